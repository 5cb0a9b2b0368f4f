#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/report/period_report.hpp"

// Values computed from a PeriodView, independent of the output format.
namespace gongbu::report {

/// Activity of a period and of the previous one.
struct Compared {
  core::Sum period;
  core::Sum before;
};

struct Comparison {
  struct Kind {
    std::string kind;
    Compared sums;
  };
  std::vector<Kind> kinds;  ///< of both periods, most activities in this one first
  Compared total;
};

Comparison compare(const PeriodView& view);

/// A day of the period.
struct PeriodDay {
  core::Day day;
  std::optional<core::Verdict> verdict;  ///< empty: a future day
  core::Sum total;
  std::vector<const core::Tally*> kinds;  ///< point into the view
};

std::vector<PeriodDay> days_of(const PeriodView& view);

/// Returns the verdicts within the period.
core::Verdicts verdicts_of(const PeriodView& view);

/// Returns the day with the most activities, then minutes, the earliest of equals; nothing without
/// activity.
std::optional<PeriodDay> best_day(const PeriodView& view);

/// Returns the hour with the most activities, the earliest of equals.
std::optional<int> best_hour(const PeriodView& view);

}  // namespace gongbu::report
