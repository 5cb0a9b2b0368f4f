#pragma once

#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/kind_rule.hpp"

// Commit policies by day. Rules apply from the study day on which a scan first saw them in the
// settings; the first ones also apply to all earlier days. Only a rebuild applies new rules to past
// days.
namespace gongbu::app {

/// Returns the rules of the settings with resolved repository paths.
core::PolicyRules rules_of(const host::Settings& settings, const host::Paths& paths);

/// Rules for one repository, by day.
class RepositoryRules {
 public:
  /// `history` must outlive the rules.
  RepositoryRules(const std::vector<core::DatedRules>& history, const std::string& work_tree,
                  const std::string& git_dir);
  const core::CommitRules& on(core::Day day) const;
  const core::KindJudge& kinds_on(core::Day day) const;

 private:
  const std::vector<core::DatedRules>& history_;
  std::vector<core::CommitRules> rules_;  ///< parallel to history_
  std::vector<core::KindJudge> kinds_;    ///< likewise
};

/// Returns the rules of all days, oldest first, never empty: the stored ones, and those of the
/// settings from today on.
std::vector<core::DatedRules> policy_history(Workspace& workspace);

/// Like policy_history(), and stores the rules of the settings if they changed; then commits of
/// today are judged by them.
std::vector<core::DatedRules> remember_policy(Workspace& workspace);

/// A study day and the UTC offset that determined it.
struct DayAndOffset {
  core::Day day;
  core::seconds utc_offset;
};
/// Returns the study day of a commit by the current settings.
DayAndOffset day_of_commit(const Workspace& workspace, core::Instant authored_at,
                           core::seconds author_offset);

}  // namespace gongbu::app
