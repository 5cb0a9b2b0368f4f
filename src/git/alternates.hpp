#pragma once

#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Returns the object directories of a repository: its own, then those in objects/info/alternates,
/// recursively, as git finds them. Throws `git` if such a file cannot be read safely.
std::vector<std::string> object_directories(const RepositoryPath& location);

}  // namespace gongbu::git
