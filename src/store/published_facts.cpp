#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/store/facts.hpp"
#include "store/commit_row.hpp"
#include "store/fact_details.hpp"
#include "store/fact_secret.hpp"
#include "store/fact_triggers.hpp"
#include "store/group_judge.hpp"
#include "store/own_facts.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::ObjectId;

constexpr const char* kForgetPublished = R"(
DELETE FROM published_fact;
DELETE FROM unpublished_group;
UPDATE repository SET published_name = NULL WHERE published_name IS NOT NULL;
UPDATE fact_state SET level = '' WHERE level <> '')";

std::string level_name(FactLevel level) {
  constexpr std::array kNames = {"none", "hashed", "full"};
  return kNames.at(static_cast<std::size_t>(level));
}

/// Compares the facts of this device with the published ones.
class UnpublishedFinder {
 public:
  UnpublishedFinder(SQLite::Database& connection, FactLevel level, bool all)
      : level_(level),
        connection_(connection),
        secret_(fact_secret(connection)),
        judge_(connection),
        details_(connection) {
    unpublished_.level = level;
    unpublished_.is_all =
        all ||
        connection.execAndGet("SELECT level FROM fact_state").getString() != level_name(level);
    unpublished_.ms = connection.execAndGet("SELECT ms + 1 FROM fact_state").getInt64();
    SQLite::Statement groups(
        connection, "SELECT authored_at, serial FROM unpublished_group ORDER BY authored_at");
    while (groups.executeStep())
      unpublished_.groups.emplace_back(groups.getColumn(0).getInt64(),
                                       groups.getColumn(1).getInt64());
  }

  UnpublishedFacts find() {
    SQLite::Statement published(
        connection_, unpublished_.is_all ? "SELECT key, digest, authored_at FROM published_fact"
                                         : "SELECT key, digest, authored_at FROM published_fact "
                                           "WHERE authored_at = ?");
    const std::string select =
        fmt::format("{} WHERE f.key IS NULL AND r.device IS NULL", kSelectStoredCommits);
    if (unpublished_.is_all) {
      read_published(published);
      SQLite::Statement commits(connection_, select + " ORDER BY c.authored_at");
      read_groups(commits);
    } else {
      SQLite::Statement commits(connection_, select + " AND c.authored_at = ?");
      for (const auto& [authored_at, serial] : unpublished_.groups) {
        for (SQLite::Statement* statement : {&published, &commits}) {
          statement->reset();
          statement->bind(1, authored_at);
        }
        read_published(published);
        read_groups(commits);
      }
    }
    withdraw_rest();
    name_repositories();
    return std::move(unpublished_);
  }

 private:
  struct Published {
    std::int64_t digest = 0;
    std::int64_t group = 0;
  };

  void read_published(SQLite::Statement& published) {
    while (published.executeStep())
      published_[to_object_id(published.getColumn(0))] = {published.getColumn(1).getInt64(),
                                                          published.getColumn(2).getInt64()};
  }

  void read_groups(SQLite::Statement& commits) {
    std::vector<StoredCommit> group;
    while (commits.executeStep()) {
      StoredCommit next = read_commit(commits);
      if (!group.empty() && group.front().group != next.group) compare(std::exchange(group, {}));
      group.push_back(std::move(next));
    }
    if (!group.empty()) compare(std::move(group));
  }

  void compare(std::vector<StoredCommit> group) {
    if (level_ == FactLevel::none) return;
    for (CommitFact& fact : own_facts(std::move(group), judge_, secret_)) {
      fact.size = details_.size_of(fact.text->oid);
      repositories_.insert(fact.repository);
      if (level_ == FactLevel::hashed) details_.hash(fact);
      stated_.insert(fact.key);
      const auto published = published_.find(fact.key);
      if (published == published_.end() || published->second.digest != digest_of(fact))
        unpublished_.facts.commits.push_back(std::move(fact));
    }
  }

  void withdraw_rest() {
    for (const auto& [key, published] : published_) {
      if (stated_.contains(key)) continue;
      const core::Instant group{core::seconds{published.group}};
      CommitFact nothing{
          .key = key, .authored_at = group, .group = group, .verdict = core::Dropped::ignored};
      if (published.digest != digest_of(nothing))
        unpublished_.facts.commits.push_back(std::move(nothing));
    }
  }

  void name_repositories() {
    if (level_ != FactLevel::full) return;
    SQLite::Statement select(connection_,
                             "SELECT id, name, published_name FROM repository "
                             "WHERE device IS NULL AND published_name IS NOT name ORDER BY id");
    while (select.executeStep()) {
      const std::int64_t id = select.getColumn(0).getInt64();
      if (!select.getColumn(2).isNull() || repositories_.contains(id))
        unpublished_.facts.repositories.push_back({id, select.getColumn(1).getString()});
    }
  }

  FactLevel level_;
  SQLite::Database& connection_;
  std::string secret_;
  GroupJudge judge_;
  FactDetails details_;
  UnpublishedFacts unpublished_;
  std::map<ObjectId, Published> published_;
  std::set<ObjectId> stated_;
  std::set<std::int64_t> repositories_;  ///< repositories of the compared facts
};

}  // namespace

UnpublishedFacts unpublished_facts(Database& database, FactLevel level, bool all) {
  return guarded(database,
                 [&] { return UnpublishedFinder(database.connection(), level, all).find(); });
}

bool has_published_facts(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT level <> '' FROM fact_state").getInt() != 0;
  });
}

bool has_unpublished_facts(Database& database, FactLevel level) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT EXISTS (SELECT 1 FROM unpublished_group) OR (SELECT level FROM fact_state) <> ?
          OR EXISTS (SELECT 1 FROM repository WHERE published_name <> name))");
    select.bind(1, level_name(level));
    select.executeStep();
    return select.getColumn(0).getInt() != 0;
  });
}

void mark_published(Database& database, const UnpublishedFacts& facts, std::int64_t ms) {
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement write(connection, "INSERT OR REPLACE INTO published_fact VALUES (?, ?, ?)");
    for (const CommitFact& fact : facts.facts.commits) {
      write.reset();
      bind_object(write, 1, fact.key);
      write.bind(2, to_column(fact.group));
      write.bind(3, digest_of(fact));
      write.exec();
    }
    SQLite::Statement done(connection,
                           "DELETE FROM unpublished_group WHERE authored_at = ? AND serial = ?");
    for (const auto& [authored_at, serial] : facts.groups) {
      done.reset();
      bind_all(done, authored_at, serial);
      done.exec();
    }
    for (const RepositoryFact& repository : facts.facts.repositories)
      execute(connection, "UPDATE repository SET published_name = ?2 WHERE id = ?1",
              repository.number, repository.name);
    execute(connection, "UPDATE fact_state SET ms = max(ms, ?), level = ?", ms,
            level_name(facts.level));
  });
}

void start_publishing(Database& database) {
  guarded(database, [&] {
    make_fact_triggers(database.connection());
    database.connection().exec(kForgetPublished);
  });
}

void stop_publishing(Database& database) {
  guarded(database, [&] {
    drop_fact_triggers(database.connection());
    database.connection().exec(kForgetPublished);
  });
}

std::string fact_secret(Database& database) {
  return guarded(database, [&] { return fact_secret(database.connection()); });
}

void save_fact_secret(Database& database, const std::string& secret) {
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement save(connection, "UPDATE fact_state SET secret = ?1 WHERE secret IS NOT ?1");
    save.bind(1, secret.data(), static_cast<int>(secret.size()));
    if (save.exec() == 0) return;
    // The works that hashed facts are about could not be known before.
    SQLite::Statement groups(connection,
                             "SELECT DISTINCT c.authored_at FROM fact f "
                             "JOIN commits c ON c.id = f.commit_id WHERE f.hashed = 1");
    GroupJudge judge(connection);
    judge.touch_all(groups);
    judge.finish();
  });
}

std::string new_fact_secret(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT randomblob(32)").getString();
  });
}

}  // namespace gongbu::store
