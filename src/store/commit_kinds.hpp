#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>

#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "store/commit_totals.hpp"

namespace gongbu::store {

/// Sets the kinds of stored commits and updates the daily totals.
class CommitKinds {
 public:
  CommitKinds(SQLite::Database& connection, CommitTotals& totals);

  /// Sets the kind of a commit if `oid` is still its object. Returns whether its kind, rule or
  /// minutes changed.
  bool set(std::int64_t id, const core::ObjectId& oid, const std::optional<core::CommitKind>& kind);

 private:
  SQLite::Statement select_;
  SQLite::Statement set_;
  CommitTotals& totals_;
};

/// Updates `in_trailer` of the commits of a work: set if an entry of the same kind, made from a
/// trailer, counts instead of the commit. Updates the totals.
void compare_with_entries(SQLite::Database& connection, CommitTotals& totals, std::int64_t work);

}  // namespace gongbu::store
