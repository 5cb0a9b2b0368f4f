#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/report/syllabus_report.hpp"

namespace gongbu::report {

/// Data of the HTML page: the whole record.
struct PageView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< those after today are ignored
  date::weekday week_start = date::Monday;
  core::Week week{};                        ///< of today
  WeeklyGoals weekly = {};                  ///< of this week
  std::vector<core::Activity> latest = {};  ///< of the last weeks, oldest first
  std::vector<SyllabusView> syllabi;        ///< those with progress
  std::vector<PaperRow> papers;
};

/// This week, figures, a heatmap of the last twelve months (or of the weeks there are, if fewer
/// than twelve), what was studied lately, kinds by month, syllabi, papers, the longest streaks and
/// the newest gaps. Without any activity it explains how to begin. Contains no names of
/// repositories, no subjects of plain commits and no addresses.
render::Document document_of(const PageView& view, const Translator& tr);

/// {"from","to","week":{"from","to","days_met","days_due","count","minutes","goals":[…]},
///  "streak":{…},"strength","days_met","days_studied","count","minutes","tracking_since",
///  "longest_before_tracking","streaks":[{"from","to","days"}],"gaps":[{"from","to","days"}],
///  "kinds":[{"kind","months":[{"month","count","minutes"}]}],
///  "syllabi":[…],"papers":[…]}
/// Streak as in streak_json(); "days_studied" counts days with any activity; "months" are the last
/// twelve, "2026-11"; syllabi as in `syllabus --json`, papers as in paper_json().
render::Json json_of(const PageView& view);

}  // namespace gongbu::report
