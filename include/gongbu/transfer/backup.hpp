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

/// A backup of the database.
struct Backup {
  std::filesystem::path path;  ///< directory with database and settings, or the database file alone
  std::filesystem::path database;  ///< the database file
  std::string name;
  std::optional<core::Day> day;  ///< study day of the backup; empty: unknown
  core::Instant taken{};
  store::Contents contents;
  std::uintmax_t size = 0;  ///< bytes of the database
  std::uint64_t checksum = 0;
  std::uint64_t figures = 0;  ///< digest of what reports showed then; 0: unknown
  /// Has fewer records than the one before, and the user did not accept that.
  bool smaller = false;
  bool complete = false;  ///< its counts were read; else only `path`, `database` and `name` are set

  /// Returns the path of a saved settings file; empty for a database alone.
  std::filesystem::path setting_file(const char* file) const {
    return path == database ? std::filesystem::path() : path / file;
  }
  std::filesystem::path settings() const { return setting_file("config.toml"); }
};

/// Returns the backups in a directory, oldest first; none if it does not exist. Throws `system` if
/// it cannot be read.
std::vector<Backup> backups_in(const std::filesystem::path& directory);
/// Returns the copies made before schema upgrades, then the user's backups, each oldest first.
/// Throws `system`.
std::vector<Backup> backups(const host::Paths& paths);
/// Returns the newest backup that is complete and not smaller than the one before it; if there is
/// none, the last of `backups`, or null.
const Backup* newest(const std::vector<Backup>& backups);

/// Returns whether a backup of this study day exists. Reads only file names. Throws
/// `system`.
bool is_taken(const host::Paths& paths, core::Day day);

/// The newest backup, if it has fewer records than the newest accepted one.
struct Shrunk {
  std::string name;
  store::RecordLoss loss;
};
/// Throws `system` if the backups cannot be read.
std::optional<Shrunk> shrunk(const host::Paths& paths);

struct BackupOptions {
  std::optional<std::filesystem::path> to = {};  ///< directory other than the user's own
  bool accepts = false;                          ///< accept fewer records than before
  bool only_if_due = false;                      ///< do nothing if a backup of today exists
};

/// Takes a backup of database, settings and template. Removes superseded backups, unless this one
/// has fewer records than before. Returns nothing if `only_if_due` and a backup of today exists.
/// Throws `system` if it cannot be written or another process is taking one for ten seconds, `data`
/// if the database is damaged; nothing is left of it then.
std::optional<Backup> back_up(app::Workspace& workspace, const BackupOptions& options);

/// Removes what killed processes left of backups, restores and databases, unless others are at
/// work. `forget` needs it, because no other command erases text from these copies. Throws
/// `system`.
void remove_left_overs(const host::Paths& paths);

/// Accepts all backups with fewer records than before; returns their names.
std::vector<std::string> accept(const host::Paths& paths);

/// Finds the backup that the user typed: "latest", a name, a day, a file or a directory. Throws
/// `usage` if there is none, `data` if it is not a backup.
Backup find_backup(const host::Paths& paths, const std::string& typed,
                   const std::filesystem::path& base, core::Day today);

/// Reads a whole backup. Returns what is wrong with it, or nothing.
std::optional<Error> fault_in(const Backup& backup);

}  // namespace gongbu::transfer
