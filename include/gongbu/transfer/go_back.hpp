#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/report/restore_report.hpp"
#include "gongbu/transfer/journal.hpp"

// `restore DAY --back`: restores the records of a past day as one change.
namespace gongbu::transfer {

/// Returns the records at the end of a study day, from the journal and the newest backup before.
/// Throws `usage` if neither reaches back that far.
Journal journal_at_end_of(app::Workspace& workspace, core::Day day);

/// Returns what restoring these records would change.
report::RestoreView preview_of_going_back(app::Workspace& workspace, const Journal& past,
                                          core::Day day);

}  // namespace gongbu::transfer
