#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/report/restore_report.hpp"
#include "gongbu/store/records.hpp"

// `restore DAY --back`: the records as they were, as one change.
namespace gongbu::transfer {

/// The records as they were at the end of a study day, from the newest backup before that and the
/// journal after it. Throws `usage` when neither reaches back that far.
store::RecordState records_at_end_of(app::Workspace& workspace, core::Day day);

/// What going back to these records changes.
report::RestoreView preview_of_going_back(app::Workspace& workspace,
                                          const store::RecordState& state, core::Day day);

}  // namespace gongbu::transfer
