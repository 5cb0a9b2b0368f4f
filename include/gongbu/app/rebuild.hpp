#pragma once

#include <optional>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/rebuild_report.hpp"
#include "gongbu/store/undo.hpp"

namespace gongbu::app {

/// Whether a rebuild stays, or is only looked at.
enum class Rebuild { try_out, keep };

/// Puts every activity on the study day that the settings of now give it, judges every commit by
/// their rules, with the size of those that were measured, and says what that changes. An entry
/// whose day was typed (it stands at noon) stays on it.
report::RebuildView rebuild(Workspace& workspace, Rebuild mode);

/// Puts what was done by now, but stands on a day that has not begun because the settings have it
/// begin later than they did, on the day that they give it. Returns how many activities that moves.
int bring_to_today(Workspace& workspace);

/// Returns the instant of what was put on a day without a time: noon, by which lists sort it among
/// the others; the beginning of the day if that is later.
core::Instant noon_of(core::Day day, const Workspace& workspace);

/// Takes the last change back (store::undo). An entry that comes back, or back to its time, stands
/// on the day that it had; after a rebuild, on the day that the settings of now give it.
std::optional<store::Undone> take_back_last(Workspace& workspace);

}  // namespace gongbu::app
