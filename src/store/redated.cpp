#include "store/redated.hpp"

#include "gongbu/store/fact_key.hpp"
#include "store/fact_secret.hpp"
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
  if (select.executeStep()) return select.getColumn(0).getInt64();
  // Of a hashed fact only the key is known.
  const core::ObjectId key = commit_key(fact_secret(connection_), email,
                                        core::Instant{core::seconds{authored_at}}, subject);
  SQLite::Statement hashed(connection_, R"(
    SELECT c.authored_at FROM fact f JOIN commits c ON c.id = f.commit_id
    WHERE c.redated_at = ?1 AND f.key = ?2 AND f.hashed = 1
      AND NOT EXISTS (SELECT 1 FROM rewrite WHERE new = ?3) LIMIT 1)");
  hashed.bind(1, authored_at);
  bind_object(hashed, 2, key);
  bind_object(hashed, 3, oid);
  return hashed.executeStep() ? hashed.getColumn(0).getInt64() : authored_at;
}

}  // namespace gongbu::store
