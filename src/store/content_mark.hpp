#pragma once

#include <filesystem>
#include <optional>

#include "gongbu/base/error.hpp"

namespace SQLite {
class Database;
}

// A checksum of the database's file as gongbu left it, beside it in `<file>.sum`: whatever else
// changes the file, be it a failing disk, is noticed. The checksum is there only while the file
// holds everything: whoever writes takes it away first, under SQLite's write lock, and whoever
// closes the database with nobody else there leaves a new one. Of a large file only size and time
// are kept: to read it at the end of each command would take too long. Its snapshots are checked.
namespace gongbu::store {

enum class Content {
  as_left,  ///< or not known: nobody left a checksum, or somebody is writing
  changed,  ///< by something other than gongbu
};

/// Has a connection take the checksum away before each of its writes. `file` must outlive it.
void drop_mark_on_write(SQLite::Database& connection, const std::filesystem::path& file);

/// Compares the file with its checksum: when its size or time is another than it was left with, and
/// once a day.
Content check_content(SQLite::Database& connection, const std::filesystem::path& file);

/// Leaves a checksum unless one is there, another process has the database open, or it fails.
/// Nothing else may be done with the connection afterwards.
void leave_mark(SQLite::Database& connection, const std::filesystem::path& file) noexcept;

/// Takes the checksum of an older file away.
void drop_mark(const std::filesystem::path& file);

/// Checks a file that was changed by something else. Throws what is wrong with it. One that is too
/// large for a checksum is then taken as it is: the next to close it leaves a new mark.
void check_changed_content(SQLite::Database& connection, const std::filesystem::path& file);

/// Returns what is wrong when tables do not agree with their indexes or totals with what they add
/// up. Takes time in proportion to the file.
std::optional<Error> fault_in(SQLite::Database& connection, const std::filesystem::path& file);

}  // namespace gongbu::store
