#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "gongbu/store/database.hpp"

// Copies of a database: made, read without changing them, and put in its place.
namespace gongbu::store {

/// What a database holds, to compare copies by.
struct Contents {
  int version = 0;  ///< of the schema
  /// Records of the user by table, deleted ones included; they never become fewer.
  std::map<std::string, std::int64_t> records;
  std::int64_t entries = 0;  ///< that are not deleted
  std::int64_t commits = 0;  ///< works that count

  std::int64_t record_count() const;
};

/// Whether `now` has fewer records than `before` in any table.
bool has_fewer_records(const Contents& now, const Contents& before);

/// Returns the directory of the snapshots of a database. Each is a directory that holds kDatabase.
std::filesystem::path snapshots_directory(const std::filesystem::path& file);
inline constexpr const char* kDatabase = "gongbu.db";

/// Copies a database as it is at one moment into a new private file, checks the copy and flushes
/// it; returns what it holds. Throws `data` when it is not sound, `system` when it cannot be
/// written.
Contents copy_database(Database& database, const std::filesystem::path& to);

/// How much of a file is checked.
enum class Depth { quick, thorough };

/// Reads what a database that nobody writes holds; the file stays as it is, and so does its
/// directory. Throws `data` for a file that is not gongbu's, is newer than this program or damaged.
Contents read_contents(const std::filesystem::path& file, Depth depth);

/// Puts a closed database in the place of another one, which may be missing or damaged and is kept
/// as `aside`: at every moment one of both has the name, and no log of the old one is replayed onto
/// the new one. Returns false, and does nothing, when the old one has another last change than
/// `last_change` (if given): another process wrote to it meanwhile. Throws `system` when another
/// process keeps the old one open.
bool replace_database(const std::filesystem::path& file, const std::filesystem::path& replacement,
                      const std::filesystem::path& aside,
                      const std::optional<std::int64_t>& last_change = std::nullopt);

}  // namespace gongbu::store
