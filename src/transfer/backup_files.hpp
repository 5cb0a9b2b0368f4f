#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/transfer/backup.hpp"

// Names and files of backups. Each is a directory "<day>", "<day>.2" and so on, perhaps with
// "-smaller" at the end.
namespace gongbu::transfer {

inline constexpr std::string_view kSmaller = "-smaller";
inline constexpr const char* kCounts = "counts";

struct BackupName {
  core::Day day;
  int number = 1;  ///< counts the backups of a day
  bool smaller = false;

  friend bool operator==(const BackupName& a, const BackupName& b) = default;
  friend bool operator<(const BackupName& a, const BackupName& b) {
    return std::tie(a.day, a.number, a.smaller) < std::tie(b.day, b.number, b.smaller);
  }
};

/// Parses the name of a backup; returns nothing for other names.
std::optional<BackupName> parse_name(std::string_view text);
std::string written(const BackupName& name);

/// Returns the paths in a directory; none if it does not exist. Throws `system`.
std::vector<std::filesystem::path> paths_in_directory(const std::filesystem::path& directory);

/// Flushes a directory. Throws `system`.
void flush(const std::filesystem::path& directory);

/// Returns the directory in which a restore prepares its copy, and locks it; see FileLock::take().
std::filesystem::path restore_directory(const host::Paths& paths);
std::optional<host::FileLock> lock_restore(const host::Paths& paths, int timeout_ms);

/// Reads the backup in a directory.
Backup read_backup(const std::filesystem::path& directory);

/// Writes the counts of a backup to its directory.
void write_counts(const Backup& backup);

/// Returns the error for a failed file operation.
Error failed_with(const std::filesystem::filesystem_error& exception);

/// Returns a checksum of a file. Throws `system`.
std::uint64_t checksum_of_file(const std::filesystem::path& file);

}  // namespace gongbu::transfer
