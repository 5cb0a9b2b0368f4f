#pragma once

#include <filesystem>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::scan {

/// Returns a function that determines study day, verdict and kind of the commits of a repository,
/// without their changes. Counted commits from `measured_from` on become due for measuring.
/// `workspace` and `history` must outlive it.
store::Assess assessor(const app::Workspace& workspace,
                       const std::vector<core::DatedRules>& history,
                       const git::RepositoryPath& location,
                       core::Day measured_from = core::kFirstDay);

/// Returns whether a repository is below the roots and not ignored.
bool is_followed(const app::Workspace& workspace, const git::RepositoryPath& location);

/// Returns whether a repository is bare, inside the work tree of another one (git::is_embedded),
/// and not a root.
bool is_embedded_bare(const app::Workspace& workspace, const git::RepositoryPath& location);

/// Stores a repository that discovery has not found yet, if it is followed. The overload with a git
/// directory throws if there is no repository.
void register_repository(app::Workspace& workspace, const git::RepositoryPath& location);
void register_repository(app::Workspace& workspace, const std::filesystem::path& git_dir);

/// Returns a new database row for a repository.
store::Repository repository_of(const git::RepositoryPath& location);

}  // namespace gongbu::scan
