#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// What was done on one day in one kind.
struct Tally {
  Day day;
  std::string kind;  ///< "commit", "paper", …
  int count = 0;     ///< activities that count
  minutes spent{0};  ///< minutes noted on them

  friend bool operator==(const Tally&, const Tally&) = default;
};

/// Whether a tally says that something was done.
bool active(const Tally& tally);

/// Activities and minutes, added up.
struct Sum {
  int count = 0;
  minutes spent{0};

  void add(const Tally& tally) {
    count += tally.count;
    spent += tally.spent;
  }

  friend bool operator==(const Sum&, const Sum&) = default;
};

/// What was done from `first` to `last`; tallies of other days are left out.
Sum sum(std::span<const Tally> tallies, Day first, Day last);

/// The sum of one kind.
struct KindSum {
  std::string kind;
  Sum sum;

  friend bool operator==(const KindSum&, const KindSum&) = default;
};

/// The same kind by kind, the one with the most activities first, equal ones by name.
std::vector<KindSum> sums_by_kind(std::span<const Tally> tallies, Day first, Day last);

/// On how many days from `first` to `last` something was done.
int active_days(std::span<const Tally> tallies, Day first, Day last);

/// What a day or a week needs.
struct Goal {
  enum class Unit { count, spent };  ///< which number of a Tally `amount` is compared with
  enum class Period { day, week };

  std::vector<std::string> kinds;  ///< any of these; empty means every kind
  int amount = 1;                  ///< at least 1
  Unit unit = Unit::count;
  Period period = Period::day;
  std::optional<Day> from;   ///< first day it judges; nothing: always
  std::optional<Day> until;  ///< last day it judges; nothing: still in force

  friend bool operator==(const Goal&, const Goal&) = default;
};

/// The goal in force when the user set none: any activity, every day.
Goal default_goal();

/// Returns the goals with the default one added for the days on which no daily goal is in force:
/// before the first was set, and when all were dropped.
std::vector<Goal> with_default(std::vector<Goal> goals);

/// Days on which nothing is due.
struct Rest {
  std::optional<Day> from;            ///< first day; nothing: always
  std::optional<Day> until;           ///< last day; nothing: for ever
  unsigned weekdays = kEveryWeekday;  ///< bit n: weekday with C encoding n (Sunday 0)
  bool standing = false;              ///< the usual rest of every week, not days of the calendar

  static constexpr unsigned kEveryWeekday = 0x7F;

  friend bool operator==(const Rest&, const Rest&) = default;
};

/// How many missed days of each calendar month are forgiven.
struct Freezes {
  int per_month = 1;         ///< at least 1
  std::optional<Day> from;   ///< first day they cover; nothing: always
  std::optional<Day> until;  ///< last day they cover; nothing: for ever

  friend bool operator==(const Freezes&, const Freezes&) = default;
};

/// What a tally adds towards a goal: activities or minutes, 0 when its kind is not wanted.
int contribution(const Goal& goal, const Tally& tally);

/// Whether a range of tallies, together, is what a goal asks for.
template <class Tallies>
bool reached(const Goal& goal, const Tallies& tallies) {
  std::int64_t done = 0;
  for (const Tally& tally : tallies) done += contribution(goal, tally);
  return done >= goal.amount;
}

bool in_force(const Goal& goal, Day day);
bool covers(const Rest& rest, Day day);
bool covers(const Freezes& freezes, Day day);
/// Whether one of them covers the day.
bool any_covers(std::span<const Rest> rests, Day day);

}  // namespace gongbu::core
