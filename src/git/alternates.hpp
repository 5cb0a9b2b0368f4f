#pragma once

#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Returns the directories that hold a repository's objects: its own, then those that
/// objects/info/alternates names there and in each of these, as git finds them. Throws `git` when
/// such a file cannot be read safely.
std::vector<std::string> object_directories(const RepositoryPath& location);

}  // namespace gongbu::git
