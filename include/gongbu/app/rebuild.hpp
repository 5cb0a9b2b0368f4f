#pragma once

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/rebuild_report.hpp"

namespace gongbu::app {

/// Whether a rebuild stays, or is only looked at.
enum class Rebuild { try_out, keep };

/// Puts every activity on the study day that the settings of now give it, judges every commit by
/// their rules, with the size of those that were measured, and says what that changes. An entry
/// whose day was typed (it stands at noon) stays on it.
report::RebuildView rebuild(Workspace& workspace, Rebuild mode);

}  // namespace gongbu::app
