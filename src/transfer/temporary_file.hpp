#pragma once

#include <filesystem>

#include "gongbu/base/scratch_directory.hpp"

namespace gongbu::transfer {

/// Path of a private temporary file, removed by the destructor. The constructor throws `system`.
class TemporaryFile {
 public:
  std::filesystem::path path() const { return directory_.path() / "file"; }

 private:
  ScratchDirectory directory_;
};

}  // namespace gongbu::transfer
