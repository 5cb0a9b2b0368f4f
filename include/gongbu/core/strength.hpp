#pragma once

#include "gongbu/core/verdict.hpp"

// Habit strength and consistency. Unlike a streak, they lose little by one missed day.
namespace gongbu::core {

/// Target frequency of a habit: `times` in `days`.
struct Frequency {
  int times = 1;
  int days = 1;  ///< at least `times`

  friend bool operator==(const Frequency&, const Frequency&) = default;
};

/// Returns the strength of a habit today, from 0 to 1: the score that Loop Habit Tracker gives a
/// yes-or-no habit (github.com/iSoron/uhabits, Score.kt and ScoreList.kt). Beginning with 0, each
/// day makes it
///
///   s * m + v * (1 - m)    with m = 0.5 ^ (sqrt(times / days) / 13)
///
/// so that a daily habit loses half of it in 13 days. v is 1 for a met day and 0 for a missed one;
/// of a habit that is not daily, the met days among the last 2 * `days`, divided by 2 * `times`, at
/// most 1. A rest day and a today that is still open leave it as it is. A freeze does not help: it
/// keeps a streak, not a habit.
double strength(const Verdicts& verdicts, Frequency frequency = {});

/// Number of due days and of those that were met. Freezes do not help.
struct Consistency {
  int met = 0;
  int due = 0;

  friend bool operator==(const Consistency&, const Consistency&) = default;
};

/// Counts the days from `first` to `last`. Today is due only once it is met.
Consistency consistency(const Verdicts& verdicts, Day first, Day last);

/// Counts the last `days` days.
Consistency consistency(const Verdicts& verdicts, int days);

}  // namespace gongbu::core
