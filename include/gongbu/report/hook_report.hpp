#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/report/goal_report.hpp"

namespace gongbu::report {

/// State of a day after a commit.
struct CommittedView {
  core::Verdicts verdicts;
  std::vector<GoalProgress> goals;              ///< of today
  int commits = 0;                              ///< counted commits of today
  core::Dropped dropped = core::Dropped::none;  ///< why the commit does not count
  bool freeze_covers = false;                   ///< a freeze will cover today if missed
};

/// One line: "✓ done today · day 12 · commit 3".
render::Document document_of(const CommittedView& view, const Translator& tr);

}  // namespace gongbu::report
