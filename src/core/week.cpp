#include "gongbu/core/week.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace gongbu::core {
namespace {

constexpr date::days kOneDay{1};
constexpr std::int64_t kMinutesOfDay = 1440;

bool is_in_force_in(const Goal& goal, const Week& week) {
  return (!goal.from || *goal.from <= week.last) && (!goal.until || *goal.until >= week.first);
}

std::int64_t done(const Goal& goal, std::span<const Tally> tallies, Day begin, Day end) {
  std::int64_t sum = 0;
  for (const Tally& tally : tallies)
    if (begin <= tally.day && tally.day <= end) sum += contribution(goal, tally);
  return sum;
}

// Returns whether `lacking` can still be reached: any number of activities, but only as many
// minutes as remain.
bool can_be_reached(const Goal& goal, std::int64_t lacking, Day today, Day end) {
  if (today > end) return false;
  return goal.unit == Goal::Unit::count || lacking <= ((end - today).count() + 1) * kMinutesOfDay;
}

// Judges a series as if nothing excuses it.
Verdict judge(const WeekGoal& series, const Week& week, std::span<const Tally> tallies, Day today) {
  Verdict verdict = Verdict::missed;
  for (const Goal& goal : series.asked) {
    const std::int64_t lacking =
        goal.amount - done(goal, tallies, week.first, std::min(week.last, today));
    if (lacking <= 0) return Verdict::met;
    if (can_be_reached(goal, lacking, today, week.last)) verdict = Verdict::pending;
  }
  return verdict;
}

Verdict judge(const Week& week, std::span<const Tally> tallies, std::span<const Goal> goals,
              std::span<const Rest> rests, Day today, bool began_before_tracking) {
  const bool resting = began_before_tracking || WeekRests(rests, week).cover_all();
  bool any_met = false;
  bool any_pending = false;
  bool due_pending = false;
  for (const WeekGoal& series : week_goals(goals, week)) {
    const Verdict verdict = judge(series, week, tallies, today);
    const bool excused = resting || !series.whole;
    if (verdict == Verdict::missed && !excused) return Verdict::missed;
    any_met = any_met || verdict == Verdict::met;
    any_pending = any_pending || verdict == Verdict::pending;
    due_pending = due_pending || (verdict == Verdict::pending && !excused);
  }
  if (due_pending) return Verdict::pending;
  if (any_met) return Verdict::met;
  return any_pending ? Verdict::pending : Verdict::rest;
}

// Adds a goal to its series.
void ask(WeekGoal& series, const Goal& goal) {
  const auto same_unit = std::find_if(series.asked.begin(), series.asked.end(),
                                      [&](const Goal& one) { return one.unit == goal.unit; });
  if (same_unit == series.asked.end()) {
    series.asked.push_back(goal);
  } else if (goal.amount < same_unit->amount) {
    *same_unit = goal;
  }
}

bool is_weekly(const Goal& goal) { return goal.period == Goal::Period::week; }

// Returns whether the series has a goal in force on every day of the week.
bool is_whole(std::span<const Goal> goals, const std::vector<std::string>& kinds,
              const Week& week) {
  for (Day day = week.first; day <= week.last; day += kOneDay)
    if (std::none_of(goals.begin(), goals.end(), [&](const Goal& goal) {
          return is_weekly(goal) && in_force(goal, day) && goal.kinds == kinds;
        }))
      return false;
  return true;
}

}  // namespace

std::vector<WeekGoal> week_goals(std::span<const Goal> goals, const Week& week) {
  std::vector<WeekGoal> all;
  for (const Goal& goal : goals) {
    if (!is_weekly(goal) || !is_in_force_in(goal, week)) continue;
    const auto known = std::find_if(all.begin(), all.end(), [&](const WeekGoal& series) {
      return series.asked.front().kinds == goal.kinds;
    });
    if (known == all.end()) {
      all.push_back({.asked = {goal},
                     .whole = is_whole(goals, goal.kinds, week),
                     .ends_later = in_force(goal, week.last)});
    } else {
      ask(*known, goal);
      known->ends_later = known->ends_later || in_force(goal, week.last);
    }
  }
  return all;
}

WeekRests::WeekRests(std::span<const Rest> rests, const Week& week) : rests_(rests), week_(week) {
  const auto is_standing = [&](Day day) {
    const Rest* weekly = weekly_rest(rests_, day);
    return weekly != nullptr && covers(*weekly, day);
  };
  for (Day day = week_.first; day <= week_.last && !standing_count_; day += kOneDay)
    standing_count_ = !is_standing(day);
}

bool WeekRests::cover(Day day) const {
  if (standing_count_) return any_covers(rests_, day);
  return std::any_of(rests_.begin(), rests_.end(),
                     [&](const Rest& rest) { return !rest.standing && covers(rest, day); });
}

bool WeekRests::cover_all() const {
  for (Day day = week_.first; day <= week_.last; day += kOneDay)
    if (!cover(day)) return false;
  return true;
}

WeekVerdicts week_verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                           std::span<const Rest> rests, const Weeks& weeks, Day today,
                           std::optional<Day> start) {
  Day first = std::min(start.value_or(today), today);
  for (const Tally& tally : tallies)
    if (!start && active(tally)) first = std::min(first, tally.day);
  WeekVerdicts result{weeks.at(first).first, {}};
  // Sort by day, unless sorted by the database, so that each week only visits its own tallies.
  const auto is_before = [](const Tally& a, const Tally& b) { return a.day < b.day; };
  std::vector<Tally> sorted;
  if (!std::is_sorted(tallies.begin(), tallies.end(), is_before)) {
    sorted.assign(tallies.begin(), tallies.end());
    std::sort(sorted.begin(), sorted.end(), is_before);
    tallies = sorted;
  }
  auto from = std::find_if(tallies.begin(), tallies.end(),
                           [&](const Tally& tally) { return tally.day >= result.first; });
  for (Week week = weeks.at(first); week.first <= today; week = weeks.at(week.last + kOneDay)) {
    const auto to = std::find_if(from, tallies.end(),
                                 [&](const Tally& tally) { return tally.day > week.last; });
    const bool began_before = start && week.first < *start;
    result.weeks.push_back(judge(week, {from, to}, goals, rests, today, began_before));
    from = to;
  }
  return result;
}

int current_week_streak(const WeekVerdicts& verdicts) {
  const auto last_missed =
      std::find(verdicts.weeks.rbegin(), verdicts.weeks.rend(), Verdict::missed);
  return static_cast<int>(std::count(last_missed.base(), verdicts.weeks.end(), Verdict::met));
}

int longest_week_streak(const WeekVerdicts& verdicts) {
  int longest = 0;
  int length = 0;
  for (const Verdict verdict : verdicts.weeks) {
    if (verdict == Verdict::missed) length = 0;
    if (verdict == Verdict::met) longest = std::max(longest, ++length);
  }
  return longest;
}

}  // namespace gongbu::core
