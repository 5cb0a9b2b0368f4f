#include "gongbu/report/freezes_report.hpp"

#include <utility>

#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

std::string name_of(const core::Freezes& freezes, const Translator& tr) {
  return tr(Msg::freezes_name, freezes.per_month);
}

render::Line line_of(const core::Freezes& freezes, const Translator& tr) {
  render::Line line(
      tr(Msg::freezes_set, name_of(freezes, tr), day_name(freezes.from.value_or(core::Day{}), tr)));
  if (freezes.until)
    line.add("  " + tr(Msg::rest_until, day_name(*freezes.until, tr)), render::Tone::dim);
  return line;
}

render::Json json_of(const core::Freezes& freezes) {
  return render::Json::Object{{"per_month", freezes.per_month},
                              {"from", render::day_json(freezes.from)},
                              {"until", render::day_json(freezes.until)}};
}

}  // namespace

render::Paragraph freezes_lines(const std::vector<core::Freezes>& plans, const Translator& tr) {
  render::Paragraph lines;
  for (const core::Freezes& freezes : plans) lines.lines.push_back(line_of(freezes, tr));
  return lines;
}

render::Json freezes_json(const std::vector<core::Freezes>& plans) {
  render::Json::Array all;
  for (const core::Freezes& freezes : plans) all.push_back(json_of(freezes));
  return all;
}

render::Document document_of(const FreezesView& view, const Translator& tr) {
  render::Paragraph lines = freezes_lines(view.plans, tr);
  if (view.plans.empty()) lines.lines.emplace_back(tr(Msg::freezes_none));
  if (!view.used.empty()) {
    lines.lines.emplace_back(tr(Msg::freezes_used, day_list(view.used, tr)));
  } else if (!view.plans.empty()) {
    lines.lines.emplace_back(tr(Msg::freezes_unused));
  }
  return render::Document().add(std::move(lines));
}

render::Json json_of(const FreezesView& view) {
  return render::Json::Object{{"freezes", freezes_json(view.plans)},
                              {"used", day_list_json(view.used)}};
}

render::Document document_of(const FreezesSetView& view, const Translator& tr) {
  if (!view.changed)
    return render::Document().add(
        render::Paragraph{{tr(Msg::freezes_same, name_of(view.freezes, tr))}});
  render::Paragraph lines{{line_of(view.freezes, tr)}};
  for (const core::Freezes& freezes : view.ended)
    lines.lines.emplace_back("  " + tr(Msg::freezes_instead, name_of(freezes, tr)),
                             render::Tone::dim);
  return render::Document().add(std::move(lines));
}

render::Json json_of(const FreezesSetView& view) {
  return render::Json::Object{{"freezes", json_of(view.freezes)},
                              {"changed", view.changed},
                              {"ended", freezes_json(view.ended)}};
}

render::Document document_of(const FreezesEndedView& view, const Translator& tr) {
  const std::string line =
      view.ended.empty() ? tr(Msg::freezes_none) : tr(Msg::freezes_ended, day_name(view.from, tr));
  return render::Document().add(render::Paragraph{{line}});
}

render::Json json_of(const FreezesEndedView& view) {
  return render::Json::Object{{"ended", freezes_json(view.ended)}, {"from", core::iso(view.from)}};
}

}  // namespace gongbu::report
