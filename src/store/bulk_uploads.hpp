#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <unordered_set>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// Recomputes the bulk uploads (core::bulk_uploads) of commits on days from `from` on; earlier
/// commits keep theirs. Returns whether any commit changed its upload.
bool mark_uploads(SQLite::Database& connection, GroupJudge& judge, core::Day from);

/// Judges commits of solved problems again that an imported entry now replaces, or no longer does.
void judge_imported(SQLite::Database& connection);

/// Lets another commit of a bulk upload represent it if its representative was deleted. `gone`: ids
/// of the deleted commits; `uploads`: column upload of those commits.
void represent_by_next(SQLite::Database& connection, GroupJudge& judge,
                       std::span<const std::int64_t> gone, std::set<std::int64_t> uploads);

/// Finds the bulk uploads that new commits belong to.
class NewUploads {
 public:
  explicit NewUploads(SQLite::Database& connection) : connection_(connection) {}

  /// Notes an inserted commit.
  void note(const StoredCommit& inserted);
  /// Marks the uploads of the noted commits. On days before `open_from`, which are over, only new
  /// commits join an upload.
  void mark(GroupJudge& judge, core::Day open_from);

 private:
  SQLite::Database& connection_;
  std::map<std::int64_t, std::vector<std::int64_t>> times_;  ///< by repository, in Unix seconds
  std::unordered_set<std::int64_t> new_;                     ///< ids of the noted commits
};

}  // namespace gongbu::store
