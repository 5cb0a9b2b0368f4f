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
  std::optional<core::Verdict> verdict;        ///< nothing: the day is still to come
  std::vector<GoalProgress> goals;             ///< daily goals in force on that day
  std::vector<RestRow> rests;                  ///< that cover it
  std::vector<core::Activity> counted;         ///< oldest first
  std::vector<core::Activity> not_counted;     ///< of a day to come: everything dated then
  std::optional<core::Day> tracking_since;     ///< day of the first activity that counts
  core::PolicyRules policy = {};               ///< the rules for commits on that day
  std::optional<core::Day> policy_since = {};  ///< nothing: from the beginning
  std::vector<std::string> warnings = {};      ///< what of the day could not be recorded
};

render::Document document_of(const WhyView& view, const Translator& tr);

/// {"day","verdict","goals":[{"goal","done","target","met"}],"counted":[…],"not_counted":[…],
///  "rests":[{"id","from","until","weekdays":["mon",…],"why"}],
///  "policy":{"since","count_merges","count_empty","min_lines","never_paths":[…],"bots":[…],
///   "repositories":[{"path",…}]},
///  "warnings":["…"]}
/// Activities are as in activity_json(), those not counted with "counted": false and a "reason":
/// that of the commit, or "future". "verdict" is null for a day to come; of the rules of single
/// repositories only what they set is there.
render::Json json_of(const WhyView& view);

}  // namespace gongbu::report
