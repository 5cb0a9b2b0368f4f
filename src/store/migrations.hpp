#pragma once

#include <filesystem>
#include <span>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// What brings a database to `version` from the one before.
struct Migration {
  int version;
  const char* sql;
  void (*then)(SQLite::Database&) = nullptr;  ///< what SQL alone cannot do
};

/// "gong" in the header of the file: what file(1) and this program know it by.
inline constexpr int kApplicationId = 0x676F6E67;

/// Every migration of this program, oldest first.
std::span<const Migration> migrations();

/// Brings the database in `file` to the last version of `list`, in one transaction and after a
/// backup to `<file>.v<N>.bak`; an empty database becomes gongbu's. Writes nothing when it is up to
/// date.
///
/// Throws `data` for the database of another application or of a newer version, which it leaves as
/// it is, and SQLite::Exception.
void migrate(SQLite::Database& connection, const std::filesystem::path& file,
             std::span<const Migration> list);

}  // namespace gongbu::store
