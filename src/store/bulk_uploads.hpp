#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <span>
#include <unordered_set>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// Finds every bulk upload anew (core::bulk_uploads). Commits of days before `from` stay in theirs.
/// Returns whether any commit is in another one than before.
bool mark_uploads(SQLite::Database& connection, GroupJudge& judge, core::Day from);

/// Judges anew the uploads of which problems are there as imported entries, and those of which they
/// are not there any more.
void judge_imported(SQLite::Database& connection);

/// Has the next commit of a bulk upload represent it, where the one that did was forgotten. `gone`:
/// the ids of forgotten commits.
void represent_by_next(SQLite::Database& connection, GroupJudge& judge,
                       std::span<const std::int64_t> gone);

/// Finds the bulk uploads that new commits belong to.
class NewUploads {
 public:
  explicit NewUploads(SQLite::Database& connection) : connection_(connection) {}

  /// Takes note of a commit that was inserted.
  void note(const StoredCommit& inserted);
  /// Marks the uploads of what was noted. Days before `open_from` are over: only new commits of
  /// these join an upload.
  void mark(GroupJudge& judge, core::Day open_from);

 private:
  SQLite::Database& connection_;
  std::map<std::int64_t, std::vector<std::int64_t>> times_;  ///< by repository, in Unix seconds
  std::unordered_set<std::int64_t> new_;                     ///< ids
};

}  // namespace gongbu::store
