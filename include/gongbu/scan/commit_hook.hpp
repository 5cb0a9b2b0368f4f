#pragma once

#include <optional>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/hook_site.hpp"

namespace gongbu::scan {

/// Records a new commit so that it counts at once; the next scan confirms it. Returns the reason
/// why it does not count by itself (core::Dropped). Returns nothing, and records nothing, if only a
/// scan can decide whether the commit is own and its repository followed.
std::optional<core::Dropped> record_new_commit(app::Workspace& workspace, const git::HookSite& site,
                                               const git::FreshCommit& fresh);

/// Spools a new commit for the next command that opens the workspace, which is much faster for the
/// hook. Left to the next scan if the spool is locked or full. Throws `system`.
void spool_new_commit(const host::Paths& paths, const git::HookSite& site,
                      const git::FreshCommit& fresh, core::Instant now);

/// Spools the rewrites of an amend or a rebase for the next command.
void spool_rewrites(const host::Paths& paths, const git::HookSite& site,
                    std::vector<core::RewrittenCommit> rewrites, core::Instant now);

/// Records the spooled reports of hooks. If the database throws, the reports stay in the spool.
void read_hook_spool(app::Workspace& workspace);

}  // namespace gongbu::scan
