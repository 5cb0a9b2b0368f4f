#pragma once

#include <filesystem>

namespace gongbu {

/// A private directory in the system's temporary directory. The destructor removes it with its
/// content.
class ScratchDirectory {
 public:
  /// Creates the directory. Throws `system`.
  ScratchDirectory();
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;
  ~ScratchDirectory();

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace gongbu
