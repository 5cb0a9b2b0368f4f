#include "commit_judge.hpp"

namespace gongbu::app {

CommitJudge::CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history)
    : changes_(database) {
  for (const store::Repository& repository : store::repositories(database))
    rules_.emplace(repository.id,
                   RepositoryRules(history, repository.work_tree, repository.git_dir));
}

bool CommitJudge::judge(store::Revision& revision, const store::CommitObject& object, core::Day day,
                        const core::Change* change, store::Measured otherwise) {
  const core::CommitRules& rules = rules_.at(object.repository).on(day);
  const core::Dropped dropped = core::judge_commit(rules, object.traits(), change);
  revision.set_dropped(object, dropped, change != nullptr ? store::Measured::yes : otherwise);
  return dropped != object.dropped;
}

void CommitJudge::judge(store::Revision& revision, const store::CommitObject& object) {
  const auto change = change_of(object);
  judge(revision, object, object.day, change ? &*change : nullptr);
}

}  // namespace gongbu::app
