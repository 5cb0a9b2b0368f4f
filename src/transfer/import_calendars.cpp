// Calendars with one number per day: solved.ac's grass and GitHub's contributions.
#include <fmt/format.h>

#include <string>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "json_values.hpp"

namespace gongbu::transfer {
namespace {

// Returns the user of a GitHub answer, with or without "data" around it.
const render::Json* calendar_of(const render::Json& json) {
  for (const std::string_view user : {"user", "viewer"}) {
    const std::initializer_list<std::string_view> path = {"data", user, "contributionsCollection",
                                                          "contributionCalendar"};
    if (const auto* found = member_at(json, path)) return found;
    if (const auto* found =
            member_at(json, {user, "contributionsCollection", "contributionCalendar"}))
      return found;
  }
  if (const auto* found = render::member(json, "contributionCalendar")) return found;
  return render::member(json, "weeks") != nullptr ? &json : nullptr;
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
  return file.begins_with('{') && file.mentions("\"contributionDays\"");
}

void read_github(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const render::Json json = json_of_file(file, rows);
  const render::Json* calendar = calendar_of(json);
  if (calendar == nullptr) throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
  std::size_t unknown = 0;
  for (const render::Json& week : array_member(*calendar, "weeks")) {
    for (const render::Json& cell : array_member(week, "contributionDays")) {
      const std::string date = text_of(render::member(cell, "date"));
      const auto day = parse_iso_day(date.substr(0, 10));
      const auto count = whole_of(render::member(cell, "contributionCount"));
      if (!day) {
        rows.leave_out(0, phrase(Msg::import_not_a_date, fit(printable(date), 40)));
      } else if (count.value_or(0) > 0 && !context.has_commit_on(*day)) {
        ++unknown;
        if (!context.fill) continue;
        rows.add({.native_id = core::iso(*day),
                  .day = *day,
                  .subject = fmt::format("GitHub ({})", *count),
                  .note = "GitHub contributions without a known commit"});
      }
    }
  }
  if (!context.fill) rows.leave_out(0, phrase(Msg::import_needs_fill), unknown);
}

}  // namespace gongbu::transfer
