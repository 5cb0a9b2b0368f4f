#include "gongbu/report/gaps_report.hpp"

#include <string>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {

Document document_of(const GapsView& view, const Translator& tr) {
  if (view.gaps.empty()) return Document().add(Paragraph{{Line(tr(Msg::gaps_none), Tone::good)}});
  Table table{{{.title = tr(Msg::column_from)},
               {.title = tr(Msg::column_to)},
               {.title = tr(Msg::column_missed_days), .align = Align::right}},
              {}};
  for (const core::Gap& gap : view.gaps)
    table.rows.push_back({day_name(gap.begin, tr), day_name(gap.end, tr), days_name(gap.days, tr)});
  return Document().add(std::move(table));
}

Json json_of(const GapsView& view) { return Json::Object{{"gaps", gaps_json(view.gaps)}}; }

Json gaps_json(const std::vector<core::Gap>& gaps) {
  Json::Array array;
  for (const core::Gap& gap : gaps)
    array.push_back(Json::Object{
        {"from", core::iso(gap.begin)}, {"to", core::iso(gap.end)}, {"days", gap.days}});
  return array;
}

}  // namespace gongbu::report
