#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/rewrites.hpp"

namespace gongbu::app {

/// Makes commits that hooks saw rewritten one work with what they were made of. Reads what they
/// change where their dates differ. Those that wait for their commits to be found are looked at
/// again, or not.
void settle_rewrites(Workspace& workspace, store::Waiting waiting);

}  // namespace gongbu::app
