#include "store/redated.hpp"

#include "store/values.hpp"

namespace gongbu::store {

bool RedatedCommits::contains(std::int64_t authored_at) {
  if (!times_) {
    times_.emplace();
    SQLite::Statement select(
        connection_, "SELECT DISTINCT redated_at FROM commits WHERE redated_at IS NOT NULL");
    while (select.executeStep()) times_->insert(select.getColumn(0).getInt64());
  }
  return times_->contains(authored_at);
}

std::int64_t RedatedCommits::group_of(const core::ObjectId& oid, std::int64_t authored_at,
                                      const std::string& email, const std::string& subject) {
  SQLite::Statement select(connection_, R"(
    SELECT authored_at, oid = ?2 AS is_it FROM commits
    WHERE (authored_at = ?1 AND redated_at IS NULL OR redated_at = ?1)
      AND (oid = ?2 OR email = ?3 AND subject = ?4
           AND NOT EXISTS (SELECT 1 FROM rewrite WHERE new = ?2))
    ORDER BY is_it DESC, redated_at IS NOT NULL LIMIT 1)");
  select.bind(1, authored_at);
  bind_object(select, 2, oid);
  select.bindNoCopy(3, email);
  select.bindNoCopy(4, subject);
  return select.executeStep() ? select.getColumn(0).getInt64() : authored_at;
}

}  // namespace gongbu::store
