#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>

#include "gongbu/core/object_id.hpp"

namespace gongbu::store {

/// Stored commits whose rewrite set another author time ("redated"). Caches the times within one
/// transaction.
class RedatedCommits {
 public:
  explicit RedatedCommits(SQLite::Database& connection) : connection_(connection) {}

  /// Returns whether any redated commit has this author time.
  bool contains(std::int64_t authored_at);

  /// Returns the author time of the first version of a commit; `authored_at` itself if the commit
  /// is not redated or its rewrite is not reconciled yet.
  std::int64_t group_of(const core::ObjectId& oid, std::int64_t authored_at,
                        const std::string& email, const std::string& subject);

  /// Clears the cache. Call it at the end of the transaction.
  void clear() { times_.reset(); }

 private:
  SQLite::Database& connection_;
  std::optional<std::unordered_set<std::int64_t>> times_;  ///< nothing: not read yet
};

}  // namespace gongbu::store
