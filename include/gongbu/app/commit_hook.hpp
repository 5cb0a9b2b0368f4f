#pragma once

#include <optional>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/hook_site.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::app {

/// Records the commit that was just made, so that it counts at once; the next scan confirms it.
/// Returns what was recorded; nothing when only a scan can tell whose the commit is or where it
/// belongs.
std::optional<store::FoundCommit> record_fresh(Workspace& workspace, const git::HookSite& site,
                                               git::FreshCommit fresh);

/// Records that an amend replaced these commits.
void record_replaced(Workspace& workspace, const git::HookSite& site,
                     const std::vector<core::ObjectId>& replaced);

}  // namespace gongbu::app
