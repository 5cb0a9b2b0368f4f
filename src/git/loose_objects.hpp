#pragma once

#include <string>

#include "library.hpp"

namespace gongbu::git {

/// Size limit of objects in bytes; nobody writes a larger commit or directory.
inline constexpr std::size_t kLargestObject = 64U << 20U;

/// Makes a backend for the loose objects in an objects directory; libgit2 owns it once it is added
/// to an object database. Unlike libgit2's own, it reads only regular files, never waits, and
/// refuses objects larger than kLargestObject.
git_odb_backend* make_loose_backend(const std::string& directory);

}  // namespace gongbu::git
