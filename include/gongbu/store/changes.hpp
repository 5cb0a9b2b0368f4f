#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/stored_commit.hpp"

// What commits change: by that, the rules for commits judge them.
namespace gongbu::store {

// The commits whose change can be measured, or may be so. Those in repositories that are ignored or
// missing wait.

/// Those that are due.
std::vector<StoredCommit> due_commits(Database& database);
/// Those of some days that were judged without their size, the newest first.
std::vector<StoredCommit> unsized_commits(Database& database, core::Day from, core::Day until);
/// Whether there may be any of these: much quicker than to look, and false once
/// remember_all_sized() has found none, until a scan or a hook changes a repository.
bool may_have_unsized(Database& database);
/// Looks for repositories of which no commit waits to be measured, and remembers them.
void remember_all_sized(Database& database);
/// Those that were never measured, the newest first.
std::vector<StoredCommit> unmeasured_commits(Database& database);

/// Every commit of this device from a day on, in the order of days.
std::vector<StoredCommit> commits_from(Database& database, core::Day from);

/// Reads what commits change.
class StoredChanges {
 public:
  explicit StoredChanges(Database& database);
  ~StoredChanges();
  /// Nothing when it was not measured.
  std::optional<core::Change> read(const core::ObjectId& oid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::store
