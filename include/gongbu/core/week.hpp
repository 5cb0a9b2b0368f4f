#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"

namespace gongbu::core {

/// Verdicts of consecutive weeks.
struct WeekVerdicts {
  Day first;                   ///< first day of `weeks[0]`
  std::vector<Verdict> weeks;  ///< up to and including the current week; never empty
};

/// One series of weekly goals (goals for the same kinds) as it applies to one week.
struct WeekGoal {
  /// For each unit the smallest amount in force in the week; reaching one is enough.
  std::vector<Goal> asked;
  bool whole = true;  ///< in force on every day of the week; otherwise the week is never missed
  bool ends_later = true;  ///< in force on the last day of the week
};

/// Returns the weekly goals in force on any day of the week, one per series.
std::vector<WeekGoal> week_goals(std::span<const Goal> goals, const Week& week);

/// Rests that apply to the goals of one week: the dated ones, and the standing ones unless these
/// cover the whole week. Standing rests alone never excuse a week.
class WeekRests {
 public:
  WeekRests(std::span<const Rest> rests, const Week& week);

  bool cover(Day day) const;
  bool cover_all() const;

 private:
  std::span<const Rest> rests_;
  Week week_;
  bool standing_count_ = false;
};

/// Judges every week from that of `start` (without one, that of the first activity, or of today) to
/// that of `today`. Each series of weekly goals is counted over the whole week. If tracking begins
/// within a week, that week can be met but is never missed.
///
/// A series that is not reached makes the week missed once it is over or too little time remains;
/// until then it is pending. It never makes a week missed in which it began or ended, or that rests
/// cover. A week without a missed or pending series is met if any was reached, else a rest week.
WeekVerdicts week_verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                           std::span<const Rest> rests, const Weeks& weeks, Day today,
                           std::optional<Day> start = {});

/// Returns the number of met weeks since the last missed one.
int current_week_streak(const WeekVerdicts& verdicts);

/// Returns the largest number of met weeks without a missed one between them.
int longest_week_streak(const WeekVerdicts& verdicts);

}  // namespace gongbu::core
