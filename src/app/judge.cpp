#include "gongbu/app/judge.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "gongbu/core/week.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/plans.hpp"

namespace gongbu::app {

Standing judge(Workspace& workspace) {
  std::vector<core::Tally> tallies = store::tallies(workspace.database);
  std::vector<core::Goal> goals = core::with_default(store::goals(workspace.database));
  std::vector<core::Rest> rests = store::rests(workspace.database);
  std::vector<core::Freezes> freezes = store::freezes(workspace.database);
  core::Verdicts verdicts =
      core::frozen(core::verdicts(tallies, goals, rests, workspace.today), freezes);
  return {std::move(tallies), std::move(goals), std::move(rests), std::move(verdicts),
          std::move(freezes)};
}

core::Verdicts judge_kind(const Standing& standing, const std::string& kind) {
  std::vector<core::Tally> tallies = standing.tallies;
  // Other kinds must go: activity of any kind makes a rest day a met one.
  std::erase_if(tallies, [&](const core::Tally& tally) { return tally.kind != kind; });
  core::Goal goal;
  goal.kinds = {kind};
  core::Verdicts verdicts =
      core::verdicts(tallies, {&goal, 1}, standing.rests, standing.verdicts.today());
  // A freeze covers a day, whatever was missed on it.
  for (const core::Day day : core::frozen_days(standing.verdicts)) {
    if (day < verdicts.first) continue;
    core::Verdict& verdict =
        verdicts.days[static_cast<std::size_t>((day - verdicts.first).count())];
    if (verdict == core::Verdict::missed) verdict = core::Verdict::frozen;
  }
  return verdicts;
}

core::Frequency frequency_of(const Standing& standing, const std::string& kind) {
  constexpr int kWeek = 7;
  for (const core::Goal& goal : standing.goals)
    if (goal.period == core::Goal::Period::week && goal.unit == core::Goal::Unit::count &&
        goal.kinds == std::vector{kind} && core::in_force(goal, standing.verdicts.today()))
      return {.times = std::min(goal.amount, kWeek), .days = kWeek};
  return {};
}

std::vector<report::KindStreak> kind_streaks(const Standing& standing) {
  std::set<std::string> kinds;
  for (const core::Tally& tally : standing.tallies)
    if (tally.day <= standing.verdicts.today()) kinds.insert(tally.kind);
  std::vector<report::KindStreak> all;
  for (const std::string& kind : kinds)
    all.push_back({kind, judge_kind(standing, kind), frequency_of(standing, kind)});
  return all;
}

std::vector<report::GoalProgress> progress(const Standing& standing, core::Day day) {
  std::vector<report::GoalProgress> all;
  for (const core::Goal& goal : standing.goals) {
    if (goal.period != core::Goal::Period::day || !core::in_force(goal, day)) continue;
    report::GoalProgress& one = all.emplace_back(report::GoalProgress{goal, 0});
    if (day > standing.verdicts.today()) continue;
    for (const core::Tally& tally : standing.tallies)
      if (tally.day == day) one.done += core::contribution(goal, tally);
  }
  return all;
}

report::WeeklyGoals weekly_goals(const Standing& standing, core::Day begin) {
  const core::Day today = standing.verdicts.today();
  const core::Day end = begin + date::days{6};
  const core::WeekVerdicts weeks = core::week_verdicts(standing.tallies, standing.goals,
                                                       standing.rests, date::weekday{begin}, today);
  report::WeeklyGoals weekly{.goals = {},
                             .current_streak = core::current_week_streak(weeks),
                             .longest_streak = core::longest_week_streak(weeks)};
  for (const core::Goal& goal : standing.goals) {
    if (goal.period != core::Goal::Period::week || !core::in_force(goal, end)) continue;
    report::GoalProgress& one = weekly.goals.emplace_back(report::GoalProgress{goal, 0});
    for (const core::Tally& tally : standing.tallies)
      if (begin <= tally.day && tally.day <= std::min(end, today))
        one.done += core::contribution(goal, tally);
  }
  return weekly;
}

std::vector<report::GoalProgress> goals_ending(const Standing& standing, date::weekday week_start) {
  const core::Day today = standing.verdicts.today();
  const core::Day begin = core::week_begin(today, week_start);
  if (core::any_covers(standing.rests, today)) return {};
  for (core::Day day = today + date::days{1}; day < begin + date::days{7}; day += date::days{1})
    if (!core::any_covers(standing.rests, day)) return {};
  std::vector<report::GoalProgress> ending = weekly_goals(standing, begin).goals;
  std::erase_if(ending, [&](const report::GoalProgress& progress) {
    return progress.met() || (progress.goal.from && *progress.goal.from > begin);
  });
  return ending;
}

core::minutes time_left(const Workspace& workspace) {
  const core::Instant end =
      core::begin_of(workspace.today + date::days{1}, workspace.zone, workspace.settings.day_start);
  return date::floor<core::minutes>(end - workspace.now);
}

}  // namespace gongbu::app
