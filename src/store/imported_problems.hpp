#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "gongbu/core/activity.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Judges commits of solved problems: an imported entry counts instead of a commit of its problem
/// that has the same day or the next one, or is part of a bulk upload; of a bulk upload, one commit
/// counts for all others. A commit that uploads all problems counts as long as none was imported.
/// Caches what it read.
class ImportedProblems {
 public:
  explicit ImportedProblems(SQLite::Database& connection) : connection_(connection) {}

  /// Returns `imported` or `bulk_upload` if a commit does not count for one of these reasons, else
  /// `none`.
  core::Dropped verdict(const StoredCommit& stored);
  /// Clears the cache.
  void forget();

 private:
  /// An imported problem.
  struct Solved {
    std::string site;
    core::Day day;
  };

  void read_problems();
  /// Returns whether the problem of a commit was imported, on any day or for a commit of `day`.
  bool is_imported(const std::string& subject, std::optional<core::Day> day = {});
  bool has_any();
  bool has_members(std::int64_t upload);
  std::int64_t representative(std::int64_t upload);

  SQLite::Database& connection_;
  // Prepared on first use; the hook never needs it.
  std::optional<SQLite::Statement> select_members_;
  std::optional<std::multimap<std::string, Solved, std::less<>>> problems_;  ///< by title
  std::map<std::int64_t, std::int64_t> representatives_;  ///< by upload; ids of commits
};

}  // namespace gongbu::store
