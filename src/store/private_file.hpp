#pragma once

#include <filesystem>

namespace gongbu::store {

/// Makes an empty file (0600) and the directories above it (0700) where they are missing; whatever
/// exists stays as it is. Throws `system`.
void make_private_file(const std::filesystem::path& file);

}  // namespace gongbu::store
