#include "store/totals.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>

#include "store/commit_totals.hpp"

namespace gongbu::store {
namespace {

// SELECT of (day, kind, minutes, count, commits) for each activity.
std::string counted() {
  return fmt::format(R"(
    SELECT {}, 1 AS count, 1 AS commits FROM commits WHERE dropped = 0
    UNION ALL SELECT day, kind, coalesce(minutes, 0), 1, 0 FROM entry WHERE deleted = 0)",
                     kCountedColumns);
}

}  // namespace

std::int64_t count_wrong_totals(SQLite::Database& connection) {
  return connection
      .execAndGet(fmt::format(R"(
        SELECT count(DISTINCT day) FROM (
          SELECT day FROM (
            {} UNION ALL SELECT day, kind, -minutes, -count, commits FROM day_total)
          GROUP BY day, kind, commits HAVING sum(count) <> 0 OR sum(minutes) <> 0))",
                              counted()))
      .getInt64();
}

void recompute_totals(SQLite::Database& connection) {
  connection.exec(fmt::format(R"(
    DELETE FROM day_total;
    INSERT INTO day_total (day, kind, count, minutes, commits)
    SELECT day, kind, sum(count), sum(minutes), commits FROM ({}) GROUP BY day, kind, commits)",
                              counted()));
}

}  // namespace gongbu::store
