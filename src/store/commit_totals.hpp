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

/// What a work is counted as: its kind of study, or "commit". `kind` points into the commit or row.
struct CountedAs {
  core::Day day{};
  std::string_view kind;
  core::minutes spent{0};
};
CountedAs counted_as(const StoredCommit& stored);

/// Columns of table commits for read_counted(), which reads them from `column` on. The result is
/// valid until the next step or reset.
inline constexpr const char* kCountedColumns =
    "day, coalesce(iif(in_trailer, NULL, kind), 'commit') AS kind, "
    "coalesce(iif(in_trailer, NULL, minutes), 0) AS minutes";
CountedAs read_counted(SQLite::Statement& row, int column);

/// Updates the daily totals of commits within a transaction of `connection`.
class CommitTotals {
 public:
  explicit CommitTotals(SQLite::Database& connection) : connection_(connection) {}

  /// Counts the change of the verdict of a work.
  void count(const CountedAs& as, std::optional<core::Dropped> before,
             std::optional<core::Dropped> after);

  /// Writes the counted changes to the database.
  void write();

 private:
  struct Delta {
    std::int64_t count = 0;
    std::int64_t minutes = 0;
  };

  using ByDay = std::map<core::Day, std::map<std::string, Delta, std::less<>>>;

  SQLite::Database& connection_;
  ByDay counted_;                          ///< by day and kind
  ByDay::value_type* last_day_ = nullptr;  ///< the day counted last, to skip lookups
};

}  // namespace gongbu::store
