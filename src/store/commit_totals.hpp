#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// What a work is counted as: study of a kind, or a commit only. The text of the kind is that of
/// the commit or of the row.
struct CountedAs {
  core::Day day{};
  std::string_view kind;
  core::minutes spent{0};
};
CountedAs counted_as(const StoredCommit& stored);

/// The columns of table commits that read_counted() reads from `column` on, until the next step or
/// reset.
inline constexpr const char* kCountedColumns =
    "day, coalesce(iif(in_trailer, NULL, kind), 'commit') AS kind, "
    "coalesce(iif(in_trailer, NULL, minutes), 0) AS minutes";
CountedAs read_counted(SQLite::Statement& row, int column);

/// Keeps the daily totals of commits in step, within a transaction of `connection`.
class CommitTotals {
 public:
  explicit CommitTotals(SQLite::Database& connection) : connection_(connection) {}

  /// Counts a work that had a verdict before, and has another one now.
  void count(const CountedAs& as, std::optional<core::Dropped> before,
             std::optional<core::Dropped> after);

  /// Writes what was counted.
  void write();

 private:
  struct Delta {
    std::int64_t count = 0;
    std::int64_t minutes = 0;
  };

  using ByDay = std::map<core::Day, std::map<std::string, Delta, std::less<>>>;

  SQLite::Database& connection_;
  ByDay counted_;                          ///< by day and kind
  ByDay::value_type* last_day_ = nullptr;  ///< what was counted last lies there
};

}  // namespace gongbu::store
