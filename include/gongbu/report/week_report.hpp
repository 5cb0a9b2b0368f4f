#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/json.hpp"
#include "gongbu/report/next_report.hpp"

namespace gongbu::report {

/// One week beside the week before it, which is taken whole even when the week is still open.
struct WeekView {
  core::Verdicts verdicts;
  core::Day begin{};                 ///< first day of the week, not after today
  std::vector<core::Tally> tallies;  ///< any days': those of the two weeks up to today are used
  WeeklyGoals weekly = {};           ///< of this week
  NextView next = {};                ///< nothing for a week that is over

  core::Day end() const { return begin + date::days{6}; }
};

/// The seven days, the kinds against the week before, the streaks as of today and the gaps that
/// touch the week, and what is next: the summary that cron mails.
Document document_of(const WeekView& view, const Translator& tr);

/// The week in two short lines, for a desktop notification.
Line week_notice_title(const WeekView& view, const Translator& tr);
Line week_notice(const WeekView& view, const Translator& tr);

/// {"from","to","open","days":[{"day","verdict","count","minutes"}],
///  "kinds":[{"kind","count","minutes","count_before","minutes_before"}],
///  "total":{"count","minutes","count_before","minutes_before"},
///  "streak":{…},"gaps":[{"from","to","days"}],"frozen":[day,…],"next":{…},
///  "weekly":{"goals":[{"goal","done","target","met"}],"streak":{"current","longest"}}}, the
///  streak as streak_json() has it, what is next as next_json() does
/// "verdict" is null for a day to come; "…_before" is the whole week before; "kinds" are those of
/// either week.
Json json_of(const WeekView& view);

}  // namespace gongbu::report
