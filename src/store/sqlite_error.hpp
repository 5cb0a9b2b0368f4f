#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>

#include "gongbu/base/error.hpp"

struct sqlite3;

namespace gongbu::store {

/// A failure to open a database, with the error of the system call.
struct OpenFailure {
  SQLite::Exception exception;
  int system_error;  ///< errno; 0: not known
};

/// Returns the errno of the last failed system call of a connection; without a connection, the
/// reason why the file cannot be opened. 0 if unknown.
int system_error_of(sqlite3* connection, const std::filesystem::path& file);

/// Returns whether the disk has no room for the shared-memory file of the write-ahead log.
bool lacks_room_for_index(const SQLite::Exception& exception);

/// Returns whether the exception may be caused by a read-only directory.
bool may_be_read_only(const SQLite::Exception& exception);

/// Converts a SQLite exception to an error for the user; rethrows it if it is a bug. `connection`
/// may be null.
Error from_sqlite(const SQLite::Exception& exception, int system_error,
                  const std::filesystem::path& file, sqlite3* connection);

}  // namespace gongbu::store
