#include "gongbu/core/gap_cause.hpp"

#include <algorithm>
#include <cstdint>

namespace gongbu::core {
namespace {

std::span<const Tally> tallies_of(Day day, std::span<const Tally> sorted) {
  const auto begin = std::partition_point(sorted.begin(), sorted.end(),
                                          [day](const Tally& tally) { return tally.day < day; });
  const auto end =
      std::find_if(begin, sorted.end(), [day](const Tally& tally) { return tally.day != day; });
  return {begin, end};
}

bool reached(const Goal& goal, std::span<const Tally> done) {
  std::int64_t sum = 0;
  for (const Tally& tally : done) sum += contribution(goal, tally);
  return sum >= goal.amount;
}

void add_unmet(std::vector<Goal>& unmet, Day day, std::span<const Tally> done,
               std::span<const Goal> goals) {
  for (const Goal& goal : goals) {
    if (goal.period != Goal::Period::day || !in_force(goal, day) || reached(goal, done)) continue;
    if (std::find(unmet.begin(), unmet.end(), goal) == unmet.end()) unmet.push_back(goal);
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
