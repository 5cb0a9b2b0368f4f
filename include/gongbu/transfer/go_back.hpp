#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/report/restore_report.hpp"
#include "gongbu/transfer/journal.hpp"

// `restore DAY --back`: the records as they were, as one change.
namespace gongbu::transfer {

/// The journal up to the end of a study day, with the records of the newest backup before that.
/// Throws `usage` when neither reaches back that far.
Journal journal_at_end_of(app::Workspace& workspace, core::Day day);

/// What going back to its records changes.
report::RestoreView preview_of_going_back(app::Workspace& workspace, const Journal& past,
                                          core::Day day);

}  // namespace gongbu::transfer
