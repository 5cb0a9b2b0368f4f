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

/// How the days stand: what every report, `check` and the hook line are made from.
struct Summary {
  std::vector<core::Tally> tallies;  ///< oldest first
  std::vector<core::Goal> goals;     ///< the user's, and the default one between
  std::vector<core::Rest> rests;
  core::Verdicts verdicts;
  std::vector<core::Freezes> freezes = {};
  std::optional<core::Day> tracking_start = {};  ///< as it is recorded
};

/// Reads the activities, goals, rests and freezes and judges every day from the recorded start of
/// tracking (without one, from the first activity) up to today.
Summary judge(Workspace& workspace);

/// The same as if tracking had begun on `start`; nothing: with the first activity.
Summary judge_from(Workspace& workspace, std::optional<core::Day> start);

/// Judges the days as if the only goal were one activity of `kind` a day, from the first such
/// activity on, but not before tracking began; rests and freezes hold as they are.
core::Verdicts judge_kind(const Summary& summary, const std::string& kind);

/// How often a kind is wanted: what a weekly goal for it alone asks for today, else every day.
core::Frequency frequency_of(const Summary& summary, const std::string& kind);

/// The kinds of all that was done up to today, each judged by itself.
std::vector<report::KindStreak> kind_streaks(const Summary& summary);

/// How far the daily goals in force on `day` have come; what is dated after today does not count
/// yet.
std::vector<report::GoalProgress> progress(const Summary& summary, core::Day day);

/// The weekly goals that are missed unless they are reached today: those that are not, when the
/// days left of the week after today are all rest. Nothing on a rest day, nor of goals that began
/// or end in this week.
std::vector<report::GoalProgress> goals_ending(const Summary& summary, const core::Weeks& weeks);

/// How the weekly goals stand in the week that holds `day`: those in force on its last day, and
/// those that ended in it and were reached. The streaks are those of today.
report::WeeklyGoals weekly_goals(const Summary& summary, const core::Weeks& weeks, core::Day day);

/// The same for the week of today; nothing when there never was a weekly goal.
std::optional<report::WeeklyGoals> weekly_goals_if_any(const Summary& summary,
                                                       const core::Weeks& weeks);

/// Whether a freeze covers today if it is missed.
bool freeze_covers_today(const Summary& summary);

/// How long the study day of now still lasts.
core::minutes time_left(const Workspace& workspace);

}  // namespace gongbu::app
