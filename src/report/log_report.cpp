#include "gongbu/report/log_report.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using Activities = std::span<const core::Activity>;

Line day_line(Activities activities, const Translator& tr) {
  Line line(day_name(activities.front().day, tr));
  core::minutes spent{0};
  for (const core::Activity& activity : activities)
    spent += activity.spent.value_or(core::minutes{0});
  if (spent > core::minutes{0}) line.add("  " + duration_name(spent, tr), Tone::dim);
  return line;
}

Paragraph nothing(const LogView& view, const Translator& tr) {
  if (!view.from) return {{Line(tr(Msg::log_nothing), Tone::dim)}};
  return {{Line(tr(Msg::log_nothing_between, core::iso(*view.from), core::iso(view.until)),
                Tone::dim)}};
}

}  // namespace

Document document_of(const LogView& view, const Translator& tr) {
  Document document;
  if (view.activities.empty()) return document.add(nothing(view, tr));
  for (auto begin = view.activities.begin(); begin != view.activities.end();) {
    const auto end = std::find_if(begin, view.activities.end(), [&](const core::Activity& other) {
      return other.day != begin->day;
    });
    const Activities of_day(begin, end);
    Table table = activity_table(of_day, tr, view.sizes ? Sizes::shown : Sizes::hidden);
    table.caption = day_line(of_day, tr);
    document.add(std::move(table));
    begin = end;
  }
  return document;
}

Json json_of(const LogView& view) { return activities_json(view.activities); }

}  // namespace gongbu::report
