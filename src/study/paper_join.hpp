#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/paper_records.hpp"

namespace gongbu::study {

/// Makes one paper of two, with what is known of `kept` and else of `other`: part of the caller's
/// change. Returns the paper that stands for both (store::merge_papers).
store::Paper join_papers(app::Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other);

/// Takes over what is not known yet.
store::Paper completed(store::Paper paper, const store::Paper& details);

}  // namespace gongbu::study
