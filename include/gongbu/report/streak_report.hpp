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

/// One kind judged separately.
struct KindStreak {
  std::string kind;
  core::Verdicts verdicts;
  core::Frequency frequency = {};
};

/// Current and longest streak, and habit strength.
struct StreakView {
  core::Verdicts verdicts;
  std::optional<std::string> kind;  ///< judge only this kind; empty: the goals
  core::Frequency frequency = {};   ///< target frequency
  /// Each kind separately, if the verdicts are about the goals.
  std::vector<KindStreak> kinds = {};
  std::optional<WeeklyGoals> weekly = {};  ///< empty without weekly goals or for one kind
};

render::Document document_of(const StreakView& view, const Translator& tr);

/// {"current","longest","current_start","longest_start","longest_end","today","days_met","last_met",
///  "without_freezes":{"current","longest"},"frozen":[day,…],"strength",
///  "consistency":[{"days","met","due"}],"tracking_since","longest_before_tracking",
///  "kinds":[{"kind","current","longest","without_freezes":{…},"strength"}],
///  "weekly":{"goals":[…],"streak":{"current","longest"}}}
/// Lengths are met days; missing days are null; "today" is a verdict; "strength" is 0 to 1;
/// "tracking_since" is the first judged day; "weekly" is as in weekly_json() or null; "consistency"
/// covers the last 7, 30, 90 and 365 days; "kinds" is empty in a report about one kind.
render::Json json_of(const StreakView& view);

/// Returns the numbers that every page shows: "Streak 12 days · longest 30 days · strength 90% · 61
/// days met", with the lengths without freezes if any were used. Omits what is zero.
render::Line streak_line(const core::Verdicts& verdicts, const Translator& tr);

/// Returns that line without the days met, beside another number of days met.
render::Line short_streak_line(const core::Verdicts& verdicts, const Translator& tr);

/// A number with its unit.
struct StreakFigure {
  Msg label;
  std::string value;      ///< "12 days"
  std::string note = {};  ///< " (10 days without freezes)"
};

/// The numbers of streak_line(), one by one.
struct StreakFigures {
  StreakFigure current;
  StreakFigure longest;
  StreakFigure strength;
  StreakFigure days_met;
};

StreakFigures streak_figures(const core::Verdicts& verdicts, const Translator& tr);

/// Returns the habit strength in percent.
int strength_percent(const core::Verdicts& verdicts);

/// Returns " (10 days without freezes)" for the current streak, or "" if no freeze was used.
std::string current_without_freezes(const core::Verdicts& verdicts, const Translator& tr);

/// Like current_without_freezes(), for the longest streak.
std::string longest_without_freezes(const core::Verdicts& verdicts, const Translator& tr);

/// Returns "; 200 days before tracking" if the longest streak before the first judged day is longer
/// than the longest since, else "".
std::string longest_before_tracking(const core::Verdicts& verdicts, const Translator& tr);

/// Returns whether a freeze covered yesterday.
bool is_frozen_yesterday(const core::Verdicts& verdicts);

/// "2026-11-03 (Tue), 2026-11-09 (Mon)"
std::string day_list(const std::vector<core::Day>& days, const Translator& tr);

/// ["2026-11-03",…]
render::Json day_list_json(const std::vector<core::Day>& days);

/// {"current","longest","without_freezes":{"current","longest"}}: lengths, for use in other
/// reports.
render::Json::Object streak_json(const core::Verdicts& verdicts);

/// Returns the habit strength, rounded to thousandths.
render::Json strength_json(const core::Verdicts& verdicts, core::Frequency frequency = {});

}  // namespace gongbu::report
