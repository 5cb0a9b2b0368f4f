#pragma once

#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::core {

/// The weekday on which weeks begin, as it was set on a day.
struct WeekStart {
  Day from;
  date::weekday weekday;

  friend bool operator==(const WeekStart&, const WeekStart&) = default;
};

/// A week: seven days, more where the week start was changed in it.
struct Week {
  Day first;
  Day last;

  bool holds(Day day) const { return first <= day && day <= last; }

  friend bool operator==(const Week&, const Week&) = default;
};

/// Cuts all days into weeks.
///
/// A week ends on the first day from its seventh on that is followed by the weekday that was set by
/// then. So a changed week start never touches a week that is over: the running week gets its seven
/// days, and those up to the next start.
class Weeks {
 public:
  explicit Weeks(date::weekday week_start);

  /// `history` is oldest first and not empty; the first one also holds before its day.
  explicit Weeks(std::vector<WeekStart> history);

  /// The week that holds `day`.
  Week at(Day day) const;

  /// The week so many before the one that holds `day`; after it when `count` is negative.
  Week before(Day day, int count) const;

  /// The weekday that is set on `day`.
  date::weekday start_on(Day day) const;

 private:
  std::vector<WeekStart> history_;
  std::vector<Day> begins_;  ///< from the week of the first change to behind that of the last
};

}  // namespace gongbu::core
