#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"

namespace gongbu::core {

/// Judgement of a day.
enum class Verdict {
  before,   ///< before tracking began; not judged
  met,      ///< every daily goal in force was reached, or there was activity on a rest day
  missed,   ///< over and not met
  rest,     ///< nothing was due, no activity
  pending,  ///< today, still open
  frozen,   ///< missed, but covered by a freeze: neither breaks nor lengthens a streak
};

/// Verdicts of consecutive days.
struct Verdicts {
  Day first;                             ///< day of `days[0]`, where tracking begins
  std::vector<Verdict> days;             ///< up to and including today; never empty
  std::optional<Day> first_active = {};  ///< first day with any activity; may be before `first`
  int longest_before = 0;                ///< length of the longest streak before `first`
  bool is_start_recorded = false;        ///< `first` was recorded, not taken from the activity

  /// First day to report, judged or not.
  Day since() const { return first_active && *first_active < first ? *first_active : first; }
  Day today() const { return first + date::days{static_cast<int>(days.size()) - 1}; }
  /// Returns the verdict of `day`, or `before` outside the range.
  Verdict at(Day day) const;
  int count_met() const;
};

/// Judges every day from `start` to `today`. Without a start it begins at the first activity, or
/// today if there is none. A start after today is taken as today.
///
/// `tallies` may be in any order; those after `today` are ignored. Dated goals and rests judge only
/// their own days. Weekly goals do not judge days. A day without a daily goal in force is a rest
/// day.
Verdicts verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                  std::span<const Rest> rests, Day today, std::optional<Day> start = {});

/// Freezes missed days: in each calendar month the earliest ones, as long as the month has fewer
/// frozen days than the plan in force on that day allows. Overlapping plans do not add up; the
/// largest applies.
Verdicts frozen(Verdicts verdicts, std::span<const Freezes> plans);

/// Returns whether a freeze will cover today if it is missed.
bool freeze_covers_today(const Verdicts& verdicts, std::span<const Freezes> plans);

/// Returns the verdicts without freezes.
Verdicts thawed(Verdicts verdicts);

/// Returns the frozen days, oldest first.
std::vector<Day> frozen_days(const Verdicts& verdicts);

/// A maximal run of days without a missed one. Its length counts the met days only.
struct Streak {
  Day begin;       ///< first met day
  Day end;         ///< last met day
  int length = 0;  ///< met days

  friend bool operator==(const Streak&, const Streak&) = default;
};

/// Returns the length of a streak, or 0 without one.
int length_of(const std::optional<Streak>& streak);

/// Returns every streak with at least one met day, oldest first.
std::vector<Streak> streaks(const Verdicts& verdicts);

/// Returns the streak not yet ended by a missed day, or nothing.
std::optional<Streak> current_streak(const Verdicts& verdicts);

/// Returns the longest streak, the earliest of equals; nothing if no day was met.
std::optional<Streak> longest_streak(const Verdicts& verdicts);

/// A maximal run of missed days: between two met days, before the first one, or up to yesterday.
/// Rest and frozen days inside it are not counted. Every missed day is in exactly one gap.
struct Gap {
  Day begin;     ///< first missed day
  Day end;       ///< last missed day
  int days = 0;  ///< missed days

  friend bool operator==(const Gap&, const Gap&) = default;
};

/// Returns the part of a gap within [first, last], trimmed to missed days; nothing if there are
/// none.
std::optional<Gap> part_of(const Gap& gap, Day first, Day last, const Verdicts& verdicts);

/// Returns every gap, oldest first.
std::vector<Gap> gaps(const Verdicts& verdicts);

}  // namespace gongbu::core
