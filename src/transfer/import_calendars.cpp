// Calendars with one number per day: solved.ac's grass and GitHub's contributions.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "json_values.hpp"

namespace gongbu::transfer {
namespace {

/// Days of a GitHub calendar, and the number of contributions on each.
using Contributions = std::map<core::Day, std::int64_t>;

// Adds the days of all calendars in an answer, wherever they are: a query gives a year, so one for
// several years has several calendars, with names of the user's choice. Returns whether there are
// any.
bool add_contributions(const render::Json& json, Contributions& days, ImportRows& rows) {
  bool is_any = false;
  for (const render::Json& each : array_of(json)) is_any |= add_contributions(each, days, rows);
  for (const auto& [key, value] : object_of(json)) {
    if (key != "contributionDays") {
      is_any |= add_contributions(value, days, rows);
      continue;
    }
    is_any = true;
    for (const render::Json& cell : array_of(value)) {
      const std::string date = text_of(render::member(cell, "date"));
      const auto count = whole_of(render::member(cell, "contributionCount")).value_or(0);
      if (const auto day = parse_iso_day(date.substr(0, 10))) {
        days[*day] = std::max(days[*day], count);  // the years may share days
      } else {
        rows.leave_out(0, phrase(Msg::import_not_a_date, fit(printable(date), 40)));
      }
    }
  }
  return is_any;
}

}  // namespace

bool is_solvedac(const ImportFile& file) {
  return file.begins_with('{') && file.mentions("\"grass\"");
}

void read_solvedac(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  if (render::member(json, "grass") == nullptr)
    throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
  for (const render::Json& cell : array_member(json, "grass")) {
    const std::string date = text_of(render::member(cell, "date"));
    const auto value = whole_of(render::member(cell, "value"));
    const auto written = parse_written_time(date, context.zone);
    if (!written) {
      rows.leave_out(0, phrase(Msg::import_not_a_date, fit(printable(date), 40)));
    } else if (!value) {  // such as "frozen", a repaired streak
      rows.leave_out(0, phrase(Msg::import_no_count));
    } else if (*value > 0) {
      rows.add({.native_id = core::iso(written->day),
                .day = written->day,
                .subject = fmt::format("solved.ac ({})", *value)});
    }
  }
}

bool is_github(const ImportFile& file) {
  return (file.begins_with('{') || file.begins_with('[')) && file.mentions("\"contributionDays\"");
}

void read_github(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  Contributions days;
  if (!add_contributions(json, days, rows))
    throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
  std::size_t unknown = 0;
  for (const auto& [day, count] : days) {
    if (count <= 0 || context.has_commit_on(day)) continue;
    ++unknown;
    if (!context.fill) continue;
    rows.add({.native_id = core::iso(day),
              .day = day,
              .subject = fmt::format("GitHub ({})", count),
              .note = "GitHub contributions without a known commit"});
  }
  if (!context.fill) rows.leave_out(0, phrase(Msg::import_needs_fill), unknown);
}

}  // namespace gongbu::transfer
