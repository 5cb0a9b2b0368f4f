#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "gongbu/app/policy.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/revision.hpp"

namespace gongbu::app {

/// Judges commits that are recorded, each by the rules of its repository and its day.
class CommitJudge {
 public:
  /// `history` outlives it.
  CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history);

  /// Judges a commit on its day by its change.
  void judge(store::Revision& revision, const store::StoredCommit& stored,
             const core::Change& change);
  /// Judges a commit as if it were of `day`, by the change that is stored, if any. Returns whether
  /// that says something else than before.
  bool judge_anew(store::Revision& revision, const store::StoredCommit& stored, core::Day day);

  /// The change that is stored; nothing when it was not measured.
  std::optional<core::Change> change_of(const store::StoredCommit& stored) {
    return changes_.read(stored.commit.oid);
  }

 private:
  bool judge(store::Revision& revision, const store::StoredCommit& stored, core::Day day,
             const core::Change* change);

  const RepositoryRules& rules_of(std::int64_t repository);

  const std::vector<core::DatedRules>& history_;
  std::vector<store::Repository> repositories_;
  std::map<std::int64_t, RepositoryRules> rules_;  ///< of repositories that were asked for
  store::StoredChanges changes_;
};

}  // namespace gongbu::app
