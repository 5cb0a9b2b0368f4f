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

/// All the study there is, for others to see.
struct PortfolioView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;
  std::vector<PaperRow> papers;
  std::vector<SyllabusView> syllabi;  ///< those that were begun
};

/// The sums, the papers that were implemented (with the code) and those that were read, the
/// chapters that were studied, the kinds.
render::Document document_of(const PortfolioView& view, const Translator& tr);

/// {"from","to","days_met","longest_streak","longest_without_freezes","tracking_since",
///  "longest_before_tracking","count","minutes",
///  "implemented":[…],"read":[…],"syllabi":[{"id","title","done","total","minutes",
///   "chapters":[{"number","title","done","total","minutes"}]}],
///  "kinds":[{"kind","count","minutes"}]}
/// Papers are as paper_json() has them; "done" and "total" are sections, and the chapters those of
/// which something was finished; "from" is null before anything was recorded.
render::Json json_of(const PortfolioView& view);

}  // namespace gongbu::report
