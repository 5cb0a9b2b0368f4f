#include "gongbu/core/goal.hpp"

#include <algorithm>

namespace gongbu::core {
namespace {

bool within(Day day, const std::optional<Day>& from, const std::optional<Day>& until) {
  return (!from || *from <= day) && (!until || day <= *until);
}

}  // namespace

Goal default_goal() { return {}; }

int contribution(const Goal& goal, const Tally& tally) {
  const bool wanted = goal.kinds.empty() || std::find(goal.kinds.begin(), goal.kinds.end(),
                                                      tally.kind) != goal.kinds.end();
  if (!wanted) return 0;
  return goal.unit == Goal::Unit::spent ? static_cast<int>(tally.spent.count()) : tally.count;
}

bool in_force(const Goal& goal, Day day) { return within(day, goal.from, goal.until); }

bool covers(const Rest& rest, Day day) {
  const unsigned weekday = date::weekday{day}.c_encoding();
  return within(day, rest.from, rest.until) && (rest.weekdays >> weekday & 1U) != 0;
}

}  // namespace gongbu::core
