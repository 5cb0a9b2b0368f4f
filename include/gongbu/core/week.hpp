#pragma once

#include <span>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::core {

/// The verdicts of a run of weeks without a hole.
struct WeekVerdicts {
  Day first;                   ///< first day of `weeks[0]`
  std::vector<Verdict> weeks;  ///< up to and including that of today; never empty
};

/// Judges every week from that of the first activity (of today when there is none) to that of
/// `today` by the weekly goals.
///
/// A goal judges the weeks on whose last day it is in force. A week is met when every one of them
/// is reached. One that is not reached makes a week missed that is over, or whose remaining hours
/// are too few; until then the week is pending. A week whose days are all rest, or in which the
/// goals that are not reached only began, is never missed: it is a rest week.
WeekVerdicts week_verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                           std::span<const Rest> rests, date::weekday week_start, Day today);

/// Met weeks since the last missed one.
int current_week_streak(const WeekVerdicts& verdicts);

/// The most met weeks without a missed one between them.
int longest_week_streak(const WeekVerdicts& verdicts);

}  // namespace gongbu::core
