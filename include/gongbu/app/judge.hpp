#pragma once

#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::app {

/// How the days stand: what every report, `check` and the hook line are made from.
struct Standing {
  std::vector<core::Tally> tallies;  ///< oldest first
  std::vector<core::Goal> goals;     ///< the user's, or the default one
  std::vector<core::Rest> rests;
  core::Verdicts verdicts;
};

/// Reads the activities, goals and rests and judges every day up to today.
Standing judge(Workspace& workspace);

}  // namespace gongbu::app
