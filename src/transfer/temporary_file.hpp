#pragma once

#include <filesystem>

namespace gongbu::transfer {

/// A private file for something unpacked, removed at the end.
class TemporaryFile {
 public:
  /// Throws `system` if its directory cannot be made.
  TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  std::filesystem::path path() const { return directory_ / "file"; }

 private:
  std::filesystem::path directory_;
};

}  // namespace gongbu::transfer
