#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/paper_records.hpp"

namespace gongbu::study {

/// Merges two papers; data of `kept` take precedence. Part of the caller's change. Returns the
/// surviving paper (store::merge_papers).
store::Paper join_papers(app::Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other);

/// Returns `paper` with its empty fields filled from `details`.
store::Paper completed(store::Paper paper, const store::Paper& details);

}  // namespace gongbu::study
