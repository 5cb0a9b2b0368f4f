#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gongbu/base/error.hpp"

// The files of a database: made, missed and copied, without opening it.
namespace gongbu::store {

/// Makes a file (0600) with the directories it is in (each 0700), unless it is there. Throws
/// `system`.
void make_private_file(const std::filesystem::path& file);

/// Whether the database is missing, as for a new user. Throws `data` for an empty file and when its
/// write-ahead log or a snapshot of it is left: gongbu makes none of them without a database, and
/// SQLite would take them for a new one.
bool is_missing(const std::filesystem::path& file);

/// Returns a free name (mkstemp) beside a file, under which a private file was made.
std::filesystem::path make_temporary_file(const std::filesystem::path& file);

/// Gives a finished file its name, unless another file got it first; the temporary one is gone
/// then. Throws `system`.
void put_in_place(const std::filesystem::path& temporary, const std::filesystem::path& file);

/// Flushes the names in a directory, as far as the file system can.
void flush_directory(const std::filesystem::path& directory);

/// Returns the newest backup of a database: a snapshot (store/snapshot.hpp) or a `<file>.….bak`.
std::optional<std::filesystem::path> newest_backup(const std::filesystem::path& file);

/// Returns what to do about a damaged database.
Phrase way_back(const std::filesystem::path& file);

/// Returns what to do about a file that is no database of gongbu's.
Phrase way_back_from_foreign(const std::filesystem::path& file);

/// Returns a path as an URI that SQLite opens.
std::string uri_of(const std::filesystem::path& file);

/// Whether a file can be read but nothing can be made beside it.
bool is_in_read_only_place(const std::filesystem::path& file);

/// Whether a database has changes in its write-ahead log.
bool has_log(const std::filesystem::path& file);

/// A directory for temporary copies, removed with them when destroyed.
class TemporaryCopies {
 public:
  /// Copies a database with its write-ahead log. Throws fs::filesystem_error.
  explicit TemporaryCopies(const std::filesystem::path& file);
  TemporaryCopies(const TemporaryCopies&) = delete;
  TemporaryCopies& operator=(const TemporaryCopies&) = delete;
  ~TemporaryCopies();

  std::filesystem::path database() const { return directory_ / "copy.db"; }

 private:
  std::filesystem::path directory_;
};

}  // namespace gongbu::store
