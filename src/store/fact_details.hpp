#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/facts.hpp"

namespace gongbu::store {

/// Reads what a fact says beside its commit.
class FactDetails {
 public:
  explicit FactDetails(SQLite::Database& connection);

  std::optional<core::ChangeSize> size_of(const core::ObjectId& oid);

  /// Leaves out what level `hashed` does not publish.
  void hash(CommitFact& fact);

 private:
  std::string studied(const CommitFact& fact);

  SQLite::Statement size_;
  SQLite::Statement entries_;
};

}  // namespace gongbu::store
