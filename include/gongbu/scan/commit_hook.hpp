#pragma once

#include <optional>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/hook_site.hpp"

namespace gongbu::scan {

/// Records the commit that was just made, so that it counts at once; the next scan confirms it.
/// Returns why it would not count by itself (core::Dropped); nothing when only a scan can tell
/// whose the commit is or where it belongs.
std::optional<core::Dropped> record_fresh(app::Workspace& workspace, const git::HookSite& site,
                                          const git::FreshCommit& fresh);

/// Leaves that to the next command that opens the workspace, which takes the hook a fraction of the
/// time; to the next scan when others keep the spool of hooks busy, or it is full. Throws `system`.
void leave_fresh(const host::Paths& paths, const git::HookSite& site, const git::FreshCommit& fresh,
                 core::Instant now);

/// Leaves it to the next command to record which commits an amend or a rebase put in the place of
/// which.
void leave_rewritten(const host::Paths& paths, const git::HookSite& site,
                     std::vector<core::RewrittenCommit> rewrites, core::Instant now);

/// Records what hooks left. Throws what the database throws, and then nothing of it is lost.
void take_in_hooks(app::Workspace& workspace);

}  // namespace gongbu::scan
