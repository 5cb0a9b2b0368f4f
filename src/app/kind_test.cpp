#include "gongbu/app/kind_test.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/policy.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/git/change.hpp"
#include "gongbu/store/changes.hpp"

namespace gongbu::app {
namespace {

constexpr std::size_t kMostCompared = 5000;
constexpr std::size_t kExamples = 3;

/// Reads changes of commits from the database, else from the repository.
class Changes {
 public:
  Changes(Workspace& workspace, const store::Repository& repository, const std::atomic<bool>* stop)
      : stored_(workspace.database) {
    try {
      reader_ = std::make_unique<git::ChangeReader>(
          git::RepositoryPath{repository.git_dir, repository.work_tree, repository.name}, stop);
    } catch (const Error&) {
      // The repository cannot be read: use only the stored changes.
    }
  }

  std::optional<core::Change> of(const core::ObjectId& oid) {
    if (auto change = stored_.read(oid)) return change;
    if (!reader_ || compared_ == kMostCompared) return std::nullopt;
    ++compared_;
    return reader_->read(oid);
  }

 private:
  store::StoredChanges stored_;
  std::unique_ptr<git::ChangeReader> reader_;
  std::size_t compared_ = 0;
};

bool may_count(const store::StoredCommit& stored, const store::Repository& repository) {
  return stored.repository == repository.id && !stored.gone_at && stored.commit.own &&
         stored.assessment.by_policy == core::Dropped::none;
}

void add(report::KindTestView& view, const std::optional<core::CommitKind>& kind,
         const store::StoredCommit& stored) {
  report::KindTestView::Group one{kind ? kind->kind : std::string(core::kCommitKind),
                                  kind ? kind->rule : std::string()};
  auto group = std::find_if(view.groups.begin(), view.groups.end(), [&](const auto& other) {
    return other.kind == one.kind && other.rule == one.rule;
  });
  if (group == view.groups.end()) group = view.groups.insert(group, std::move(one));
  ++group->commits;
  if (group->examples.size() < kExamples)
    group->examples.push_back(
        {stored.assessment.day,
         kind ? core::display_subject(stored.commit.subject) : stored.commit.subject});
}

}  // namespace

report::KindTestView test_kinds(Workspace& workspace, const store::Repository& repository,
                                const std::atomic<bool>* stop) {
  const std::vector<core::DatedRules> rules{
      {core::kFirstDay, rules_of(workspace.settings, workspace.paths)}};
  const RepositoryRules here(rules, repository.work_tree, repository.git_dir);
  const core::KindJudge& judge = here.kinds_on(workspace.today);
  report::KindTestView view{.repository = repository.name, .groups = {}};
  Changes changes(workspace, repository, stop);
  std::vector<core::Instant> problems;
  std::vector<store::StoredCommit> commits =
      store::commits_from(workspace.database, core::kFirstDay);
  std::erase_if(commits, [&](const auto& stored) { return !may_count(stored, repository); });
  std::reverse(commits.begin(), commits.end());
  for (const store::StoredCommit& stored : commits) {
    std::optional<core::Change> change;
    if (judge.has_paths() && !stored.commit.merge) {
      change = changes.of(stored.commit.oid);
      if (!change) ++view.not_compared;
    }
    const auto kind = judge.judge(stored.commit, change ? &*change : nullptr);
    add(view, kind, stored);
    if (kind && core::is_problem_rule(kind->rule)) problems.push_back(stored.commit.authored_at);
    if (stored.dropped == core::Dropped::imported) ++view.imported;
  }
  std::sort(problems.begin(), problems.end());
  for (const auto& first : core::bulk_uploads(problems)) view.uploaded += first ? 1 : 0;
  std::stable_sort(view.groups.begin(), view.groups.end(),
                   [](const auto& a, const auto& b) { return a.commits > b.commits; });
  return view;
}

}  // namespace gongbu::app
