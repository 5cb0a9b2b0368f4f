#pragma once

#include <filesystem>

#include "gongbu/app/policy.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::scan {

/// Puts a commit on its study day and judges it by the rules of that day, as far as that can be
/// done without its change: that is due.
store::FoundCommit found_commit(const app::Workspace& workspace, const app::RepositoryRules& rules,
                                git::CommitFact fact);

/// Whether a repository lies below the roots and is not ignored.
bool is_followed(const app::Workspace& workspace, const git::RepositoryPlace& place);

/// Whether it is a bare repository among the files of another, and no root (git::is_embedded).
bool is_embedded_bare(const app::Workspace& workspace, const git::RepositoryPlace& place);

/// Saves a repository that discovery has not come to yet, if it is followed. By its git directory:
/// throws when there is none.
void welcome(app::Workspace& workspace, const git::RepositoryPlace& place);
void welcome(app::Workspace& workspace, const std::filesystem::path& git_dir);

/// A repository of that place, new to the database.
store::Repository repository_of(const git::RepositoryPlace& place);

}  // namespace gongbu::scan
