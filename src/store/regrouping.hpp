#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// A commit as it is stored, in whatever repositories.
struct Version {
  std::int64_t group = 0;        ///< its author time, or that of the first version
  std::int64_t authored_at = 0;  ///< its own
  std::int64_t day = 0;
  std::int64_t utc_offset = 0;
  std::int64_t author_offset = 0;
  bool own = false;
};

/// Moves commits from the group of one author time to that of another. Works within a transaction
/// of `connection`, and ends it with finish().
class Regrouping {
 public:
  explicit Regrouping(SQLite::Database& connection);

  /// Moves a commit, in every repository, to the group and the day of `target`.
  void move(const core::ObjectId& oid, Version& version, Version target);

  void finish() { judge_.finish(); }

 private:
  using Group = std::vector<StoredCommit>;

  void take_day_of_like(const core::Commit& commit, Version& target);
  void find_works(std::int64_t authored_at);
  void mark_pending(const Group& group);

  GroupJudge judge_;
  SQLite::Statement move_;
  SQLite::Statement set_work_;
};

}  // namespace gongbu::store
