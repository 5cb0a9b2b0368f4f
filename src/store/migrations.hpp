#pragma once

#include <filesystem>
#include <span>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// A step to schema `version` from the previous one.
struct Migration {
  int version;
  const char* sql;
  void (*then)(SQLite::Database&) = nullptr;  ///< runs after `sql`; may be null
  const char* whole = nullptr;  ///< what makes an empty database this version at once; may be null
};

/// "gong" in the file header; identifies the file to file(1) and to gongbu.
inline constexpr int kApplicationId = 0x676F6E67;

/// All migrations, oldest first.
std::span<const Migration> migrations();

/// Upgrades the database in `file` to the last version of `list` in one transaction, after a backup
/// to `<file>.v<N>.bak`. An empty database gets the schema. Writes nothing if the database is up to
/// date.
///
/// Throws `data` for a database of another application or a newer version, and does not change it.
/// Throws SQLite::Exception.
void migrate(SQLite::Database& connection, const std::filesystem::path& file,
             std::span<const Migration> list);

}  // namespace gongbu::store
