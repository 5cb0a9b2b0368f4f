#include "gongbu/store/facts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "gongbu/store/fact_key.hpp"
#include "store/fact_secret.hpp"
#include "store/group_judge.hpp"
#include "store/redated.hpp"
#include "store/regrouping.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::ObjectId;

constexpr const char* kInsertFact = R"(
  INSERT INTO commits (authored_at, redated_at, email, subject, work, author_name, utc_offset, day,
                       author_offset, repository_id, oid, own, by_policy, state, gone_at, stage,
                       kind, kind_rule, minutes, committed_at, recorded_at, rebuilt_at)
  VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, ?7, ?6, ?8, ?9, 1, ?10, ?11, ?12, ?13, ?14,
          iif(?14 IS NULL, NULL, ''), ?15, ?16, ?17, ?18))";

constexpr const char* kUpdateFact = R"(
  UPDATE commits SET dropped = NULL, repository_id = ?2, by_policy = ?3, state = ?4, gone_at = ?5,
                     kind = ?6, kind_rule = iif(?6 IS NULL, NULL, ''), minutes = ?7,
                     committed_at = ?8, recorded_at = ?9, rebuilt_at = ?10
  WHERE id = ?1 RETURNING authored_at)";

constexpr const char* kWriteFact = R"(
  INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
  ON CONFLICT (commit_id) DO UPDATE SET ms = excluded.ms, hashed = excluded.hashed,
    day = excluded.day, utc_offset = excluded.utc_offset, replaced_by = excluded.replaced_by)";

/// Stores the facts of one device.
class FactMerger {
 public:
  FactMerger(SQLite::Database& connection, std::string device)
      : connection_(connection),
        device_(std::move(device)),
        is_own_(connection.execAndGet("SELECT device FROM own_device").getString() == device_),
        secret_(fact_secret(connection)),
        judge_(connection),
        redated_(connection),
        find_(connection,
              "SELECT c.id, f.ms, c.oid, c.email, c.subject, coalesce(t.trailers, ''), "
              "c.authored_at "
              "FROM fact f JOIN commits c ON c.id = f.commit_id "
              "LEFT JOIN commit_trailer t ON t.commit_id = c.id WHERE f.device = ? AND f.key = ?"),
        first_like_(connection,
                    "SELECT coalesce(work, id) FROM commits "
                    "WHERE authored_at = ? AND email = ? AND subject = ? AND email <> '' "
                    "ORDER BY id LIMIT 1"),
        insert_(connection, kInsertFact),
        update_(connection, kUpdateFact),
        write_fact_(connection, kWriteFact),
        write_trailers_(connection, "INSERT INTO commit_trailer VALUES (?, ?)"),
        write_size_(connection,
                    "INSERT INTO commit_size VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING") {}

  void take(const RepositoryFact& named) {
    execute(connection_,
            "UPDATE repository SET name = ?2, named_ms = ?3 WHERE id = ?1 AND named_ms < ?3",
            repository(named.number), named.name, named.ms);
  }

  void take(const CommitFact& fact) {
    if (is_own_ && is_published_again(fact)) return;
    const std::optional<Known> known = find(fact.key);
    if (known && known->ms >= fact.ms) return;
    ++changed_;
    if (known && known->text == text_of(fact) && known->group == group_of(fact)) {
      update(known->id, fact);
    } else {
      if (known) forget(known->id);
      insert(fact);
    }
  }

  /// Removes the facts of the device about other commits. It published them to another remote.
  void keep_only(const std::vector<CommitFact>& facts) {
    std::set<ObjectId> keys;
    for (const CommitFact& fact : facts) keys.insert(fact.key);
    std::vector<std::int64_t> outdated;
    SQLite::Statement stored(connection_, "SELECT commit_id, key FROM fact WHERE device = ?");
    stored.bind(1, device_);
    while (stored.executeStep())
      if (!keys.contains(to_object_id(stored.getColumn(1))))
        outdated.push_back(stored.getColumn(0).getInt64());
    for (const std::int64_t id : outdated) forget(id);
    changed_ += static_cast<std::int64_t>(outdated.size());
  }

  std::int64_t finish() {
    judge_.finish();
    regroup();
    return changed_;
  }

 private:
  struct Known {
    std::int64_t id = 0;
    std::int64_t ms = 0;
    FactText text;
    std::int64_t group = 0;
  };
  /// A stored fact of a redated commit.
  struct Redated {
    std::int64_t id = 0;
    ObjectId key;
    std::int64_t authored_at = 0;
    std::int64_t group = 0;
  };

  // A hashed commit has its key as object id.
  static FactText text_of(const CommitFact& fact) {
    return fact.text ? *fact.text : FactText{fact.key, "", "", fact.studied};
  }

  std::optional<Known> find(const ObjectId& key) {
    find_.reset();
    find_.bind(1, device_);
    bind_object(find_, 2, key);
    if (!find_.executeStep()) return std::nullopt;
    Known known{find_.getColumn(0).getInt64(),
                find_.getColumn(1).getInt64(),
                {to_object_id(find_.getColumn(2)), find_.getColumn(3).getString(),
                 find_.getColumn(4).getString(), find_.getColumn(5).getString()},
                find_.getColumn(6).getInt64()};
    find_.reset();
    return known;
  }

  // Removes a commit from the totals before it is judged again.
  void uncount(std::int64_t id) {
    SQLite::Statement counted(
        connection_, fmt::format("SELECT {}, dropped FROM commits WHERE id = ?", kCountedColumns));
    counted.bind(1, id);
    if (counted.executeStep())
      judge_.totals().count(read_counted(counted, 0), to_dropped(counted.getColumn(3)), {});
  }

  // Handles a fact of this device from before its database was lost: marks its group for
  // publishing. Returns true if the commit is stored here; otherwise the fact is stored.
  bool is_published_again(const CommitFact& fact) {
    execute(connection_, "UPDATE fact_state SET ms = max(ms, ?)", fact.ms);
    const std::int64_t group = to_column(fact.group);
    execute(connection_, "INSERT OR REPLACE INTO unpublished_group VALUES (?, random())", group);
    for (const StoredCommit& stored : judge_.load(group)) {
      if (stored.fact || commit_key(secret_, stored) != fact.key) continue;
      SQLite::Statement published(connection_,
                                  "INSERT OR REPLACE INTO published_fact VALUES (?, ?, 0)");
      bind_object(published, 1, fact.key);
      published.bind(2, group);
      published.exec();
      return true;
    }
    return false;
  }

  // Returns the id of a repository of the device. Its name is empty until the device publishes it.
  std::int64_t repository(std::int64_t number) {
    const auto [known, is_new] = repositories_.try_emplace(number, 0);
    if (!is_new) return known->second;
    const std::string git_dir = fmt::format("{}:{}", device_, number);
    execute(connection_,
            "INSERT OR IGNORE INTO repository (git_dir, work_tree, name, sized, device) "
            "VALUES (?, '', '', 0, ?)",
            git_dir, device_);
    SQLite::Statement select(connection_, "SELECT id FROM repository WHERE git_dir = ?");
    select.bind(1, git_dir);
    select.executeStep();
    return known->second = select.getColumn(0).getInt64();
  }

  // Returns the author time of the group; another version of the commit may have been redated here.
  std::int64_t group_of(const CommitFact& fact) {
    const std::int64_t authored_at = to_column(fact.authored_at);
    if (fact.group != fact.authored_at || !redated_.contains(authored_at))
      return to_column(fact.group);
    if (!fact.text) return redated_group(authored_at, fact.key).value_or(authored_at);
    return redated_.group_of(fact.text->oid, authored_at, fact.text->email, fact.text->subject);
  }

  std::optional<std::int64_t> redated_group(std::int64_t authored_at, const ObjectId& key) {
    SQLite::Statement groups(connection_,
                             "SELECT DISTINCT authored_at FROM commits WHERE redated_at = ?");
    groups.bind(1, authored_at);
    while (groups.executeStep())
      for (const StoredCommit& stored : judge_.load(groups.getColumn(0).getInt64()))
        if (to_column(stored.commit.authored_at) == authored_at &&
            commit_key(secret_, stored) == key)
          return to_column(stored.group);
    return std::nullopt;
  }

  // Moves copies of redated commits, found here or by another device without the rewrite, to the
  // groups that the device names.
  void regroup() {
    if (redated_facts_.empty()) return;
    Regrouping regrouping(connection_);
    for (const Redated& fact : redated_facts_) {
      const std::set<ObjectId> copies = copies_of(fact);
      if (copies.empty()) continue;
      const std::vector<StoredCommit> group = judge_.load(fact.group);
      const auto target = std::find_if(group.begin(), group.end(),
                                       [&](const auto& stored) { return stored.id == fact.id; });
      if (target == group.end()) continue;
      for (const ObjectId& copy : copies) {
        Version version{.group = fact.authored_at, .authored_at = fact.authored_at};
        regrouping.move(copy, version,
                        {.group = fact.group,
                         .authored_at = fact.authored_at,
                         .day = to_column(target->assessment.day),
                         .utc_offset = to_column(target->assessment.utc_offset),
                         .author_offset = to_column(target->commit.author_offset),
                         .own = true});
      }
    }
    regrouping.finish();
  }

  // Returns the object ids of the copies of a redated commit in the group of its own author time.
  // One that a rewrite made here is reconciled with that.
  std::set<ObjectId> copies_of(const Redated& fact) {
    std::set<ObjectId> copies;
    SQLite::Statement rewritten(connection_, "SELECT 1 FROM rewrite WHERE new = ?");
    for (const StoredCommit& stored : judge_.load(fact.authored_at)) {
      if (to_column(stored.commit.authored_at) != fact.authored_at ||
          commit_key(secret_, stored) != fact.key)
        continue;
      rewritten.reset();
      bind_object(rewritten, 1, stored.commit.oid);
      if (!rewritten.executeStep()) copies.insert(stored.commit.oid);
    }
    return copies;
  }

  std::optional<std::int64_t> work_of(std::int64_t group, const FactText& text) {
    first_like_.reset();
    bind_all(first_like_, group, text.email, text.subject);
    std::optional<std::int64_t> work;
    if (first_like_.executeStep()) work = first_like_.getColumn(0).getInt64();
    first_like_.reset();
    return work;
  }

  void insert(const CommitFact& fact) {
    const FactText text = text_of(fact);
    const std::int64_t group = group_of(fact);
    const std::int64_t authored_at = to_column(fact.authored_at);
    const auto work = work_of(group, text);
    insert_.reset();
    insert_.bind(1, group);
    bind_optional(insert_, 2, authored_at == group ? std::nullopt : std::optional(authored_at));
    insert_.bindNoCopy(3, text.email);
    insert_.bindNoCopy(4, text.subject);
    bind_optional(insert_, 5, work);
    insert_.bind(6, to_column(fact.utc_offset));
    insert_.bind(7, to_column(fact.day));
    insert_.bind(8, repository(fact.repository));
    bind_object(insert_, 9, text.oid);
    bind_state(insert_, 10, fact);
    insert_.bind(13, static_cast<int>(Stage::sized));
    bind_rest(insert_, 14, fact);
    insert_.exec();
    const std::int64_t id = connection_.getLastInsertRowid();
    write_fact(id, fact);
    if (authored_at != group) redated_facts_.push_back({id, fact.key, authored_at, group});
    if (fact.text) write_size(*fact.text, fact);
    if (!text.trailers.empty()) write_trailers(id, work.value_or(id), text.trailers);
    judge_.touch(group);
  }

  void update(std::int64_t id, const CommitFact& fact) {
    uncount(id);
    update_.reset();
    update_.bind(1, id);
    update_.bind(2, repository(fact.repository));
    bind_state(update_, 3, fact);
    bind_rest(update_, 6, fact);
    while (update_.executeStep()) judge_.touch(update_.getColumn(0).getInt64());
    write_fact(id, fact);
    if (fact.text) write_size(*fact.text, fact);
  }

  void forget(std::int64_t id) {
    uncount(id);
    execute(connection_, "DELETE FROM fact WHERE commit_id = ?", id);
    if (execute(connection_, "DELETE FROM commit_trailer WHERE commit_id = ?", id) > 0) {
      SQLite::Statement work(connection_, "SELECT coalesce(work, id) FROM commits WHERE id = ?");
      work.bind(1, id);
      if (work.executeStep()) judge_.mark_pending(work.getColumn(0).getInt64());
    }
    SQLite::Statement remove(connection_, "DELETE FROM commits WHERE id = ? RETURNING authored_at");
    remove.bind(1, id);
    while (remove.executeStep()) judge_.touch(remove.getColumn(0).getInt64());
  }

  // Binds by_policy, state and gone_at.
  static void bind_state(SQLite::Statement& statement, int column, const CommitFact& fact) {
    constexpr std::int64_t kMilliseconds = 1000;
    statement.bind(column, static_cast<int>(fact.verdict));
    statement.bind(column + 1, static_cast<int>(fact.is_gone ? core::CommitState::gone
                                                             : core::CommitState::confirmed));
    bind_optional(statement, column + 2,
                  fact.is_gone ? std::optional(fact.ms / kMilliseconds) : std::nullopt);
  }

  // Binds kind, minutes, committed_at, recorded_at and rebuilt_at.
  static void bind_rest(SQLite::Statement& statement, int column, const CommitFact& fact) {
    if (fact.kind) {
      statement.bindNoCopy(column, fact.kind->kind);
    } else {
      statement.bind(column);
    }
    bind_optional(statement, column + 1, fact.kind ? fact.kind->spent : std::nullopt);
    statement.bind(column + 2, to_column(fact.committed_at));
    statement.bind(column + 3, to_column(fact.recorded_at));
    bind_optional(statement, column + 4, fact.rebuilt_at);
  }

  void write_fact(std::int64_t id, const CommitFact& fact) {
    write_fact_.reset();
    write_fact_.bind(1, id);
    write_fact_.bind(2, device_);
    bind_object(write_fact_, 3, fact.key);
    write_fact_.bind(4, fact.ms);
    write_fact_.bind(5, fact.text ? 0 : 1);
    write_fact_.bind(6, to_column(fact.day));
    write_fact_.bind(7, to_column(fact.utc_offset));
    if (fact.replaced_by) {
      bind_object(write_fact_, 8, *fact.replaced_by);
    } else {
      write_fact_.bind(8);
    }
    write_fact_.exec();
  }

  void write_trailers(std::int64_t id, std::int64_t work, const std::string& trailers) {
    write_trailers_.reset();
    write_trailers_.bind(1, id);
    write_trailers_.bindNoCopy(2, trailers);
    write_trailers_.exec();
    judge_.mark_pending(work);
  }

  void write_size(const FactText& text, const CommitFact& fact) {
    if (!fact.size) return;
    write_size_.reset();
    bind_object(write_size_, 1, text.oid);
    write_size_.bind(2, fact.size->files);
    write_size_.bind(3, fact.size->added);
    write_size_.bind(4, fact.size->removed);
    write_size_.exec();
  }

  SQLite::Database& connection_;
  std::string device_;
  bool is_own_;
  std::string secret_;
  GroupJudge judge_;
  RedatedCommits redated_;
  std::vector<Redated> redated_facts_;                 ///< stored by this merge
  std::map<std::int64_t, std::int64_t> repositories_;  ///< ids by number
  std::int64_t changed_ = 0;
  SQLite::Statement find_;
  SQLite::Statement first_like_;
  SQLite::Statement insert_;
  SQLite::Statement update_;
  SQLite::Statement write_fact_;
  SQLite::Statement write_trailers_;
  SQLite::Statement write_size_;
};

}  // namespace

std::int64_t merge_facts(Database& database, const std::string& device, const DeviceFacts& facts) {
  return guarded(database, [&] {
    FactMerger merger(database.connection(), device);
    for (const RepositoryFact& repository : facts.repositories) merger.take(repository);
    if (facts.are_all) merger.keep_only(facts.commits);
    for (const CommitFact& fact : facts.commits) merger.take(fact);
    return merger.finish();
  });
}

}  // namespace gongbu::store
