#include "gongbu/report/rest_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>
#include <string_view>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using Change = RestChangedView::Change;

render::Json rest_json(const RestRow& row) {
  render::Json::Array weekdays;
  for (const std::string_view key : weekday_keys(row.rest)) weekdays.push_back(key);
  return render::Json::Object{{"id", row.id},
                              {"from", render::day_json(row.rest.from)},
                              {"until", render::day_json(row.rest.until)},
                              {"weekdays", std::move(weekdays)},
                              {"why", row.why}};
}

std::string_view change_key(Change change) {
  switch (change) {
    case Change::set:
      return "set";
    case Change::joined:
      return "joined";
    case Change::same:
      return "same";
    case Change::no_weekdays:
      return "no_weekdays";
    case Change::ended:
      return "ended";
    case Change::removed:
      return "removed";
  }
  return "";
}

// "2026-11-16 (Mon) – 2026-11-20 (Fri), …"
std::string ranges_name(const std::vector<core::Rest>& ranges, const Translator& tr) {
  std::vector<std::string> names;
  for (const core::Rest& range : ranges) names.push_back(rest_name(range, tr));
  return fmt::format("{}", fmt::join(names, ", "));
}

render::Json ranges_json(const std::vector<core::Rest>& ranges) {
  render::Json::Array all;
  for (const core::Rest& range : ranges)
    all.push_back(render::Json::Object{{"from", render::day_json(range.from)},
                                       {"until", render::day_json(range.until)}});
  return all;
}

std::string change_line(const RestChangedView& view, const Translator& tr) {
  const core::Rest& rest = view.rest.rest;
  std::string name = rest_name(rest, tr);
  if (!view.rest.why.empty()) name += " (" + view.rest.why + ")";
  switch (view.change) {
    case Change::set:
      return tr(Msg::rest_set, name);
    case Change::joined:
      return tr(Msg::rest_joined, name, ranges_name(view.added, tr));
    case Change::same:
      return tr(Msg::rest_same, name);
    case Change::no_weekdays:
      return tr(Msg::rest_no_weekdays, day_name(rest.from.value_or(core::Day{}), tr));
    case Change::ended:
      return tr(Msg::rest_ended, name);
    case Change::removed:
      return tr(Msg::rest_removed, name);
  }
  return {};
}

}  // namespace

render::Document document_of(const RestListView& view, const Translator& tr) {
  render::Paragraph holidays;
  if (!view.holidays.empty()) {
    holidays.lines.emplace_back(
        tr(Msg::holidays_row, view.holidays.size(), holiday_name(view.holidays.front(), tr)));
    holidays.lines.emplace_back(tr(Msg::holidays_list), render::Tone::dim);
  }
  if (view.rests.empty() && view.holidays.empty())
    return render::Document().add(render::Paragraph{{render::Line(
        view.over > 0 ? tr(Msg::rest_over, view.over) : tr(Msg::rest_none), render::Tone::dim)}});
  return render::Document().add(rest_table(view.rests, tr)).add(std::move(holidays));
}

render::Json json_of(const RestListView& view) {
  return render::Json::Object{{"rests", rests_json(view.rests)},
                              {"holidays", rests_json(view.holidays)}};
}

render::Table rest_table(const std::vector<RestRow>& rests, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_number), .align = render::Align::right},
                       {.title = tr(Msg::column_rest)},
                       {.title = tr(Msg::column_why), .shrinks = true}},
                      {}};
  for (const RestRow& row : rests)
    table.rows.push_back({render::Line(std::to_string(row.id), render::Tone::strong),
                          rest_name(row.rest, tr), render::Line(row.why)});
  return table;
}

render::Json rests_json(const std::vector<RestRow>& rests) {
  render::Json::Array all;
  for (const RestRow& row : rests) all.push_back(rest_json(row));
  return all;
}

std::string holiday_name(const RestRow& holiday, const Translator& tr) {
  return rest_name(holiday.rest, tr) + " " + holiday.why;
}

render::Document document_of(const RestChangedView& view, const Translator& tr) {
  return render::Document().add(render::Paragraph{{render::Line(change_line(view, tr))}});
}

render::Json json_of(const RestChangedView& view) {
  return render::Json::Object{
      {"change", change_key(view.change)},
      {"rest", view.change == Change::no_weekdays ? render::Json() : rest_json(view.rest)},
      {"added", ranges_json(view.added)}};
}

}  // namespace gongbu::report
