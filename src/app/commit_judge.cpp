#include "gongbu/app/commit_judge.hpp"

namespace gongbu::app {

CommitJudge::CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history)
    : changes_(database) {
  for (const store::Repository& repository : store::repositories(database))
    rules_.emplace(repository.id,
                   RepositoryRules(history, repository.work_tree, repository.git_dir));
}

core::Dropped CommitJudge::dropped(const store::CommitObject& object, core::Day day,
                                   const core::Change* change) const {
  return core::judge_commit(rules_.at(object.repository).on(day), object.traits(), change);
}

void CommitJudge::judge(store::Revision& revision, const store::CommitObject& object,
                        const core::Change& change) {
  revision.set_dropped(object, dropped(object, object.day, &change), store::Stage::sized);
}

bool CommitJudge::judge_anew(store::Revision& revision, const store::CommitObject& object,
                             core::Day day) {
  if (const auto change = change_of(object))
    return revision.set_dropped(object, dropped(object, day, &*change), store::Stage::sized);
  return revision.set_dropped(object, dropped(object, day, nullptr));
}

}  // namespace gongbu::app
