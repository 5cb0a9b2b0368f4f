#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Finds bulk uploads with a problem that was also imported as an entry. Caches what it read.
class ImportedProblems {
 public:
  explicit ImportedProblems(SQLite::Database& connection) : connection_(connection) {}

  /// Returns whether a commit belongs to such an upload.
  bool replace(const StoredCommit& stored);
  /// Returns whether the upload represented by the commit with this id is one of them.
  bool replace_upload(std::int64_t upload);
  /// Clears the cache.
  void forget();

 private:
  void read_problems();

  SQLite::Database& connection_;
  // Prepared on first use; the hook never needs it.
  std::optional<SQLite::Statement> select_upload_;
  std::optional<std::set<std::string>> problems_;  ///< "유기농 배추 (Silver II)"
  std::map<std::int64_t, bool> uploads_;
};

}  // namespace gongbu::store
