#pragma once

#include <filesystem>

namespace gongbu {

/// Creates a directory and its parents, each new one with mode 0700. Throws `system`.
void make_private_directory(const std::filesystem::path& directory);

}  // namespace gongbu
