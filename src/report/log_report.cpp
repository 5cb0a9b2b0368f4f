#include "gongbu/report/log_report.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using Activities = std::span<const core::Activity>;

render::Line day_line(Activities activities, const Translator& tr) {
  render::Line line(day_name(activities.front().day, tr));
  core::minutes spent{0};
  for (const core::Activity& activity : activities)
    spent += activity.spent.value_or(core::minutes{0});
  if (spent > core::minutes{0}) line.add("  " + duration_name(spent, tr), render::Tone::dim);
  return line;
}

render::Paragraph nothing(const LogView& view, const Translator& tr) {
  if (view.is_first_run) return {{tr(Msg::log_begin)}};
  if (!view.from) return {{render::Line(tr(Msg::log_nothing), render::Tone::dim)}};
  return {{render::Line(tr(Msg::log_nothing_between, core::iso(*view.from), core::iso(view.until)),
                        render::Tone::dim)}};
}

}  // namespace

render::Document document_of(const LogView& view, const Translator& tr) {
  if (view.activities.empty()) return render::Document().add(nothing(view, tr));
  render::Tables days;
  for (auto begin = view.activities.begin(); begin != view.activities.end();) {
    const auto end = std::find_if(begin, view.activities.end(), [&](const core::Activity& other) {
      return other.day != begin->day;
    });
    const Activities of_day(begin, end);
    render::Table table = activity_table(of_day, tr, view.sizes ? Sizes::shown : Sizes::hidden);
    table.caption = day_line(of_day, tr);
    days.tables.push_back(std::move(table));
    begin = end;
  }
  return render::Document().add(std::move(days));
}

render::Json json_of(const LogView& view) {
  return render::Json::Object{{"from", render::day_json(view.from)},
                              {"to", core::iso(view.until)},
                              {"activities", activities_json(view.activities)}};
}

}  // namespace gongbu::report
