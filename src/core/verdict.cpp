#include "gongbu/core/verdict.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <tuple>

namespace gongbu::core {
namespace {

/// References, so that sorting does not copy tallies.
using TallyRef = std::reference_wrapper<const Tally>;

/// The tallies of one day.
using DayTallies = std::span<const TallyRef>;

// Judges a day as if it were over.
Verdict judge(Day day, DayTallies done, std::span<const Goal> goals, std::span<const Rest> rests) {
  bool due = false;
  bool all_reached = true;
  for (const Goal& goal : goals) {
    if (goal.period != Goal::Period::day || !in_force(goal, day)) continue;
    due = true;
    all_reached = all_reached && reached(goal, done);
  }
  if (any_covers(rests, day)) due = false;
  if (!due) return done.empty() ? Verdict::rest : Verdict::met;
  return all_reached ? Verdict::met : Verdict::missed;
}

// Returns the tallies with activity up to `today`, oldest first.
std::vector<TallyRef> by_day(std::span<const Tally> tallies, Day today) {
  std::vector<TallyRef> sorted;
  for (const Tally& tally : tallies)
    if (active(tally) && tally.day <= today) sorted.emplace_back(tally);
  const auto is_before = [](const Tally& a, const Tally& b) { return a.day < b.day; };
  if (!std::is_sorted(sorted.begin(), sorted.end(), is_before))  // the database sorts them
    std::sort(sorted.begin(), sorted.end(), is_before);
  return sorted;
}

Day day_at(const Verdicts& verdicts, std::size_t index) {
  return verdicts.first + date::days{static_cast<int>(index)};
}

date::year_month month_of(Day day) {
  const date::year_month_day date{day};
  return date.year() / date.month();
}

// Of plans made on several machines, the one that began last counts.
int allowed_freezes(Day day, std::span<const Freezes> plans) {
  const Freezes* last = nullptr;
  for (const Freezes& plan : plans)
    if (covers(plan, day) && (last == nullptr || std::tie(last->from, last->per_month) <
                                                     std::tie(plan.from, plan.per_month)))
      last = &plan;
  return last == nullptr ? 0 : last->per_month;
}

// Removes the days before the start and keeps what they say for the reports.
void set_apart_before(Verdicts& verdicts, Day since) {
  if (since == verdicts.first) return;
  const auto first = verdicts.days.begin() + (verdicts.first - since).count();
  const Verdicts before{since, {verdicts.days.begin(), first}};
  verdicts.longest_before = length_of(longest_streak(before));
  verdicts.days.erase(verdicts.days.begin(), first);
}

// Returns the maximal runs of days with the verdict `of` that no day with the verdict `ending`
// interrupts. `length` is the member that counts the days with `of`.
template <class Run>
std::vector<Run> runs(const Verdicts& verdicts, Verdict of, Verdict ending, int Run::*length) {
  std::vector<Run> all;
  bool open = false;
  for (std::size_t i = 0; i < verdicts.days.size(); ++i) {
    if (verdicts.days[i] == ending) open = false;
    if (verdicts.days[i] != of) continue;
    const Day day = day_at(verdicts, i);
    if (!open) all.push_back({day, day, 0});
    open = true;
    all.back().end = day;
    ++(all.back().*length);
  }
  return all;
}

}  // namespace

Verdict Verdicts::at(Day day) const {
  if (day < first || day > today()) return Verdict::before;
  return days[static_cast<std::size_t>((day - first).count())];
}

int Verdicts::count_met() const {
  return static_cast<int>(std::count(days.begin(), days.end(), Verdict::met));
}

Verdicts verdicts(std::span<const Tally> tallies, std::span<const Goal> goals,
                  std::span<const Rest> rests, Day today, std::optional<Day> start) {
  const std::vector<TallyRef> sorted = by_day(tallies, today);
  Verdicts result;
  if (!sorted.empty()) result.first_active = sorted.front().get().day;
  result.first = std::min(start.value_or(result.first_active.value_or(today)), today);
  result.is_start_recorded = start.has_value();
  const Day since = result.since();
  result.days.reserve(static_cast<std::size_t>((today - since).count()) + 1);
  auto begin = sorted.begin();
  for (Day day = since; day <= today; day += date::days{1}) {
    const auto end =
        std::find_if(begin, sorted.end(), [day](const Tally& tally) { return tally.day != day; });
    result.days.push_back(judge(day, DayTallies(begin, end), goals, rests));
    begin = end;
  }
  if (result.days.back() == Verdict::missed) result.days.back() = Verdict::pending;
  set_apart_before(result, since);
  return result;
}

Verdicts frozen(Verdicts verdicts, std::span<const Freezes> plans) {
  date::year_month month{};
  int used = 0;
  for (std::size_t i = 0; i < verdicts.days.size(); ++i) {
    if (verdicts.days[i] != Verdict::missed) continue;
    const Day day = day_at(verdicts, i);
    if (month_of(day) != month) used = 0;
    month = month_of(day);
    if (used >= allowed_freezes(day, plans)) continue;
    verdicts.days[i] = Verdict::frozen;
    ++used;
  }
  return verdicts;
}

bool freeze_covers_today(const Verdicts& verdicts, std::span<const Freezes> plans) {
  if (verdicts.days.back() != Verdict::pending) return false;
  const Day today = verdicts.today();
  int used = 0;
  for (const Day day : frozen_days(verdicts)) used += month_of(day) == month_of(today) ? 1 : 0;
  return used < allowed_freezes(today, plans);
}

Verdicts thawed(Verdicts verdicts) {
  std::replace(verdicts.days.begin(), verdicts.days.end(), Verdict::frozen, Verdict::missed);
  return verdicts;
}

std::vector<Day> frozen_days(const Verdicts& verdicts) {
  std::vector<Day> days;
  for (std::size_t i = 0; i < verdicts.days.size(); ++i)
    if (verdicts.days[i] == Verdict::frozen) days.push_back(day_at(verdicts, i));
  return days;
}

int length_of(const std::optional<Streak>& streak) { return streak ? streak->length : 0; }

std::vector<Streak> streaks(const Verdicts& verdicts) {
  return runs(verdicts, Verdict::met, Verdict::missed, &Streak::length);
}

std::optional<Streak> current_streak(const Verdicts& verdicts) {
  const std::vector<Streak> all = streaks(verdicts);
  if (all.empty()) return std::nullopt;
  const auto after = verdicts.days.begin() + (all.back().end - verdicts.first).count();
  if (std::find(after, verdicts.days.end(), Verdict::missed) != verdicts.days.end())
    return std::nullopt;
  return all.back();
}

std::optional<Streak> longest_streak(const Verdicts& verdicts) {
  const std::vector<Streak> all = streaks(verdicts);
  const auto longest = std::max_element(
      all.begin(), all.end(), [](const Streak& a, const Streak& b) { return a.length < b.length; });
  return longest == all.end() ? std::nullopt : std::optional(*longest);
}

std::optional<Gap> part_of(const Gap& gap, Day first, Day last, const Verdicts& verdicts) {
  std::optional<Gap> part;
  const Day end = std::min(last, gap.end);
  for (Day day = std::max(first, gap.begin); day <= end; day += date::days{1}) {
    if (verdicts.at(day) != Verdict::missed) continue;
    if (!part) part = {day, day, 0};
    part->end = day;
    ++part->days;
  }
  return part;
}

std::vector<Gap> gaps(const Verdicts& verdicts) {
  return runs(verdicts, Verdict::missed, Verdict::met, &Gap::days);
}

}  // namespace gongbu::core
