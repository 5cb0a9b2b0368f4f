#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/report/syllabus_report.hpp"

namespace gongbu::report {

/// Data of the HTML page: the whole record.
struct PageView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< those after today are ignored
  date::weekday week_start = date::Monday;
  std::vector<SyllabusView> syllabi;  ///< shown with all chapters
  std::vector<PaperRow> papers;
};

/// Figures, a heatmap of the last twelve months, streaks, missed days, kinds by month, syllabi and
/// papers. Contains no names of repositories and no addresses.
render::Document document_of(const PageView& view, const Translator& tr);

/// {"from","to","streak":{…},"days_met","days_studied","count","minutes","tracking_since",
///  "longest_before_tracking","streaks":[{"from","to","days"}],"gaps":[{"from","to","days"}],
///  "kinds":[{"kind","months":[{"month","count","minutes"}]}],
///  "syllabi":[…],"papers":[…]}
/// Streak as in streak_json(); "days_studied" counts days with any activity; "months" are the last
/// twelve, "2026-11"; syllabi as in `syllabus --json`, papers as in paper_json().
render::Json json_of(const PageView& view);

}  // namespace gongbu::report
