#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::app {

/// Puts a commit on its study day and judges it by the policy of today.
store::FoundCommit found_commit(const Workspace& workspace, git::CommitFact fact);

/// Whether a repository lies below the roots and is not ignored.
bool is_followed(const Workspace& workspace, const git::RepositoryPlace& place);

}  // namespace gongbu::app
