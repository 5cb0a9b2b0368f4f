#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/export_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// Returns whether a text begins like a formula of a spreadsheet, also in the full-width characters
// of Korean and Japanese input.
bool is_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> kBegins = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  const std::string_view core = trimmed(text);
  return std::any_of(kBegins.begin(), kBegins.end(),
                     [&](std::string_view begin) { return core.starts_with(begin); });
}

// Sanitizes untrusted text. Other cells are numbers, days and constants.
std::string sanitized(std::string_view untrusted) {
  const std::string text = printable_lines(untrusted);
  return is_formula(text) ? "'" + text : text;
}

void add_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\n") == std::string_view::npos && trimmed(cell) == cell) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void add_row(std::string& out, std::initializer_list<std::string_view> cells) {
  std::string_view separator;
  for (const std::string_view cell : cells) {
    out += separator;
    add_cell(out, cell);
    separator = ",";
  }
  out += "\r\n";
}

// Returns the verdict of a day in sorted `days`, or "" for a day that was not judged.
std::string_view verdict_of(const std::vector<DayRow>& days, core::Day day) {
  const auto row = std::lower_bound(days.begin(), days.end(), day,
                                    [](const DayRow& one, core::Day at) { return one.day < at; });
  return row == days.end() || row->day != day ? "" : verdict_key(row->verdict);
}

void add_activity(std::string& out, const core::Activity& activity, std::string_view verdict) {
  const auto& commit = activity.commit;
  add_row(out, {core::iso(activity.day),
                activity.timed ? core::rfc3339(activity.at, activity.utc_offset) : "",
                sanitized(activity.kind), sanitized(activity.subject),
                activity.spent ? std::to_string(activity.spent->count()) : "",
                sanitized(fmt::format("{}", fmt::join(syllabus_topics(activity), " "))),
                sanitized(activity.note), commit ? sanitized(commit->repository) : "",
                commit ? core::to_hex(commit->oid) : "",
                activity.entry_id ? std::to_string(*activity.entry_id) : "", verdict});
}

}  // namespace

std::string csv_of(const ExportView& view) {
  std::string out;
  if (!view.activities) {
    add_row(out, {"day", "verdict", "count", "minutes"});
    for (const DayRow& row : view.days)
      add_row(out, {core::iso(row.day), verdict_key(row.verdict), std::to_string(row.count),
                    std::to_string(row.spent.count())});
    return out;
  }
  add_row(out, {"day", "at", "kind", "subject", "minutes", "topics", "note", "repo", "oid", "id",
                "verdict"});
  for (const core::Activity& activity : *view.activities)
    add_activity(out, activity, verdict_of(view.days, activity.day));
  return out;
}

}  // namespace gongbu::report
