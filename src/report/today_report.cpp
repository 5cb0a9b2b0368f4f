#include "gongbu/report/today_report.hpp"

#include <fmt/core.h>

#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::Verdict;

Line headline(const TodayView& view, const Translator& tr) {
  const Verdict verdict = view.verdicts.at(view.verdicts.today());
  Line line(day_name(view.verdicts.today(), tr), Tone::strong);
  line.add("  ");
  line.spans.push_back(verdict_sign(verdict));
  line.add(" " + verdict_name(verdict, tr), verdict_sign(verdict).tone);
  if (verdict == Verdict::pending)
    line.add("  " + tr(Msg::today_time_left, duration_name(view.time_left, tr)), Tone::dim);
  return line;
}

Line streak_line(const TodayView& view, const Translator& tr) {
  const auto current = core::current_streak(view.verdicts);
  const auto longest = core::longest_streak(view.verdicts);
  Line line(tr(Msg::streak_current, days_name(current ? current->length : 0, tr)), Tone::strong);
  if (longest) line.add(" · " + tr(Msg::streak_longest, days_name(longest->length, tr)));
  return line;
}

// "Mon ✓  Tue ✗  …": the days of this week up to today, then those to come.
Line week_line(const TodayView& view, const Translator& tr) {
  Line line;
  for (int i = 0; i < 7; ++i) {
    const core::Day day = view.week_begin + date::days{i};
    const bool to_come = day > view.verdicts.today();
    line.add(weekday_name(day, tr) + " ", Tone::dim);
    line.spans.push_back(to_come ? Span{" ", Tone::dim} : verdict_sign(view.verdicts.at(day)));
    if (i < 6) line.add("  ");
  }
  return line;
}

bool is_default(const std::vector<GoalProgress>& goals) {
  return goals.size() == 1 && goals.front().goal == core::default_goal();
}

std::string amount_name(const core::Goal& goal, int amount, const Translator& tr) {
  return goal.unit == core::Goal::Unit::spent ? duration_name(core::minutes{amount}, tr)
                                              : std::to_string(amount);
}

Table goal_table(const TodayView& view, const Translator& tr) {
  Table table{{{.title = ""}, {.title = ""}, {.title = "", .align = Align::right}}, {}};
  for (const GoalProgress& progress : view.goals) {
    const bool met = progress.done >= progress.goal.amount;
    table.rows.push_back({Line(met ? "✓" : "○", met ? Tone::good : Tone::warn),
                          goal_name(progress.goal),
                          fmt::format("{} / {}", amount_name(progress.goal, progress.done, tr),
                                      amount_name(progress.goal, progress.goal.amount, tr))});
  }
  return table;
}

Line unknown_line(const TodayView& view, const Translator& tr) {
  std::int64_t commits = 0;
  for (const core::UnknownIdentity& identity : view.unknown_identities) commits += identity.commits;
  return {tr(Msg::today_unknown, commits, view.unknown_identities.front().email), Tone::warn};
}

}  // namespace

Document document_of(const TodayView& view, const Translator& tr) {
  Document document;
  document.add(Paragraph{{headline(view, tr), streak_line(view, tr), week_line(view, tr)}});
  if (!is_default(view.goals)) document.add(goal_table(view, tr));
  if (view.activities.empty()) {
    document.add(Paragraph{{Line(tr(Msg::today_nothing), Tone::dim)}});
  } else {
    document.add(activity_table(view.activities, tr));
  }
  if (!view.unknown_identities.empty()) document.add(Paragraph{{unknown_line(view, tr)}});
  if (!view.set_up) document.add(Paragraph{{Line(tr(Msg::today_not_set_up), Tone::warn)}});
  return document;
}

Json json_of(const TodayView& view) {
  Json::Array goals;
  for (const GoalProgress& progress : view.goals)
    goals.push_back(Json::Object{{"goal", goal_name(progress.goal)},
                                 {"done", progress.done},
                                 {"target", progress.goal.amount},
                                 {"met", progress.done >= progress.goal.amount}});
  Json::Array activities;
  for (const core::Activity& activity : view.activities)
    activities.push_back(activity_json(activity));
  const auto current = core::current_streak(view.verdicts);
  const auto longest = core::longest_streak(view.verdicts);
  return Json::Object{
      {"day", core::iso(view.verdicts.today())},
      {"verdict", verdict_key(view.verdicts.at(view.verdicts.today()))},
      {"goals", std::move(goals)},
      {"streak", Json::Object{{"current", current ? current->length : 0},
                              {"longest", longest ? longest->length : 0}}},
      {"minutes_left", view.time_left.count()},
      {"activities", std::move(activities)},
  };
}

}  // namespace gongbu::report
