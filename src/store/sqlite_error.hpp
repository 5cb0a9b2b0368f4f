#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>

#include "gongbu/base/error.hpp"

struct sqlite3;

namespace gongbu::store {

/// What SQLite failed with while a database was opened, and why its system call did.
struct OpenFailure {
  SQLite::Exception exception;
  int system_error;  ///< errno; 0: not known
};

/// Returns the errno of the last call of the system that failed under a connection; without one,
/// what keeps a file from being opened. 0: not known.
int system_error_of(sqlite3* connection, const std::filesystem::path& file);

/// Whether the disk has no room for the file through which processes share an index of the log.
bool is_without_room(const SQLite::Exception& exception);

/// Whether an exception is what a file in a read-only place gives.
bool is_of_read_only_place(const SQLite::Exception& exception);

/// Returns a failure of SQLite's as the user's; throws the exception when it is a bug of ours.
/// `connection` may be null.
Error from_sqlite(const SQLite::Exception& exception, int system_error,
                  const std::filesystem::path& file, sqlite3* connection);

}  // namespace gongbu::store
