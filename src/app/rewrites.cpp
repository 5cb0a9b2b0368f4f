#include "gongbu/app/rewrites.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/git/same_change.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::app {
namespace {

/// Compares commits of several repositories, each opened once.
class Comparers {
 public:
  explicit Comparers(Workspace& workspace) {
    for (store::Repository& repository : store::repositories(workspace.database))
      places_[repository.id] = {std::move(repository.git_dir), std::move(repository.work_tree),
                                std::move(repository.name)};
  }

  std::optional<bool> same(const store::RedatedCommit& commit) {
    auto [comparer, is_new] = comparers_.try_emplace(commit.repository);
    if (is_new) comparer->second = open(commit.repository);
    return comparer->second ? comparer->second->same(commit.before, commit.after) : std::nullopt;
  }

 private:
  std::unique_ptr<git::ChangeComparer> open(std::int64_t repository) {
    try {
      return std::make_unique<git::ChangeComparer>(places_.at(repository));
    } catch (const Error&) {
      return nullptr;  // scans tell of it
    }
  }

  std::map<std::int64_t, git::RepositoryPlace> places_;
  std::map<std::int64_t, std::unique_ptr<git::ChangeComparer>> comparers_;
};

}  // namespace

void settle_rewrites(Workspace& workspace, store::Waiting waiting) {
  if (!store::has_rewrites(workspace.database, waiting)) return;
  store::SameChanges same;
  const auto redated = store::redated_commits(workspace.database);
  if (!redated.empty()) {
    Comparers comparers(workspace);
    for (const store::RedatedCommit& commit : redated)
      if (const auto answer = comparers.same(commit))
        same.emplace(std::pair(commit.before, commit.after), *answer);
  }
  store::settle_rewrites(workspace.database, same, workspace.today, workspace.now);
}

}  // namespace gongbu::app
