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

// What other programs read: spreadsheets, calendars, scripts.
namespace gongbu::report {

/// A day with what it came to.
struct DayRow {
  core::Day day{};
  core::Verdict verdict = core::Verdict::before;
  int count = 0;           ///< activities
  core::minutes spent{0};  ///< noted on them
};

/// Every day from `from` to `until` that was judged.
std::vector<DayRow> day_rows(const core::Verdicts& verdicts, std::span<const core::Tally> tallies,
                             core::Day from, core::Day until);

/// A stretch of time as data.
struct ExportView {
  core::Day from{};
  core::Day until{};
  std::vector<DayRow> days;  ///< oldest first
  /// Oldest first; nothing: only the days are asked for.
  std::optional<std::vector<core::Activity>> activities;
};

/// A table of the days, then one of the activities.
render::Document document_of(const ExportView& view, const Translator& tr);

/// {"from","to","days":[{"day","verdict","count","minutes"}],"activities":[…]}: activities as
/// activity_json() has them, absent when they are not asked for.
render::Json json_of(const ExportView& view);

/// Writes CSV (RFC 4180, UTF-8) with stable English column names, the keys of JSON: a row for each
/// activity, or for each day when only these are asked for. A text that a spreadsheet would compute
/// has an apostrophe before it.
///
///   day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict
///   day,verdict,count,minutes
std::string csv_of(const ExportView& view);

/// Writes an iCalendar object (RFC 5545). Each activity is an event at its time, where that is
/// known, else on its day; when only the days are asked for, each judged day is one. An event has
/// the same UID in every export. `now` is when it is written.
std::string icalendar_of(const ExportView& view, core::Instant now, const Translator& tr);

}  // namespace gongbu::report
