#include "gongbu/store/commits.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

// A commit in an ignored repository is dropped for that, whatever else it is (Dropped::ignored is
// 5); one in a repository that is not there any more is remembered, like one that became
// unreachable.
constexpr const char* kSelectGroup = R"(
  SELECT c.id, c.subject, c.dropped, o.mine,
         CASE WHEN r.ignored THEN 5 ELSE o.dropped END, coalesce(o.gone_at, r.missing_since)
  FROM commits c
  JOIN commit_object o ON o.commit_id = c.id
  JOIN repository r ON r.id = o.repository_id
  WHERE c.authored_at = ? AND c.email = ?
  ORDER BY c.id)";

constexpr const char* kInsertWork = R"(
  INSERT INTO commits (authored_at, email, subject, author_name, utc_offset, day, dropped)
  VALUES (?, ?, ?, ?, ?, ?, ?))";

// What is known keeps the policy it was recorded under.
constexpr const char* kHold = R"(
  INSERT INTO commit_object (repository_id, oid, commit_id, mine, dropped) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (repository_id, oid) DO UPDATE SET gone_at = NULL, mine = excluded.mine
  WHERE gone_at IS NOT NULL OR mine <> excluded.mine)";

constexpr const char* kKeyOfObject = R"(
  SELECT c.id, c.authored_at, c.email FROM commit_object o JOIN commits c ON c.id = o.commit_id
  WHERE o.repository_id = ? AND o.oid = ?)";

constexpr const char* kKeysOfRepository = R"(
  SELECT DISTINCT c.authored_at, c.email
  FROM commit_object o JOIN commits c ON c.id = o.commit_id
  WHERE o.repository_id = ?)";

constexpr const char* kKeysOfAddress =
    "SELECT DISTINCT authored_at, email FROM commits WHERE email = ?";

constexpr const char* kMarkMine = R"(
  UPDATE commit_object SET mine = ?1
  WHERE mine <> ?1 AND commit_id IN (SELECT id FROM commits WHERE email = ?2))";

constexpr const char* kNewGenerations = R"(
  UPDATE repository SET generation = random() WHERE id IN (
    SELECT o.repository_id FROM commit_object o JOIN commits c ON c.id = o.commit_id
    WHERE c.email = ?))";

void bind_object(SQLite::Statement& statement, int index, const ObjectId& oid) {
  statement.bindNoCopy(index, oid.data(), static_cast<int>(oid.size()));
}

/// What the works of a group share: they are judged together.
struct GroupKey {
  std::int64_t authored_at = 0;
  std::string email;

  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

GroupKey key_of(const FoundCommit& commit) { return {to_column(commit.authored_at), commit.email}; }

/// The works of one group, side by side.
struct Group {
  struct Row {
    std::int64_t id = 0;
    std::string subject;
    Dropped dropped = Dropped::none;  ///< as it stands in the database
  };
  std::vector<Row> rows;
  std::vector<core::Work> works;

  void add(Row row) {
    rows.push_back(std::move(row));
    works.push_back({.mine = false, .holdings = {}});
  }

  /// Adds a holding to a work. A work is the user's when one repository says so: a clone
  /// that is configured with fewer addresses takes nothing away, whichever is scanned first.
  void hold(std::size_t place, core::Holding holding, bool mine) {
    if (holding.dropped != Dropped::ignored) works[place].mine |= mine;
    works[place].holdings.push_back(holding);
  }

  /// The place of the work with this subject; rows.size() when there is none.
  std::size_t find(const std::string& subject) const {
    const auto it = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row& row) { return row.subject == subject; });
    return static_cast<std::size_t>(it - rows.begin());
  }
};

/// Writes what is known of the commits of one repository, with its statements prepared once.
class Recorder {
 public:
  Recorder(SQLite::Database& connection, std::int64_t repository)
      : connection_(connection), repository_(repository) {}

  /// Records commits that share their key.
  void add(std::span<const FoundCommit> commits) {
    Group group = load(key_of(commits.front()));
    if (group.rows.empty()) {
      add_new_group(commits);
      return;
    }
    for (const FoundCommit& commit : commits) add_to(group, commit);
    judge(key_of(commits.front()));
  }

  void set_gone(const ObjectId& oid, core::Instant now) {
    set_gone_.reset();
    set_gone_.bind(1, to_column(now));
    set_gone_.bind(2, repository_);
    bind_object(set_gone_, 3, oid);
    if (execute(set_gone_) > 0) touch(oid);
  }

  /// Forgets an object, and the work when nothing else holds it.
  void forget(const ObjectId& oid) {
    const std::int64_t work = touch(oid);
    forget_.reset();
    forget_.bind(1, repository_);
    bind_object(forget_, 2, oid);
    execute(forget_);
    forget_work_.reset();
    forget_work_.bind(1, work);
    execute(forget_work_);
  }

  void touch_all() {
    SQLite::Statement keys(connection_, kKeysOfRepository);
    keys.bind(1, repository_);
    touch(keys);
  }

  /// Remembers to judge every commit with this author address, in whatever repository.
  void touch_address(const std::string& email) {
    SQLite::Statement keys(connection_, kKeysOfAddress);
    keys.bind(1, email);
    touch(keys);
  }

  /// Judges every group that was touched.
  void judge_touched() {
    std::sort(touched_.begin(), touched_.end());
    touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
    for (const GroupKey& key : touched_) judge(key);
    touched_.clear();
  }

  std::int64_t changed_rows() const { return changed_rows_; }
  std::int64_t new_commits() const { return new_commits_; }

 private:
  int execute(SQLite::Statement& statement) {
    const int rows = statement.exec();
    changed_rows_ += rows;
    return rows;
  }

  Group load(const GroupKey& key) {
    select_group_.reset();
    select_group_.bind(1, key.authored_at);
    select_group_.bindNoCopy(2, key.email);
    Group group;
    while (select_group_.executeStep()) {
      const std::int64_t id = select_group_.getColumn(0).getInt64();
      if (group.rows.empty() || group.rows.back().id != id)
        group.add({id, select_group_.getColumn(1).getString(),
                   static_cast<Dropped>(select_group_.getColumn(2).getInt())});
      core::Holding holding{static_cast<Dropped>(select_group_.getColumn(4).getInt()), {}};
      if (!select_group_.getColumn(5).isNull())
        holding.gone_at = to_instant(select_group_.getColumn(5));
      group.hold(group.works.size() - 1, holding, select_group_.getColumn(3).getInt() != 0);
    }
    return group;
  }

  // Nothing of the group is stored: it can be judged before it is written, each row once.
  void add_new_group(std::span<const FoundCommit> commits) {
    Group group;
    std::vector<std::size_t> places;
    for (const FoundCommit& commit : commits) {
      const std::size_t place = group.find(commit.subject);
      if (place == group.rows.size()) group.add({0, commit.subject, Dropped::none});
      group.hold(place, {commit.dropped, {}}, commit.mine);
      places.push_back(place);
    }
    const std::vector<Dropped> judged = core::judge_group(group.works);
    for (std::size_t i = 0; i < commits.size(); ++i) {
      Group::Row& row = group.rows[places[i]];
      if (row.id == 0) {
        row.id = insert_work(commits[i], judged[places[i]]);
        if (judged[places[i]] == Dropped::none) ++new_commits_;
      }
      hold(row.id, commits[i]);
    }
  }

  void add_to(Group& group, const FoundCommit& commit) {
    const std::size_t place = group.find(commit.subject);
    if (place == group.rows.size()) {
      // Judged with its group in a moment: until then it counts for nothing.
      const std::int64_t id = insert_work(commit, Dropped::superseded);
      group.add({id, commit.subject, Dropped::superseded});
    }
    hold(group.rows[place].id, commit);
  }

  std::int64_t insert_work(const FoundCommit& commit, Dropped dropped) {
    insert_work_.reset();
    insert_work_.bind(1, to_column(commit.authored_at));
    insert_work_.bindNoCopy(2, commit.email);
    insert_work_.bindNoCopy(3, commit.subject);
    insert_work_.bindNoCopy(4, commit.author_name);
    insert_work_.bind(5, to_column(commit.utc_offset));
    insert_work_.bind(6, to_column(commit.day));
    insert_work_.bind(7, static_cast<int>(dropped));
    execute(insert_work_);
    return connection_.getLastInsertRowid();
  }

  void hold(std::int64_t work, const FoundCommit& commit) {
    hold_.reset();
    hold_.bind(1, repository_);
    bind_object(hold_, 2, commit.oid);
    hold_.bind(3, work);
    hold_.bind(4, commit.mine ? 1 : 0);
    hold_.bind(5, static_cast<int>(commit.dropped));
    execute(hold_);
  }

  void judge(const GroupKey& key) {
    const Group group = load(key);
    const std::vector<Dropped> judged = core::judge_group(group.works);
    for (std::size_t i = 0; i < judged.size(); ++i) {
      if (judged[i] == group.rows[i].dropped) continue;
      if (judged[i] == Dropped::none) ++new_commits_;
      set_dropped_.reset();
      set_dropped_.bind(1, static_cast<int>(judged[i]));
      set_dropped_.bind(2, group.rows[i].id);
      execute(set_dropped_);
    }
  }

  void touch(SQLite::Statement& keys) {
    while (keys.executeStep())
      touched_.push_back({keys.getColumn(0).getInt64(), keys.getColumn(1).getString()});
  }

  // Remembers to judge the group of an object; returns its work, 0 when the object is not known.
  std::int64_t touch(const ObjectId& oid) {
    key_of_object_.reset();
    key_of_object_.bind(1, repository_);
    bind_object(key_of_object_, 2, oid);
    if (!key_of_object_.executeStep()) return 0;
    touched_.push_back(
        {key_of_object_.getColumn(1).getInt64(), key_of_object_.getColumn(2).getString()});
    return key_of_object_.getColumn(0).getInt64();
  }

  SQLite::Database& connection_;
  std::int64_t repository_;
  std::vector<GroupKey> touched_;
  std::int64_t changed_rows_ = 0;
  std::int64_t new_commits_ = 0;  ///< works that began to count
  SQLite::Statement select_group_{connection_, kSelectGroup};
  SQLite::Statement insert_work_{connection_, kInsertWork};
  SQLite::Statement hold_{connection_, kHold};
  SQLite::Statement set_dropped_{connection_, "UPDATE commits SET dropped = ? WHERE id = ?"};
  SQLite::Statement key_of_object_{connection_, kKeyOfObject};
  SQLite::Statement set_gone_{connection_,
                              "UPDATE commit_object SET gone_at = ? "
                              "WHERE repository_id = ? AND oid = ? AND gone_at IS NULL"};
  SQLite::Statement forget_{connection_,
                            "DELETE FROM commit_object WHERE repository_id = ? AND oid = ?"};
  SQLite::Statement forget_work_{connection_,
                                 "DELETE FROM commits WHERE id = ?1 AND NOT EXISTS "
                                 "(SELECT 1 FROM commit_object WHERE commit_id = ?1)"};
};

std::vector<FoundCommit> in_key_order(std::vector<FoundCommit> commits) {
  std::sort(commits.begin(), commits.end(), [](const FoundCommit& a, const FoundCommit& b) {
    return std::tie(a.authored_at, a.email, a.oid) < std::tie(b.authored_at, b.email, b.oid);
  });
  return commits;
}

void add_all(Recorder& recorder, const std::vector<FoundCommit>& sorted) {
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const auto end = std::find_if(begin, sorted.end(), [&](const FoundCommit& commit) {
      return key_of(commit) != key_of(*begin);
    });
    recorder.add({begin, end});
    begin = end;
  }
}

std::int64_t generation_of(Database& database, std::int64_t repository, bool next) {
  if (next) {
    SQLite::Statement update(database.connection(),
                             "UPDATE repository SET generation = random() WHERE id = ?");
    update.bind(1, repository);
    update.exec();
  }
  SQLite::Statement select(database.connection(), "SELECT generation FROM repository WHERE id = ?");
  select.bind(1, repository);
  return select.executeStep() ? select.getColumn(0).getInt64() : 0;
}

// Changes one column of a repository, and judges its commits when that changed something.
void set_state(Database& database, std::int64_t repository, const char* update_sql,
               std::optional<std::int64_t> value) {
  guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement update(database.connection(), update_sql);
    if (value) update.bind(1, *value);
    update.bind(2, repository);
    if (update.exec() == 0) return;
    Recorder recorder(database.connection(), repository);
    recorder.touch_all();
    recorder.judge_touched();
    transaction.commit();
  });
}

std::int64_t count(Database& database, const char* sql, std::optional<core::Day> day = {}) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), sql);
    if (day) select.bind(1, to_column(*day));
    select.executeStep();
    return select.getColumn(0).getInt64();
  });
}

}  // namespace

std::vector<Repository> repositories(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT id, git_dir, work_tree, name, ignored, missing_since, "
                             "generation FROM repository ORDER BY work_tree, id");
    std::vector<Repository> all;
    while (select.executeStep()) {
      Repository& repository = all.emplace_back();
      repository.id = select.getColumn(0).getInt64();
      repository.git_dir = select.getColumn(1).getString();
      repository.work_tree = select.getColumn(2).getString();
      repository.name = select.getColumn(3).getString();
      repository.ignored = select.getColumn(4).getInt() != 0;
      if (!select.getColumn(5).isNull()) repository.missing_since = to_instant(select.getColumn(5));
      repository.generation = select.getColumn(6).getInt64();
    }
    return all;
  });
}

std::vector<ObjectId> reachable_objects(Database& database, std::int64_t repository) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT oid FROM commit_object WHERE repository_id = ? AND gone_at IS NULL");
    select.bind(1, repository);
    std::vector<ObjectId> objects;
    while (select.executeStep()) {
      const auto* bytes = static_cast<const std::uint8_t*>(select.getColumn(0).getBlob());
      std::copy_n(bytes, std::tuple_size_v<ObjectId>, objects.emplace_back().begin());
    }
    return objects;
  });
}

std::int64_t save_repository(Database& database, const Repository& repository) {
  return guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement upsert(database.connection(), R"(
      INSERT INTO repository (git_dir, work_tree, name, generation) VALUES (?, ?, ?, random())
      ON CONFLICT (git_dir) DO UPDATE SET work_tree = excluded.work_tree, name = excluded.name
      WHERE work_tree <> excluded.work_tree OR name <> excluded.name)");
    upsert.bind(1, repository.git_dir);
    upsert.bind(2, repository.work_tree);
    upsert.bind(3, repository.name);
    upsert.exec();
    SQLite::Statement select(database.connection(), "SELECT id FROM repository WHERE git_dir = ?");
    select.bind(1, repository.git_dir);
    select.executeStep();
    const std::int64_t id = select.getColumn(0).getInt64();
    transaction.commit();
    return id;
  });
}

Recorded record(Database& database, const RepositoryChange& change, core::Instant now) {
  return guarded(database, [&] {
    Transaction transaction(database);
    Recorder recorder(database.connection(), change.repository);
    add_all(recorder, in_key_order(change.found));
    for (const ObjectId& oid : change.gone) recorder.set_gone(oid, now);
    for (const ObjectId& oid : change.disowned) recorder.forget(oid);
    recorder.judge_touched();
    const std::int64_t generation =
        generation_of(database, change.repository, recorder.changed_rows() > 0);
    transaction.commit();
    return Recorded{recorder.new_commits(), generation};
  });
}

void mark_missing(Database& database, std::int64_t repository, std::optional<core::Instant> since) {
  const auto value = since ? std::optional(to_column(*since)) : std::nullopt;
  set_state(database, repository,
            "UPDATE repository SET missing_since = ?1 WHERE id = ?2 "
            "AND (missing_since IS NULL) <> (?1 IS NULL)",
            value);
}

void mark_ignored(Database& database, std::int64_t repository, bool ignored) {
  set_state(database, repository,
            "UPDATE repository SET ignored = ?1 WHERE id = ?2 AND ignored <> ?1", ignored ? 1 : 0);
}

void mark_mine(Database& database, const std::string& email, bool mine) {
  guarded(database, [&] {
    Transaction transaction(database);
    SQLite::Statement mark(database.connection(), kMarkMine);
    mark.bind(1, mine ? 1 : 0);
    mark.bind(2, email);
    if (mark.exec() == 0) return;
    SQLite::Statement forget_scans(database.connection(), kNewGenerations);
    forget_scans.bind(1, email);
    forget_scans.exec();
    constexpr std::int64_t kNoRepository = 0;
    Recorder recorder(database.connection(), kNoRepository);
    recorder.touch_address(email);
    recorder.judge_touched();
    transaction.commit();
  });
}

std::vector<UnknownIdentity> unknown_identities(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT email, author_name, count(*) FROM commits WHERE dropped = 4
      GROUP BY email ORDER BY count(*) DESC, email)");
    std::vector<UnknownIdentity> identities;
    while (select.executeStep())
      identities.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                            select.getColumn(2).getInt64()});
    return identities;
  });
}

std::int64_t count_commits(Database& database) {
  return count(database, "SELECT coalesce(sum(count), 0) FROM day_total WHERE kind = 'commit'");
}

std::int64_t count_future_commits(Database& database, core::Day today) {
  return count(database,
               "SELECT coalesce(sum(count), 0) FROM day_total WHERE kind = 'commit' AND day > ?",
               today);
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

std::vector<std::pair<std::int64_t, std::int64_t>> commits_by_repository(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
      SELECT o.repository_id, count(DISTINCT o.commit_id)
      FROM commit_object o JOIN commits c ON c.id = o.commit_id
      WHERE c.dropped = 0 GROUP BY o.repository_id)");
    std::vector<std::pair<std::int64_t, std::int64_t>> counts;
    while (select.executeStep())
      counts.emplace_back(select.getColumn(0).getInt64(), select.getColumn(1).getInt64());
    return counts;
  });
}

}  // namespace gongbu::store
