#include "gongbu/report/goal_report.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

std::string amount_name(const core::Goal& goal, int amount, const Translator& tr) {
  return goal.unit == core::Goal::Unit::spent ? duration_name(core::minutes{amount}, tr)
                                              : std::to_string(amount);
}

// "15m / 30m"
std::string score(const GoalProgress& progress, const Translator& tr) {
  return fmt::format("{} / {}", amount_name(progress.goal, progress.done, tr),
                     amount_name(progress.goal, progress.goal.amount, tr));
}

}  // namespace

bool is_default(const std::vector<GoalProgress>& goals) {
  return goals.size() == 1 && goal_key(goals.front().goal) == goal_key(core::default_goal());
}

render::Table goal_table(const std::vector<GoalProgress>& goals, const Translator& tr) {
  render::Table table{{{.title = ""}, {.title = ""}, {.title = "", .align = render::Align::right}},
                      {}};
  table.indented = true;
  for (const GoalProgress& progress : goals) {
    table.rows.push_back({render::Line(progress.met() ? "✓" : "○",
                                       progress.met() ? render::Tone::good : render::Tone::warn),
                          goal_name(progress.goal, tr), score(progress, tr)});
  }
  return table;
}

render::Table resting_goal_table(const std::vector<GoalProgress>& goals, const Translator& tr) {
  render::Table table = goal_table(goals, tr);
  table.columns.push_back({.title = ""});
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const bool met = goals[i].met();
    table.rows[i].push_back(met ? render::Line()
                                : render::Line(tr(Msg::verdict_rest), render::Tone::dim));
    if (!met) table.rows[i].front() = {"~", render::Tone::dim};
  }
  return table;
}

render::Bars goal_bars(const std::vector<GoalProgress>& goals, const Translator& tr) {
  render::Bars bars;
  for (const GoalProgress& progress : goals) {
    const int amount = progress.goal.amount;
    bars.rows.push_back({render::Line(goal_name(progress.goal, tr)),
                         std::min(progress.done, amount), amount,
                         render::Line(score(progress, tr))});
  }
  return bars;
}

std::string missing_goals(const std::vector<GoalProgress>& goals, const Translator& tr) {
  std::string text;
  for (const GoalProgress& progress : goals) {
    if (progress.met()) continue;
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", goal_name(progress.goal, tr),
                        score(progress, tr));
  }
  return text;
}

render::Json goals_json(const std::vector<GoalProgress>& goals) {
  render::Json::Array array;
  for (const GoalProgress& progress : goals)
    array.push_back(render::Json::Object{{"goal", goal_key(progress.goal)},
                                         {"done", progress.done},
                                         {"target", progress.goal.amount},
                                         {"met", progress.met()}});
  return array;
}

render::Line weekly_lengths(const WeeklyGoals& weekly, const Translator& tr) {
  return render::Line(tr(Msg::weekly_streak_current, weekly.current_streak))
      .add(" · " + tr(Msg::weekly_streak_longest, weekly.longest_streak), render::Tone::dim);
}

render::Line weekly_line(const WeeklyGoals& weekly, const Translator& tr) {
  const std::string current = tr(Msg::weekly_streak_current, weekly.current_streak);
  return render::Line(tr(Msg::weekly_streak, current))
      .add(" · " + tr(Msg::weekly_streak_longest, weekly.longest_streak), render::Tone::dim);
}

render::Json weekly_json(const WeeklyGoals& weekly) {
  return render::Json::Object{{"goals", goals_json(weekly.goals)},
                              {"streak", render::Json::Object{{"current", weekly.current_streak},
                                                              {"longest", weekly.longest_streak}}}};
}

}  // namespace gongbu::report
