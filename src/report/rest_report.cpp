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

Json rest_json(const RestRow& row) {
  Json::Array weekdays;
  for (const std::string_view key : weekday_keys(row.rest)) weekdays.push_back(key);
  return Json::Object{{"id", row.id},
                      {"from", day_json(row.rest.from)},
                      {"until", day_json(row.rest.until)},
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

Json ranges_json(const std::vector<core::Rest>& ranges) {
  Json::Array all;
  for (const core::Rest& range : ranges)
    all.push_back(Json::Object{{"from", day_json(range.from)}, {"until", day_json(range.until)}});
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

Document document_of(const RestListView& view, const Translator& tr) {
  Paragraph holidays;
  if (!view.holidays.empty()) {
    holidays.lines.emplace_back(
        tr(Msg::holidays_row, view.holidays.size(), holiday_name(view.holidays.front(), tr)));
    holidays.lines.emplace_back(tr(Msg::holidays_list), Tone::dim);
  }
  if (view.rests.empty() && view.holidays.empty())
    return Document().add(Paragraph{
        {Line(view.over > 0 ? tr(Msg::rest_over, view.over) : tr(Msg::rest_none), Tone::dim)}});
  return Document().add(rest_table(view.rests, tr)).add(std::move(holidays));
}

Json json_of(const RestListView& view) {
  return Json::Object{{"rests", rests_json(view.rests)}, {"holidays", rests_json(view.holidays)}};
}

Table rest_table(const std::vector<RestRow>& rests, const Translator& tr) {
  Table table{{{.title = tr(Msg::column_number), .align = Align::right},
               {.title = tr(Msg::column_rest)},
               {.title = tr(Msg::column_why), .shrinks = true}},
              {}};
  for (const RestRow& row : rests)
    table.rows.push_back(
        {Line(std::to_string(row.id), Tone::strong), rest_name(row.rest, tr), Line(row.why)});
  return table;
}

Json rests_json(const std::vector<RestRow>& rests) {
  Json::Array all;
  for (const RestRow& row : rests) all.push_back(rest_json(row));
  return all;
}

std::string holiday_name(const RestRow& holiday, const Translator& tr) {
  return rest_name(holiday.rest, tr) + " " + holiday.why;
}

Document document_of(const RestChangedView& view, const Translator& tr) {
  return Document().add(Paragraph{{Line(change_line(view, tr))}});
}

Json json_of(const RestChangedView& view) {
  return Json::Object{{"change", change_key(view.change)},
                      {"rest", view.change == Change::no_weekdays ? Json() : rest_json(view.rest)},
                      {"added", ranges_json(view.added)}};
}

}  // namespace gongbu::report
