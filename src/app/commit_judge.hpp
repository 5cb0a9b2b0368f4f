#pragma once

#include <map>
#include <optional>
#include <vector>

#include "gongbu/app/policy.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::app {

/// Judges commits that are recorded, each by the rules of its repository and its day.
class CommitJudge {
 public:
  /// `history` outlives it.
  CommitJudge(store::Database& database, const std::vector<core::DatedRules>& history);

  /// Judges a commit by its change, which may be null (`otherwise` says why), as if it were of
  /// `day`. Returns whether that says something else than before.
  bool judge(store::Revision& revision, const store::CommitObject& object, core::Day day,
             const core::Change* change, store::Measured otherwise = store::Measured::later);
  /// The same on its own day, by the change that is stored, if any.
  void judge(store::Revision& revision, const store::CommitObject& object);

  /// The change that is stored; nothing when it was not measured.
  std::optional<core::Change> change_of(const store::CommitObject& object) {
    return changes_.read(object.oid);
  }

 private:
  std::map<std::int64_t, RepositoryRules> rules_;  ///< by repository
  store::StoredChanges changes_;
};

}  // namespace gongbu::app
