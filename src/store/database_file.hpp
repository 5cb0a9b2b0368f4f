#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/base/scratch_directory.hpp"

// Creates, checks and copies the files of a database without opening it.
namespace gongbu::store {

/// Creates a file (0600) and its missing directories (0700), unless it exists. Throws `system`.
void make_private_file(const std::filesystem::path& file);

/// Returns whether the database is missing, as for a new user. Throws `data` for a file without
/// content, and if a write-ahead log or a snapshot exists without the database: gongbu never leaves
/// these without one, so the database was lost.
bool is_missing(const std::filesystem::path& file);

/// Throws `system` if a pipe is in place of a database or its rollback journal, because SQLite
/// would wait for it.
void require_no_pipe(const std::filesystem::path& file);

/// Creates a private file with a unique name (mkstemp) beside `file`; returns its path.
std::filesystem::path make_temporary_file(const std::filesystem::path& file);

/// Renames a finished temporary file to `file`. Deletes it instead if `file` exists by then. Throws
/// `system`.
void put_in_place(const std::filesystem::path& temporary, const std::filesystem::path& file);

/// Flushes a directory, if the file system supports it. Throws `system`.
void flush_directory(const std::filesystem::path& directory);

/// Returns the newest backup of a database: a snapshot (store/snapshot.hpp) or a `<file>.….bak`.
std::optional<std::filesystem::path> newest_backup(const std::filesystem::path& file);

/// Returns a hint for a damaged database: its newest backup, if any.
Phrase recovery_hint(const std::filesystem::path& file);

/// Returns a hint for a file that is not a database of gongbu.
Phrase recovery_hint_for_foreign(const std::filesystem::path& file);

/// Returns a path as an URI that SQLite opens.
std::string uri_of(const std::filesystem::path& file);

/// Returns whether a file is readable but its directory is not writable.
bool is_in_read_only_directory(const std::filesystem::path& file);

/// Returns whether the write-ahead log of a database is not empty.
bool has_log(const std::filesystem::path& file);

/// A directory for temporary copies, removed with them when destroyed.
class TemporaryCopies {
 public:
  /// Copies a database with its write-ahead log. Throws `system`.
  explicit TemporaryCopies(const std::filesystem::path& file);
  std::filesystem::path database() const { return directory_.path() / "copy.db"; }

 private:
  ScratchDirectory directory_;
};

}  // namespace gongbu::store
