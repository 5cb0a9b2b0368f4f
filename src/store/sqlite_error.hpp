#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/store/snapshot.hpp"

struct sqlite3;

namespace gongbu::store {

/// A failure to open or read a database, with the error of the system call.
struct OpenFailure {
  SQLite::Exception exception;
  int system_error;  ///< errno; 0: not known
};

/// Returns the error of the disk that the last read of a connection got, otherwise the errno of its
/// last failed system call; without a connection, the reason why the file cannot be opened. 0 if
/// unknown.
int system_error_of(sqlite3* connection, const std::filesystem::path& file);

/// Returns whether the disk has no room for the shared-memory file of the write-ahead log.
bool lacks_room_for_index(const SQLite::Exception& exception);

/// Returns whether the content of the file caused the failure, not the system.
bool is_damage(const OpenFailure& failure);

/// Returns SQLite's answer to a check of the whole file: "ok", or the first fault. Throws
/// SQLite::Exception, also for a page that the disk cannot read.
std::string check_pages(SQLite::Database& connection, Depth depth);

/// Calls `body` and returns its result. Adds the system error to an exception of SQLite and throws
/// OpenFailure, because the connection will be closed when it is caught.
template <class Body>
auto with_system_error(SQLite::Database& connection, const std::filesystem::path& file,
                       Body&& body) {
  try {
    return std::forward<Body>(body)();
  } catch (const SQLite::Exception& exception) {
    throw OpenFailure{exception, system_error_of(connection.getHandle(), file)};
  }
}

/// Opens a file for reading, calls `body` with the connection and returns its result. Throws
/// OpenFailure.
template <class Body>
auto read_database(const std::filesystem::path& file, const std::string& name, Body&& body) {
  std::optional<SQLite::Database> connection;
  try {
    connection.emplace(name, SQLite::OPEN_READONLY | SQLite::OPEN_URI, kDefaultTimeoutMs);
  } catch (const SQLite::Exception& exception) {
    throw OpenFailure{exception, system_error_of(nullptr, file)};
  }
  return with_system_error(*connection, file,
                           [&] { return std::forward<Body>(body)(*connection); });
}

/// Returns whether the exception may be caused by a read-only directory.
bool may_be_read_only(const SQLite::Exception& exception);

/// Converts a SQLite exception to an error for the user; rethrows it if it is a bug. `connection`
/// may be null.
Error from_sqlite(const SQLite::Exception& exception, int system_error,
                  const std::filesystem::path& file, sqlite3* connection);

}  // namespace gongbu::store
