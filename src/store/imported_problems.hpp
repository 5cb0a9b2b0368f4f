#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "gongbu/core/activity.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Judges the commits of bulk uploads: an imported entry counts instead of the commit of its
/// problem, and one commit counts for all others. Caches what it read.
class ImportedProblems {
 public:
  explicit ImportedProblems(SQLite::Database& connection) : connection_(connection) {}

  /// Returns `imported` or `bulk_upload` if a commit does not count for one of these reasons, else
  /// `none`.
  core::Dropped verdict(const StoredCommit& stored);
  /// Clears the cache.
  void forget();

 private:
  void read_problems();
  bool is_imported(const std::string& subject);
  bool has_members(std::int64_t upload);
  std::int64_t representative(std::int64_t upload);

  SQLite::Database& connection_;
  // Prepared on first use; the hook never needs it.
  std::optional<SQLite::Statement> select_members_;
  std::optional<std::set<std::string>> problems_;         ///< titles: "유기농 배추"
  std::map<std::int64_t, std::int64_t> representatives_;  ///< by upload; ids of commits
};

}  // namespace gongbu::store
