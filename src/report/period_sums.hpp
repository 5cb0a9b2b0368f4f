#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/report/period_report.hpp"

// What is reckoned from a PeriodView before it is written in any form.
namespace gongbu::report {

/// What was done in a period, beside the one before it.
struct Compared {
  core::Sum period;
  core::Sum before;
};

struct Comparison {
  struct Kind {
    std::string kind;
    Compared sums;
  };
  std::vector<Kind> kinds;  ///< of either period, those with the most activities in this one first
  Compared total;
};

Comparison compare(const PeriodView& view);

/// One of the days.
struct PeriodDay {
  core::Day day;
  std::optional<core::Verdict> verdict;  ///< nothing: still to come
  core::Sum total;
  std::vector<const core::Tally*> kinds;  ///< of the view
};

std::vector<PeriodDay> days_of(const PeriodView& view);

/// The verdicts of the period alone.
core::Verdicts verdicts_of(const PeriodView& view);

/// The day with the most activities, then minutes; the earliest of equals. Nothing when there is
/// none.
std::optional<PeriodDay> best_day(const PeriodView& view);

/// The hour with the most activities, the earliest of equals.
std::optional<int> best_hour(const PeriodView& view);

}  // namespace gongbu::report
