#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/report/period_report.hpp"
#include "gongbu/report/syllabus_report.hpp"

namespace gongbu::report {

/// The whole study record, to show to others.
struct PortfolioView {
  core::Verdicts verdicts;
  std::vector<core::Tally> tallies;
  std::vector<PaperRow> papers;
  std::vector<SyllabusView> syllabi;               ///< syllabi with progress
  std::vector<RepositoryTotal> repositories = {};  ///< with their addresses, most commits first
  std::vector<std::string> posts = {};             ///< names, newest first
  std::vector<std::string> problems = {};          ///< names, newest first
};

/// Sums, implemented papers (with code), read papers, repositories that have a web address, studied
/// chapters, posts and problems by name, kinds. To paste as it is: no hints and no numbers of the
/// program.
render::Document document_of(const PortfolioView& view, const Translator& tr);

/// {"from","to","days_met","current_streak","longest_streak","longest_without_freezes","strength",
///  "tracking_since","longest_before_tracking","count","minutes",
///  "implemented":[…],"read":[…],"repositories":[{"name","commits","url"}],
///  "posts":[name,…],"problems":[name,…],"syllabi":[{"id","title","done","total","minutes",
///   "chapters":[{"number","title","done","total","minutes"}]}],
///  "kinds":[{"kind","count","minutes"}]}
/// Papers as in paper_json(); "done" and "total" count sections; "chapters" are those with finished
/// sections; "from" is null without any activity.
render::Json json_of(const PortfolioView& view);

}  // namespace gongbu::report
