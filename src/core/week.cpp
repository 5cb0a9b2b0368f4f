#include "gongbu/core/week.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace gongbu::core {
namespace {

constexpr date::days kWeek{7};
constexpr std::int64_t kMinutesOfDay = 1440;

std::int64_t done(const Goal& goal, std::span<const Tally> tallies, Day begin, Day end) {
  std::int64_t sum = 0;
  for (const Tally& tally : tallies)
    if (begin <= tally.day && tally.day <= end) sum += contribution(goal, tally);
  return sum;
}

bool all_rest(Day begin, std::span<const Rest> rests) {
  for (Day day = begin; day < begin + kWeek; day += date::days{1})
    if (!any_covers(rests, day)) return false;
  return true;
}

// What is lacking can still be done: any number of activities, but not more minutes than there are.
bool can_be_reached(const Goal& goal, std::int64_t lacking, Day today, Day end) {
  if (today > end) return false;
  return goal.unit == Goal::Unit::count || lacking <= ((end - today).count() + 1) * kMinutesOfDay;
}

// What a week, as far as it has come, is to one goal.
Verdict judge(const Goal& goal, Day begin, std::span<const Tally> tallies, bool resting,
              Day today) {
  const Day end = begin + kWeek - date::days{1};
  const std::int64_t lacking = goal.amount - done(goal, tallies, begin, std::min(end, today));
  if (lacking <= 0) return Verdict::met;
  if (can_be_reached(goal, lacking, today, end)) return Verdict::pending;
  const bool only_began = goal.from && *goal.from > begin;
  return resting || only_began ? Verdict::rest : Verdict::missed;
}

// Of several goals' verdicts the gravest is the week's.
int gravity(Verdict verdict) {
  constexpr std::array kFromLightest{Verdict::met, Verdict::pending, Verdict::rest,
                                     Verdict::missed};
  const auto* const place = std::find(kFromLightest.begin(), kFromLightest.end(), verdict);
  return static_cast<int>(place - kFromLightest.begin());
}

Verdict judge(Day begin, std::span<const Tally> tallies, std::span<const Goal> goals,
              std::span<const Rest> rests, Day today) {
  const bool resting = all_rest(begin, rests);
  std::optional<Verdict> gravest;
  for (const Goal& goal : goals) {
    if (goal.period != Goal::Period::week || !in_force(goal, begin + kWeek - date::days{1}))
      continue;
    const Verdict verdict = judge(goal, begin, tallies, resting, today);
    if (!gravest || gravity(verdict) > gravity(*gravest)) gravest = verdict;
  }
  return gravest.value_or(Verdict::rest);  // nothing was due
}

}  // namespace

WeekVerdicts week_verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                           std::span<const Rest> rests, date::weekday week_start, Day today) {
  Day first = today;
  for (const Tally& tally : tallies)
    if (active(tally)) first = std::min(first, tally.day);
  WeekVerdicts result{week_begin(first, week_start), {}};
  // The tallies of a week lie together: no week looks at those of all the others.
  std::vector<Tally> sorted(tallies.begin(), tallies.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const Tally& a, const Tally& b) { return a.day < b.day; });
  auto from = sorted.begin();
  for (Day begin = result.first; begin <= today; begin += kWeek) {
    const auto to = std::find_if(from, sorted.end(),
                                 [&](const Tally& tally) { return tally.day >= begin + kWeek; });
    result.weeks.push_back(judge(begin, {from, to}, goals, rests, today));
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
