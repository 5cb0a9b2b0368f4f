#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace gongbu::host {

/// The file system that holds a file.
struct FileSystem {
  std::string name;              ///< of a kind that is known to be odd: "NFS"; else empty
  std::uint64_t free_bytes = 0;  ///< for this user
};

/// Looks at the file system of a file or directory that is there.
std::optional<FileSystem> file_system_of(const std::filesystem::path& path);

/// Whether others than the owner may read a file or enter a directory; false when it is not there.
bool is_open_to_others(const std::filesystem::path& path);

/// Takes the rights of others away. Throws `system`.
void make_private(const std::filesystem::path& path);

}  // namespace gongbu::host
