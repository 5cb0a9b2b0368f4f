#include "gongbu/app/judge.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "gongbu/core/kind.hpp"
#include "gongbu/core/week.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"

namespace gongbu::app {
namespace {

// Returns the progress of a series in a week up to today: of goals in several units, that of a
// reached one, else of the last one.
report::GoalProgress progress_of(const core::WeekGoal& series, const Summary& summary,
                                 const core::Week& week) {
  const core::Day last = std::min(week.last, summary.verdicts.today());
  report::GoalProgress progress;
  for (const core::Goal& goal : series.asked) {
    progress = {goal, 0};
    for (const core::Tally& tally : summary.tallies)
      if (week.first <= tally.day && tally.day <= last)
        progress.done += core::contribution(goal, tally);
    if (progress.met()) break;
  }
  return progress;
}

}  // namespace

Summary judge(Workspace& workspace) {
  const auto start = store::tracking_start(workspace.database);
  return judge_from(workspace, start ? std::optional(start->day) : std::nullopt);
}

Summary judge_from(Workspace& workspace, std::optional<core::Day> start) {
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

core::Verdicts judge_kind(const Summary& summary, const std::string& kind) {
  std::vector<core::Tally> tallies = summary.tallies;
  // Remove other kinds, because activity of any kind makes a rest day a met one.
  std::erase_if(tallies, [&](const core::Tally& tally) { return !core::is_of_kind(tally, kind); });
  core::Goal goal;
  goal.kinds = {kind};
  const core::Day today = summary.verdicts.today();
  core::Verdicts verdicts = core::verdicts(tallies, {&goal, 1}, summary.rests, today);
  if (const auto start = summary.tracking_start; start && *start > verdicts.first)
    verdicts = core::verdicts(tallies, {&goal, 1}, summary.rests, today, start);
  // A freeze covers a day, whatever was missed on it.
  for (const core::Day day : core::frozen_days(summary.verdicts)) {
    if (day < verdicts.first) continue;
    core::Verdict& verdict =
        verdicts.days[static_cast<std::size_t>((day - verdicts.first).count())];
    if (verdict == core::Verdict::missed) verdict = core::Verdict::frozen;
  }
  return verdicts;
}

core::Frequency frequency_of(const Summary& summary, const std::string& kind) {
  constexpr int kWeek = 7;
  for (const core::Goal& goal : summary.goals)
    if (goal.period == core::Goal::Period::week && goal.unit == core::Goal::Unit::count &&
        goal.kinds == std::vector{kind} && core::in_force(goal, summary.verdicts.today()))
      return {.times = std::min(goal.amount, kWeek), .days = kWeek};
  return {};
}

std::vector<report::KindStreak> kind_streaks(const Summary& summary) {
  std::set<std::string> kinds;
  for (const core::Tally& tally : summary.tallies)
    if (tally.day <= summary.verdicts.today()) {
      kinds.insert(tally.kind);
      if (tally.of_commits) kinds.insert(std::string(core::kCommitKind));
    }
  std::vector<report::KindStreak> all;
  for (const std::string& kind : kinds)
    all.push_back({kind, judge_kind(summary, kind), frequency_of(summary, kind)});
  return all;
}

std::vector<report::GoalProgress> progress(const Summary& summary, core::Day day) {
  std::vector<report::GoalProgress> all;
  for (const core::Goal& goal : summary.goals) {
    if (goal.period != core::Goal::Period::day || !core::in_force(goal, day)) continue;
    report::GoalProgress& one = all.emplace_back(report::GoalProgress{goal, 0});
    if (day > summary.verdicts.today()) continue;
    for (const core::Tally& tally : summary.tallies)
      if (tally.day == day) one.done += core::contribution(goal, tally);
  }
  return all;
}

report::WeeklyGoals weekly_goals(const Summary& summary, const core::Weeks& weeks, core::Day day) {
  const core::Day today = summary.verdicts.today();
  const core::Week week = weeks.at(day);
  const core::WeekVerdicts verdicts = core::week_verdicts(
      summary.tallies, summary.goals, summary.rests, weeks, today, summary.tracking_start);
  report::WeeklyGoals weekly{.goals = {},
                             .current_streak = core::current_week_streak(verdicts),
                             .longest_streak = core::longest_week_streak(verdicts)};
  for (const core::WeekGoal& series : core::week_goals(summary.goals, week)) {
    report::GoalProgress progress = progress_of(series, summary, week);
    if (series.ends_later || progress.met()) weekly.goals.push_back(std::move(progress));
  }
  return weekly;
}

std::optional<report::WeeklyGoals> weekly_goals_if_any(const Summary& summary,
                                                       const core::Weeks& weeks) {
  const auto is_weekly = [](const core::Goal& goal) {
    return goal.period == core::Goal::Period::week;
  };
  if (std::none_of(summary.goals.begin(), summary.goals.end(), is_weekly)) return std::nullopt;
  return weekly_goals(summary, weeks, summary.verdicts.today());
}

std::vector<report::GoalProgress> goals_ending(const Summary& summary, const core::Weeks& weeks) {
  const core::Day today = summary.verdicts.today();
  const core::Week week = weeks.at(today);
  if (summary.tracking_start && week.first < *summary.tracking_start) return {};
  const core::WeekRests rests(summary.rests, week);
  if (rests.cover(today)) return {};
  for (core::Day day = today + date::days{1}; day <= week.last; day += date::days{1})
    if (!rests.cover(day)) return {};
  std::vector<report::GoalProgress> ending;
  for (const core::WeekGoal& series : core::week_goals(summary.goals, week)) {
    report::GoalProgress progress = progress_of(series, summary, week);
    if (series.whole && !progress.met()) ending.push_back(std::move(progress));
  }
  return ending;
}

bool freeze_covers_today(const Summary& summary) {
  return core::freeze_covers_today(summary.verdicts, summary.freezes);
}

core::minutes time_left(const Workspace& workspace) {
  const core::Instant end =
      core::end_of(workspace.today, workspace.now, workspace.zone, workspace.settings.day_start);
  return date::floor<core::minutes>(end - workspace.now);
}

}  // namespace gongbu::app
