#include "store/replaced_file.hpp"

#include <sqlite3.h>

namespace gongbu::store {
namespace {

// Returns whether the path leads to another file now, or to none.
bool has_moved(SQLite::Database& connection) {
  int moved = 0;
  sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

}  // namespace

void keep_from_being_replaced(SQLite::Database& connection) {
  try {
    connection.exec("PRAGMA user_version");  // with a write-ahead log, the lock is kept
  } catch (const SQLite::Exception&) {
    if (!has_moved(connection)) throw;
  }
  if (!has_moved(connection)) return;
  // Closing must not apply the log of the new file to the old one.
  sqlite3_db_config(connection.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  throw SQLite::Exception("the file was replaced", SQLITE_READONLY_DBMOVED);
}

bool was_replaced(const SQLite::Exception& exception) {
  return exception.getErrorCode() == SQLITE_READONLY_DBMOVED ||
         exception.getExtendedErrorCode() == SQLITE_READONLY_DBMOVED;
}

}  // namespace gongbu::store
