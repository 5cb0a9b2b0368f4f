#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Returns what HEAD, every branch, every remote-tracking branch and the HEAD of every linked
/// worktree point to, sorted, each once. Broken references are passed over, as `git log --branches`
/// does. Throws `git` when the references cannot be listed. Some when `stop`, which may be null,
/// becomes true meanwhile: thousands of loose references take a second to read from a disk.
std::vector<core::ObjectId> read_tips(git_repository* repository, const RepositoryPath& location,
                                      const std::atomic<bool>* stop);

/// Returns the commits at which a shallow clone's history ends, sorted.
std::vector<core::ObjectId> read_shallow(const std::string& git_dir);

}  // namespace gongbu::git
