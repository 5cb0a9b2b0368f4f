#include "gongbu/report/gaps_report.hpp"

#include <utility>

#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {

Document document_of(const GapsView& view, const Translator& tr) {
  Paragraph frozen;
  if (!view.frozen.empty())
    frozen.lines.emplace_back(tr(Msg::gaps_frozen, day_list(view.frozen, tr)), Tone::warn);
  if (view.gaps.empty()) {
    if (view.tracked_from) {
      frozen.lines.emplace_back(
          tr(Msg::gaps_untracked, day_range_name(*view.tracked_from, view.today, tr)), Tone::dim);
    } else if (!view.begun) {
      frozen.lines.emplace_back(tr(Msg::gaps_not_begun), Tone::dim);
    } else if (view.frozen.empty()) {
      frozen.lines.emplace_back(tr(Msg::gaps_none), Tone::good);
    }
    return Document().add(std::move(frozen));
  }
  Table table{{{.title = tr(Msg::column_from)},
               {.title = tr(Msg::column_to)},
               {.title = tr(Msg::column_missed_days), .align = Align::right}},
              {}};
  for (const core::Gap& gap : view.gaps)
    table.rows.push_back({day_name(gap.begin, tr), day_name(gap.end, tr), days_name(gap.days, tr)});
  return Document().add(std::move(table)).add(std::move(frozen));
}

Json json_of(const GapsView& view) {
  return Json::Object{{"gaps", gaps_json(view.gaps)}, {"frozen", day_list_json(view.frozen)}};
}

Json gaps_json(const std::vector<core::Gap>& gaps) {
  Json::Array array;
  for (const core::Gap& gap : gaps)
    array.push_back(Json::Object{
        {"from", core::iso(gap.begin)}, {"to", core::iso(gap.end)}, {"days", gap.days}});
  return array;
}

}  // namespace gongbu::report
