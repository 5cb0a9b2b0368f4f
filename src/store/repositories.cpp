#include "gongbu/store/repositories.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/group_judge.hpp"
#include "store/identities.hpp"
#include "store/repo_ignores.hpp"
#include "store/rows.hpp"
#include "store/scan_mode.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr const char* kTimesOfRepositories = R"(
  SELECT DISTINCT authored_at FROM commits
  WHERE repository_id IN (SELECT value FROM json_each(?)))";

constexpr const char* kSelectRepositories =
    "SELECT id, git_dir, work_tree, name, ignored, missing_since, generation, refused "
    "FROM repository WHERE device IS NULL";

// Omits repository 0, which holds withdrawn facts.
constexpr const char* kSelectOfDevices = R"(
  SELECT r.id, r.device, coalesce(d.name, r.device), r.name, r.refused
  FROM repository r LEFT JOIN sync_device d ON d.device = r.device
  WHERE r.device IS NOT NULL AND r.git_dir <> r.device || ':0' ORDER BY 3, 2, r.name, r.id)";

Repository read_repository(const SQLite::Statement& row) {
  Repository repository;
  repository.id = row.getColumn(0).getInt64();
  repository.git_dir = row.getColumn(1).getString();
  repository.work_tree = row.getColumn(2).getString();
  repository.name = row.getColumn(3).getString();
  repository.ignored = row.getColumn(4).getInt() != 0;
  repository.missing_since = to_optional_instant(row.getColumn(5));
  repository.generation = row.getColumn(6).getInt64();
  repository.refused = row.getColumn(7).getInt() != 0;
  return repository;
}

void judge_repositories(SQLite::Database& connection, std::span<const std::int64_t> repositories) {
  SQLite::Statement times(connection, kTimesOfRepositories);
  times.bind(1, fmt::format("[{}]", fmt::join(repositories, ",")));
  GroupJudge judge(connection);
  judge.touch_all(times);
  judge.finish();
}

// Changes one column of repositories and judges the commits of those that changed.
void set_state(Database& database, std::span<const std::int64_t> repositories,
               const char* update_sql, std::optional<std::int64_t> value) {
  if (repositories.empty()) return;
  guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement update(database.connection(), update_sql);
    std::vector<std::int64_t> changed;
    for (const std::int64_t repository : repositories) {
      update.reset();
      bind_optional(update, 1, value);
      update.bind(2, repository);
      if (update.exec() > 0) changed.push_back(repository);
    }
    if (changed.empty()) return;
    judge_repositories(database.connection(), changed);
    transaction.commit();
  });
}

}  // namespace

std::optional<Repository> repository_at(Database& database, const std::string& git_dir) {
  return guarded(database, [&]() -> std::optional<Repository> {
    SQLite::Statement select(database.connection(),
                             std::string(kSelectRepositories) + " AND git_dir = ?");
    select.bind(1, git_dir);
    if (!select.executeStep()) return std::nullopt;
    return read_repository(select);
  });
}

std::vector<Repository> repositories(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             std::string(kSelectRepositories) + " ORDER BY work_tree, id");
    std::vector<Repository> all;
    while (select.executeStep()) all.push_back(read_repository(select));
    return all;
  });
}

std::vector<DeviceRepository> device_repositories(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), kSelectOfDevices);
    std::vector<DeviceRepository> all;
    while (select.executeStep())
      all.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                     select.getColumn(2).getString(), select.getColumn(3).getString(),
                     select.getColumn(4).getInt() != 0});
    return all;
  });
}

void save_repositories(Database& database, const std::vector<Repository>& repositories) {
  if (repositories.empty()) return;
  guarded(database, [&] {
    const ScanMode mode(database.connection());
    Transaction transaction(database);
    SQLite::Statement upsert(database.connection(), R"(
      INSERT INTO repository (git_dir, work_tree, name, generation) VALUES (?, ?, ?, random())
      ON CONFLICT (git_dir) DO UPDATE SET work_tree = excluded.work_tree, name = excluded.name
      WHERE work_tree <> excluded.work_tree OR name <> excluded.name)");
    for (const Repository& repository : repositories) {
      upsert.reset();
      upsert.bindNoCopy(1, repository.git_dir);
      upsert.bindNoCopy(2, repository.work_tree);
      upsert.bindNoCopy(3, repository.name);
      upsert.exec();
    }
    transaction.commit();
  });
}

void mark_missing(Database& database, std::span<const std::int64_t> repositories,
                  std::optional<core::Instant> since) {
  const auto value = since ? std::optional(to_column(*since)) : std::nullopt;
  set_state(database, repositories,
            "UPDATE repository SET missing_since = ?1 WHERE id = ?2 "
            "AND (missing_since IS NULL) <> (?1 IS NULL)",
            value);
}

void mark_ignored(Database& database, std::span<const std::int64_t> repositories, bool ignored) {
  set_state(database, repositories,
            "UPDATE repository SET ignored = ?1 WHERE id = ?2 AND ignored <> ?1", ignored ? 1 : 0);
}

void apply_repo_ignores(SQLite::Database& connection) {
  SQLite::Statement differing(connection, R"(
    UPDATE repository AS r SET refused = 1 - refused
    WHERE refused <> EXISTS (
      SELECT 1 FROM repo_ignore i
      WHERE i.deleted = 0 AND i.name = r.name
        AND i.device = coalesce(r.device, (SELECT device FROM own_device)))
    RETURNING id)");
  std::vector<std::int64_t> changed;
  while (differing.executeStep()) changed.push_back(differing.getColumn(0).getInt64());
  if (!changed.empty()) judge_repositories(connection, changed);
}

void set_repo_ignore(Database& database, const std::string& device, const std::string& name,
                     bool ignored, core::Instant now) {
  in_change(database, ignored ? "repo rm" : "repo unignore", now, [&] {
    execute(database.connection(), R"(
        INSERT INTO repo_ignore (uuid, device, name, deleted) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (uuid) DO UPDATE SET deleted = ?4 WHERE deleted <> ?4)",
            repo_ignore_uuid(device, name), device, name, std::int64_t{!ignored});
  });
}

std::set<std::int64_t> unconfirmed_repositories(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT DISTINCT repository_id FROM commits WHERE state IN (1, 2)");
    std::set<std::int64_t> repositories;
    while (select.executeStep()) repositories.insert(select.getColumn(0).getInt64());
    return repositories;
  });
}

}  // namespace gongbu::store
