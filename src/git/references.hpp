#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Returns the targets of HEAD, every branch, every remote-tracking branch and the HEAD of every
/// linked worktree, sorted, without duplicates. Skips broken references, like `git log --branches`.
/// Throws `git` if the references cannot be listed. Returns a partial list if `stop`, which may be
/// null, becomes true: reading thousands of loose references takes a second.
std::vector<core::ObjectId> read_tips(git_repository* repository, const RepositoryPath& location,
                                      const std::atomic<bool>* stop);

/// Returns the boundary commits of a shallow clone, sorted.
std::vector<core::ObjectId> read_shallow(const std::string& git_dir);

}  // namespace gongbu::git
