#include "gongbu/store/counted_elsewhere.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gongbu::store {
namespace {

constexpr const char* kInRepositories = R"(
  SELECT coalesce(nullif(d.name, ''), r.device), r.name, count(DISTINCT other.id)
  FROM commits mine CROSS JOIN commits other ON other.authored_at = mine.authored_at
    AND other.subject = mine.subject AND other.email = mine.email
  JOIN repository r ON r.id = other.repository_id
  LEFT JOIN sync_device d ON d.device = r.device
  WHERE mine.repository_id IN (SELECT value FROM json_each(?)) AND r.device IS NOT NULL
    AND NOT r.refused AND other.by_policy = 0
  GROUP BY r.id ORDER BY 1, 2)";

constexpr const char* kOfAddress = R"(
  SELECT coalesce(nullif(d.name, ''), r.device), '', count(*)
  FROM commits other JOIN repository r ON r.id = other.repository_id
  LEFT JOIN sync_device d ON d.device = r.device
  WHERE other.email = ? AND r.device IS NOT NULL AND NOT r.refused AND other.by_policy = 0
  GROUP BY r.device ORDER BY 1)";

std::vector<CountedElsewhere> read_counted_elsewhere(Database& database, const char* sql,
                                                     const std::string& value) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), sql);
    select.bind(1, value);
    std::vector<CountedElsewhere> all;
    while (select.executeStep())
      all.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                     select.getColumn(2).getInt64()});
    return all;
  });
}

}  // namespace

std::vector<CountedElsewhere> counted_elsewhere(Database& database,
                                                std::span<const std::int64_t> repositories) {
  return read_counted_elsewhere(database, kInRepositories,
                                fmt::format("[{}]", fmt::join(repositories, ",")));
}

std::vector<CountedElsewhere> counted_elsewhere(Database& database, const std::string& email) {
  return read_counted_elsewhere(database, kOfAddress, email);
}

}  // namespace gongbu::store
