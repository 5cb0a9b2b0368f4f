#include "store/recorder.hpp"

#include <algorithm>
#include <utility>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

// A commit in an ignored repository is dropped for that, whatever else it is (Dropped::ignored is
// 5); one in a repository that is not there any more is remembered, like one that became
// unreachable.
constexpr const char* kSelectGroup = R"(
  SELECT c.id, c.subject, c.dropped, o.mine,
         CASE WHEN r.ignored THEN 5 ELSE o.dropped END, coalesce(o.gone_at, r.missing_since), c.day
  FROM commits c
  JOIN commit_object o ON o.commit_id = c.id
  JOIN repository r ON r.id = o.repository_id
  WHERE c.authored_at = ? AND c.email = ?
  ORDER BY c.id)";

constexpr const char* kInsertWork = R"(
  INSERT INTO commits (authored_at, email, subject, author_name, utc_offset, day, dropped,
                       author_offset)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?))";

// What is known keeps the policy it was recorded under, unless only a hook knew it: that sees less,
// but if it was measured since, more is known than a scan can say.
constexpr const char* kHold = R"(
  INSERT INTO commit_object (repository_id, oid, commit_id, mine, dropped, merge, empty, stage)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (repository_id, oid) DO UPDATE
  SET gone_at = NULL, mine = excluded.mine, confirmed = 1, merge = excluded.merge,
      empty = excluded.empty, stage = max(stage, excluded.stage),
      dropped = iif(confirmed OR (excluded.dropped = 0 AND stage = 2), dropped, excluded.dropped)
  WHERE gone_at IS NOT NULL OR mine <> excluded.mine OR NOT confirmed OR stage < excluded.stage)";

constexpr const char* kKeyOfObject = R"(
  SELECT c.id, c.authored_at, c.email FROM commit_object o JOIN commits c ON c.id = o.commit_id
  WHERE o.repository_id = ? AND o.oid = ?)";

constexpr const char* kKeysOfRepository = R"(
  SELECT DISTINCT c.authored_at, c.email
  FROM commit_object o JOIN commits c ON c.id = o.commit_id
  WHERE o.repository_id = ?)";

constexpr const char* kKeysOfAddress =
    "SELECT DISTINCT authored_at, email FROM commits WHERE email = ?";

// commit_object.stage
constexpr int kJudgedWithoutSize = 0;
constexpr int kDue = 1;
constexpr int kJudgedWithSize = 2;

void bind_object(SQLite::Statement& statement, int index, const ObjectId& oid) {
  statement.bindNoCopy(index, oid.data(), static_cast<int>(oid.size()));
}

// The objects of which only hooks have told.
std::vector<ObjectId> unconfirmed_objects(SQLite::Database& connection, std::int64_t repository) {
  SQLite::Statement select(
      connection, "SELECT oid FROM commit_object WHERE repository_id = ? AND confirmed = 0");
  select.bind(1, repository);
  return object_ids(select);
}

}  // namespace

std::vector<ObjectId> object_ids(SQLite::Statement& select) {
  std::vector<ObjectId> objects;
  while (select.executeStep()) {
    const auto* bytes = static_cast<const std::uint8_t*>(select.getColumn(0).getBlob());
    std::copy_n(bytes, std::tuple_size_v<ObjectId>, objects.emplace_back().begin());
  }
  return objects;
}

GroupKey key_of(const FoundCommit& commit) { return {to_column(commit.authored_at), commit.email}; }

Recorder::Recorder(SQLite::Database& connection, std::int64_t repository)
    : connection_(connection),
      repository_(repository),
      select_group_(connection, kSelectGroup),
      insert_work_(connection, kInsertWork),
      hold_(connection, kHold),
      set_dropped_(connection, "UPDATE commits SET dropped = ? WHERE id = ?"),
      key_of_object_(connection, kKeyOfObject),
      set_gone_(connection,
                "UPDATE commit_object SET gone_at = ? "
                "WHERE repository_id = ? AND oid = ? AND gone_at IS NULL"),
      forget_(connection, "DELETE FROM commit_object WHERE repository_id = ? AND oid = ?"),
      forget_work_(connection,
                   "DELETE FROM commits WHERE id = ?1 AND NOT EXISTS "
                   "(SELECT 1 FROM commit_object WHERE commit_id = ?1) RETURNING day, dropped"),
      renew_(connection, "UPDATE repository SET generation = random() WHERE id = ?") {}

void Recorder::expect_many() {
  if (expects_many_) return;
  expects_many_ = true;
  const std::int64_t version = connection_.execAndGet("PRAGMA data_version").getInt64();
  if (stored_times_.version == version) return;
  stored_times_.clear();
  SQLite::Statement select(connection_, "SELECT DISTINCT authored_at FROM commits");
  while (select.executeStep()) stored_times_.insert(select.getColumn(0).getInt64());
  stored_times_.version = version;
}

void Recorder::add(std::span<const FoundCommit> commits) {
  Group group = load(key_of(commits.front()));
  if (group.rows.empty()) {
    add_new_group(commits);
    return;
  }
  for (const FoundCommit& commit : commits) add_to(group, commit);
  judge(key_of(commits.front()));
}

void Recorder::add_unconfirmed(const FoundCommit& commit) {
  if (touch(commit.oid) != 0) return;  // a scan was quicker
  add({&commit, 1});
  mark_unconfirmed(commit.oid);
}

void Recorder::replace_unconfirmed(const ObjectId& oid, core::Instant now) {
  set_gone(oid, now);
  mark_unconfirmed(oid);
}

void Recorder::mark_unconfirmed(const ObjectId& oid) {
  SQLite::Statement mark(
      connection_, "UPDATE commit_object SET confirmed = 0 WHERE repository_id = ? AND oid = ?");
  mark.bind(1, repository_);
  bind_object(mark, 2, oid);
  mark.exec();
}

void Recorder::settle(const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now) {
  SQLite::Statement confirm(connection_, R"(
    UPDATE commit_object SET confirmed = 1, gone_at = iif(?3, NULL, coalesce(gone_at, ?4))
    WHERE repository_id = ?1 AND oid = ?2)");
  for (const ObjectId& oid : unconfirmed_objects(connection_, repository_)) {
    confirm.reset();
    confirm.bind(1, repository_);
    bind_object(confirm, 2, oid);
    confirm.bind(3, is_reachable(oid) ? 1 : 0);
    confirm.bind(4, to_column(now));
    change(confirm);
    touch(oid);
  }
}

void Recorder::set_gone(const ObjectId& oid, core::Instant now) {
  set_gone_.reset();
  set_gone_.bind(1, to_column(now));
  set_gone_.bind(2, repository_);
  bind_object(set_gone_, 3, oid);
  if (change(set_gone_) > 0) touch(oid);
}

void Recorder::forget(const ObjectId& oid) {
  const std::int64_t work = touch(oid);
  forget_.reset();
  forget_.bind(1, repository_);
  bind_object(forget_, 2, oid);
  change(forget_);
  forget_work_.reset();
  forget_work_.bind(1, work);
  while (forget_work_.executeStep())  // to its end: a statement left open keeps COMMIT waiting
    count(forget_work_.getColumn(0).getInt64(),
          static_cast<Dropped>(forget_work_.getColumn(1).getInt()), Dropped::superseded);
}

void Recorder::set_dropped(std::int64_t repository, const ObjectId& oid, Dropped dropped,
                           Measured measured) {
  SQLite::Statement update(connection_, R"(
      UPDATE commit_object SET dropped = ?3, stage = coalesce(?4, stage)
      WHERE repository_id = ?1 AND oid = ?2 AND (dropped <> ?3 OR stage <> coalesce(?4, stage)))");
  update.bind(1, repository);
  bind_object(update, 2, oid);
  update.bind(3, static_cast<int>(dropped));
  if (measured != Measured::later)
    update.bind(4, measured == Measured::yes ? kJudgedWithSize : kJudgedWithoutSize);
  update.exec();
}

void Recorder::move(std::int64_t work, core::Day day, core::seconds utc_offset) {
  SQLite::Statement select(connection_, "SELECT day, dropped FROM commits WHERE id = ?");
  select.bind(1, work);
  if (!select.executeStep()) return;
  const auto dropped = static_cast<Dropped>(select.getColumn(1).getInt());
  count(select.getColumn(0).getInt64(), dropped, Dropped::superseded);
  count(to_column(day), Dropped::superseded, dropped);
  SQLite::Statement update(connection_,
                           "UPDATE commits SET day = ?2, utc_offset = ?3 WHERE id = ?1");
  update.bind(1, work);
  update.bind(2, to_column(day));
  update.bind(3, to_column(utc_offset));
  update.exec();
}

void Recorder::touch_all() {
  SQLite::Statement keys(connection_, kKeysOfRepository);
  keys.bind(1, repository_);
  touch(keys);
}

void Recorder::touch_address(const std::string& email) {
  SQLite::Statement keys(connection_, kKeysOfAddress);
  keys.bind(1, email);
  touch(keys);
}

void Recorder::renew() {
  if (changed_.erase(repository_) == 0) return;
  renew_.reset();
  renew_.bind(1, repository_);
  renew_.exec();
}

void Recorder::renew_all() {
  while (!changed_.empty()) {
    turn_to(*changed_.begin());
    renew();
  }
}

std::int64_t Recorder::finish() {
  judge_touched();
  write_totals();
  expects_many_ = false;  // others may write now
  return std::exchange(new_commits_, 0);
}

void Recorder::judge_touched() {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  for (const GroupKey& key : touched_) judge(key);
  touched_.clear();
}

// Runs a statement that says something else of the repository; returns how many rows it changed.
int Recorder::change(SQLite::Statement& statement) {
  const int rows = statement.exec();
  if (rows > 0) changed_.insert(repository_);
  return rows;
}

Group Recorder::load(const GroupKey& key) {
  if (expects_many_ && !stored_times_.may_contain(key.authored_at)) return {};
  select_group_.reset();
  select_group_.bind(1, key.authored_at);
  select_group_.bindNoCopy(2, key.email);
  Group group;
  while (select_group_.executeStep()) {
    const std::int64_t id = select_group_.getColumn(0).getInt64();
    if (group.rows.empty() || group.rows.back().id != id)
      group.add({id, select_group_.getColumn(1).getString(),
                 static_cast<Dropped>(select_group_.getColumn(2).getInt()),
                 select_group_.getColumn(6).getInt64()});
    core::Holding holding{static_cast<Dropped>(select_group_.getColumn(4).getInt()), {}};
    if (!select_group_.getColumn(5).isNull())
      holding.gone_at = to_instant(select_group_.getColumn(5));
    group.hold(group.works.size() - 1, holding, select_group_.getColumn(3).getInt() != 0);
  }
  return group;
}

// Nothing of the group is stored: it can be judged before it is written, each row once.
void Recorder::add_new_group(std::span<const FoundCommit> commits) {
  Group group;
  std::vector<std::size_t> places;
  for (const FoundCommit& commit : commits) {
    const std::size_t place = group.find(commit.subject);
    if (place == group.rows.size()) group.add({0, commit.subject, Dropped::none, 0});
    group.hold(place, {commit.dropped, {}}, commit.mine);
    places.push_back(place);
  }
  const std::vector<Dropped> judged = core::judge_group(group.works);
  for (std::size_t i = 0; i < commits.size(); ++i) {
    Group::Row& row = group.rows[places[i]];
    if (row.id == 0) {
      row.id = insert_work(commits[i], judged[places[i]]);
      count(to_column(commits[i].day), Dropped::superseded, judged[places[i]]);
    }
    hold(row.id, commits[i]);
  }
}

void Recorder::add_to(Group& group, const FoundCommit& commit) {
  const std::size_t place = group.find(commit.subject);
  if (place == group.rows.size()) {
    // Judged with its group in a moment: until then it counts for nothing.
    const std::int64_t id = insert_work(commit, Dropped::superseded);
    group.add({id, commit.subject, Dropped::superseded, to_column(commit.day)});
  }
  hold(group.rows[place].id, commit);
}

std::int64_t Recorder::insert_work(const FoundCommit& commit, Dropped dropped) {
  insert_work_.reset();
  insert_work_.bind(1, to_column(commit.authored_at));
  insert_work_.bindNoCopy(2, commit.email);
  insert_work_.bindNoCopy(3, commit.subject);
  insert_work_.bindNoCopy(4, commit.author_name);
  insert_work_.bind(5, to_column(commit.utc_offset));
  insert_work_.bind(6, to_column(commit.day));
  insert_work_.bind(7, static_cast<int>(dropped));
  insert_work_.bind(8, to_column(commit.author_offset));
  insert_work_.exec();
  if (stored_times_.version) stored_times_.insert(to_column(commit.authored_at));
  return connection_.getLastInsertRowid();
}

void Recorder::hold(std::int64_t work, const FoundCommit& commit) {
  hold_.reset();
  hold_.bind(1, repository_);
  bind_object(hold_, 2, commit.oid);
  hold_.bind(3, work);
  hold_.bind(4, commit.mine ? 1 : 0);
  hold_.bind(5, static_cast<int>(commit.dropped));
  hold_.bind(6, commit.merge ? 1 : 0);
  hold_.bind(7, commit.empty ? 1 : 0);
  hold_.bind(8, commit.due ? kDue : kJudgedWithoutSize);
  change(hold_);
  if (!commit.trailers.empty()) keep_trailers(commit);
}

void Recorder::keep_trailers(const FoundCommit& commit) {
  SQLite::Statement keep(connection_,
                         "INSERT OR IGNORE INTO commit_trailer VALUES (?, ?, ?, NULL)");
  keep.bind(1, repository_);
  bind_object(keep, 2, commit.oid);
  keep.bindNoCopy(3, commit.trailers);
  keep.exec();
}

void Recorder::judge(const GroupKey& key) {
  const Group group = load(key);
  const std::vector<Dropped> judged = core::judge_group(group.works);
  for (std::size_t i = 0; i < judged.size(); ++i) {
    if (judged[i] == group.rows[i].dropped) continue;
    count(group.rows[i].day, group.rows[i].dropped, judged[i]);
    set_dropped_.reset();
    set_dropped_.bind(1, static_cast<int>(judged[i]));
    set_dropped_.bind(2, group.rows[i].id);
    set_dropped_.exec();
  }
}

void Recorder::count(std::int64_t day, Dropped before, Dropped after) {
  const int more =
      static_cast<int>(after == Dropped::none) - static_cast<int>(before == Dropped::none);
  if (more != 0) counted_[day] += more;
  if (more > 0) ++new_commits_;
}

void Recorder::write_totals() {
  SQLite::Statement add(connection_, R"(
    INSERT INTO day_total VALUES (?, 'commit', ?, 0)
    ON CONFLICT DO UPDATE SET count = count + excluded.count)");
  for (const auto& [day, more] : counted_) {
    if (more == 0) continue;
    add.reset();
    add.bind(1, day);
    add.bind(2, more);
    add.exec();
  }
  if (!counted_.empty())
    connection_.exec("DELETE FROM day_total WHERE kind = 'commit' AND count = 0");
  counted_.clear();
}

void Recorder::touch(SQLite::Statement& keys) {
  while (keys.executeStep())
    touched_.push_back({keys.getColumn(0).getInt64(), keys.getColumn(1).getString()});
}

// Remembers to judge the group of an object; returns its work, 0 when the object is not known.
std::int64_t Recorder::touch(const ObjectId& oid) {
  key_of_object_.reset();
  key_of_object_.bind(1, repository_);
  bind_object(key_of_object_, 2, oid);
  if (!key_of_object_.executeStep()) return 0;
  touched_.push_back(
      {key_of_object_.getColumn(1).getInt64(), key_of_object_.getColumn(2).getString()});
  const std::int64_t work = key_of_object_.getColumn(0).getInt64();
  key_of_object_.reset();  // a statement left open would read on after the transaction
  return work;
}

}  // namespace gongbu::store
