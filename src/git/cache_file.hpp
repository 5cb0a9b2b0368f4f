#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Replaces a file, whole or not at all. Failures are ignored, and it is not flushed: what is lost
/// to a power cut is read again, a torn file is known by its checksum.
void write_cache(const std::filesystem::path& file, std::string_view bytes);

/// Removes what killed processes left of write_cache() in a directory, once it is an hour old.
void remove_left_over(const std::filesystem::path& directory);

/// Adds the values to `bytes` as they lie in memory: only this machine reads them.
template <class T>
void append_raw(std::string& bytes, const std::vector<T>& values) {
  bytes.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

}  // namespace gongbu::git
