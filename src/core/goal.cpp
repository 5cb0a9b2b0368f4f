#include "gongbu/core/goal.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "gongbu/core/kind.hpp"

namespace gongbu::core {
namespace {

bool within(Day day, const std::optional<Day>& from, const std::optional<Day>& until) {
  return (!from || *from <= day) && (!until || day <= *until);
}

}  // namespace

bool is_of_kind(const Tally& tally, std::string_view kind) {
  return tally.kind == kind || (tally.of_commits && kind == kCommitKind);
}

bool active(const Tally& tally) { return tally.count > 0 || tally.spent > minutes{0}; }

Sum sum(std::span<const Tally> tallies, Day first, Day last) {
  Sum all;
  for (const Tally& tally : tallies)
    if (first <= tally.day && tally.day <= last) all.add(tally);
  return all;
}

std::vector<KindSum> sums_by_kind(std::span<const Tally> tallies, Day first, Day last) {
  std::map<std::string, Sum> by_kind;
  for (const Tally& tally : tallies)
    if (first <= tally.day && tally.day <= last) by_kind[tally.kind].add(tally);
  std::vector<KindSum> kinds;
  for (const auto& [kind, sum] : by_kind) kinds.push_back({kind, sum});
  std::stable_sort(kinds.begin(), kinds.end(),
                   [](const KindSum& a, const KindSum& b) { return a.sum.count > b.sum.count; });
  return kinds;
}

int active_days(std::span<const Tally> tallies, Day first, Day last) {
  std::set<Day> days;
  for (const Tally& tally : tallies)
    if (active(tally) && first <= tally.day && tally.day <= last) days.insert(tally.day);
  return static_cast<int>(days.size());
}

Goal default_goal() { return {}; }

std::vector<Goal> with_default(std::vector<Goal> goals) {
  std::vector<Goal> daily = goals;
  std::erase_if(daily, [](const Goal& goal) { return goal.period != Goal::Period::day; });
  // A goal without `from` sorts first.
  std::sort(daily.begin(), daily.end(),
            [](const Goal& a, const Goal& b) { return a.from < b.from; });
  std::optional<Day> free_from;  // all days before it have a goal; empty: no day has one yet
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
  const bool wanted = goal.kinds.empty() ||
                      std::any_of(goal.kinds.begin(), goal.kinds.end(),
                                  [&](const std::string& kind) { return is_of_kind(tally, kind); });
  if (!wanted) return 0;
  return goal.unit == Goal::Unit::spent ? static_cast<int>(tally.spent.count()) : tally.count;
}

bool in_force(const Goal& goal, Day day) { return within(day, goal.from, goal.until); }

bool covers(const Rest& rest, Day day) {
  // Compare dates first, because most rests are holidays of other years.
  return within(day, rest.from, rest.until) &&
         (rest.weekdays >> date::weekday{day}.c_encoding() & 1U) != 0;
}

bool covers(const Freezes& freezes, Day day) { return within(day, freezes.from, freezes.until); }

const Rest* weekly_rest(std::span<const Rest> rests, Day day) {
  const Rest* last = nullptr;
  for (const Rest& rest : rests)
    if (rest.standing && within(day, rest.from, rest.until) &&
        (last == nullptr ||
         std::tie(last->from, last->weekdays) < std::tie(rest.from, rest.weekdays)))
      last = &rest;
  return last;
}

bool any_covers(std::span<const Rest> rests, Day day) {
  const Rest* weekly = weekly_rest(rests, day);
  return (weekly != nullptr && covers(*weekly, day)) ||
         std::any_of(rests.begin(), rests.end(),
                     [day](const Rest& rest) { return !rest.standing && covers(rest, day); });
}

}  // namespace gongbu::core
