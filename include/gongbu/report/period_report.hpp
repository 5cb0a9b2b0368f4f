#pragma once

#include <array>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/gap_cause.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/paper_report.hpp"

namespace gongbu::report {

/// A gap and why it came to be.
struct ExplainedGap {
  core::Gap gap;
  core::GapCause cause;
};

/// Commits in one repository.
struct RepositoryTotal {
  std::string name;
  int commits = 0;
};

/// A topic that was studied.
struct StudiedTopic {
  std::string topic;  ///< "prml:3.1.2"
  std::string title;  ///< may be empty
  core::minutes spent{0};
};

/// A paper that was studied, and for how long in the period.
struct StudiedPaper {
  PaperRow paper;
  core::minutes spent{0};
};

/// A week, month or year beside the one before it, which is taken whole even when it is still open.
struct PeriodView {
  core::Period period;  ///< does not begin after today
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< any days': those of the two periods up to today are used
  core::Weeks weeks{date::Monday};
  std::vector<ExplainedGap> gaps = {};             ///< that touch the period
  std::vector<RepositoryTotal> repositories = {};  ///< most commits first
  std::vector<StudiedTopic> topics = {};           ///< in the order of the study
  std::vector<StudiedPaper> papers = {};           ///< by number
  std::array<int, 24>
      hours{};              ///< activities by the hour of the clock, those without a time left out
  WeeklyGoals weekly = {};  ///< of a week
  NextView next = {};       ///< nothing for a period that is over

  bool is_open() const { return period.last >= verdicts.today(); }
};

/// The days (of a month or a year as a picture), the kinds against the period before, repositories,
/// papers and topics, the best day and hour, the streaks, the gaps with their causes, and what is
/// next.
render::Document document_of(const PeriodView& view, const Translator& tr);

/// A week in one short line, for a desktop notification under its name.
render::Line week_notice(const PeriodView& view, const Translator& tr);

/// {"unit","from","to","open","days":[{"day","verdict","count","minutes"}],
///  "days_met","days_due","days_met_before","days_due_before",
///  "kinds":[{"kind","count","minutes","count_before","minutes_before"}],
///  "total":{"count","minutes","count_before","minutes_before"},
///  "repositories":[{"name","commits"}],"papers":[{…,"minutes_in_period"}],
///  "topics":[{"topic","title","minutes"}],"best_day","best_hour",
///  "streak":{…,"longest_in_period"},
///  "gaps":[{"from","to","days","idle_days","unmet":["math 30m/day"],"beside_rest"}],
///  "frozen":[day,…],"next":{…},
///  "weekly":{"goals":[{"goal","done","target","met"}],"streak":{"current","longest"}}}, papers as
///  paper_json() has them, the streak as streak_json(), what is next as next_json()
/// "unit" is "week", "month" or "year"; "verdict" is null for a day to come; "…_before" is the
/// whole period before; "kinds" are those of either period, the most frequent first;
/// "best_hour" is 0 to 23, null like
/// "best_day" when there is none.
render::Json json_of(const PeriodView& view);

// The parts of it, for the retrospective.

/// "Days done 18 of 22 days due", longest streak, best day and hour.
render::KeyValues period_facts(const PeriodView& view, const Translator& tr);
/// The kinds against the period before; no rows when nothing was done in either.
render::Table kind_table(const PeriodView& view, const Translator& tr);
render::Table repository_table(const PeriodView& view, const Translator& tr);
render::Table studied_papers_table(const PeriodView& view, const Translator& tr);
render::Table studied_topics_table(const PeriodView& view, const Translator& tr);
/// "2026-11-17 (Tue)  1 day — nothing done".
render::KeyValues gap_rows(const PeriodView& view, const Translator& tr);

}  // namespace gongbu::report
