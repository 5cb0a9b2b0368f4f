#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Replaces a file atomically. Failures are ignored and nothing is flushed: a lost file is rebuilt,
/// a truncated one is detected by its checksum.
void write_cache(const std::filesystem::path& file, std::string_view bytes);

/// Removes temporary files of write_cache() older than an hour, left by killed processes.
void remove_left_over(const std::filesystem::path& directory);

/// Appends values in memory layout; only this machine reads them.
template <class T>
void append_raw(std::string& bytes, const std::vector<T>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

}  // namespace gongbu::git
