#pragma once

#include <array>
#include <cstdint>
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

/// A gap and its cause.
struct ExplainedGap {
  core::Gap gap;
  core::GapCause cause;
};

/// Number of commits in a repository.
struct RepositoryTotal {
  std::string name;
  int commits = 0;
  std::string address = {};  ///< web address of its remote; may be empty
  std::int64_t id = 0;       ///< in the database: several repositories may have one name
};

/// A studied topic.
struct StudiedTopic {
  std::string topic;  ///< "prml:3.1.2"
  std::string title;  ///< may be empty
  core::minutes spent{0};
};

/// A studied paper and its minutes in the period.
struct StudiedPaper {
  PaperRow paper;
  core::minutes spent{0};
};

/// A week, month or year compared with the whole previous one, even if it is still open.
struct PeriodView {
  core::Period period;  ///< begins by today
  core::Verdicts verdicts;
  /// May contain other days; only the two periods up to today are used.
  std::vector<core::Tally> tallies;
  core::Weeks weeks{date::Monday};
  std::vector<ExplainedGap> gaps = {};             ///< that overlap the period
  std::vector<RepositoryTotal> repositories = {};  ///< most commits first
  std::vector<StudiedTopic> topics = {};           ///< in order of study
  std::vector<StudiedPaper> papers = {};           ///< by number
  std::array<int, 24> hours{};  ///< activities by local hour, without untimed ones
  WeeklyGoals weekly = {};      ///< only for a week
  NextView next = {};           ///< empty for a past period

  bool is_open() const { return period.last >= verdicts.today(); }
};

/// The days (a heatmap for a month or year), kinds compared with the previous period, repositories,
/// papers and topics, best day and hour, streaks, gaps with their causes, and what is next.
render::Document document_of(const PeriodView& view, const Translator& tr);

/// Returns a week in one short line, for a desktop notification.
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
///  "weekly":{"goals":[{"goal","done","target","met"}],"streak":{"current","longest"}}}
/// Papers as in paper_json(), streak as in streak_json(), next as in next_json(). "unit" is "week",
/// "month" or "year"; "verdict" is null for a future day; "…_before" is the whole previous period;
/// "kinds" are those of both periods, most frequent first; "best_hour" is 0 to 23; "best_day" and
/// "best_hour" may be null.
render::Json json_of(const PeriodView& view);

// Parts of the page, for the retrospective.

/// Returns "Days done 18 of 22 days due", longest streak, best day and hour.
render::KeyValues period_facts(const PeriodView& view, const Translator& tr);
/// Returns the kinds compared with the previous period; no rows without activity in both.
render::Table kind_table(const PeriodView& view, const Translator& tr);
render::Table repository_table(const PeriodView& view, const Translator& tr);
render::Table studied_papers_table(const PeriodView& view, const Translator& tr);
render::Table studied_topics_table(const PeriodView& view, const Translator& tr);
/// "2026-11-17 (Tue)  1 day — nothing done".
render::KeyValues gap_rows(const PeriodView& view, const Translator& tr);

}  // namespace gongbu::report
