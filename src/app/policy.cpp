#include "gongbu/app/policy.hpp"

#include <utility>

#include "gongbu/app/commit_judge.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/policies.hpp"
#include "gongbu/store/revision.hpp"

namespace gongbu::app {
namespace {

// Returns the history with the current rules added. Rules that began today have not judged a
// finished day yet, so they are replaced.
std::vector<core::DatedRules> with_settings(std::vector<core::DatedRules> history,
                                            core::PolicyRules rules, core::Day today) {
  while (history.size() > 1 && history.back().from >= today) history.pop_back();
  if (history.empty()) {
    history.push_back({core::kFirstDay, std::move(rules)});
  } else if (history.back().rules != rules) {
    history.push_back({today, std::move(rules)});
  }
  return history;
}

}  // namespace

core::PolicyRules rules_of(const host::Settings& settings, const host::Paths& paths) {
  core::PolicyRules rules;
  rules.everywhere = settings.policy;
  rules.repositories = settings.repositories;
  for (core::RepositoryPolicy& policy : rules.repositories)
    policy.path = resolved_pattern(policy.path, paths);
  rules.kinds = settings.kind_rules;
  for (core::KindRule& rule : rules.kinds.own)
    if (!rule.repository.empty()) rule.repository = resolved_pattern(rule.repository, paths);
  return rules;
}

RepositoryRules::RepositoryRules(const std::vector<core::DatedRules>& history,
                                 const std::string& work_tree, const std::string& git_dir)
    : history_(history) {
  const auto is_here = [&](const std::string& pattern) {
    return git::is_ignored(work_tree, {pattern}) || git::is_ignored(git_dir, {pattern});
  };
  for (const core::DatedRules& dated : history) {
    core::CommitPolicy policy = dated.rules.everywhere;
    for (const core::RepositoryPolicy& different : dated.rules.repositories)
      if (is_here(different.path)) policy = core::with(std::move(policy), different);
    rules_.emplace_back(policy);
    kinds_.emplace_back(dated.rules.kinds, is_here);
  }
}

const core::CommitRules& RepositoryRules::on(core::Day day) const {
  return rules_[core::in_force(history_, day)];
}

const core::KindJudge& RepositoryRules::kinds_on(core::Day day) const {
  return kinds_[core::in_force(history_, day)];
}

std::vector<core::DatedRules> policy_history(Workspace& workspace) {
  return with_settings(store::policies(workspace.database),
                       rules_of(workspace.settings, workspace.paths), workspace.today);
}

std::vector<core::DatedRules> remember_policy(Workspace& workspace) {
  std::vector<core::DatedRules> known = store::policies(workspace.database);
  core::PolicyRules rules = rules_of(workspace.settings, workspace.paths);
  if (!known.empty() && known.back().rules == rules) return known;
  auto history = with_settings(known, std::move(rules), workspace.today);
  store::Revision revision(workspace.database, "policy", workspace.now);
  revision.set_policies(history);
  CommitJudge judge(workspace.database, history);
  if (!known.empty())
    for (const store::StoredCommit& stored :
         store::commits_from(workspace.database, workspace.today))
      judge.rejudge(revision, stored, stored.assessment.day);
  if (!known.empty()) revision.mark_uploads(workspace.today);
  revision.commit();
  return history;
}

DayAndOffset day_of_commit(const Workspace& workspace, core::Instant authored_at,
                           core::seconds author_offset) {
  const core::seconds offset = workspace.settings.commit_day == host::CommitDay::author
                                   ? author_offset
                                   : workspace.zone.offset_at(authored_at);
  const core::WallTime wall{authored_at.time_since_epoch() + offset};
  return {core::study_day(wall, workspace.settings.day_start), offset};
}

}  // namespace gongbu::app
