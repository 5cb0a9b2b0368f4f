#include "store/recorder.hpp"

#include <algorithm>
#include <string>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

constexpr const char* kInsertWork = R"(
  INSERT INTO commits (authored_at, email, subject, author_name, utc_offset, day, dropped,
                       author_offset)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?))";

// What is known keeps the policy it was recorded under, unless only a hook knew it: that sees less,
// but if it was measured since (stage 2), more is known than a scan can say. What could not be read
// (stage 3) has been found again: perhaps it can be now.
constexpr const char* kHold = R"(
  INSERT INTO commit_object (repository_id, oid, commit_id, mine, dropped, merge, empty, stage)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (repository_id, oid) DO UPDATE
  SET gone_at = NULL, mine = excluded.mine, confirmed = 1, merge = excluded.merge,
      empty = excluded.empty, stage = iif(stage = 3, excluded.stage, max(stage, excluded.stage)),
      dropped = iif(confirmed OR (excluded.dropped = 0 AND stage = 2), dropped, excluded.dropped)
  WHERE gone_at IS NOT NULL OR mine <> excluded.mine OR NOT confirmed OR stage < excluded.stage
        OR stage = 3)";
static_assert(static_cast<int>(Stage::sized) == 2 && static_cast<int>(Stage::unreadable) == 3);

constexpr const char* kKeyOfObject = R"(
  SELECT c.id, c.authored_at, c.email FROM commit_object o JOIN commits c ON c.id = o.commit_id
  WHERE o.repository_id = ? AND o.oid = ?)";

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
  while (select.executeStep()) objects.push_back(to_object_id(select.getColumn(0)));
  return objects;
}

GroupKey key_of(const FoundCommit& commit) { return {to_column(commit.authored_at), commit.email}; }

Recorder::Recorder(SQLite::Database& connection)
    : connection_(connection),
      judging_(connection),
      insert_work_(connection, kInsertWork),
      hold_(connection, kHold),
      keep_trailers_(connection, "INSERT OR IGNORE INTO commit_trailer VALUES (?, ?, ?)"),
      key_of_object_(connection, kKeyOfObject),
      set_gone_(connection,
                "UPDATE commit_object SET gone_at = ? "
                "WHERE repository_id = ? AND oid = ? AND gone_at IS NULL"),
      forget_(connection, "DELETE FROM commit_object WHERE repository_id = ? AND oid = ?"),
      forget_trailers_(connection,
                       "DELETE FROM commit_trailer WHERE repository_id = ? AND oid = ?"),
      forget_work_(connection,
                   "DELETE FROM commits WHERE id = ?1 AND NOT EXISTS "
                   "(SELECT 1 FROM commit_object WHERE commit_id = ?1) RETURNING day, dropped"),
      renew_(connection,
             "UPDATE repository SET generation = random() WHERE id = ? RETURNING generation"),
      select_generation_(connection, "SELECT generation FROM repository WHERE id = ?") {}

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
  const GroupKey key = key_of(commits.front());
  Group group = load(key);
  if (group.rows.empty()) {
    add_new_group(commits);
    return;
  }
  bool changed = false;
  for (const FoundCommit& commit : commits) changed |= add_to(group, commit);
  if (changed) judging_.judge(key);
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
  forget_trailers(work, oid);
  forget_.reset();
  forget_.bind(1, repository_);
  bind_object(forget_, 2, oid);
  change(forget_);
  forget_work_.reset();
  forget_work_.bind(1, work);
  while (forget_work_.executeStep())  // to its end: a statement left open keeps COMMIT waiting
    judging_.count(forget_work_.getColumn(0).getInt64(),
                   static_cast<Dropped>(forget_work_.getColumn(1).getInt()), Dropped::superseded);
}

std::int64_t Recorder::renew() {
  SQLite::Statement& statement = changed_.erase(repository_) > 0 ? renew_ : select_generation_;
  statement.reset();
  statement.bind(1, repository_);
  std::int64_t generation = 0;
  while (statement.executeStep()) generation = statement.getColumn(0).getInt64();
  return generation;
}

void Recorder::renew_all() {
  while (!changed_.empty()) {
    turn_to(*changed_.begin());
    renew();
  }
}

void Recorder::finish() {
  judging_.finish();
  expects_many_ = false;  // others may write now
}

// Runs a statement that says something else of the repository; returns how many rows it changed.
int Recorder::change(SQLite::Statement& statement) {
  const int rows = statement.exec();
  if (rows > 0) changed_.insert(repository_);
  return rows;
}

Group Recorder::load(const GroupKey& key) {
  if (expects_many_ && !stored_times_.may_contain(key.authored_at)) return {};
  return judging_.load(key);
}

// Nothing of the group is stored: it can be judged before it is written, each row once.
void Recorder::add_new_group(std::span<const FoundCommit> commits) {
  Group group;
  std::vector<std::size_t> places;
  for (const FoundCommit& commit : commits) {
    const std::size_t place = group.find(commit.subject);
    if (place == group.rows.size()) group.add({.subject = commit.subject});
    group.hold(place, {commit.dropped, {}}, commit.mine);
    places.push_back(place);
  }
  const std::vector<Dropped> judged = core::judge_group(group.works);
  for (std::size_t i = 0; i < commits.size(); ++i) {
    Group::Row& row = group.rows[places[i]];
    if (row.id == 0) {
      row.id = insert_work(commits[i], judged[places[i]]);
      judging_.count(to_column(commits[i].day), Dropped::superseded, judged[places[i]]);
    }
    hold(row.id, commits[i]);
  }
}

// Returns whether that says something new of the group, which is to be judged then.
bool Recorder::add_to(Group& group, const FoundCommit& commit) {
  const std::size_t place = group.find(commit.subject);
  if (place == group.rows.size()) {
    // Judged with its group in a moment: until then it counts for nothing.
    const std::int64_t id = insert_work(commit, Dropped::superseded);
    group.add({.id = id, .subject = commit.subject, .day = to_column(commit.day)});
  }
  return hold(group.rows[place].id, commit);
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

bool Recorder::hold(std::int64_t work, const FoundCommit& commit) {
  hold_.reset();
  hold_.bind(1, repository_);
  bind_object(hold_, 2, commit.oid);
  hold_.bind(3, work);
  hold_.bind(4, commit.mine ? 1 : 0);
  hold_.bind(5, static_cast<int>(commit.dropped));
  hold_.bind(6, commit.merge ? 1 : 0);
  hold_.bind(7, commit.empty ? 1 : 0);
  hold_.bind(8, static_cast<int>(commit.stage));
  const bool changed = change(hold_) > 0;
  if (commit.trailers.empty() || !keep_trailers(commit)) return changed;
  judging_.unsettle(work);
  return true;
}

// Returns whether they were not known.
bool Recorder::keep_trailers(const FoundCommit& commit) {
  keep_trailers_.reset();
  keep_trailers_.bind(1, repository_);
  bind_object(keep_trailers_, 2, commit.oid);
  keep_trailers_.bindNoCopy(3, commit.trailers);
  return keep_trailers_.exec() > 0;
}

void Recorder::forget_trailers(std::int64_t work, const ObjectId& oid) {
  forget_trailers_.reset();
  forget_trailers_.bind(1, repository_);
  bind_object(forget_trailers_, 2, oid);
  if (forget_trailers_.exec() > 0) judging_.unsettle(work);
}

// Remembers to judge the group of an object; returns its work, 0 when the object is not known.
std::int64_t Recorder::touch(const ObjectId& oid) {
  key_of_object_.reset();
  key_of_object_.bind(1, repository_);
  bind_object(key_of_object_, 2, oid);
  if (!key_of_object_.executeStep()) return 0;
  judging_.touch({key_of_object_.getColumn(1).getInt64(), key_of_object_.getColumn(2).getString()});
  const std::int64_t work = key_of_object_.getColumn(0).getInt64();
  key_of_object_.reset();  // a statement left open would read on after the transaction
  return work;
}

}  // namespace gongbu::store
