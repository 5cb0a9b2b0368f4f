#pragma once

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Returns whether git would use a repository: it belongs to the user, or safe.directory in the
/// user's or the system's configuration names it.
bool is_safe(const RepositoryPath& location);

}  // namespace gongbu::git
