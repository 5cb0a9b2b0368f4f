#pragma once

#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// First weekday of a week, valid from a day on.
struct WeekStart {
  Day from;
  date::weekday weekday;

  friend bool operator==(const WeekStart&, const WeekStart&) = default;
};

/// A week: seven days, or more if the week start changed in it.
struct Week {
  Day first;
  Day last;

  bool holds(Day day) const { return first <= day && day <= last; }

  friend bool operator==(const Week&, const Week&) = default;
};

/// Divides the calendar into weeks.
///
/// A week has at least seven days and ends before the weekday that was the week start on its last
/// day. A changed week start thus never affects past weeks; the current week is extended to the
/// next start.
class Weeks {
 public:
  explicit Weeks(date::weekday week_start);

  /// `history` is sorted by day and not empty; its first element also applies before its day.
  explicit Weeks(std::vector<WeekStart> history);

  /// Returns the week that contains `day`.
  Week at(Day day) const;

  /// Returns the week `count` weeks before that of `day`; after it if `count` is negative.
  Week before(Day day, int count) const;

  /// Returns the week start in force on `day`.
  date::weekday start_on(Day day) const;

 private:
  std::vector<WeekStart> history_;
  std::vector<Day> begins_;  ///< first days of weeks from the first change to after the last
};

}  // namespace gongbu::core
