#include "store/recorder.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

constexpr const char* kInsert = R"(
  INSERT INTO commits (authored_at, email, subject, work, dropped, author_name, utc_offset, day,
                       author_offset, repository_id, oid, mine, by_policy, confirmed, merge, empty,
                       stage)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";

// What is known keeps the policy it was recorded under, unless only a hook knew it: that sees less,
// but if it was measured since (stage 2), more is known than a scan can say. What could not be read
// (stage 3) has been found again: perhaps it can be now.
constexpr const char* kFindAgain = R"(
  UPDATE commits
  SET gone_at = NULL, mine = ?2, confirmed = 1, merge = ?4, empty = ?5,
      stage = iif(stage = 3, ?6, max(stage, ?6)),
      by_policy = iif(confirmed OR (?3 = 0 AND stage = 2), by_policy, ?3)
  WHERE id = ?1
    AND (gone_at IS NOT NULL OR mine <> ?2 OR NOT confirmed OR stage < ?6 OR stage = 3))";
static_assert(static_cast<int>(Stage::sized) == 2 && static_cast<int>(Stage::unreadable) == 3);

constexpr const char* kLocate =
    "SELECT id, coalesce(work, id), authored_at, email, oid FROM commits WHERE repository_id = ?";
constexpr const char* kLocateRecent = R"(
  SELECT id, coalesce(work, id), authored_at, email, oid FROM (
    SELECT * FROM commits ORDER BY authored_at DESC LIMIT 1024)
  WHERE repository_id = ?)";
constexpr const char* kLocateUnconfirmed = R"(
  SELECT id, coalesce(work, id), authored_at, email, oid FROM commits
  WHERE repository_id = ? AND confirmed = 0)";

}  // namespace

GroupKey key_of(const FoundCommit& commit) { return {to_column(commit.authored_at), commit.email}; }

Recorder::Recorder(SQLite::Database& connection)
    : connection_(connection),
      judging_(connection),
      insert_(connection, kInsert),
      find_again_(connection, kFindAgain),
      keep_trailers_(connection, "INSERT OR IGNORE INTO commit_trailer VALUES (?, ?)"),
      set_gone_(connection, "UPDATE commits SET gone_at = ? WHERE id = ? AND gone_at IS NULL"),
      forget_(connection, "DELETE FROM commits WHERE id = ? RETURNING day, dropped"),
      forget_trailers_(connection, "DELETE FROM commit_trailer WHERE commit_id = ?"),
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
  std::vector<GroupedCommit> group = load(key);
  if (group.empty()) {
    add_new_group(commits);
    return;
  }
  bool changed = false;
  for (const FoundCommit& commit : commits) changed |= add_to(group, commit);
  if (changed) judging_.judge(key);
}

void Recorder::add_unconfirmed(FoundCommit commit) {
  commit.confirmed = false;
  if (find(judging_.load(key_of(commit)), commit.oid) == nullptr)  // else a scan was quicker
    add({&commit, 1});
}

void Recorder::replace_unconfirmed(std::span<const ObjectId> oids, core::Instant now) {
  SQLite::Statement mark(connection_, "UPDATE commits SET confirmed = 0 WHERE id = ?");
  for (const Located& commit : locate(oids)) {
    set_gone(commit, now);
    mark.reset();
    mark.bind(1, commit.id);
    mark.exec();
  }
}

void Recorder::settle(const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now) {
  SQLite::Statement confirm(connection_, R"(
    UPDATE commits SET confirmed = 1, gone_at = iif(?2, NULL, coalesce(gone_at, ?3))
    WHERE id = ?1)");
  SQLite::Statement unconfirmed(connection_, kLocateUnconfirmed);
  unconfirmed.bind(1, repository_);
  std::vector<Located> commits;
  while (unconfirmed.executeStep()) commits.push_back(read_located(unconfirmed));
  for (const Located& commit : commits) {
    confirm.reset();
    confirm.bind(1, commit.id);
    confirm.bind(2, is_reachable(commit.oid) ? 1 : 0);
    confirm.bind(3, to_column(now));
    change(confirm);
    judging_.touch(commit.key);
  }
}

void Recorder::set_gone(std::span<const ObjectId> oids, core::Instant now) {
  for (const Located& commit : locate(oids)) set_gone(commit, now);
}

void Recorder::set_gone(const Located& commit, core::Instant now) {
  set_gone_.reset();
  set_gone_.bind(1, to_column(now));
  set_gone_.bind(2, commit.id);
  if (change(set_gone_) > 0) judging_.touch(commit.key);
}

void Recorder::forget(std::span<const ObjectId> oids) {
  for (const Located& commit : locate(oids)) {
    judging_.touch(commit.key);
    forget_trailers_.reset();
    forget_trailers_.bind(1, commit.id);
    if (forget_trailers_.exec() > 0) judging_.unsettle(commit.work);
    forget_.reset();
    forget_.bind(1, commit.id);
    while (forget_.executeStep())  // to its end: a statement left open keeps COMMIT waiting
      judging_.count(forget_.getColumn(0).getInt64(), to_dropped(forget_.getColumn(1)), {});
    changed_.insert(repository_);
  }
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

std::vector<GroupedCommit> Recorder::load(const GroupKey& key) {
  if (expects_many_ && !stored_times_.may_contain(key.authored_at)) return {};
  return judging_.load(key);
}

const GroupedCommit* Recorder::find(const std::vector<GroupedCommit>& group,
                                    const ObjectId& oid) const {
  const auto it = std::find_if(group.begin(), group.end(), [&](const GroupedCommit& commit) {
    return commit.repository == repository_ && commit.oid == oid;
  });
  return it == group.end() ? nullptr : &*it;
}

// Nothing of the group is stored: it can be judged before it is written, each row once.
void Recorder::add_new_group(std::span<const FoundCommit> commits) {
  std::vector<GroupedCommit> group;
  for (const FoundCommit& commit : commits) group.push_back(grouped(commit));
  const std::vector<std::optional<Dropped>> dropped = judged(group);
  for (std::size_t i = 0; i < commits.size(); ++i) {
    group[i].dropped = dropped[i];
    judging_.count(group[i].day, {}, dropped[i]);
    insert_among({group.data(), i}, group[i], commits[i]);
    keep_trailers(group[i], commits[i]);
  }
}

// Returns whether that says something new of the group, which is to be judged then.
bool Recorder::add_to(std::vector<GroupedCommit>& group, const FoundCommit& commit) {
  if (const GroupedCommit* known = find(group, commit.oid)) {
    const bool changed = find_again(known->id, commit);
    return keep_trailers(*known, commit) || changed;
  }
  GroupedCommit added = grouped(commit);
  insert_among(group, added, commit);
  keep_trailers(added, commit);
  group.push_back(std::move(added));
  return true;
}

GroupedCommit Recorder::grouped(const FoundCommit& commit) const {
  GroupedCommit grouped;
  grouped.repository = repository_;
  grouped.oid = commit.oid;
  grouped.subject = commit.subject;
  grouped.utc_offset = to_column(commit.utc_offset);
  grouped.day = to_column(commit.day);
  grouped.mine = commit.mine;
  grouped.holding.dropped = commit.dropped;
  return grouped;
}

// Inserts a commit, and gives it its id, and its work and day by what is there of its group.
void Recorder::insert_among(std::span<const GroupedCommit> group, GroupedCommit& added,
                            const FoundCommit& commit) {
  const auto first = std::find_if(group.begin(), group.end(), [&](const GroupedCommit& other) {
    return other.subject == added.subject;
  });
  const bool is_first = first == group.end();
  if (!is_first) {
    added.work = first->work;
    added.day = first->day;
    added.utc_offset = first->utc_offset;
  }
  insert_.reset();
  insert_.bind(1, to_column(commit.authored_at));
  insert_.bindNoCopy(2, commit.email);
  insert_.bindNoCopy(3, commit.subject);
  bind_optional(insert_, 4, is_first ? std::nullopt : std::optional(added.work));
  bind_dropped(insert_, 5, added.dropped);
  insert_.bindNoCopy(6, commit.author_name);
  insert_.bind(7, added.utc_offset);
  insert_.bind(8, added.day);
  insert_.bind(9, to_column(commit.author_offset));
  insert_.bind(10, repository_);
  bind_object(insert_, 11, commit.oid);
  insert_.bind(12, commit.mine ? 1 : 0);
  insert_.bind(13, static_cast<int>(commit.dropped));
  insert_.bind(14, commit.confirmed ? 1 : 0);
  insert_.bind(15, commit.merge ? 1 : 0);
  insert_.bind(16, commit.empty ? 1 : 0);
  insert_.bind(17, static_cast<int>(commit.stage));
  change(insert_);
  if (stored_times_.version) stored_times_.insert(to_column(commit.authored_at));
  added.id = connection_.getLastInsertRowid();
  if (is_first) added.work = added.id;
}

// Returns whether something else is said of it than before.
bool Recorder::find_again(std::int64_t id, const FoundCommit& commit) {
  find_again_.reset();
  find_again_.bind(1, id);
  find_again_.bind(2, commit.mine ? 1 : 0);
  find_again_.bind(3, static_cast<int>(commit.dropped));
  find_again_.bind(4, commit.merge ? 1 : 0);
  find_again_.bind(5, commit.empty ? 1 : 0);
  find_again_.bind(6, static_cast<int>(commit.stage));
  return change(find_again_) > 0;
}

// Returns whether they were not known.
bool Recorder::keep_trailers(const GroupedCommit& kept, const FoundCommit& commit) {
  if (commit.trailers.empty()) return false;
  keep_trailers_.reset();
  keep_trailers_.bind(1, kept.id);
  keep_trailers_.bindNoCopy(2, commit.trailers);
  if (keep_trailers_.exec() == 0) return false;
  judging_.unsettle(kept.work);
  return true;
}

Recorder::Located Recorder::read_located(SQLite::Statement& row) {
  return {.id = row.getColumn(0).getInt64(),
          .work = row.getColumn(1).getInt64(),
          .key = {row.getColumn(2).getInt64(), row.getColumn(3).getString()},
          .oid = to_object_id(row.getColumn(4))};
}

// The commits of the repository that are these objects. There is no index of objects: the recent
// ones are looked through, and then all, once for whatever is asked.
std::vector<Recorder::Located> Recorder::locate(std::span<const ObjectId> oids) {
  std::unordered_set<ObjectId, core::ObjectIdHash> wanted(oids.begin(), oids.end());
  std::vector<Located> located;
  for (const char* sql : {kLocateRecent, kLocate}) {
    if (wanted.empty()) break;
    SQLite::Statement rows(connection_, sql);
    rows.bind(1, repository_);
    while (!wanted.empty() && rows.executeStep())
      if (wanted.erase(to_object_id(rows.getColumn(4))) > 0) located.push_back(read_located(rows));
  }
  return located;
}

}  // namespace gongbu::store
