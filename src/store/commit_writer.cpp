#include "store/commit_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "store/group_index.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::CommitEvent;
using core::CommitState;
using core::Dropped;
using core::ObjectId;

constexpr const char* kInsert = R"(
  INSERT INTO commits (authored_at, redated_at, email, subject, work, dropped, author_name,
                       utc_offset, day, author_offset, repository_id, oid, own, by_policy, state,
                       gone_at, merge, empty, stage, kind, kind_rule, minutes, committed_at,
                       recorded_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";

constexpr const char* kLocate = R"(
  SELECT id, coalesce(work, id), authored_at, oid, state, gone_at FROM {}
  WHERE repository_id = ?{})";
constexpr const char* kRecent = "(SELECT * FROM commits ORDER BY authored_at DESC LIMIT 1024)";

// Returns the index of the commit whose day the last commit of the group takes: the first stored
// commit of this device that may be an earlier version of it, else itself. The settings that
// determine days may have changed since that commit was recorded.
std::size_t day_giver(const std::vector<StoredCommit>& group, std::size_t stored) {
  const core::Commit& last = group.back().commit;
  for (std::size_t i = 0; i < stored; ++i) {
    const core::Commit& earlier = group[i].commit;
    if (group[i].fact == nullptr && earlier.own && last.own &&
        earlier.author_offset == last.author_offset)
      return i;
  }
  return group.size() - 1;
}

}  // namespace

CommitWriter::CommitWriter(SQLite::Database& connection, core::Day open_from)
    : connection_(connection),
      judge_(connection),
      redated_(connection),
      uploads_(connection),
      open_from_(open_from),
      insert_(connection, kInsert),
      state_of_(connection,
                "SELECT ignored OR refused, missing_since FROM repository WHERE id = ?"),
      find_again_(
          connection,
          "UPDATE commits SET state = ?2, gone_at = NULL, own = ?3, merge = ?4, empty = ?5, "
          "by_policy = ?6, stage = ?7, committed_at = ?8 WHERE id = ?1"),
      keep_trailers_(connection, "INSERT OR IGNORE INTO commit_trailer VALUES (?, ?)"),
      group_gone_(connection,
                  "SELECT id, gone_at FROM commits WHERE authored_at = ? AND gone_at >= ?"),
      set_state_(connection, "UPDATE commits SET state = ?2, gone_at = ?3 WHERE id = ?1"),
      forget_(connection,
              fmt::format("DELETE FROM commits WHERE id = ? RETURNING {}, dropped, upload",
                          kCountedColumns)),
      forget_trailers_(connection, "DELETE FROM commit_trailer WHERE commit_id = ?"),
      renew_(connection,
             "UPDATE repository SET generation = random() WHERE id = ? RETURNING generation"),
      select_generation_(connection, "SELECT generation FROM repository WHERE id = ?") {}

// Reads the current state: another process may have ignored the repository or marked it missing.
void CommitWriter::set_repository(std::int64_t repository, core::Instant now) {
  repository_ = repository;
  now_ = now;
  ignored_ = false;
  missing_since_.reset();
  state_of_.reset();
  state_of_.bind(1, repository);
  while (state_of_.executeStep()) {
    ignored_ = state_of_.getColumn(0).getInt() != 0;
    missing_since_ = to_optional_instant(state_of_.getColumn(1));
  }
}

void CommitWriter::expect_many() {
  if (expects_many_) return;
  expects_many_ = true;
  const std::int64_t version = connection_.execAndGet("PRAGMA data_version").getInt64();
  if (author_times_.version == version) return;
  author_times_.clear();
  SQLite::Statement select(connection_, "SELECT DISTINCT authored_at FROM commits");
  while (select.executeStep()) author_times_.insert(select.getColumn(0).getInt64());
  author_times_.version = version;
}

void CommitWriter::add(std::span<core::Commit> commits, const Assess& assess, CommitEvent event) {
  const std::int64_t authored_at = to_column(commits.front().authored_at);
  if (!redated_.contains(authored_at)) {
    add_group(commits, assess, event, authored_at);
    return;
  }
  std::map<std::int64_t, std::vector<core::Commit>> groups;
  for (core::Commit& commit : commits)
    groups[redated_.group_of(commit.oid, authored_at, commit.author_email, commit.subject)]
        .push_back(std::move(commit));
  for (auto& [group, members] : groups) add_group(members, assess, event, group);
}

void CommitWriter::add_group(std::span<core::Commit> commits, const Assess& assess,
                             CommitEvent event, std::int64_t authored_at) {
  std::vector<StoredCommit> group = load(authored_at);
  const std::size_t stored = group.size();
  group.reserve(stored + commits.size());
  GroupIndex index(group, stored + commits.size());
  bool changed = false;
  // For each new commit, the index of the first commit of its work.
  std::vector<std::size_t> firsts;
  for (core::Commit& commit : commits) {
    if (StoredCommit* known = index.find(repository_, commit.oid)) {
      // An id of 0: `commits` has it twice. A hook reports nothing new about a known commit.
      if (known->id != 0 && event == CommitEvent::found)
        changed |= find_again(*known, commit, assess);
      continue;
    }
    StoredCommit& added = group.emplace_back(seen(std::move(commit), assess, event));
    added.group = core::Instant{core::seconds{authored_at}};
    const std::size_t first = index.add_last();
    firsts.push_back(first);
    const StoredCommit& giver = group[&group[first] == &added ? day_giver(group, stored) : first];
    added.assessment.day = giver.assessment.day;
    added.assessment.utc_offset = giver.assessment.utc_offset;
    if (giver.fact == nullptr) added.commit.author_offset = giver.commit.author_offset;
  }
  if (!changed && firsts.empty()) return;
  if (has_device_facts(std::span(group).first(stored))) {
    for (std::size_t i = stored; i < group.size(); ++i) {
      group[i].work = group[firsts[i - stored]].work;
      insert(group[i], {});
    }
    judge_.touch(authored_at);
    return;
  }
  // Judge the group before writing, so that each row is written once.
  const Verdicts verdicts = judge_.judged(group);
  for (std::size_t i = stored; i < group.size(); ++i) {
    group[i].work = group[firsts[i - stored]].work;  // 0 if it is the first itself
    insert(group[i], verdicts[i]);
  }
  judge_.write(std::span(group).first(stored), std::span(verdicts).first(stored));
}

void CommitWriter::set_replaced(std::span<const Replaced> replaced) {
  std::vector<ObjectId> oids;
  for (const Replaced& one : replaced) oids.push_back(one.oid);
  std::map<ObjectId, Located> known;
  for (const Located& commit : locate(oids)) known.emplace(commit.oid, commit);
  for (const Replaced& one : replaced)
    if (const auto it = known.find(one.oid); it != known.end())
      apply(CommitEvent::rewritten, it->second, after_others(it->second, one.at, {}));
}

void CommitWriter::reconcile(const std::function<bool(const ObjectId&)>& is_reachable,
                             core::Instant now) {
  SQLite::Statement unconfirmed(connection_,
                                fmt::format(kLocate, "commits", " AND state IN (1, 2)"));
  static_assert(is_unconfirmed(CommitState{1}) && is_unconfirmed(CommitState{2}));
  unconfirmed.bind(1, repository_);
  std::vector<Located> commits;
  while (unconfirmed.executeStep()) commits.push_back(read_located(unconfirmed));
  for (Located& commit : commits)
    apply(is_reachable(commit.oid) ? CommitEvent::found : CommitEvent::lost, commit, now);
}

void CommitWriter::set_gone(std::span<const ObjectId> oids, core::Instant now) {
  for (Located& commit : locate(oids)) {
    apply(CommitEvent::lost, commit, after_others(commit, now, gone_here_));
    gone_here_.insert(commit.id);
  }
}

// Returns a time after that of every other commit of the group that became unreachable, at least
// `at`: of several amends in one second, only the last counts. `together`: ids of commits that
// became unreachable with this one.
core::Instant CommitWriter::after_others(const Located& commit, core::Instant at,
                                         const std::set<std::int64_t>& together) {
  group_gone_.reset();
  group_gone_.bind(1, commit.authored_at);
  group_gone_.bind(2, to_column(at));
  while (group_gone_.executeStep())
    if (!together.contains(group_gone_.getColumn(0).getInt64()))
      at = std::max(at, to_instant(group_gone_.getColumn(1)) + core::seconds{1});
  return at;
}

// Applies an event at a time to a commit.
void CommitWriter::apply(CommitEvent event, Located& commit, core::Instant at) {
  const CommitState before = std::exchange(commit.state, core::after(commit.state, event));
  if (commit.state == before) return;
  const bool is_gone = core::is_gone(commit.state);
  commit.gone_at = is_gone ? std::optional(commit.gone_at.value_or(at)) : std::nullopt;
  set_state_.reset();
  bind_all(set_state_, commit.id, fmt::underlying(commit.state), commit.gone_at);
  change(set_state_);
  judge_.touch(commit.authored_at);
}

void CommitWriter::forget(std::span<const ObjectId> oids) {
  std::vector<std::int64_t> forgotten;
  std::set<std::int64_t> uploads;
  for (const Located& commit : locate(oids)) {
    judge_.touch(commit.authored_at);
    forget_trailers_.reset();
    forget_trailers_.bind(1, commit.id);
    if (forget_trailers_.exec() > 0) judge_.mark_pending(commit.work);
    forget_.reset();
    forget_.bind(1, commit.id);
    while (forget_.executeStep()) {  // to the end: an open statement would block COMMIT
      judge_.totals().count(read_counted(forget_, 0), to_dropped(forget_.getColumn(3)), {});
      if (!forget_.getColumn(4).isNull()) uploads.insert(forget_.getColumn(4).getInt64());
    }
    forgotten.push_back(commit.id);
    changed_.insert(repository_);
  }
  represent_by_next(connection_, judge_, forgotten, std::move(uploads));
}

std::int64_t CommitWriter::renew() { return renew(repository_); }

std::int64_t CommitWriter::renew(std::int64_t repository) {
  SQLite::Statement& statement = changed_.erase(repository) > 0 ? renew_ : select_generation_;
  statement.reset();
  statement.bind(1, repository);
  std::int64_t generation = 0;
  while (statement.executeStep()) generation = statement.getColumn(0).getInt64();
  return generation;
}

void CommitWriter::renew_all() {
  while (!changed_.empty()) renew(*changed_.begin());
}

void CommitWriter::finish() {
  uploads_.mark(judge_, open_from_);
  judge_.finish();
  expects_many_ = false;  // other processes may write now
  redated_.clear();
}

// Runs a statement that changes a commit of the repository, which then gets a new generation.
// Returns the number of changed rows.
int CommitWriter::change(SQLite::Statement& statement) {
  const int rows = statement.exec();
  if (rows > 0) changed_.insert(repository_);
  return rows;
}

std::vector<StoredCommit> CommitWriter::load(std::int64_t authored_at) {
  if (expects_many_ && !author_times_.may_contain(authored_at)) return {};
  return judge_.load(authored_at);
}

StoredCommit CommitWriter::seen(core::Commit commit, const Assess& assess,
                                CommitEvent event) const {
  StoredCommit seen{.repository = repository_, .commit = std::move(commit)};
  seen.assessment = assess(seen.commit);
  seen.state = event == CommitEvent::found ? CommitState::confirmed : CommitState::unconfirmed;
  seen.recorded_at = now_;
  seen.ignored = ignored_;
  seen.missing_since = missing_since_;
  return seen;
}

// Inserts a commit and sets its id, and its work if it is the first commit of it.
void CommitWriter::insert(StoredCommit& added, std::optional<Dropped> verdict) {
  const auto& [day, utc_offset, by_policy, stage, kind] = added.assessment;
  const core::Commit& commit = added.commit;
  const std::int64_t own_time = to_column(commit.authored_at);
  const std::int64_t group = to_column(added.group);
  insert_.reset();
  insert_.bind(1, group);
  bind_optional(insert_, 2, own_time == group ? std::nullopt : std::optional(own_time));
  insert_.bindNoCopy(3, commit.author_email);
  insert_.bindNoCopy(4, commit.subject);
  bind_optional(insert_, 5, added.work == 0 ? std::nullopt : std::optional(added.work));
  bind_dropped(insert_, 6, verdict);
  insert_.bindNoCopy(7, commit.author_name);
  insert_.bind(8, to_column(utc_offset));
  insert_.bind(9, to_column(day));
  insert_.bind(10, to_column(commit.author_offset));
  insert_.bind(11, added.repository);
  bind_object(insert_, 12, commit.oid);
  insert_.bind(13, commit.own ? 1 : 0);
  insert_.bind(14, static_cast<int>(by_policy));
  insert_.bind(15, static_cast<int>(added.state));
  bind_optional(insert_, 16, added.gone_at);
  insert_.bind(17, commit.merge ? 1 : 0);
  insert_.bind(18, commit.empty ? 1 : 0);
  insert_.bind(19, static_cast<int>(stage));
  insert_.bind(23, to_column(commit.committed_at));
  insert_.bind(24, to_column(now_));
  if (kind || binds_kind_) bind_kind(insert_, 20, kind);
  binds_kind_ = kind.has_value();
  change(insert_);
  if (author_times_.version) author_times_.insert(group);
  added.id = connection_.getLastInsertRowid();
  if (added.work == 0) added.work = added.id;
  uploads_.note(added);
  judge_.totals().count(counted_as(added), {}, verdict);
  keep_trailers(added, commit);
}

// Updates a stored commit that a scan found. Returns whether anything changed. A stored commit
// keeps its policy verdict, unless only a hook, which sees less, reported it and it was not
// measured since. An unreadable commit may be measured again.
bool CommitWriter::find_again(StoredCommit& known, const core::Commit& commit,
                              const Assess& assess) {
  const Assessment now = assess(commit);
  Assessment& before = known.assessment;
  const bool is_measured = before.stage == Stage::sized && now.by_policy == Dropped::none;
  const bool has_trailers = keep_trailers(known, commit);
  if (known.state == CommitState::confirmed && known.commit.own == commit.own &&
      known.commit.committed_at == commit.committed_at && before.stage >= now.stage &&
      before.stage != Stage::unreadable)
    return has_trailers;
  if (core::is_unconfirmed(known.state) && !is_measured) before.by_policy = now.by_policy;
  before.stage = before.stage == Stage::unreadable ? now.stage : std::max(before.stage, now.stage);
  known.state = core::after(known.state, CommitEvent::found);
  known.gone_at.reset();
  known.commit.own = commit.own;
  find_again_.reset();
  bind_all(find_again_, known.id, fmt::underlying(known.state), commit.own, commit.merge,
           commit.empty, fmt::underlying(before.by_policy), fmt::underlying(before.stage),
           commit.committed_at);
  change(find_again_);
  return true;
}

// Stores the trailers of a commit. Returns whether they are new.
bool CommitWriter::keep_trailers(const StoredCommit& kept, const core::Commit& commit) {
  if (commit.trailers.empty()) return false;
  keep_trailers_.reset();
  keep_trailers_.bind(1, kept.id);
  keep_trailers_.bindNoCopy(2, commit.trailers);
  if (keep_trailers_.exec() == 0) return false;
  judge_.mark_pending(kept.work);
  return true;
}

CommitWriter::Located CommitWriter::read_located(SQLite::Statement& row) {
  return {.id = row.getColumn(0).getInt64(),
          .work = row.getColumn(1).getInt64(),
          .authored_at = row.getColumn(2).getInt64(),
          .oid = to_object_id(row.getColumn(3)),
          .state = static_cast<CommitState>(row.getColumn(4).getInt()),
          .gone_at = to_optional_instant(row.getColumn(5))};
}

// Returns the commits of the repository with these object ids. Object ids have no index, so the
// recent commits are searched first, then all of them once.
std::vector<CommitWriter::Located> CommitWriter::locate(std::span<const ObjectId> oids) {
  std::unordered_set<ObjectId, core::ObjectIdHash> wanted(oids.begin(), oids.end());
  std::vector<Located> located;
  for (const char* from : {kRecent, "commits"}) {
    if (wanted.empty()) break;
    SQLite::Statement rows(connection_, fmt::format(kLocate, from, ""));
    rows.bind(1, repository_);
    while (!wanted.empty() && rows.executeStep())
      if (wanted.erase(to_object_id(rows.getColumn(3))) > 0) located.push_back(read_located(rows));
  }
  return located;
}

}  // namespace gongbu::store
