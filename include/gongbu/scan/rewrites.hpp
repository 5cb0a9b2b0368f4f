#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/rewrite_log.hpp"

namespace gongbu::scan {

/// Makes commits that hooks saw rewritten one work with what they were made of. Reads what they
/// change where their dates differ. Those that wait for their commits to be found are looked at
/// again, or not.
void reconcile_rewrites(app::Workspace& workspace, store::Waiting waiting);

}  // namespace gongbu::scan
