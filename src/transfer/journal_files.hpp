#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"

// Files of the journal: <directory>/2026/11/28.jsonl; other files are ignored. The functions throw
// `system` if a file or directory cannot be read, so that it is not taken for empty.
namespace gongbu::transfer {

/// How the line begins that ends a change.
inline constexpr std::string_view kEndBegins = R"({"c":)";

/// Returns the path of the file for a UTC day.
std::filesystem::path journal_file(const std::filesystem::path& directory, core::Instant now);

/// Returns all files, the oldest first.
std::vector<std::filesystem::path> journal_files(const std::filesystem::path& directory);

/// Returns the content of a file. Throws `system`, also if it is not a regular file.
std::string read_journal_file(const std::filesystem::path& file);

/// The end of a journal.
struct JournalEnd {
  std::optional<std::filesystem::path> file;  ///< the newest file
  std::int64_t change = 0;                    ///< last change of the device; 0: none
  core::Instant at{};                         ///< when that change was made
  std::string command;                        ///< which made it
  /// Position of an incomplete change at the end of the newest file, in bytes; nothing if there is
  /// none.
  std::optional<std::uintmax_t> torn_at;
  bool ends_in_line = true;  ///< whether the newest file ends in a newline
};

/// Reads the end of the journal, only as much as needed.
JournalEnd journal_end(const std::filesystem::path& directory, const std::string& device);

}  // namespace gongbu::transfer
