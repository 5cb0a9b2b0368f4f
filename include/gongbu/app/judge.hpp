#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/strength.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/streak_report.hpp"

namespace gongbu::app {

/// All verdicts and what they are computed from: the basis of every report, `check` and the hook
/// line.
struct Summary {
  std::vector<core::Tally> tallies;  ///< oldest first
  std::vector<core::Goal> goals;     ///< the user's, and the default goal on other days
  std::vector<core::Rest> rests;
  core::Verdicts verdicts;
  std::vector<core::Freezes> freezes = {};
  std::optional<core::Day> tracking_start = {};  ///< as stored
};

/// Reads activities, goals, rests and freezes and judges every day from the stored start of
/// tracking (without one, from the first activity) to today.
Summary judge(Workspace& workspace);

/// Like judge(), with another start of tracking; nothing: the first activity.
Summary judge_from(Workspace& workspace, std::optional<core::Day> start);

/// Judges the days as if the only goal were one activity of `kind` a day, from the first such
/// activity, but not before tracking began. Rests and freezes apply as they are.
core::Verdicts judge_kind(const Summary& summary, const std::string& kind);

/// Returns the target frequency of a kind: that of its own weekly goal in force today, else daily.
core::Frequency frequency_of(const Summary& summary, const std::string& kind);

/// Returns each kind with activity up to today, judged by judge_kind().
std::vector<report::KindStreak> kind_streaks(const Summary& summary);

/// Returns the progress of the daily goals in force on `day`; 0 after today.
std::vector<report::GoalProgress> progress(const Summary& summary, core::Day day);

/// Returns the weekly goals that will be missed unless reached today, because all later days of the
/// week are rest days. Empty on a rest day. Ignores goals that began or end in this week.
std::vector<report::GoalProgress> goals_ending(const Summary& summary, const core::Weeks& weeks);

/// Returns the weekly goals in the week of `day`: those in force on its last day, and those that
/// ended in it and were reached. The streaks are those of today.
report::WeeklyGoals weekly_goals(const Summary& summary, const core::Weeks& weeks, core::Day day);

/// Returns the weekly goals of this week; nothing if there never was a weekly goal.
std::optional<report::WeeklyGoals> weekly_goals_if_any(const Summary& summary,
                                                       const core::Weeks& weeks);

/// Returns whether a freeze will cover today if it is missed.
bool freeze_covers_today(const Summary& summary);

/// Returns the time until the current study day ends.
core::minutes time_left(const Workspace& workspace);

}  // namespace gongbu::app
