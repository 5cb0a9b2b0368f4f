#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// What a scan learnt about one repository, or a part of it.
struct RepositoryChange {
  std::vector<core::Commit> found = {};
  Assess assess = {};                        ///< of those; needed when there are any
  std::vector<core::ObjectId> gone = {};     ///< no longer reachable: remembered
  std::vector<core::ObjectId> not_own = {};  ///< reachable, but no longer the user's: forgotten
  /// Among those found, but stored with another author: git reads something else in their place
  /// now.
  std::vector<core::ObjectId> outdated = {};
};

/// Records what a scan finds, repository by repository or piece by piece, and judges the affected
/// groups anew. What is known already keeps its study day and the policy it was judged by. Writes
/// nothing, the generation included, when the database says the same already.
///
/// The first change opens a transaction, and other writers wait until commit(). What is not
/// committed in the end is not written.
class ScanTransaction {
 public:
  /// Days before `today` are over: their bulk uploads stay what they are.
  explicit ScanTransaction(Database& database, core::Day today = core::kLastDay);
  ScanTransaction(const ScanTransaction&) = delete;
  ScanTransaction& operator=(const ScanTransaction&) = delete;
  ~ScanTransaction();

  /// Records a part of what a scan found in a repository. What is gone is so since `now`.
  void add(std::int64_t repository, RepositoryChange change, core::Instant now);
  /// Records the rest, and brings what hooks reported of the repository in line with
  /// `is_reachable`, unless that is empty. Returns the generation of the repository as it will be.
  std::int64_t end(std::int64_t repository, RepositoryChange change,
                   const std::function<bool(const core::ObjectId&)>& is_reachable,
                   core::Instant now);
  void commit();

  /// Whether there is something to commit, and other writers wait.
  bool is_open() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What a hook reported of a repository right after it happened.
struct HookEvent {
  std::int64_t repository = 0;
  std::optional<core::Commit> made = {};
  Assess assess = {};                                ///< of `made`; needed when there is one
  std::vector<core::ObjectId> replaced = {};         ///< unreachable since, by an amend
  std::vector<core::RewrittenCommit> rewrites = {};  ///< for reconcile_rewrites()
  core::Instant at{};                                ///< when
};

/// Records what hooks reported: what was made, and then what was replaced. It counts at once; the
/// next scan confirms it, or finds it unreachable.
void record_hook_events(Database& database, const std::vector<HookEvent>& events,
                        core::Day today = core::kLastDay);

}  // namespace gongbu::store
