#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/report/period_report.hpp"

// What is reckoned from a PeriodView before it is written in any form.
namespace gongbu::report {

struct Sum {
  int count = 0;
  core::minutes spent{0};

  void add(const core::Tally& tally) {
    count += tally.count;
    spent += tally.spent;
  }
};

struct Compared {
  Sum period;
  Sum before;
};

/// The sums of both periods by kind, "" for all kinds together: it sorts first.
std::map<std::string, Compared> compare(const PeriodView& view);

/// One of the days.
struct PeriodDay {
  core::Day day;
  std::optional<core::Verdict> verdict;  ///< nothing: still to come
  Sum total;
  std::vector<const core::Tally*> kinds;  ///< of the view
};

std::vector<PeriodDay> days_of(const PeriodView& view);

/// How many days something was due on, and how many of them are met; a day that is still open
/// counts when it is met.
struct DueDays {
  int met = 0;
  int due = 0;
};

DueDays due_days(const core::Verdicts& verdicts, const core::Period& period);

/// The longest streak of the period alone.
std::optional<core::Streak> longest_in_period(const PeriodView& view);

/// The day with the most activities, then minutes; the earliest of equals. Nothing when there is
/// none.
std::optional<PeriodDay> best_day(const PeriodView& view);

/// The hour with the most activities, the earliest of equals.
std::optional<int> best_hour(const PeriodView& view);

}  // namespace gongbu::report
