#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/papers.hpp"

namespace gongbu::app {

/// Makes one paper of two that turned out to be the same: `kept` takes over what is known of
/// `other` and not of it, its study and its code, and `other` goes. Part of the caller's step.
/// Returns `kept` as it is now.
store::Paper join_papers(Workspace& workspace, const store::Paper& kept, const store::Paper& other);

/// Takes over what is not known yet.
store::Paper completed(store::Paper paper, const store::Paper& details);

}  // namespace gongbu::app
