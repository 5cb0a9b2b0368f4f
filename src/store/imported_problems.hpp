#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Tells the bulk uploads of which a problem is there as an entry that import made. Remembers what
/// it read.
class ImportedProblems {
 public:
  explicit ImportedProblems(SQLite::Database& connection) : connection_(connection) {}

  /// Returns whether a commit is part of such an upload.
  bool replace(const StoredCommit& stored);
  /// Returns whether the upload of this id (of the commit that represents it) is such a one.
  bool replace_upload(std::int64_t upload);
  /// Has entries and uploads read again.
  void forget();

 private:
  void read_problems();

  SQLite::Database& connection_;
  std::optional<SQLite::Statement> select_upload_;  // once it is needed: the hook never needs it
  std::optional<std::set<std::string>> problems_;   ///< "유기농 배추 (Silver II)"
  std::map<std::int64_t, bool> uploads_;
};

}  // namespace gongbu::store
