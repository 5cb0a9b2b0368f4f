#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// How much was done on each day of some months, and what the days came to.
struct CalendarView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< any days'
  core::Day first{};                 ///< shown
  core::Day last{};                  ///< shown; may lie after today
  date::weekday week_start;
  std::optional<std::string> kind = {};  ///< the one kind that is shown; nothing: all
};

/// The picture of the days without a caption. A day that is met shows its level as a shade; one on
/// which something was done that is not met, the level as a digit; any other the sign of its
/// verdict. Of one kind only the levels are shown: verdicts are about all of them.
render::Heatmap heatmap_of(const CalendarView& view, const Translator& tr);

/// A picture for each twelve months, then the sums and the streaks.
render::Document document_of(const CalendarView& view, const Translator& tr);

/// {"from","to","kind","days":[{"day","verdict","count","minutes","level"}],
///  "total":{"days","count","minutes"},"streak":{…}}: the streak as streak_json() has it
/// "level" is 0 for nothing, then the quarter of the active days that the day lies in; the days end
/// with today; "kind" is null for all of them; "verdict" is that of the goals.
render::Json json_of(const CalendarView& view);

}  // namespace gongbu::report
