#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"

// The files of the journal: <directory>/2026/11/28.jsonl. What else lies there is passed over.
// Functions throw `system` when a file or directory cannot be read, so that nobody takes it for an
// empty one.
namespace gongbu::transfer {

/// Returns the file of a UTC day.
std::filesystem::path journal_file(const std::filesystem::path& directory, core::Instant now);

/// Returns all files, the oldest first.
std::vector<std::filesystem::path> journal_files(const std::filesystem::path& directory);

/// Returns the content of a file. Throws `system` also when it is not a regular file.
std::string read_journal_file(const std::filesystem::path& file);

/// The end of a journal.
struct JournalEnd {
  std::optional<std::filesystem::path> file;  ///< the newest one
  std::int64_t change = 0;                    ///< last one of the device; 0: none
  /// Bytes of the newest file up to the part of a change that was not written whole; nothing if
  /// there is none.
  std::optional<std::uintmax_t> torn_at;
  bool ends_in_line = true;  ///< false: the newest file does not end with a line feed
};

/// Reads as much as is needed of the end of the journal.
JournalEnd journal_end(const std::filesystem::path& directory, const std::string& device);

}  // namespace gongbu::transfer
