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

/// Result of a scan for one repository, or a part of it.
struct RepositoryChange {
  std::vector<core::Commit> found = {};
  Assess assess = {};                        ///< assesses `found`; required unless empty
  std::vector<core::ObjectId> gone = {};     ///< no longer reachable; kept as such
  std::vector<core::ObjectId> not_own = {};  ///< reachable but not own any more; deleted
  /// Commits in `found` that are stored with another author, because of a new replace ref or graft.
  std::vector<core::ObjectId> outdated = {};
};

/// Records scan results, by repository or in parts, and judges the affected groups. Known commits
/// keep their study day and the policy under which they were judged. Writes nothing, not even a
/// generation, if nothing changed.
///
/// The first write opens a transaction and blocks other writers until commit(). What is not
/// committed is rolled back.
class ScanTransaction {
 public:
  /// Bulk uploads on days before `today`, which are over, do not change.
  explicit ScanTransaction(Database& database, core::Day today = core::kLastDay);
  ScanTransaction(const ScanTransaction&) = delete;
  ScanTransaction& operator=(const ScanTransaction&) = delete;
  ~ScanTransaction();

  /// Records a part of the result for a repository. `gone` commits are unreachable since `now`.
  void add(std::int64_t repository, RepositoryChange change, core::Instant now);
  /// Records the rest of the result. Unless `is_reachable` is empty, also confirms what hooks
  /// reported of the repository or marks it as gone. Returns the new generation of the repository.
  std::int64_t end(std::int64_t repository, RepositoryChange change,
                   const std::function<bool(const core::ObjectId&)>& is_reachable,
                   core::Instant now);
  void commit();

  /// Returns whether a transaction is open.
  bool is_open() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A report of a hook.
struct HookEvent {
  std::int64_t repository = 0;
  std::optional<core::Commit> made = {};
  Assess assess = {};                                ///< assesses `made`; required with it
  std::vector<core::ObjectId> replaced = {};         ///< made unreachable by a rewrite
  std::vector<core::RewrittenCommit> rewrites = {};  ///< for reconcile_rewrites()
  core::Instant at{};                                ///< time of the report
};

/// Records hook reports: first the new commits, then the replaced ones. They count at once; the
/// next scan confirms them.
void record_hook_events(Database& database, const std::vector<HookEvent>& events,
                        core::Day today = core::kLastDay);

}  // namespace gongbu::store
