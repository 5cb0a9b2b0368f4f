#pragma once

#include <filesystem>
#include <span>

#include "store/undo_tables.hpp"

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// What brings a database to `version` from the one before.
struct Migration {
  int version;
  const char* sql;
  std::span<const UndoTable> undo_tables = {};  ///< those that it adds
};

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
