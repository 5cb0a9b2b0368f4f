#pragma once

#include <filesystem>
#include <optional>

#include "gongbu/base/error.hpp"

namespace SQLite {
class Database;
}

// A checksum of the database file as gongbu left it, in `<file>.sum`. It detects changes by
// anything else, such as a failing disk. It exists only while the file holds the whole content: a
// writer removes it first, under SQLite's write lock, and the last process that closes the database
// writes a new one. For a large file only size and time are stored, because reading it after each
// command would take too long.
namespace gongbu::store {

enum class Content {
  unchanged,  ///< unchanged, or unknown: no checksum, or another process is writing
  changed,    ///< changed by something other than gongbu
};

/// Makes a connection remove the checksum before each write. `file` must outlive the connection.
void drop_mark_on_write(SQLite::Database& connection, const std::filesystem::path& file);

/// Compares the file with its checksum, but only if its size or time changed or the last check is a
/// day old.
Content check_content(SQLite::Database& connection, const std::filesystem::path& file);

/// Writes a checksum unless one exists, another process has the database open, or it fails. The
/// connection must not be used afterwards.
void leave_mark(SQLite::Database& connection, const std::filesystem::path& file) noexcept;

/// Removes the checksum.
void drop_mark(const std::filesystem::path& file);

/// Checks a file that something else changed; throws the error that it finds. Removes the mark of a
/// file that is too large for a checksum, so that the next process writes a new one.
void check_changed_content(SQLite::Database& connection, const std::filesystem::path& file);

/// Returns the error if tables and indexes disagree or daily totals are wrong, else nothing. The
/// duration is proportional to the file size.
std::optional<Error> fault_in(SQLite::Database& connection, const std::filesystem::path& file);

}  // namespace gongbu::store
