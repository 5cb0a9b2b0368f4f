#include "gongbu/store/commits.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

#include "store/group_judge.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr const char* kTimesOfAddress = "SELECT DISTINCT authored_at FROM commits WHERE email = ?";

constexpr const char* kNewGenerations = R"(
  UPDATE repository SET generation = random()
  WHERE id IN (SELECT repository_id FROM commits WHERE email = ?))";

std::int64_t number(Database& database, const char* sql,
                    std::optional<std::int64_t> value = std::nullopt) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), sql);
    if (value) select.bind(1, *value);
    select.executeStep();
    return select.getColumn(0).getInt64();
  });
}

}  // namespace

std::map<std::int64_t, StoredObjects> reachable_objects(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT repository_id, oid, coalesce(redated_at, authored_at), email FROM commits "
        "WHERE gone_at IS NULL");
    std::map<std::int64_t, StoredObjects> objects;
    while (select.executeStep())
      objects[select.getColumn(0).getInt64()].try_emplace(to_object_id(select.getColumn(1)),
                                                          to_instant(select.getColumn(2)),
                                                          select.getColumn(3).getString());
    return objects;
  });
}

bool is_known_as_own(Database& database, std::int64_t repository, const std::string& email) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT 1 FROM (SELECT * FROM commits ORDER BY authored_at DESC LIMIT 8192)
      WHERE repository_id = ? AND email = ? AND own LIMIT 1)");
    select.bind(1, repository);
    select.bind(2, email);
    return select.executeStep();
  });
}

void mark_own(Database& database, const std::string& email, bool own) {
  guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement mark(database.connection(),
                           "UPDATE commits SET own = ?1 WHERE own <> ?1 AND email = ?2 AND "
                           "repository_id IN (SELECT id FROM repository WHERE device IS NULL)");
    mark.bind(1, own ? 1 : 0);
    mark.bind(2, email);
    if (mark.exec() == 0) return;
    SQLite::Statement forget_scans(database.connection(), kNewGenerations);
    forget_scans.bind(1, email);
    forget_scans.exec();
    SQLite::Statement times(database.connection(), kTimesOfAddress);
    times.bind(1, email);
    GroupJudge judge(database.connection());
    judge.touch_all(times);
    judge.finish();
    transaction.commit();
  });
}

std::vector<core::UnknownIdentity> unknown_identities(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT email, author_name, count(*) FROM commits WHERE dropped = 4  -- unknown_address
      GROUP BY email ORDER BY count(*) DESC, email)");
    std::vector<core::UnknownIdentity> identities;
    while (select.executeStep())
      identities.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                            select.getColumn(2).getInt64()});
    return identities;
  });
}

std::int64_t count_commits(Database& database) {
  return number(database, "SELECT coalesce(sum(count), 0) FROM day_total WHERE commits = 1");
}

std::int64_t last_commit(Database& database) {
  return number(database, "SELECT coalesce(max(id), 0) FROM commits");
}

std::int64_t count_commits_after(Database& database, std::int64_t commit) {
  if (commit == 0) return count_commits(database);  // avoids reading all commits after a first scan
  return number(database,
                "SELECT count(*) FROM commits "
                "WHERE id > ?1 AND coalesce(work, id) > ?1 AND dropped = 0",
                commit);
}

std::int64_t count_future_commits(Database& database, core::Day today) {
  return number(database,
                "SELECT coalesce(sum(count), 0) FROM day_total WHERE commits = 1 AND day > ?",
                to_column(today));
}

std::map<std::string, std::int64_t> commits_by_address(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT email, count(*) FROM commits WHERE dropped = 0 GROUP BY email");
    std::map<std::string, std::int64_t> counts;
    while (select.executeStep())
      counts.emplace(select.getColumn(0).getString(), select.getColumn(1).getInt64());
    return counts;
  });
}

std::map<std::pair<std::string, std::string>, std::int64_t> studies_by_repository(
    Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT r.name, c.kind, count(*) FROM commits c "
                             "JOIN repository r ON r.id = c.repository_id "
                             "WHERE c.dropped = 0 AND c.kind IS NOT NULL GROUP BY 1, 2");
    std::map<std::pair<std::string, std::string>, std::int64_t> counts;
    while (select.executeStep())
      counts.emplace(std::pair(select.getColumn(0).getString(), select.getColumn(1).getString()),
                     select.getColumn(2).getInt64());
    return counts;
  });
}

std::map<std::int64_t, std::int64_t> commits_by_holder(Database& database) {
  return guarded(database, [&] {
    // SQLite would sort all rows to group them.
    std::map<std::int64_t, std::int64_t> counts;
    SQLite::Statement representatives(database.connection(),
                                      "SELECT repository_id FROM commits WHERE dropped = 0");
    while (representatives.executeStep()) ++counts[representatives.getColumn(0).getInt64()];
    SQLite::Statement others(database.connection(), R"(
      WITH other AS MATERIALIZED (SELECT * FROM commits WHERE dropped IS NULL),
           representative AS MATERIALIZED (
             SELECT id, authored_at, subject, email, own, repository_id FROM commits
             WHERE dropped = 0 AND authored_at IN (SELECT authored_at FROM other))
      SELECT o.repository_id, count(DISTINCT s.id) FROM other o
      CROSS JOIN representative s ON s.authored_at = o.authored_at AND s.subject = o.subject
      WHERE (s.email = o.email OR s.own AND o.own) AND s.repository_id <> o.repository_id
      GROUP BY o.repository_id)");
    while (others.executeStep())
      counts[others.getColumn(0).getInt64()] += others.getColumn(1).getInt64();
    return counts;
  });
}

}  // namespace gongbu::store
