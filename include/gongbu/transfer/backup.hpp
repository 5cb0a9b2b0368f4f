#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/snapshot.hpp"

namespace gongbu::transfer {

/// A copy of the database to restore from.
struct Backup {
  std::filesystem::path path;      ///< a directory with the settings beside it, or the file itself
  std::filesystem::path database;  ///< the file
  std::string name;
  std::optional<core::Day> day;  ///< study day on which it was taken; nothing: not known
  core::Instant taken{};
  store::Contents contents;
  std::uintmax_t size = 0;  ///< bytes of the database
  std::uint64_t checksum = 0;
  std::uint64_t figures = 0;  ///< of what reports showed then; 0: not known
  bool smaller = false;       ///< has fewer records than the one before, and nobody accepted that
  bool complete = false;  ///< its counts are there; else only `path`, `database`, `name` are known

  /// The saved file of settings with this name; empty for a database alone.
  std::filesystem::path setting_file(const char* file) const {
    return path == database ? std::filesystem::path() : path / file;
  }
  std::filesystem::path settings() const { return setting_file("config.toml"); }
};

/// The backups in a directory, the oldest first.
std::vector<Backup> backups_in(const std::filesystem::path& directory);
/// Those of the user, with the copies from before a new version of the schema.
std::vector<Backup> backups(const host::Paths& paths);
/// The newest one that is complete, but for those with fewer records if there is another.
const Backup* newest(const std::vector<Backup>& backups);

/// Whether a backup was taken on a study day. Looks at names only.
bool is_taken(const host::Paths& paths, core::Day day);

/// The newest backup if it has fewer records than the one before it, and that one.
struct Shrunk {
  Backup now;
  Backup before;
};
std::optional<Shrunk> shrunk(const host::Paths& paths);

struct BackupOptions {
  std::optional<std::filesystem::path> to = {};  ///< another directory than the user's own
  bool accepts = false;      ///< fewer records than before are as they should be
  bool only_if_due = false;  ///< nothing when one of the day is there
};

/// Takes a backup: database, settings, template. Old ones make room unless it has fewer records.
/// Nothing when none is due, or another process is taking one that would be. Throws `system` when
/// it cannot be written, `data` when the database is damaged: nothing is left of it then.
std::optional<Backup> back_up(app::Workspace& workspace, const BackupOptions& options);

/// Accepts backups with fewer records than before; returns their names.
std::vector<std::string> accept(const host::Paths& paths);

/// Finds what the user named: "latest", a name or day, a file, a directory of one or several.
/// Throws `usage` when there is no such, `data` when it is no backup.
Backup find_backup(const host::Paths& paths, const std::string& typed,
                   const std::filesystem::path& base, core::Day today);

/// Reads all of a backup; returns what is wrong with it.
std::optional<Error> fault_in(const Backup& backup);

}  // namespace gongbu::transfer
