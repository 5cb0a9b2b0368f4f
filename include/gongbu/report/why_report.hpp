#pragma once

#include <optional>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/goal_report.hpp"
#include "gongbu/report/rest_report.hpp"

namespace gongbu::report {

/// The evidence for the verdict of one day.
struct WhyView {
  core::Day day{};
  std::optional<core::Verdict> verdict;        ///< empty: a future day
  std::vector<GoalProgress> goals;             ///< daily goals in force on that day
  std::vector<RestRow> rests;                  ///< rests that cover the day
  std::vector<core::Activity> counted;         ///< oldest first
  std::vector<core::Activity> not_counted;     ///< for a future day all its activities
  std::optional<core::Day> tracking_since;     ///< day of the first activity that counts
  core::PolicyRules policy = {};               ///< the rules for commits on that day
  std::optional<core::Day> policy_since = {};  ///< nothing: from the beginning
  std::vector<std::string> warnings = {};      ///< activities of the day that could not be recorded
};

render::Document document_of(const WhyView& view, const Translator& tr);

/// {"day","verdict","goals":[{"goal","done","target","met"}],"counted":[…],"not_counted":[…],
///  "rests":[{"id","from","until","weekdays":["mon",…],"why"}],
///  "policy":{"since","count_merges","count_empty","min_lines","never_paths":[…],"bots":[…],
///   "repositories":[{"path",…}]},
///  "warnings":["…"]}
/// Activities as in activity_json(); those not counted have "counted": false and a "reason", that
/// of the commit or "future". "verdict" is null for a future day; a repository lists only the rules
/// it sets.
render::Json json_of(const WhyView& view);

}  // namespace gongbu::report
