#include "gongbu/report/goal_list_report.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "gongbu/report/freezes_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

render::Line optional_day(const std::optional<core::Day>& day, const Translator& tr) {
  return day ? render::Line(day_name(*day, tr)) : render::Line();
}

render::Json::Object goal_json(const core::Goal& goal) {
  render::Json::Array kinds;
  for (const std::string& kind : goal.kinds) kinds.push_back(kind);
  return {{"goal", goal_key(goal)},
          {"kinds", std::move(kinds)},
          {"amount", goal.amount},
          {"unit", goal.unit == core::Goal::Unit::spent ? "minutes" : "count"},
          {"period", goal.period == core::Goal::Period::day ? "day" : "week"},
          {"from", render::day_json(goal.from)},
          {"until", render::day_json(goal.until)}};
}

render::Json goals_array(const std::vector<core::Goal>& goals) {
  render::Json::Array all;
  for (const core::Goal& goal : goals) all.push_back(goal_json(goal));
  return all;
}

}  // namespace

render::Document document_of(const GoalListView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_goal)},
                       {.title = tr(Msg::column_from)},
                       {.title = tr(Msg::column_until)},
                       {.title = ""}},
                      {}};
  for (const GoalListView::Row& row : view.goals)
    table.rows.push_back(
        {render::Line(goal_name(row.goal, tr), render::Tone::strong),
         optional_day(row.goal.from, tr), optional_day(row.goal.until, tr),
         row.is_default ? render::Line(tr(Msg::goal_default), render::Tone::dim) : render::Line()});
  render::Document document;
  document.add(std::move(table)).add(freezes_lines(view.freezes, tr));
  const bool only_default =
      std::all_of(view.goals.begin(), view.goals.end(),
                  [](const GoalListView::Row& row) { return row.is_default; });
  if (only_default)
    document.add(render::Paragraph{{render::Line(tr(Msg::goal_begin), render::Tone::dim)}});
  return document;
}

render::Json json_of(const GoalListView& view) {
  render::Json::Array goals;
  for (const GoalListView::Row& row : view.goals) {
    render::Json::Object goal = goal_json(row.goal);
    goal.emplace_back("default", row.is_default);
    goals.push_back(std::move(goal));
  }
  return render::Json::Object{{"goals", std::move(goals)}, {"freezes", freezes_json(view.freezes)}};
}

render::Document document_of(const GoalSetView& view, const Translator& tr) {
  if (!view.changed)
    return render::Document().add(
        render::Paragraph{{tr(Msg::goal_same, goal_name(view.goal, tr))}});
  const core::Day from = view.goal.from.value_or(core::Day{});
  render::Paragraph lines{
      {render::Line(tr(Msg::goal_set, goal_name(view.goal, tr), day_name(from, tr)))}};
  for (const core::Goal& goal : view.ended)
    lines.lines.emplace_back("  " + tr(Msg::goal_instead, goal_name(goal, tr)), render::Tone::dim);
  if (view.only_weekly)
    lines.lines.emplace_back(
        "  " + tr(Msg::goal_days_all_the_same, goal_name(core::default_goal(), tr)),
        render::Tone::dim);
  if (view.ends_default)
    lines.lines.emplace_back("  " +
                             tr(Msg::goal_ends_default, goal_name(core::default_goal(), tr)));
  return render::Document().add(std::move(lines));
}

render::Json json_of(const GoalSetView& view) {
  return render::Json::Object{{"goal", goal_json(view.goal)},
                              {"changed", view.changed},
                              {"ended", goals_array(view.ended)},
                              {"ends_default", view.ends_default}};
}

render::Document document_of(const GoalDroppedView& view, const Translator& tr) {
  render::Paragraph lines;
  for (const core::Goal& goal : view.dropped)
    lines.lines.emplace_back(tr(Msg::goal_dropped, goal_name(goal, tr), day_name(view.from, tr)));
  if (!view.left.empty()) {
    std::string names;
    for (const core::Goal& goal : view.left)
      names += (names.empty() ? "" : ", ") + goal_name(goal, tr);
    lines.lines.emplace_back("  " + tr(Msg::goal_left, names), render::Tone::dim);
  }
  if (view.restores_default)
    lines.lines.emplace_back("  " +
                             tr(Msg::goal_restores_default, goal_name(core::default_goal(), tr)));
  return render::Document().add(std::move(lines));
}

render::Json json_of(const GoalDroppedView& view) {
  return render::Json::Object{{"dropped", goals_array(view.dropped)},
                              {"from", core::iso(view.from)},
                              {"left", goals_array(view.left)},
                              {"restores_default", view.restores_default}};
}

}  // namespace gongbu::report
