#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Activity and verdict of each day of some months.
struct CalendarView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< of any days
  core::Day first{};
  core::Day last{};  ///< may be after today
  date::weekday week_start;
  std::optional<std::string> kind = {};  ///< show only this kind; empty: all kinds
};

/// Returns the first day of the heatmap on the page and the card: the week of the first reported
/// day until there are twelve weeks, then that of a year ago.
core::Day heatmap_begin(const core::Verdicts& verdicts, date::weekday week_start);

/// Returns the heatmap of the days without a caption. A met day shows its level as a shade, a
/// partly done day its level as a digit, any other day the sign of its verdict. A heatmap of one
/// kind shows only levels because verdicts apply to all kinds.
render::Heatmap heatmap_of(const CalendarView& view, const Translator& tr);

/// Returns the days of a week, or of a part of it, within the view; those after today have no sign.
/// Signs are verdicts, cells have the level that they have in heatmap_of().
render::DayStrip week_strip(const CalendarView& view, const core::Week& week, const Translator& tr);

/// A heatmap for each twelve months, then sums and streaks.
render::Document document_of(const CalendarView& view, const Translator& tr);

/// {"from","to","kind","days":[{"day","verdict","count","minutes","level"}],
///  "total":{"days","days_met","count","minutes"},"streak":{…}}
/// "level" is 0 without activity, else 1 to 4 as in core::intensities(), at least 2 for a met day;
/// "days" of the total have any activity; the last day is today;
/// "kind" is null for all kinds; "verdict" is that of the goals; streak as in streak_json().
render::Json json_of(const CalendarView& view);

}  // namespace gongbu::report
