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

 private:
  SQLite::Statement select_;
  SQLite::Statement set_;
  CommitTotals& totals_;
};

/// Finds the commits of a work for which an entry of the same kind, made of its trailers, counts
/// instead, and keeps the totals in step.
void compare_with_entries(SQLite::Database& connection, CommitTotals& totals, std::int64_t work);

}  // namespace gongbu::store
