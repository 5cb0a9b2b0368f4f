#pragma once

#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/kind_rule.hpp"

// Which rules judge which commits. Rules hold from the study day on which a scan first saw them in
// the settings; the first ones hold for all days before. Only a rebuild judges older days by newer
// rules.
namespace gongbu::app {

/// The rules of the settings, with the paths of repositories resolved.
core::PolicyRules rules_of(const host::Settings& settings, const host::Paths& paths);

/// The rules for one repository, by day.
class RepositoryRules {
 public:
  /// `history` outlives it.
  RepositoryRules(const std::vector<core::DatedRules>& history, const std::string& work_tree,
                  const std::string& git_dir);
  const core::CommitRules& on(core::Day day) const;
  const core::KindJudge& kinds_on(core::Day day) const;

 private:
  const std::vector<core::DatedRules>& history_;
  std::vector<core::CommitRules> rules_;  ///< for each of the history
  std::vector<core::KindJudge> kinds_;    ///< likewise
};

/// The rules of every day, oldest first, never empty: what is remembered, and the rules of the
/// settings from today on.
std::vector<core::DatedRules> policy_history(Workspace& workspace);

/// The same, and remembers the rules of the settings when they are others than before; commits of
/// today are judged by them. Writes nothing otherwise.
std::vector<core::DatedRules> remember_policy(Workspace& workspace);

/// The study day of a commit by the settings of now, and the offset that decided it.
struct CommitPlace {
  core::Day day;
  core::seconds utc_offset;
};
CommitPlace place_of_commit(const Workspace& workspace, core::Instant authored_at,
                            core::seconds author_offset);

}  // namespace gongbu::app
