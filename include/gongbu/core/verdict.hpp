#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"

namespace gongbu::core {

/// What a day came to.
enum class Verdict {
  before,   ///< earlier than the day on which tracking begins: not judged
  met,      ///< every daily goal in force was reached, or there was activity on a rest day
  missed,   ///< over, and not met
  rest,     ///< nothing was due and nothing was done
  pending,  ///< today, still open
  frozen,   ///< would be missed, but a freeze covered it: it neither breaks nor lengthens a streak
};

/// The verdicts of a run of days without a hole.
struct Verdicts {
  Day first;                             ///< day of `days[0]`, on which tracking begins
  std::vector<Verdict> days;             ///< up to and including today; never empty
  std::optional<Day> first_active = {};  ///< first day of any activity, perhaps before `first`
  int longest_before = 0;                ///< length of the longest streak before `first`
  bool is_start_recorded = false;        ///< `first` was recorded, not taken from the activity

  /// The first day of which there is something to tell, judged or not.
  Day since() const { return first_active && *first_active < first ? *first_active : first; }
  Day today() const { return first + date::days{static_cast<int>(days.size()) - 1}; }
  /// The verdict of `day`; `before` outside the run.
  Verdict at(Day day) const;
  int count_met() const;
};

/// Judges every day from `start` (without one, from the first activity; today when there is none)
/// to `today`. A start later than today is taken for today.
///
/// `tallies` may come in any order; those after `today` do not count yet. `goals` and `rests` judge
/// only the days they are dated for; weekly goals judge no day. A day on which no daily goal is in
/// force is a rest day.
Verdicts verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                  std::span<const Rest> rests, Day today, std::optional<Day> start = {});

/// Returns the verdicts with missed days frozen: in each calendar month the earliest ones, each day
/// while the month has fewer frozen days than the plan in force on it allows. Plans that are in
/// force on the same day do not add up: the largest holds.
Verdicts frozen(Verdicts verdicts, std::span<const Freezes> plans);

/// Whether today, still pending, is frozen if it is missed.
bool freeze_covers_today(const Verdicts& verdicts, std::span<const Freezes> plans);

/// Returns the verdicts as they are without freezes.
Verdicts thawed(Verdicts verdicts);

/// The frozen days, oldest first.
std::vector<Day> frozen_days(const Verdicts& verdicts);

/// A maximal run of days without a missed one. Its length counts the met days only.
struct Streak {
  Day begin;       ///< first met day
  Day end;         ///< last met day
  int length = 0;  ///< met days

  friend bool operator==(const Streak&, const Streak&) = default;
};

/// The length of a streak, 0 where there is none.
int length_of(const std::optional<Streak>& streak);

/// Every streak with at least one met day, oldest first.
std::vector<Streak> streaks(const Verdicts& verdicts);

/// The streak that no missed day has ended; nothing when there is none.
std::optional<Streak> current_streak(const Verdicts& verdicts);

/// The longest streak, the earliest of equals; nothing when no day was met.
std::optional<Streak> longest_streak(const Verdicts& verdicts);

/// A maximal run of missed days between two met ones, from the first day on, or up to yesterday;
/// rest days and frozen ones inside it are not counted. Every missed day is in one gap.
struct Gap {
  Day begin;     ///< first missed day
  Day end;       ///< last missed day
  int days = 0;  ///< missed days

  friend bool operator==(const Gap&, const Gap&) = default;
};

/// The part of a gap that lies between two days, these included, from a missed day to a missed one;
/// nothing when no missed day does.
std::optional<Gap> part_of(const Gap& gap, Day first, Day last, const Verdicts& verdicts);

/// Every gap, oldest first.
std::vector<Gap> gaps(const Verdicts& verdicts);

}  // namespace gongbu::core
