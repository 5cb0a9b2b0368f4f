#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/group_judge.hpp"

namespace gongbu::store {

/// The stored data of a commit, the same in all repositories.
struct Version {
  std::int64_t group = 0;        ///< author time of the first version
  std::int64_t authored_at = 0;  ///< author time of this version
  std::int64_t day = 0;
  std::int64_t utc_offset = 0;
  std::int64_t author_offset = 0;
  bool own = false;
};

/// Moves commits to the group of another author time. Works within a transaction of `connection`;
/// call finish() before its commit.
class Regrouping {
 public:
  explicit Regrouping(SQLite::Database& connection);

  /// Moves a commit, in every repository, to the group and day of `target`. Updates `version`.
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
