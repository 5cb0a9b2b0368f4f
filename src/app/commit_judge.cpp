#include "gongbu/app/commit_judge.hpp"

#include "gongbu/store/repositories.hpp"

namespace gongbu::app {

CommitJudge::CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history)
    : changes_(database) {
  for (const store::Repository& repository : store::repositories(database))
    rules_.emplace(repository.id,
                   RepositoryRules(history, repository.work_tree, repository.git_dir));
}

void CommitJudge::judge(store::Revision& revision, const store::StoredCommit& stored,
                        const core::Change& change) {
  judge(revision, stored, stored.assessment.day, &change);
}

bool CommitJudge::judge_anew(store::Revision& revision, const store::StoredCommit& stored,
                             core::Day day) {
  const std::optional<core::Change> change = change_of(stored);
  return judge(revision, stored, day, change ? &*change : nullptr);
}

bool CommitJudge::judge(store::Revision& revision, const store::StoredCommit& stored, core::Day day,
                        const core::Change* change) {
  const RepositoryRules& rules = rules_.at(stored.repository);
  const auto stage = change ? std::optional(store::Stage::sized) : std::nullopt;
  const bool is_dropped_anew =
      revision.set_dropped(stored, core::judge_commit(rules.on(day), stored.commit, change), stage);
  const auto kind = rules.kinds_on(day).judge(stored.commit, change);
  return revision.set_kind(stored, kind) || is_dropped_anew;
}

}  // namespace gongbu::app
