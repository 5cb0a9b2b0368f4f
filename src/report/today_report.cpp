#include "gongbu/report/today_report.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

#include "gongbu/render/drawing.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/scan_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::Verdict;

render::Line headline(const TodayView& view, const Translator& tr) {
  const Verdict verdict = view.verdicts.at(view.verdicts.today());
  render::Line line(day_name(view.verdicts.today(), tr), render::Tone::strong);
  line.add("  ").append(verdict_line(verdict, tr));
  if (verdict == Verdict::pending)
    line.add("  " + tr(Msg::today_time_left, duration_name(view.time_left, tr)), render::Tone::dim);
  return line;
}

// Adds "Mon ✓ Tue ✗ …" for all days of this week, at most seven in a line.
void add_week(render::Paragraph& paragraph, const TodayView& view, const Translator& tr) {
  constexpr date::days kMost{7};
  const CalendarView days{.verdicts = view.verdicts,
                          .tallies = {},
                          .first = view.week.first,
                          .last = view.week.last,
                          .week_start = date::Monday};  // irrelevant to a strip
  for (core::Day day = view.week.first; day <= view.week.last; day += kMost) {
    const core::Week row{day, std::min(view.week.last, day + kMost - date::days{1})};
    paragraph.lines.push_back(render::line_of(week_strip(days, row, tr)));
  }
}

// Returns the daily goals, then the weekly ones.
render::Table goals_of(const TodayView& view, const Translator& tr) {
  render::Table table =
      view.resting ? resting_goal_table(view.goals, tr) : goal_table(view.goals, tr);
  render::Table weekly = goal_table(view.weekly.goals, tr);
  for (std::vector<render::Line>& row : weekly.rows) {
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_goals(render::Document& document, const TodayView& view, const Translator& tr) {
  if (!is_default(view.goals) || !view.weekly.goals.empty()) document.add(goals_of(view, tr));
  if (view.weekly.longest_streak > 0)
    document.add(render::Paragraph{{weekly_line(view.weekly, tr)}});
}

// Adds the last activities of today, so that the page fits a screen.
void add_activities(render::Document& document, const TodayView& view, const Translator& tr) {
  constexpr std::size_t kMost = 8;
  if (view.activities.empty()) {
    document.add(render::Paragraph{{render::Line(tr(Msg::today_nothing), render::Tone::dim)}});
    return;
  }
  const std::span<const core::Activity> all(view.activities);
  const std::size_t earlier = all.size() > kMost + 1 ? all.size() - kMost : 0;
  document.add(activity_table(all.subspan(earlier), tr));
  if (earlier > 0)
    document.add(
        render::Paragraph{{render::Line(tr(Msg::today_earlier, earlier), render::Tone::dim)}});
}

}  // namespace

render::Document document_of(const TodayView& view, const Translator& tr) {
  render::Document document;
  render::Paragraph standing{{headline(view, tr), streak_line(view.verdicts, tr)}};
  add_week(standing, view, tr);
  if (is_frozen_yesterday(view.verdicts))
    standing.lines.emplace_back(tr(Msg::frozen_yesterday), render::Tone::warn);
  if (view.freeze_covers) standing.lines.emplace_back(tr(Msg::freeze_today), render::Tone::dim);
  document.add(std::move(standing));
  add_goals(document, view, tr);
  add_activities(document, view, tr);
  if (view.timer)
    document.add(render::KeyValues{{{tr(Msg::timer_label), timer_line(*view.timer, tr)}}});
  document.add(next_lines(view.next, NextDetail::brief, tr));
  if (!view.unknown_identities.empty())
    document.add(render::Paragraph{{unknown_identities_line(view.unknown_identities, tr)}});
  if (!view.set_up)
    document.add(render::Paragraph{{render::Line(tr(Msg::today_not_set_up), render::Tone::warn)}});
  return document;
}

render::Json json_of(const TodayView& view) {
  return render::Json::Object{
      {"day", core::iso(view.verdicts.today())},
      {"verdict", verdict_key(view.verdicts.at(view.verdicts.today()))},
      {"rest", view.resting},
      {"goals", goals_json(view.goals)},
      {"streak", streak_json(view.verdicts)},
      {"strength", strength_json(view.verdicts)},
      {"frozen_yesterday", is_frozen_yesterday(view.verdicts)},
      {"freeze_covers_today", view.freeze_covers},
      {"minutes_left", view.time_left.count()},
      {"activities", activities_json(view.activities)},
      {"timer", view.timer ? timer_json(*view.timer) : render::Json()},
      {"next", next_json(view.next)},
      {"weekly", weekly_json(view.weekly)},
  };
}

}  // namespace gongbu::report
