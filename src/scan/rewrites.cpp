#include "gongbu/scan/rewrites.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/git/same_change.hpp"
#include "gongbu/store/repositories.hpp"

namespace gongbu::scan {
namespace {

/// Compares commits of several repositories; opens each repository once.
class Comparers {
 public:
  explicit Comparers(app::Workspace& workspace) {
    for (store::Repository& repository : store::repositories(workspace.database))
      locations_[repository.id] = {std::move(repository.git_dir), std::move(repository.work_tree),
                                   std::move(repository.name)};
  }

  void ask(const store::RedatedCommit& commit, store::RewriteAnswers& answers) {
    auto [comparer, is_new] = comparers_.try_emplace(commit.repository);
    if (is_new) comparer->second = open(commit.repository);
    if (!comparer->second) return;
    if (commit.before.size() == 1)
      if (const auto same = comparer->second->same(commit.before.front(), commit.after))
        answers.same_change.emplace(std::pair(commit.before.front(), commit.after), *same);
    const auto made = comparer->second->committed_at(commit.after);
    for (const core::ObjectId& twin : commit.twins)
      if (const auto other = comparer->second->committed_at(twin); made && other && *other > *made)
        answers.committed_later.emplace(commit.after, twin);
  }

 private:
  std::unique_ptr<git::ChangeComparer> open(std::int64_t repository) {
    try {
      return std::make_unique<git::ChangeComparer>(locations_.at(repository));
    } catch (const Error&) {
      return nullptr;  // scans report it
    }
  }

  std::map<std::int64_t, git::RepositoryPath> locations_;
  std::map<std::int64_t, std::unique_ptr<git::ChangeComparer>> comparers_;
};

}  // namespace

void reconcile_rewrites(app::Workspace& workspace, store::Waiting waiting) {
  if (!store::has_rewrites(workspace.database, waiting)) return;
  store::RewriteAnswers answers;
  const auto redated = store::redated_commits(workspace.database);
  if (!redated.empty()) {
    Comparers comparers(workspace);
    for (const store::RedatedCommit& commit : redated) comparers.ask(commit, answers);
  }
  store::reconcile_rewrites(workspace.database, answers, workspace.today, workspace.now);
}

}  // namespace gongbu::scan
