#include "gongbu/report/export_report.hpp"

#include <algorithm>
#include <utility>

#include "gongbu/core/intensity.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

render::Table day_table(const ExportView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_day)},
                       {.title = tr(Msg::column_verdict)},
                       {.title = tr(Msg::column_activities), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const DayRow& row : view.days)
    table.rows.push_back({day_name(row.day, tr), verdict_line(row.verdict, tr),
                          std::to_string(row.count), spent_name(row.spent, tr)});
  return table;
}

render::Table all_activities(const std::vector<core::Activity>& activities, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_day)},
                       {.title = tr(Msg::column_kind)},
                       {.title = tr(Msg::column_repository), .shrinks = true},
                       {.title = tr(Msg::column_spent), .align = render::Align::right},
                       {.title = tr(Msg::column_subject), .shrinks = true}},
                      {}};
  for (const core::Activity& activity : activities)
    table.rows.push_back({day_name(activity.day, tr), kind_name(activity.kind, tr),
                          activity.commit ? activity.commit->repository : "",
                          spent_name(activity.spent.value_or(core::minutes{0}), tr),
                          activity.subject});
  return table;
}

}  // namespace

std::vector<DayRow> day_rows(const core::Verdicts& verdicts, std::span<const core::Tally> tallies,
                             core::Day from, core::Day until) {
  const core::Day first = std::max(from, verdicts.since());
  const core::Day last = std::min(until, verdicts.today());
  std::vector<DayRow> rows;
  if (first > last) return rows;
  core::Day day = first;
  for (const core::DayIntensity& sum : core::intensities(tallies, "", first, last)) {
    rows.push_back({day, verdicts.at(day), sum.count, sum.spent});
    day += date::days{1};
  }
  return rows;
}

render::Document document_of(const ExportView& view, const Translator& tr) {
  if (view.days.empty() && (!view.activities || view.activities->empty()))
    return render::Document().add(
        render::Paragraph{{render::Line(tr(Msg::log_nothing), render::Tone::dim)}});
  render::Document document;
  document.add(render::Heading{render::Line(tr(Msg::export_days))}).add(day_table(view, tr));
  if (view.activities && !view.activities->empty())
    document.add(render::Heading{render::Line(tr(Msg::column_activities))})
        .add(all_activities(*view.activities, tr));
  return document;
}

render::Json json_of(const ExportView& view) {
  render::Json::Array days;
  days.reserve(view.days.size());
  for (const DayRow& row : view.days)
    days.push_back(render::Json::Object{{"day", core::iso(row.day)},
                                        {"verdict", verdict_key(row.verdict)},
                                        {"count", row.count},
                                        {"minutes", minutes_json(row.spent, row.count > 0)}});
  render::Json::Object object{
      {"from", core::iso(view.from)}, {"to", core::iso(view.until)}, {"days", std::move(days)}};
  if (!view.activities) return object;
  object.emplace_back("activities", activities_json(*view.activities));
  if (!view.records.empty()) object.emplace_back("records", view.records);
  return object;
}

}  // namespace gongbu::report
