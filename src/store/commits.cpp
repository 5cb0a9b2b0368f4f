#include "gongbu/store/commits.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "store/recorder.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// From here on it is quicker to know every time that is stored than to ask for each.
constexpr std::size_t kMany = 512;

constexpr const char* kTimesOfRepositories = R"(
  SELECT DISTINCT authored_at FROM commits
  WHERE repository_id IN (SELECT value FROM json_each(?)))";

constexpr const char* kTimesOfAddress = "SELECT DISTINCT authored_at FROM commits WHERE email = ?";

constexpr const char* kNewGenerations = R"(
  UPDATE repository SET generation = random()
  WHERE id IN (SELECT repository_id FROM commits WHERE email = ?))";

/// How what a scan finds is written. It is not flushed at every transaction: a scan finds again
/// what a power cut takes, and the generation that went with it voids the caches. Foreign keys are
/// not checked: the recorder names only rows it has just seen. Outside of transactions, as SQLite
/// wants it.
class ScanMode {
 public:
  explicit ScanMode(SQLite::Database& connection)
      : connection_(connection),
        synchronous_(connection.execAndGet("PRAGMA synchronous").getString()) {
    connection_.exec("PRAGMA foreign_keys = OFF; PRAGMA synchronous = NORMAL");
  }
  ScanMode(const ScanMode&) = delete;
  ScanMode& operator=(const ScanMode&) = delete;
  ~ScanMode() {
    connection_.tryExec("PRAGMA foreign_keys = ON; PRAGMA synchronous = " + synchronous_);
  }

 private:
  SQLite::Database& connection_;
  std::string synchronous_;  ///< as it was: a hook may not wait either way
};

constexpr const char* kSelectRepositories =
    "SELECT id, git_dir, work_tree, name, ignored, missing_since, generation FROM repository";

Repository read_repository(const SQLite::Statement& row) {
  Repository repository;
  repository.id = row.getColumn(0).getInt64();
  repository.git_dir = row.getColumn(1).getString();
  repository.work_tree = row.getColumn(2).getString();
  repository.name = row.getColumn(3).getString();
  repository.ignored = row.getColumn(4).getInt() != 0;
  if (!row.getColumn(5).isNull()) repository.missing_since = to_instant(row.getColumn(5));
  repository.generation = row.getColumn(6).getInt64();
  return repository;
}

std::vector<FoundCommit> in_order_of_time(std::vector<FoundCommit> commits) {
  std::sort(commits.begin(), commits.end(), [](const FoundCommit& a, const FoundCommit& b) {
    return std::tie(a.authored_at, a.oid) < std::tie(b.authored_at, b.oid);
  });
  return commits;
}

void add_all(Recorder& recorder, const std::vector<FoundCommit>& sorted) {
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::find_if(begin, sorted.end(), [&](const FoundCommit& commit) {
      return commit.authored_at != begin->authored_at;
    });
    recorder.add({begin, end});
    begin = end;
  }
}

// Changes one column of repositories, and judges the commits of those that it changed.
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
    SQLite::Statement times(database.connection(), kTimesOfRepositories);
    times.bind(1, fmt::format("[{}]", fmt::join(changed, ",")));
    Judging judging(database.connection());
    judging.touch_all(times);
    judging.finish();
    transaction.commit();
  });
}

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

std::optional<Repository> repository_at(Database& database, const std::string& git_dir) {
  return guarded(database, [&]() -> std::optional<Repository> {
    SQLite::Statement select(database.connection(),
                             std::string(kSelectRepositories) + " WHERE git_dir = ?");
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

struct Recording::Impl {
  explicit Impl(Database& to) : database(to), mode(to.connection()), recorder(to.connection()) {}

  void turn_to(std::int64_t repository) {
    if (!transaction) {
      transaction.emplace(database);
      found = 0;
    }
    recorder.turn_to(repository);
  }

  void add(std::int64_t repository, RepositoryChange change, core::Instant now) {
    turn_to(repository);
    found += change.found.size();
    if (found >= kMany) recorder.expect_many();
    recorder.forget(change.outdated);
    add_all(recorder, in_order_of_time(std::move(change.found)));
    recorder.set_gone(change.gone, now);
    recorder.forget(change.disowned);
  }

  Database& database;
  ScanMode mode;
  Recorder recorder;
  std::optional<Transaction> transaction;
  std::size_t found = 0;  ///< in this transaction
};

Recording::Recording(Database& database)
    : impl_(guarded(database, [&] { return std::make_unique<Impl>(database); })) {}

Recording::~Recording() = default;

void Recording::add(std::int64_t repository, RepositoryChange change, core::Instant now) {
  guarded(impl_->database, [&] { impl_->add(repository, std::move(change), now); });
}

std::int64_t Recording::end(std::int64_t repository, RepositoryChange change,
                            const std::function<bool(const ObjectId&)>& is_reachable,
                            core::Instant now) {
  return guarded(impl_->database, [&] {
    impl_->add(repository, std::move(change), now);
    if (is_reachable) impl_->recorder.settle(is_reachable, now);
    return impl_->recorder.renew();
  });
}

void Recording::commit() {
  if (!impl_->transaction) return;
  guarded(impl_->database, [&] {
    impl_->recorder.finish();
    impl_->recorder.renew_all();
    impl_->transaction->commit();
    impl_->transaction.reset();
  });
}

bool Recording::is_open() const { return impl_->transaction.has_value(); }

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

std::set<std::int64_t> unconfirmed_repositories(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT DISTINCT repository_id FROM commits WHERE confirmed = 0");
    std::set<std::int64_t> repositories;
    while (select.executeStep()) repositories.insert(select.getColumn(0).getInt64());
    return repositories;
  });
}

void record_told(Database& database, const std::vector<Told>& all) {
  guarded(database, [&] {
    const ScanMode mode(database.connection());
    Transaction transaction(database);
    Recorder recorder(database.connection());
    SQLite::Statement add_rewrite(
        database.connection(),
        "INSERT OR IGNORE INTO rewrite (repository_id, old, new, seen_at) VALUES (?, ?, ?, ?)");
    std::map<std::int64_t, std::vector<Recorder::Replaced>> replaced;
    for (const Told& told : all) {
      recorder.turn_to(told.repository);
      for (const core::RewrittenCommit& rewrite : told.rewrites) {
        add_rewrite.reset();
        add_rewrite.bind(1, told.repository);
        bind_object(add_rewrite, 2, rewrite.before);
        bind_object(add_rewrite, 3, rewrite.after);
        add_rewrite.bind(4, to_column(told.at));
        add_rewrite.exec();
      }
      if (told.made) {
        FoundCommit made = *told.made;
        made.confirmed = false;
        recorder.add({&made, 1});
      }
      for (const ObjectId& oid : told.replaced) replaced[told.repository].push_back({oid, told.at});
    }
    for (const auto& [repository, commits] : replaced) {
      recorder.turn_to(repository);
      recorder.replace_unconfirmed(commits);
    }
    recorder.finish();
    transaction.commit();
  });
}

bool is_known_as_mine(Database& database, std::int64_t repository, const std::string& email) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT 1 FROM (SELECT * FROM commits ORDER BY authored_at DESC LIMIT 8192)
      WHERE repository_id = ? AND email = ? AND mine LIMIT 1)");
    select.bind(1, repository);
    select.bind(2, email);
    return select.executeStep();
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

void mark_mine(Database& database, const std::string& email, bool mine) {
  guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement mark(database.connection(),
                           "UPDATE commits SET mine = ?1 WHERE mine <> ?1 AND email = ?2");
    mark.bind(1, mine ? 1 : 0);
    mark.bind(2, email);
    if (mark.exec() == 0) return;
    SQLite::Statement forget_scans(database.connection(), kNewGenerations);
    forget_scans.bind(1, email);
    forget_scans.exec();
    SQLite::Statement times(database.connection(), kTimesOfAddress);
    times.bind(1, email);
    Judging judging(database.connection());
    judging.touch_all(times);
    judging.finish();
    transaction.commit();
  });
}

std::vector<UnknownIdentity> unknown_identities(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT email, author_name, count(*) FROM commits WHERE dropped = 4  -- unknown_address
      GROUP BY email ORDER BY count(*) DESC, email)");
    std::vector<UnknownIdentity> identities;
    while (select.executeStep())
      identities.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                            select.getColumn(2).getInt64()});
    return identities;
  });
}

std::int64_t count_commits(Database& database) {
  return number(database, "SELECT coalesce(sum(count), 0) FROM day_total WHERE kind = 'commit'");
}

std::int64_t last_commit(Database& database) {
  return number(database, "SELECT coalesce(max(id), 0) FROM commits");
}

std::int64_t count_commits_after(Database& database, std::int64_t commit) {
  if (commit == 0) return count_commits(database);  // without going through a first scan again
  return number(database,
                "SELECT count(*) FROM commits "
                "WHERE id > ?1 AND coalesce(work, id) > ?1 AND dropped = 0",
                commit);
}

std::int64_t count_future_commits(Database& database, core::Day today) {
  return number(database,
                "SELECT coalesce(sum(count), 0) FROM day_total WHERE kind = 'commit' AND day > ?",
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

std::map<std::int64_t, std::int64_t> commits_by_holder(Database& database) {
  return guarded(database, [&] {
    // (SQLite would sort all of them to group them.)
    std::map<std::int64_t, std::int64_t> counts;
    SQLite::Statement standing(database.connection(),
                               "SELECT repository_id FROM commits WHERE dropped = 0");
    while (standing.executeStep()) ++counts[standing.getColumn(0).getInt64()];
    SQLite::Statement others(database.connection(), R"(
      WITH other AS MATERIALIZED (SELECT * FROM commits WHERE dropped IS NULL),
           standing AS MATERIALIZED (
             SELECT id, authored_at, subject, email, mine, repository_id FROM commits
             WHERE dropped = 0 AND authored_at IN (SELECT authored_at FROM other))
      SELECT o.repository_id, count(DISTINCT s.id) FROM other o
      CROSS JOIN standing s ON s.authored_at = o.authored_at AND s.subject = o.subject
      WHERE (s.email = o.email OR s.mine AND o.mine) AND s.repository_id <> o.repository_id
      GROUP BY o.repository_id)");
    while (others.executeStep())
      counts[others.getColumn(0).getInt64()] += others.getColumn(1).getInt64();
    return counts;
  });
}

}  // namespace gongbu::store
