#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "store/commit_totals.hpp"

namespace gongbu::store {

/// Sets kinds of stored commits, and keeps what they are counted as in step.
class CommitKinds {
 public:
  CommitKinds(SQLite::Database& connection, CommitTotals& totals);

  /// Sets the kind of a commit; of one that is another object now, nothing. Returns whether it had
  /// another kind, rule or minutes.
  bool set(std::int64_t id, const core::ObjectId& oid, const std::optional<core::CommitKind>& kind);

  /// Looks which commits of a work are of a kind that an entry made of its trailers has, too.
  void compare_with_entries(std::int64_t work);

 private:
  SQLite::Statement select_;
  SQLite::Statement set_;
  SQLite::Statement select_work_;
  SQLite::Statement set_in_trailer_;
  CommitTotals& totals_;
};

}  // namespace gongbu::store
