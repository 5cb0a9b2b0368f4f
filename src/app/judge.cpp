#include "gongbu/app/judge.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "gongbu/core/week.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"

namespace gongbu::app {
namespace {

// How far a series has come in a week up to today; of goals in several units, the one reached.
report::GoalProgress progress_of(const core::WeekGoal& series, const Standing& standing,
                                 const core::Week& week) {
  const core::Day last = std::min(week.last, standing.verdicts.today());
  report::GoalProgress progress;
  for (const core::Goal& goal : series.asked) {
    progress = {goal, 0};
    for (const core::Tally& tally : standing.tallies)
      if (week.first <= tally.day && tally.day <= last)
        progress.done += core::contribution(goal, tally);
    if (progress.met()) break;
  }
  return progress;
}

}  // namespace

Standing judge(Workspace& workspace) {
  const auto start = store::tracking_start(workspace.database);
  return judge_from(workspace, start ? std::optional(start->day) : std::nullopt);
}

Standing judge_from(Workspace& workspace, std::optional<core::Day> start) {
  std::vector<core::Tally> tallies = store::tallies(workspace.database);
  std::vector<core::Goal> goals = core::with_default(store::goals(workspace.database));
  std::vector<core::Rest> rests = store::rests(workspace.database);
  for (const core::Day day : core::skipped_days(workspace.zone, workspace.settings.day_start))
    rests.push_back({.from = day, .until = day});
  std::vector<core::Freezes> freezes = store::freezes(workspace.database);
  core::Verdicts verdicts =
      core::frozen(core::verdicts(tallies, goals, rests, workspace.today, start), freezes);
  return {std::move(tallies),  std::move(goals),   std::move(rests),
          std::move(verdicts), std::move(freezes), start};
}

core::Verdicts judge_kind(const Standing& standing, const std::string& kind) {
  std::vector<core::Tally> tallies = standing.tallies;
  // Other kinds must go: activity of any kind makes a rest day a met one.
  std::erase_if(tallies, [&](const core::Tally& tally) { return tally.kind != kind; });
  core::Goal goal;
  goal.kinds = {kind};
  const core::Day today = standing.verdicts.today();
  core::Verdicts verdicts = core::verdicts(tallies, {&goal, 1}, standing.rests, today);
  if (const auto start = standing.tracking_start; start && *start > verdicts.first)
    verdicts = core::verdicts(tallies, {&goal, 1}, standing.rests, today, start);
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

report::WeeklyGoals weekly_goals(const Standing& standing, const core::Weeks& weeks,
                                 core::Day day) {
  const core::Day today = standing.verdicts.today();
  const core::Week week = weeks.at(day);
  const core::WeekVerdicts verdicts = core::week_verdicts(
      standing.tallies, standing.goals, standing.rests, weeks, today, standing.tracking_start);
  report::WeeklyGoals weekly{.goals = {},
                             .current_streak = core::current_week_streak(verdicts),
                             .longest_streak = core::longest_week_streak(verdicts)};
  for (const core::WeekGoal& series : core::week_goals(standing.goals, week)) {
    report::GoalProgress progress = progress_of(series, standing, week);
    if (series.ends_later || progress.met()) weekly.goals.push_back(std::move(progress));
  }
  return weekly;
}

std::optional<report::WeeklyGoals> weekly_goals_if_any(const Standing& standing,
                                                       const core::Weeks& weeks) {
  const auto is_weekly = [](const core::Goal& goal) {
    return goal.period == core::Goal::Period::week;
  };
  if (std::none_of(standing.goals.begin(), standing.goals.end(), is_weekly)) return std::nullopt;
  return weekly_goals(standing, weeks, standing.verdicts.today());
}

std::vector<report::GoalProgress> goals_ending(const Standing& standing, const core::Weeks& weeks) {
  const core::Day today = standing.verdicts.today();
  const core::Week week = weeks.at(today);
  if (standing.tracking_start && week.first < *standing.tracking_start) return {};
  const core::WeekRests rests(standing.rests, week);
  if (rests.cover(today)) return {};
  for (core::Day day = today + date::days{1}; day <= week.last; day += date::days{1})
    if (!rests.cover(day)) return {};
  std::vector<report::GoalProgress> ending;
  for (const core::WeekGoal& series : core::week_goals(standing.goals, week)) {
    report::GoalProgress progress = progress_of(series, standing, week);
    if (series.whole && !progress.met()) ending.push_back(std::move(progress));
  }
  return ending;
}

bool freeze_covers_today(const Standing& standing) {
  return core::freeze_covers_today(standing.verdicts, standing.freezes);
}

core::minutes time_left(const Workspace& workspace) {
  const core::Instant end =
      core::end_of(workspace.today, workspace.now, workspace.zone, workspace.settings.day_start);
  return date::floor<core::minutes>(end - workspace.now);
}

}  // namespace gongbu::app
