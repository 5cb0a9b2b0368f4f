#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/strength.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"

namespace gongbu::report {

/// One kind judged by itself.
struct KindStreak {
  std::string kind;
  core::Verdicts verdicts;
  core::Frequency frequency = {};
};

/// The current and the longest streak, and how firm the habit is.
struct StreakView {
  core::Verdicts verdicts;
  std::optional<std::string> kind;     ///< the one kind the verdicts are about; nothing: the goals
  core::Frequency frequency = {};      ///< how often it is wanted
  std::vector<KindStreak> kinds = {};  ///< each by itself, when the verdicts are about the goals
  std::optional<WeeklyGoals> weekly = {};  ///< nothing: there never were weekly goals, or one kind
};

render::Document document_of(const StreakView& view, const Translator& tr);

/// {"current","longest","current_start","longest_start","longest_end","today","days_met","last_met",
///  "without_freezes":{"current","longest"},"frozen":[day,…],"strength",
///  "consistency":[{"days","met","due"}],"tracking_since","longest_before_tracking",
///  "kinds":[{"kind","current","longest","without_freezes":{…},"strength"}],
///  "weekly":{"goals":[…],"streak":{"current","longest"}}}
/// Lengths are met days, days are null where there is none, "today" is a verdict, "strength" is 0
/// to 1; "tracking_since" is the first judged day; "weekly" is as weekly_json() has it, or null;
/// "consistency" is that of the last 7, 30, 90
/// and 365 days, "kinds" are empty when the report is about one.
render::Json json_of(const StreakView& view);

/// "Streak 12 days · longest 30 days"; also how long they are without freezes, once one was used,
/// and the strength when the streak is not what it was.
render::Line streak_line(const core::Verdicts& verdicts, const Translator& tr);

/// " (10 days without freezes)", of the current streak; empty when no freeze was ever used.
std::string current_without_freezes(const core::Verdicts& verdicts, const Translator& tr);

/// The same of the longest streak.
std::string longest_without_freezes(const core::Verdicts& verdicts, const Translator& tr);

/// "; 200 days before tracking", of the longest streak before the first judged day; empty when it
/// is not longer than the longest one since.
std::string longest_before_tracking(const core::Verdicts& verdicts, const Translator& tr);

/// Whether a freeze covered the day before today, which is then to be said.
bool is_frozen_yesterday(const core::Verdicts& verdicts);

/// "2026-11-03 (Tue), 2026-11-09 (Mon)"
std::string day_list(const std::vector<core::Day>& days, const Translator& tr);

/// ["2026-11-03",…]
render::Json day_list_json(const std::vector<core::Day>& days);

/// {"current","longest","without_freezes":{"current","longest"}}: lengths, for reports that are
/// about more.
render::Json::Object streak_json(const core::Verdicts& verdicts);

/// The strength of a habit, to the thousandth.
render::Json strength_json(const core::Verdicts& verdicts, core::Frequency frequency = {});

}  // namespace gongbu::report
