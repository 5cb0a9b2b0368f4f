#pragma once

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Whether git would work in a repository: it is the user's own, or safe.directory in the user's or
/// the system's configuration names it.
bool is_safe(const RepositoryPath& location);

}  // namespace gongbu::git
