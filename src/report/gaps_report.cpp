#include "gongbu/report/gaps_report.hpp"

#include <utility>

#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {

render::Document document_of(const GapsView& view, const Translator& tr) {
  render::Paragraph frozen;
  if (!view.frozen.empty())
    frozen.lines.emplace_back(tr(Msg::gaps_frozen, day_list(view.frozen, tr)), render::Tone::warn);
  if (view.gaps.empty()) {
    if (view.tracked_from) {
      frozen.lines.emplace_back(
          tr(Msg::gaps_untracked, day_range_name(*view.tracked_from, view.today, tr)),
          render::Tone::dim);
    } else if (!view.begun) {
      frozen.lines.emplace_back(tr(Msg::gaps_not_begun), render::Tone::dim);
    } else if (view.frozen.empty()) {
      frozen.lines.emplace_back(tr(Msg::gaps_none), render::Tone::good);
    }
    return render::Document().add(std::move(frozen));
  }
  render::Table table{{{.title = tr(Msg::column_from)},
                       {.title = tr(Msg::column_to)},
                       {.title = tr(Msg::column_missed_days), .align = render::Align::right}},
                      {}};
  for (const core::Gap& gap : view.gaps)
    table.rows.push_back({day_name(gap.begin, tr), day_name(gap.end, tr), days_name(gap.days, tr)});
  return render::Document().add(std::move(table)).add(std::move(frozen));
}

render::Json json_of(const GapsView& view) {
  return render::Json::Object{{"gaps", gaps_json(view.gaps)},
                              {"frozen", day_list_json(view.frozen)}};
}

render::Json gaps_json(const std::vector<core::Gap>& gaps) {
  render::Json::Array array;
  for (const core::Gap& gap : gaps)
    array.push_back(render::Json::Object{
        {"from", core::iso(gap.begin)}, {"to", core::iso(gap.end)}, {"days", gap.days}});
  return array;
}

}  // namespace gongbu::report
