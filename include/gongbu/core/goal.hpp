#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// Activity of one day in one kind. Every activity is in one tally.
struct Tally {
  Day day;
  std::string kind;  ///< "commit", "paper", …
  int count = 0;     ///< activities that count
  minutes spent{0};  ///< minutes recorded for them
  /// True for commits, of kind `commit` or of a study kind; false for entries.
  bool of_commits = false;

  friend bool operator==(const Tally&, const Tally&) = default;
};

/// Returns whether the tally is of this kind. Commits of every kind are also of kind `commit`.
bool is_of_kind(const Tally& tally, std::string_view kind);

/// Returns whether the tally has any activity.
bool active(const Tally& tally);

/// Sum of activities and minutes.
struct Sum {
  int count = 0;
  minutes spent{0};

  void add(const Tally& tally) {
    count += tally.count;
    spent += tally.spent;
  }

  friend bool operator==(const Sum&, const Sum&) = default;
};

/// Sums the tallies from `first` to `last`, inclusive.
Sum sum(std::span<const Tally> tallies, Day first, Day last);

/// The sum of one kind.
struct KindSum {
  std::string kind;
  Sum sum;

  friend bool operator==(const KindSum&, const KindSum&) = default;
};

/// Sums each kind from `first` to `last`; most activities first, then by name.
std::vector<KindSum> sums_by_kind(std::span<const Tally> tallies, Day first, Day last);

/// Counts the days from `first` to `last` with any activity.
int active_days(std::span<const Tally> tallies, Day first, Day last);

/// The activity that a day or a week needs.
struct Goal {
  enum class Unit { count, spent };  ///< the member of Tally that `amount` is compared with
  enum class Period { day, week };

  std::vector<std::string> kinds;  ///< any of these; empty means every kind
  int amount = 1;                  ///< at least 1
  Unit unit = Unit::count;
  Period period = Period::day;
  std::optional<Day> from;   ///< first day it judges; nothing: always
  std::optional<Day> until;  ///< last day it judges; nothing: still in force

  friend bool operator==(const Goal&, const Goal&) = default;
};

/// Returns the goal used when the user set none: any activity, every day.
Goal default_goal();

/// Adds the default goal for all days without a daily goal: before the first one and after the last
/// was dropped.
std::vector<Goal> with_default(std::vector<Goal> goals);

/// Days on which nothing is due.
struct Rest {
  std::optional<Day> from;            ///< first day; nothing: always
  std::optional<Day> until;           ///< last day; nothing: no end
  unsigned weekdays = kEveryWeekday;  ///< bit n: weekday with C encoding n (Sunday 0)
  bool standing = false;              ///< a weekly rest, not a dated one

  static constexpr unsigned kEveryWeekday = 0x7F;

  friend bool operator==(const Rest&, const Rest&) = default;
};

/// Number of missed days that are forgiven in each calendar month.
struct Freezes {
  int per_month = 1;         ///< at least 1
  std::optional<Day> from;   ///< first day they cover; nothing: always
  std::optional<Day> until;  ///< last day they cover; nothing: no end

  friend bool operator==(const Freezes&, const Freezes&) = default;
};

/// Returns what a tally contributes to a goal, in activities or minutes; 0 for another kind.
int contribution(const Goal& goal, const Tally& tally);

/// Returns whether the tallies together reach the goal.
template <class Tallies>
bool reached(const Goal& goal, const Tallies& tallies) {
  std::int64_t done = 0;
  for (const Tally& tally : tallies) done += contribution(goal, tally);
  return done >= goal.amount;
}

/// Returns whether the goal judges the day.
bool in_force(const Goal& goal, Day day);
/// Return whether the rest or the freezes cover the day.
bool covers(const Rest& rest, Day day);
bool covers(const Freezes& freezes, Day day);
/// Returns the weekly rest in force on a day: of those made on several machines, the one that began
/// last. Null if there is none.
const Rest* weekly_rest(std::span<const Rest> rests, Day day);
/// Returns whether the weekly rest in force or a dated one covers the day.
bool any_covers(std::span<const Rest> rests, Day day);

}  // namespace gongbu::core
