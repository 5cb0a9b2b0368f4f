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

/// Judges stored commits by the rules of their repository and day.
class CommitJudge {
 public:
  /// `history` must outlive the judge.
  CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history);

  /// Judges a commit on its stored day by its change.
  void judge(store::Revision& revision, const store::StoredCommit& stored,
             const core::Change& change);
  /// Judges a commit on another day by its stored change, if any. Returns whether verdict or kind
  /// changed.
  bool rejudge(store::Revision& revision, const store::StoredCommit& stored, core::Day day);

  /// Returns the stored change of a commit; nothing if it was not measured.
  std::optional<core::Change> change_of(const store::StoredCommit& stored) {
    return changes_.read(stored.commit.oid);
  }

 private:
  bool judge(store::Revision& revision, const store::StoredCommit& stored, core::Day day,
             const core::Change* change);

  const RepositoryRules& rules_of(std::int64_t repository);

  const std::vector<core::DatedRules>& history_;
  std::vector<store::Repository> repositories_;
  std::map<std::int64_t, RepositoryRules> rules_;  ///< cache by repository
  store::StoredChanges changes_;
};

}  // namespace gongbu::app
