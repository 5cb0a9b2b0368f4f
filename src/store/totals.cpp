#include "store/totals.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string_view>

namespace gongbu::store {
namespace {

constexpr std::string_view kCounted = R"(
  SELECT day, 'commit' AS kind, 1 AS count, 0 AS minutes FROM commits WHERE dropped = 0
  UNION ALL SELECT day, kind, 1, coalesce(minutes, 0) FROM entry WHERE deleted = 0)";

}  // namespace

std::int64_t count_wrong_totals(SQLite::Database& connection) {
  return connection
      .execAndGet(fmt::format(R"(
        SELECT count(DISTINCT day) FROM (
          SELECT day FROM (
            {} UNION ALL SELECT day, kind, -count, -minutes FROM day_total)
          GROUP BY day, kind HAVING sum(count) <> 0 OR sum(minutes) <> 0))",
                              kCounted))
      .getInt64();
}

void make_totals(SQLite::Database& connection) {
  connection.exec(fmt::format(R"(
    DELETE FROM day_total;
    INSERT INTO day_total (day, kind, count, minutes)
    SELECT day, kind, sum(count), sum(minutes) FROM ({}) GROUP BY day, kind)",
                              kCounted));
}

}  // namespace gongbu::store
