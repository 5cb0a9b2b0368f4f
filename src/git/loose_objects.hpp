#pragma once

#include <string>

#include "library.hpp"

namespace gongbu::git {

/// The largest object that is read, in bytes. Nobody writes a commit or a directory of this size.
inline constexpr std::size_t kLargestObject = 64U << 20U;

/// Makes a backend that reads the loose objects of an objects directory, which libgit2 owns once it
/// is added to an object database. Unlike libgit2's own it reads regular files only, never waits,
/// and refuses what is larger than kLargestObject.
git_odb_backend* make_loose_backend(const std::string& directory);

}  // namespace gongbu::git
