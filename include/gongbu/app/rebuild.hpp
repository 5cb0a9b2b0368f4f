#pragma once

#include <optional>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/rebuild_report.hpp"
#include "gongbu/store/undo.hpp"

namespace gongbu::app {

/// Whether a rebuild is written or only computed.
enum class Rebuild { try_out, keep };

/// Recomputes the study days of all activities and the verdicts of all commits (with size if
/// measured) by the current settings; returns the differences. Entries with only a day keep it.
report::RebuildView rebuild(Workspace& workspace, Rebuild mode);

/// Moves activities of the past that are on a future study day, because the start of days was set
/// later, to the day given by the settings. Returns the number of moved activities.
int move_to_today(Workspace& workspace);

/// Returns the instant of an activity without a time: noon of its day, or the beginning of the day
/// if that is later. Lists sort by it.
core::Instant noon_of(core::Day day, const Workspace& workspace);

/// Reverts the last change (store::undo). A restored entry gets its previous day or, after a
/// rebuild, the day given by the current settings.
std::optional<store::Undone> undo_last(Workspace& workspace);

}  // namespace gongbu::app
