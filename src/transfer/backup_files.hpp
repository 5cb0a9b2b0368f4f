#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "gongbu/base/error.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/transfer/backup.hpp"

// The names and files of backups: "<day>", "<day>.2" … or with "-smaller" behind, each a directory.
namespace gongbu::transfer {

inline constexpr std::string_view kSmaller = "-smaller";
inline constexpr const char* kCounts = "counts";

struct BackupName {
  core::Day day;
  int number = 1;  ///< of those taken on the day
  bool smaller = false;

  friend bool operator==(const BackupName& a, const BackupName& b) = default;
  friend bool operator<(const BackupName& a, const BackupName& b) {
    return std::tie(a.day, a.number, a.smaller) < std::tie(b.day, b.number, b.smaller);
  }
};

/// Reads a name; nothing for one that gongbu does not make.
std::optional<BackupName> parse_name(std::string_view text);
std::string written(const BackupName& name);

/// Reads the backup in a directory.
Backup read_backup(const std::filesystem::path& directory);

/// Writes the counts of a backup beside its database.
void write_counts(const Backup& backup);

/// The error of a file operation that failed.
Error failed_with(const std::filesystem::filesystem_error& exception);

/// Returns a checksum of a file. Throws `system`.
std::uint64_t checksum_of_file(const std::filesystem::path& file);

}  // namespace gongbu::transfer
