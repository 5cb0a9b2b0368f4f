#include "gongbu/core/gap_cause.hpp"

#include <algorithm>

namespace gongbu::core {
namespace {

std::span<const Tally> tallies_of(Day day, std::span<const Tally> sorted) {
  const auto begin = std::partition_point(sorted.begin(), sorted.end(),
                                          [day](const Tally& tally) { return tally.day < day; });
  const auto end =
      std::find_if(begin, sorted.end(), [day](const Tally& tally) { return tally.day != day; });
  return {begin, end};
}

// Ignores the dates: a goal that was dropped and set again is the same goal.
bool asks_the_same(const Goal& a, const Goal& b) {
  return a.kinds == b.kinds && a.amount == b.amount && a.unit == b.unit && a.period == b.period;
}

void add_unmet(std::vector<Goal>& unmet, Day day, std::span<const Tally> done,
               std::span<const Goal> goals) {
  for (const Goal& goal : goals) {
    if (goal.period != Goal::Period::day || !in_force(goal, day) || reached(goal, done)) continue;
    const bool known = std::any_of(unmet.begin(), unmet.end(),
                                   [&](const Goal& one) { return asks_the_same(one, goal); });
    if (!known) unmet.push_back(goal);
  }
}

}  // namespace

GapCause cause_of(const Gap& gap, const Verdicts& verdicts, std::span<const Tally> tallies,
                  std::span<const Goal> goals) {
  GapCause cause;
  for (Day day = gap.begin - date::days{1}; day <= gap.end + date::days{1}; day += date::days{1}) {
    const Verdict verdict = verdicts.at(day);
    cause.beside_rest |= verdict == Verdict::rest;
    if (verdict != Verdict::missed) continue;
    const std::span<const Tally> done = tallies_of(day, tallies);
    if (done.empty()) {
      ++cause.idle_days;
    } else {
      add_unmet(cause.unmet, day, done, goals);
    }
  }
  return cause;
}

}  // namespace gongbu::core
