#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"

namespace gongbu::core {

/// The verdicts of a run of weeks without a hole.
struct WeekVerdicts {
  Day first;                   ///< first day of `weeks[0]`
  std::vector<Verdict> weeks;  ///< up to and including that of today; never empty
};

/// What one series of goals, those for the same kinds, asks of a week.
struct WeekGoal {
  std::vector<Goal> asked;  ///< the smallest amount in force in the week, of each unit; any will do
  bool whole = true;        ///< in force on every day of the week: else it is never missed
  bool ends_later = true;   ///< in force on the last day of the week
};

/// The weekly goals in force on any day of a week, one for each series.
std::vector<WeekGoal> week_goals(std::span<const Goal> goals, const Week& week);

/// The rests that matter to the goals of one week: the dated ones, and the standing ones unless
/// these cover the whole week. Standing rests alone never excuse a week.
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

/// Judges every week from that of `start` (without one, of the first activity; of today when there
/// is none) to that of `today` by the weekly goals, each series counted over the whole week. The
/// week of a start that is not its first day can be met, and is never missed.
///
/// A series that is not reached makes a week missed that is over, or whose remaining time is too
/// short; until then the week is pending. It makes no week missed in which it began or ended, nor
/// one that rests cover. A week without a missed or pending series is met when any was reached,
/// else it is a rest week.
WeekVerdicts week_verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                           std::span<const Rest> rests, const Weeks& weeks, Day today,
                           std::optional<Day> start = {});

/// Met weeks since the last missed one.
int current_week_streak(const WeekVerdicts& verdicts);

/// The most met weeks without a missed one between them.
int longest_week_streak(const WeekVerdicts& verdicts);

}  // namespace gongbu::core
