#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include "gongbu/core/object_id.hpp"

namespace gongbu::store {

/// The stored commits that are later versions of one with another author time: within one
/// transaction, as nobody else changes them meanwhile.
class RedatedCommits {
 public:
  explicit RedatedCommits(SQLite::Database& connection) : connection_(connection) {}

  /// Whether any of them has this author time of its own.
  bool contains(std::int64_t authored_at);

  /// The author time of the first version of a commit, as far as that is known: its own when it is
  /// none of them, or when its rewrite is still to be reconciled.
  std::int64_t group_of(const core::ObjectId& oid, std::int64_t authored_at,
                        const std::string& email, const std::string& subject);

  /// Forgets what it read, at the end of the transaction.
  void clear() { times_.reset(); }

 private:
  SQLite::Database& connection_;
  std::optional<std::unordered_set<std::int64_t>> times_;  ///< nothing: not read yet
};

}  // namespace gongbu::store
