#include "gongbu/core/goal.hpp"

#include <algorithm>
#include <utility>

namespace gongbu::core {
namespace {

bool within(Day day, const std::optional<Day>& from, const std::optional<Day>& until) {
  return (!from || *from <= day) && (!until || day <= *until);
}

}  // namespace

Goal default_goal() { return {}; }

std::vector<Goal> with_default(std::vector<Goal> goals) {
  std::vector<Goal> daily = goals;
  std::erase_if(daily, [](const Goal& goal) { return goal.period != Goal::Period::day; });
  // No `from` is less than every day.
  std::sort(daily.begin(), daily.end(),
            [](const Goal& a, const Goal& b) { return a.from < b.from; });
  std::optional<Day> free_from;  // all days before it are looked after; nothing: none is yet
  for (const Goal& goal : daily) {
    if (goal.from && (!free_from || *free_from < *goal.from)) {
      Goal filling = default_goal();
      filling.from = free_from;
      filling.until = *goal.from - date::days{1};
      goals.push_back(std::move(filling));
    }
    if (!goal.until) return goals;
    const Day next = *goal.until + date::days{1};
    free_from = free_from ? std::max(*free_from, next) : next;
  }
  Goal filling = default_goal();
  filling.from = free_from;
  goals.push_back(std::move(filling));
  return goals;
}

int contribution(const Goal& goal, const Tally& tally) {
  const bool wanted = goal.kinds.empty() || std::find(goal.kinds.begin(), goal.kinds.end(),
                                                      tally.kind) != goal.kinds.end();
  if (!wanted) return 0;
  return goal.unit == Goal::Unit::spent ? static_cast<int>(tally.spent.count()) : tally.count;
}

bool in_force(const Goal& goal, Day day) { return within(day, goal.from, goal.until); }

bool covers(const Rest& rest, Day day) {
  // The dates first: most rests are holidays of other years.
  return within(day, rest.from, rest.until) &&
         (rest.weekdays >> date::weekday{day}.c_encoding() & 1U) != 0;
}

bool covers(const Freezes& freezes, Day day) { return within(day, freezes.from, freezes.until); }

}  // namespace gongbu::core
