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

/// Returns what puts the commits of a repository on their study days and judges them by the rules
/// of these, as far as that can be done without their changes: those from `measured_from` on that
/// may count are due then. `workspace` and `history` outlive it.
store::Assess assessor(const app::Workspace& workspace,
                       const std::vector<core::DatedRules>& history,
                       const git::RepositoryPath& location,
                       core::Day measured_from = core::kFirstDay);

/// Whether a repository lies below the roots and is not ignored.
bool is_followed(const app::Workspace& workspace, const git::RepositoryPath& location);

/// Whether it is a bare repository among the files of another, and no root (git::is_embedded).
bool is_embedded_bare(const app::Workspace& workspace, const git::RepositoryPath& location);

/// Saves a repository that discovery has not come to yet, if it is followed. By its git directory:
/// throws when there is none.
void register_repository(app::Workspace& workspace, const git::RepositoryPath& location);
void register_repository(app::Workspace& workspace, const std::filesystem::path& git_dir);

/// A repository of that place, new to the database.
store::Repository repository_of(const git::RepositoryPath& location);

}  // namespace gongbu::scan
