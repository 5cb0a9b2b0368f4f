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

/// The whole study record, to show to others.
struct PortfolioView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;
  std::vector<PaperRow> papers;
  std::vector<SyllabusView> syllabi;  ///< syllabi with progress
};

/// Sums, implemented papers (with code), read papers, studied chapters, kinds.
render::Document document_of(const PortfolioView& view, const Translator& tr);

/// {"from","to","days_met","longest_streak","longest_without_freezes","tracking_since",
///  "longest_before_tracking","count","minutes",
///  "implemented":[…],"read":[…],"syllabi":[{"id","title","done","total","minutes",
///   "chapters":[{"number","title","done","total","minutes"}]}],
///  "kinds":[{"kind","count","minutes"}]}
/// Papers as in paper_json(); "done" and "total" count sections; "chapters" are those with finished
/// sections; "from" is null without any activity.
render::Json json_of(const PortfolioView& view);

}  // namespace gongbu::report
