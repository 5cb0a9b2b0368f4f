#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/rewrite_log.hpp"

namespace gongbu::scan {

/// Joins rewritten commits with their earlier versions into one work. Compares the changes of
/// redated commits. `waiting`: whether to retry rewrites whose commits were not found before.
void reconcile_rewrites(app::Workspace& workspace, store::Waiting waiting);

}  // namespace gongbu::scan
