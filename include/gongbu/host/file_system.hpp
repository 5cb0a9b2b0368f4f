#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace gongbu::host {

/// A file system.
struct FileSystem {
  std::string name;              ///< "NFS", … if SQLite's locks may fail on it; else empty
  std::uint64_t free_bytes = 0;  ///< available to this user
};

/// Returns the file system of an existing file or directory; nothing if it cannot be examined.
std::optional<FileSystem> file_system_of(const std::filesystem::path& path);

/// Returns whether other users may read a file or enter a directory; false if it does not exist.
bool is_open_to_others(const std::filesystem::path& path);

/// Removes the permissions of other users. Throws `system`.
void make_private(const std::filesystem::path& path);

}  // namespace gongbu::host
