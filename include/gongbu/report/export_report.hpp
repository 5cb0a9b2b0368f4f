#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Exports for other programs: spreadsheets, calendars, scripts.
namespace gongbu::report {

/// A day and its verdict.
struct DayRow {
  core::Day day{};
  core::Verdict verdict = core::Verdict::before;
  int count = 0;           ///< activities
  core::minutes spent{0};  ///< minutes recorded for them
};

/// Returns every judged day from `from` to `until`.
std::vector<DayRow> day_rows(const core::Verdicts& verdicts, std::span<const core::Tally> tallies,
                             core::Day from, core::Day until);

/// The data of a range of days.
struct ExportView {
  core::Day from{};
  core::Day until{};
  std::vector<DayRow> days;  ///< oldest first
  /// Oldest first; empty: export only the days.
  std::optional<std::vector<core::Activity>> activities;
  /// The user's records in a form that can be imported (app/record_lines.hpp), in JSON only;
  /// empty: not exported.
  render::Json::Array records = {};
};

/// A table of days, then one of activities.
render::Document document_of(const ExportView& view, const Translator& tr);

/// {"from","to","days":[{"day","verdict","count","minutes"}],"activities":[…]}; activities as in
/// activity_json(), absent if only the days are exported. A whole export also has "records":[…].
render::Json json_of(const ExportView& view);

/// Writes CSV (RFC 4180, UTF-8) with stable English column names, the keys of JSON: one row per
/// activity, or per day if only days are exported. A text that a spreadsheet would read as a
/// formula is prefixed with an apostrophe.
///
///   day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict
///   day,verdict,count,minutes
std::string csv_of(const ExportView& view);

/// Writes an iCalendar object (RFC 5545). Each activity is an event, at its time if known, else on
/// its day; if only days are exported, each judged day is an event. UIDs are the same in every
/// export. `now` is the time of the export.
std::string icalendar_of(const ExportView& view, core::Instant now, const Translator& tr);

}  // namespace gongbu::report
