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

/// The whole record on one page.
struct PageView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;  ///< those after today are not shown
  date::weekday week_start = date::Monday;
  std::vector<SyllabusView> syllabi;  ///< each is a map of its chapters
  std::vector<PaperRow> papers;
};

/// The figures, then the last twelve months as heatmap, streaks, missed days, kinds month by month,
/// syllabi and papers. It names no repository and no address.
render::Document document_of(const PageView& view, const Translator& tr);

/// {"from","to","streak":{…},"days_met","days_studied","count","minutes","tracking_since",
///  "longest_before_tracking","streaks":[{"from","to","days"}],"gaps":[{"from","to","days"}],
///  "kinds":[{"kind","months":[{"month","count","minutes"}]}],
///  "syllabi":[…],"papers":[…]}
/// The streak is as streak_json() has it; "days_studied" are those on which something was done;
/// "months" are the last twelve, "2026-11"; syllabi are as `syllabus --json` has them, papers as
/// paper_json().
render::Json json_of(const PageView& view);

}  // namespace gongbu::report
