#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/stored_commit.hpp"

// Sizes of commits (changed files and lines), which the rules for commits judge.
namespace gongbu::store {

// Commits with a size to measure. Those in ignored or missing repositories are omitted.

/// Returns the commits that the next scan measures (Stage::due).
std::vector<StoredCommit> due_commits(Database& database);
/// Returns the number of commits on these days that were judged without their size.
std::int64_t count_unsized(Database& database, core::Day from, core::Day until);
/// Returns these commits, newest first, and at most this many; 0: all.
std::vector<StoredCommit> unsized_commits(Database& database, core::Day from, core::Day until,
                                          std::int64_t at_most = 0);
/// Returns whether any repository may have such commits. Faster than a search; false once
/// remember_all_sized() found none, until a scan or a hook changes a repository.
bool may_have_unsized(Database& database);
/// Stores for may_have_unsized() which repositories have no commits left to measure.
void remember_all_sized(Database& database);
/// Returns the commits that were never measured, newest first.
std::vector<StoredCommit> unmeasured_commits(Database& database);

/// Returns all commits of this device from this day on, by day.
std::vector<StoredCommit> commits_from(Database& database, core::Day from);

/// Reads the stored changes of commits.
class StoredChanges {
 public:
  explicit StoredChanges(Database& database);
  ~StoredChanges();
  /// Returns nothing if the commit was not measured.
  std::optional<core::Change> read(const core::ObjectId& oid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::store
