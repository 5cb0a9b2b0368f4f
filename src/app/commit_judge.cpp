#include "gongbu/app/commit_judge.hpp"

#include "gongbu/store/repositories.hpp"

namespace gongbu::app {

CommitJudge::CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history)
    : changes_(database) {
  for (const store::Repository& repository : store::repositories(database))
    rules_.emplace(repository.id,
                   RepositoryRules(history, repository.work_tree, repository.git_dir));
}

core::Dropped CommitJudge::dropped(const store::StoredCommit& stored, core::Day day,
                                   const core::Change* change) const {
  return core::judge_commit(rules_.at(stored.repository).on(day), stored.commit, change);
}

void CommitJudge::judge(store::Revision& revision, const store::StoredCommit& stored,
                        const core::Change& change) {
  revision.set_dropped(stored, dropped(stored, stored.assessment.day, &change),
                       store::Stage::sized);
}

bool CommitJudge::judge_anew(store::Revision& revision, const store::StoredCommit& stored,
                             core::Day day) {
  if (const auto change = change_of(stored))
    return revision.set_dropped(stored, dropped(stored, day, &*change), store::Stage::sized);
  return revision.set_dropped(stored, dropped(stored, day, nullptr));
}

}  // namespace gongbu::app
