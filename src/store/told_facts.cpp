#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "gongbu/base/hash.hpp"
#include "gongbu/store/fact_key.hpp"
#include "gongbu/store/facts.hpp"
#include "store/commit_row.hpp"
#include "store/fact_triggers.hpp"
#include "store/group_judge.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;
using core::ObjectId;

constexpr const char* kWatch = R"(
CREATE TRIGGER IF NOT EXISTS commit_untold AFTER INSERT ON commits
WHEN (SELECT device FROM repository WHERE id = new.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO untold_group VALUES (new.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS commit_untold_again AFTER UPDATE OF authored_at, dropped, day, utc_offset, own,
  by_policy, state, stage, kind, minutes, upload, committed_at, rebuilt_at ON commits
WHEN (SELECT device FROM repository WHERE id = new.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO untold_group VALUES (old.authored_at, random()), (new.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS commit_untold_gone AFTER DELETE ON commits
WHEN (SELECT device FROM repository WHERE id = old.repository_id) IS NULL BEGIN
  INSERT OR REPLACE INTO untold_group VALUES (old.authored_at, random());
END;
CREATE TRIGGER IF NOT EXISTS trailer_untold AFTER INSERT ON commit_trailer BEGIN
  INSERT OR REPLACE INTO untold_group SELECT authored_at, random() FROM commits
  WHERE id = new.commit_id
    AND repository_id IN (SELECT id FROM repository WHERE device IS NULL);
END;
CREATE TRIGGER IF NOT EXISTS repository_untold AFTER UPDATE OF ignored, refused, missing_since
ON repository WHEN new.device IS NULL BEGIN
  INSERT OR REPLACE INTO untold_group SELECT DISTINCT authored_at, random() FROM commits
  WHERE repository_id = new.id;
END)";

constexpr const char* kForgetTold = R"(
DELETE FROM told_fact;
DELETE FROM untold_group;
UPDATE repository SET told = NULL WHERE told IS NOT NULL;
UPDATE fact_state SET level = '' WHERE level <> '')";

constexpr std::array kWatchTriggers = {"commit_untold", "commit_untold_again", "commit_untold_gone",
                                       "trailer_untold", "repository_untold"};

std::string level_name(FactLevel level) {
  constexpr std::array kNames = {"none", "hashed", "full"};
  return kNames.at(static_cast<std::size_t>(level));
}

// What is different when a fact is.
std::int64_t digest_of(const CommitFact& fact) {
  Hash hash;
  const auto add = [&](std::int64_t number) { hash.add(static_cast<std::uint64_t>(number)); };
  for (const std::int64_t number :
       {fact.repository, to_column(fact.authored_at), to_column(fact.group),
        to_column(fact.committed_at), to_column(fact.recorded_at),
        fact.rebuilt_at ? to_column(*fact.rebuilt_at) : 0, to_column(fact.day),
        to_column(fact.utc_offset), static_cast<std::int64_t>(fact.verdict),
        static_cast<std::int64_t>(fact.is_gone)})
    add(number);
  if (fact.replaced_by) hash.add(core::to_hex(*fact.replaced_by));
  if (fact.kind) {
    hash.add(fact.kind->kind);
    add(fact.kind->spent ? fact.kind->spent->count() : 0);
  }
  if (fact.size)
    for (const std::int64_t number : {fact.size->files, fact.size->added, fact.size->removed})
      add(number);
  if (fact.text)
    for (const std::string& text :
         {core::to_hex(fact.text->oid), fact.text->email, fact.text->subject, fact.text->trailers})
      hash.add(text);
  return static_cast<std::int64_t>(hash.value());
}

// Works of which nothing is told: they are somebody else's business, or perhaps somebody else's.
bool is_silent(Dropped verdict) {
  return verdict == Dropped::ignored || verdict == Dropped::unknown_address;
}

/// What this device says of a group.
class GroupFacts {
 public:
  GroupFacts(std::vector<StoredCommit> group, GroupJudge& judge, std::string_view secret)
      : group_(std::move(group)), verdicts_(judge.judged(group_)) {
    for (const StoredCommit& stored : group_) {
      const core::Commit& commit = stored.commit;
      keys_.push_back(commit_key(secret, commit.author_email, commit.authored_at, commit.subject));
    }
    for (std::size_t i = 0; i < group_.size(); ++i)
      if (verdicts_[i] == Dropped::none && (!counted_ || rank(*counted_) < rank(i))) counted_ = i;
  }

  /// One of each key.
  std::vector<CommitFact> facts() const {
    std::map<ObjectId, std::size_t> standing;
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const auto [other, is_new] = standing.try_emplace(keys_[i], i);
      if (rank(other->second) < rank(i)) other->second = i;
    }
    std::vector<CommitFact> all;
    for (const auto& [key, i] : standing)
      if (auto fact = fact_of(i)) all.push_back(*std::move(fact));
    return all;
  }

 private:
  // A commit that represents a work comes first.
  std::tuple<bool, bool, core::Instant, ObjectId> rank(std::size_t i) const {
    const StoredCommit& stored = group_[i];
    return {verdicts_[i].has_value(), !stored.gone_at, stored.commit.committed_at,
            stored.commit.oid};
  }

  // The commit that represents the work of one that does not.
  std::optional<std::size_t> representative(std::size_t i) const {
    const core::Commit& commit = group_[i].commit;
    for (std::size_t other = 0; other < group_.size(); ++other) {
      const core::Commit& represents = group_[other].commit;
      if (verdicts_[other] && represents.subject == commit.subject &&
          (represents.author_email == commit.author_email || (represents.own && commit.own)))
        return other;
    }
    return std::nullopt;
  }

  std::optional<CommitFact> fact_of(std::size_t i) const {
    const StoredCommit& stored = group_[i];
    CommitFact fact{.key = keys_[i],
                    .repository = stored.repository,
                    .authored_at = stored.commit.authored_at,
                    .group = stored.group,
                    .committed_at = stored.commit.committed_at,
                    .rebuilt_at = {},
                    .day = stored.assessment.day,
                    .utc_offset = stored.assessment.utc_offset,
                    .is_gone = stored.gone_at || stored.missing_since,
                    .kind = stored.assessment.kind};
    if (verdicts_[i]) {
      fact.verdict = *verdicts_[i];
      if (fact.verdict == Dropped::superseded && counted_) fact.replaced_by = keys_[*counted_];
    } else {
      const auto other = representative(i);
      if (!other || is_silent(*verdicts_[*other])) return std::nullopt;
      fact.verdict = Dropped::superseded;
      if (verdicts_[*other] == Dropped::none) fact.replaced_by = keys_[*other];
    }
    if (is_silent(fact.verdict)) return std::nullopt;
    fact.text = FactText{stored.commit.oid, stored.commit.author_email, stored.commit.subject,
                         stored.commit.trailers};
    fact.recorded_at = core::Instant::max();
    for (std::size_t other = 0; other < group_.size(); ++other) {
      if (keys_[other] != fact.key) continue;
      const StoredCommit& same = group_[other];
      fact.recorded_at =
          std::min(fact.recorded_at, same.recorded_at.value_or(same.commit.authored_at));
      if (same.rebuilt_at) fact.rebuilt_at = std::max(fact.rebuilt_at, same.rebuilt_at);
    }
    return fact;
  }

  std::vector<StoredCommit> group_;
  Verdicts verdicts_;
  std::vector<ObjectId> keys_;
  std::optional<std::size_t> counted_;  ///< the last version that counts
};

/// Compares what this device says with what it told.
class Teller {
 public:
  Teller(SQLite::Database& connection, FactLevel level, bool all)
      : level_(level),
        connection_(connection),
        secret_(connection.execAndGet("SELECT coalesce(secret, '') FROM fact_state").getString()),
        judge_(connection),
        size_(connection, "SELECT files, added, removed FROM commit_size WHERE oid = ?") {
    untold_.level = level;
    untold_.is_all = all || connection.execAndGet("SELECT level FROM fact_state").getString() !=
                                level_name(level);
    untold_.ms = connection.execAndGet("SELECT ms + 1 FROM fact_state").getInt64();
    SQLite::Statement groups(connection,
                             "SELECT authored_at, serial FROM untold_group ORDER BY authored_at");
    while (groups.executeStep())
      untold_.groups.emplace_back(groups.getColumn(0).getInt64(), groups.getColumn(1).getInt64());
  }

  UntoldFacts run() {
    SQLite::Statement told(connection_, untold_.is_all
                                            ? "SELECT key, digest, authored_at FROM told_fact"
                                            : "SELECT key, digest, authored_at FROM told_fact "
                                              "WHERE authored_at = ?");
    const std::string select =
        fmt::format("{} WHERE f.key IS NULL AND r.device IS NULL", kSelectStoredCommits);
    if (untold_.is_all) {
      read_told(told);
      SQLite::Statement commits(connection_, select + " ORDER BY c.authored_at");
      read_groups(commits);
    } else {
      SQLite::Statement commits(connection_, select + " AND c.authored_at = ?");
      for (const auto& [authored_at, serial] : untold_.groups) {
        for (SQLite::Statement* statement : {&told, &commits}) {
          statement->reset();
          statement->bind(1, authored_at);
        }
        read_told(told);
        read_groups(commits);
      }
    }
    withdraw_rest();
    name_repositories();
    return std::move(untold_);
  }

 private:
  struct Told {
    std::int64_t digest = 0;
    std::int64_t group = 0;
  };

  void read_told(SQLite::Statement& told) {
    while (told.executeStep())
      told_[to_object_id(told.getColumn(0))] = {told.getColumn(1).getInt64(),
                                                told.getColumn(2).getInt64()};
  }

  void read_groups(SQLite::Statement& commits) {
    std::vector<StoredCommit> group;
    while (commits.executeStep()) {
      StoredCommit next = read_commit(commits);
      if (!group.empty() && group.front().group != next.group) tell(std::exchange(group, {}));
      group.push_back(std::move(next));
    }
    if (!group.empty()) tell(std::move(group));
  }

  void tell(std::vector<StoredCommit> group) {
    if (level_ == FactLevel::none) return;
    for (CommitFact& fact : GroupFacts(std::move(group), judge_, secret_).facts()) {
      fact.size = size_of(fact.text->oid);
      repositories_.insert(fact.repository);
      if (level_ == FactLevel::hashed) fact.text.reset();
      said_.insert(fact.key);
      const auto told = told_.find(fact.key);
      if (told == told_.end() || told->second.digest != digest_of(fact))
        untold_.facts.commits.push_back(std::move(fact));
    }
  }

  std::optional<core::ChangeSize> size_of(const ObjectId& oid) {
    size_.reset();
    bind_object(size_, 1, oid);
    if (!size_.executeStep()) return std::nullopt;
    core::ChangeSize size{size_.getColumn(0).getInt64(), size_.getColumn(1).getInt64(),
                          size_.getColumn(2).getInt64()};
    size_.reset();
    return size;
  }

  void withdraw_rest() {
    for (const auto& [key, told] : told_) {
      if (said_.contains(key)) continue;
      const core::Instant group{core::seconds{told.group}};
      CommitFact nothing{
          .key = key, .authored_at = group, .group = group, .verdict = Dropped::ignored};
      if (told.digest != digest_of(nothing)) untold_.facts.commits.push_back(std::move(nothing));
    }
  }

  void name_repositories() {
    if (level_ != FactLevel::full) return;
    SQLite::Statement select(connection_,
                             "SELECT id, name, told FROM repository "
                             "WHERE device IS NULL AND told IS NOT name ORDER BY id");
    while (select.executeStep()) {
      const std::int64_t id = select.getColumn(0).getInt64();
      if (!select.getColumn(2).isNull() || repositories_.contains(id))
        untold_.facts.repositories.push_back({id, select.getColumn(1).getString()});
    }
  }

  FactLevel level_;
  SQLite::Database& connection_;
  std::string secret_;
  GroupJudge judge_;
  SQLite::Statement size_;
  UntoldFacts untold_;
  std::map<ObjectId, Told> told_;
  std::set<ObjectId> said_;
  std::set<std::int64_t> repositories_;  ///< those that hold what is said
};

}  // namespace

void make_fact_triggers(SQLite::Database& connection) { connection.exec(kWatch); }

bool has_fact_triggers(SQLite::Database& connection) {
  SQLite::Statement select(connection, "SELECT 1 FROM sqlite_schema WHERE name = ?");
  select.bind(1, kWatchTriggers.front());
  return select.executeStep();
}

UntoldFacts untold_facts(Database& database, FactLevel level, bool all) {
  return guarded(database, [&] { return Teller(database.connection(), level, all).run(); });
}

bool have_told_facts(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT level <> '' FROM fact_state").getInt() != 0;
  });
}

bool has_untold_facts(Database& database, FactLevel level) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT EXISTS (SELECT 1 FROM untold_group) OR (SELECT level FROM fact_state) <> ?
          OR EXISTS (SELECT 1 FROM repository WHERE told <> name))");
    select.bind(1, level_name(level));
    select.executeStep();
    return select.getColumn(0).getInt() != 0;
  });
}

void mark_told(Database& database, const UntoldFacts& told, std::int64_t ms) {
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement write(connection, "INSERT OR REPLACE INTO told_fact VALUES (?, ?, ?)");
    for (const CommitFact& fact : told.facts.commits) {
      write.reset();
      bind_object(write, 1, fact.key);
      write.bind(2, to_column(fact.group));
      write.bind(3, digest_of(fact));
      write.exec();
    }
    SQLite::Statement done(connection,
                           "DELETE FROM untold_group WHERE authored_at = ? AND serial = ?");
    for (const auto& [authored_at, serial] : told.groups) {
      done.reset();
      bind_all(done, authored_at, serial);
      done.exec();
    }
    for (const RepositoryFact& repository : told.facts.repositories)
      execute(connection, "UPDATE repository SET told = ?2 WHERE id = ?1", repository.number,
              repository.name);
    execute(connection, "UPDATE fact_state SET ms = max(ms, ?), level = ?", ms,
            level_name(told.level));
  });
}

void watch_facts(Database& database) {
  guarded(database, [&] {
    make_fact_triggers(database.connection());
    database.connection().exec(kForgetTold);
  });
}

void unwatch_facts(Database& database) {
  guarded(database, [&] {
    for (const char* trigger : kWatchTriggers)
      database.connection().exec(fmt::format("DROP TRIGGER IF EXISTS {}", trigger));
    database.connection().exec(kForgetTold);
  });
}

std::string fact_secret(Database& database) {
  return guarded(database, [&] {
    return database.connection()
        .execAndGet("SELECT coalesce(secret, '') FROM fact_state")
        .getString();
  });
}

void save_fact_secret(Database& database, const std::string& secret) {
  guarded(database, [&] {
    SQLite::Statement save(database.connection(), "UPDATE fact_state SET secret = ?");
    save.bind(1, secret.data(), static_cast<int>(secret.size()));
    save.exec();
  });
}

std::string new_fact_secret(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT randomblob(32)").getString();
  });
}

}  // namespace gongbu::store
