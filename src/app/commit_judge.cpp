#include "gongbu/app/commit_judge.hpp"

#include <algorithm>
#include <stdexcept>

namespace gongbu::app {

CommitJudge::CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history)
    : history_(history), repositories_(store::repositories(database)), changes_(database) {}

void CommitJudge::judge(store::Revision& revision, const store::StoredCommit& stored,
                        const core::Change& change) {
  judge(revision, stored, stored.assessment.day, &change);
}

bool CommitJudge::rejudge(store::Revision& revision, const store::StoredCommit& stored,
                          core::Day day) {
  const std::optional<core::Change> change = change_of(stored);
  return judge(revision, stored, day, change ? &*change : nullptr);
}

bool CommitJudge::judge(store::Revision& revision, const store::StoredCommit& stored, core::Day day,
                        const core::Change* change) {
  const RepositoryRules& rules = rules_of(stored.repository);
  const auto stage = change ? std::optional(store::Stage::sized) : std::nullopt;
  const bool verdict_changed =
      revision.set_dropped(stored, core::judge_commit(rules.on(day), stored.commit, change), stage);
  const auto kind = rules.kinds_on(day).judge(stored.commit, change);
  return revision.set_kind(stored, kind) || verdict_changed;
}

const RepositoryRules& CommitJudge::rules_of(std::int64_t repository) {
  if (const auto made = rules_.find(repository); made != rules_.end()) return made->second;
  const auto it = std::find_if(repositories_.begin(), repositories_.end(),
                               [&](const auto& one) { return one.id == repository; });
  if (it == repositories_.end()) throw std::out_of_range("repository");
  return rules_.emplace(repository, RepositoryRules(history_, it->work_tree, it->git_dir))
      .first->second;
}

}  // namespace gongbu::app
