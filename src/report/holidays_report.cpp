#include "gongbu/report/holidays_report.hpp"

#include <string>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// Returns the range from the first to the last one.
std::string span_name(const std::vector<RestRow>& holidays, const Translator& tr) {
  return day_range_name(holidays.front().rest.from.value_or(core::Day{}),
                        holidays.back().rest.from.value_or(core::Day{}), tr);
}

}  // namespace

render::Document document_of(const HolidaysView& view, const Translator& tr) {
  if (view.holidays.empty())
    return render::Document().add(
        render::Paragraph{{render::Line(tr(Msg::holidays_none), render::Tone::dim)}});
  return render::Document().add(rest_table(view.holidays, tr));
}

render::Json json_of(const HolidaysView& view) {
  return render::Json::Object{{"holidays", rests_json(view.holidays)}};
}

render::Document document_of(const HolidaysSetView& view, const Translator& tr) {
  const std::vector<RestRow>& holidays = view.holidays;
  if (holidays.empty())
    return render::Document().add(render::Paragraph{{render::Line(tr(Msg::holidays_none))}});
  std::string line = view.added == 0
                         ? tr(Msg::holidays_same)
                         : tr(Msg::holidays_set, holidays.size(), span_name(holidays, tr));
  if (view.next) line += " " + tr(Msg::holidays_next, holiday_name(*view.next, tr));
  render::Paragraph lines{{std::move(line)}};
  if (view.added > 0) lines.lines.emplace_back(tr(Msg::holidays_how), render::Tone::dim);
  return render::Document().add(std::move(lines));
}

render::Json json_of(const HolidaysSetView& view) {
  return render::Json::Object{{"added", view.added}, {"holidays", rests_json(view.holidays)}};
}

render::Document document_of(const HolidaysEndedView& view, const Translator& tr) {
  const std::string line =
      view.removed == 0 ? tr(Msg::holidays_none) : tr(Msg::holidays_ended, day_name(view.from, tr));
  return render::Document().add(render::Paragraph{{line}});
}

render::Json json_of(const HolidaysEndedView& view) {
  return render::Json::Object{{"removed", view.removed}, {"from", core::iso(view.from)}};
}

}  // namespace gongbu::report
