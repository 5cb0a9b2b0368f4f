#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "gongbu/store/database.hpp"

// Copies databases, reads copies and replaces a database by a copy.
namespace gongbu::store {

/// Contents of a database, for comparing copies.
struct Contents {
  int version = 0;  ///< schema version
  /// Number of user records by table, including deleted ones; never decreases.
  std::map<std::string, std::int64_t> records;
  std::int64_t entries = 0;  ///< not deleted
  std::int64_t commits = 0;  ///< counted works

  std::int64_t record_count() const;
};

/// Number of records in the tables that lost some. There is a loss if `before` is not 0.
struct RecordLoss {
  std::int64_t now = 0;
  std::int64_t before = 0;
};
/// Compares the numbers of records by table.
RecordLoss record_loss(const Contents& now, const Contents& before);

/// Returns whether an error of a database is caused by its content or its disk, so that only a
/// backup helps.
bool needs_backup(const Error& error);

/// Returns the snapshot directory of a database. Each snapshot is a subdirectory with a file
/// kDatabase.
std::filesystem::path snapshots_directory(const std::filesystem::path& file);
inline constexpr const char* kDatabase = "gongbu.db";

/// Copies a consistent state of a database into a new private file, checks and flushes it; returns
/// its contents. Throws `data` if the copy is damaged, `system` if it cannot be written.
Contents copy_database(Database& database, const std::filesystem::path& to);

/// Depth of a consistency check.
enum class Depth { quick, thorough };

/// Reads the contents of a database that no process writes, without changing the file or its
/// directory. Throws `data` for a file that is not gongbu's, is newer than this program or damaged,
/// `system` for one that cannot be read.
Contents read_contents(const std::filesystem::path& file, Depth depth);

/// Copies a file to a new private file. Throws `system` with the path that cannot be read or
/// written.
void copy_private(const std::filesystem::path& from, const std::filesystem::path& to);

/// Removes temporary files of killed processes beside a database, after an hour.
void remove_left_over_files(const std::filesystem::path& file);

/// Replaces a closed database, which may be missing or damaged, by another one and keeps it as
/// `aside`. One of both has the name at any moment, and the log of the old one is never applied to
/// the new one. Returns false and changes nothing if the old database has another last change than
/// `last_change` (if given), because another process wrote to it. Throws `system` if another
/// process has it open.
bool replace_database(const std::filesystem::path& file, const std::filesystem::path& replacement,
                      const std::filesystem::path& aside,
                      const std::optional<std::int64_t>& last_change = std::nullopt);

}  // namespace gongbu::store
