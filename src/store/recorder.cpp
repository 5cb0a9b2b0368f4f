#include "store/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
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
    "SELECT id, coalesce(work, id), authored_at, oid FROM {} WHERE repository_id = ?{}";
constexpr const char* kRecent = "(SELECT * FROM commits ORDER BY authored_at DESC LIMIT 1024)";

/// Finds commits in a group that grows to `most`; it does not move meanwhile.
class Places {
 public:
  Places(const std::vector<GroupedCommit>& group, std::size_t most)
      : group_(group), indexed_(most > kFew) {
    for (std::size_t i = 0; indexed_ && i < group.size(); ++i) add(i);
  }

  const GroupedCommit* find(std::int64_t repository, const ObjectId& oid) const {
    const auto is_it = [&](const GroupedCommit& commit) {
      return commit.repository == repository && commit.oid == oid;
    };
    if (indexed_) {
      const auto [begin, end] = by_oid_.equal_range(oid);
      const auto it =
          std::find_if(begin, end, [&](const auto& place) { return is_it(group_[place.second]); });
      return it == end ? nullptr : &group_[it->second];
    }
    const auto it = std::find_if(group_.begin(), group_.end(), is_it);
    return it == group_.end() ? nullptr : &*it;
  }

  // Takes the last commit in; returns the place of the first one of its work.
  std::size_t add_last() {
    const std::size_t last = group_.size() - 1;
    if (indexed_) return add(last);
    const auto it = std::find_if(group_.begin(), group_.end(), [&](const GroupedCommit& other) {
      return other.subject == group_[last].subject && other.email == group_[last].email;
    });
    return static_cast<std::size_t>(it - group_.begin());
  }

 private:
  static constexpr std::size_t kFew = 16;  // so many are looked through one by one

  std::size_t add(std::size_t place) {
    const GroupedCommit& commit = group_[place];
    by_oid_.emplace(commit.oid, place);
    return firsts_.try_emplace({commit.email, commit.subject}, place).first->second;
  }

  const std::vector<GroupedCommit>& group_;
  bool indexed_;
  std::unordered_multimap<ObjectId, std::size_t, core::ObjectIdHash> by_oid_;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> firsts_;
};

// The commit whose day the last one of a group gets: the first that is stored and may be an earlier
// version of it. The settings that decide days may have changed since. None: itself.
std::size_t day_giver(const std::vector<GroupedCommit>& group, std::size_t stored) {
  const GroupedCommit& last = group.back();
  for (std::size_t i = 0; i < stored; ++i)
    if (group[i].mine && last.mine && group[i].author_offset == last.author_offset) return i;
  return group.size() - 1;
}

}  // namespace

Recorder::Recorder(SQLite::Database& connection)
    : connection_(connection),
      judging_(connection),
      redated_(connection),
      insert_(connection, kInsert),
      state_of_(connection, "SELECT ignored, missing_since FROM repository WHERE id = ?"),
      find_again_(connection, kFindAgain),
      keep_trailers_(connection, "INSERT OR IGNORE INTO commit_trailer VALUES (?, ?)"),
      group_gone_(connection,
                  "SELECT id, gone_at FROM commits WHERE authored_at = ? AND gone_at >= ?"),
      set_gone_(connection, "UPDATE commits SET gone_at = ? WHERE id = ? AND gone_at IS NULL"),
      forget_(connection, "DELETE FROM commits WHERE id = ? RETURNING day, dropped"),
      forget_trailers_(connection, "DELETE FROM commit_trailer WHERE commit_id = ?"),
      renew_(connection,
             "UPDATE repository SET generation = random() WHERE id = ? RETURNING generation"),
      select_generation_(connection, "SELECT generation FROM repository WHERE id = ?") {}

// Somebody may have ignored it, or found it missing, since the scan began.
void Recorder::turn_to(std::int64_t repository) {
  repository_ = repository;
  ignored_ = false;
  missing_since_.reset();
  state_of_.reset();
  state_of_.bind(1, repository);
  while (state_of_.executeStep()) {
    ignored_ = state_of_.getColumn(0).getInt() != 0;
    if (!state_of_.getColumn(1).isNull()) missing_since_ = to_instant(state_of_.getColumn(1));
  }
}

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
  const std::int64_t authored_at = to_column(commits.front().authored_at);
  if (!redated_.contains(authored_at)) {
    add_group(commits, authored_at);
    return;
  }
  std::map<std::int64_t, std::vector<FoundCommit>> groups;
  for (const FoundCommit& commit : commits)
    groups[redated_.group_of(commit.oid, authored_at, commit.email, commit.subject)].push_back(
        commit);
  for (const auto& [group, members] : groups) add_group(members, group);
}

void Recorder::add_group(std::span<const FoundCommit> commits, std::int64_t authored_at) {
  std::vector<GroupedCommit> group = load(authored_at);
  const std::size_t stored = group.size();
  group.reserve(stored + commits.size());
  Places places(group, stored + commits.size());
  bool changed = false;
  std::vector<const FoundCommit*> added;
  std::vector<std::size_t> firsts;  // of the work of each of those
  for (const FoundCommit& commit : commits) {
    if (const GroupedCommit* known = places.find(repository_, commit.oid)) {
      // (One without an id is among these twice; a hook says nothing new of what a scan knows.)
      if (known->id != 0 && commit.confirmed) changed |= find_again(*known, commit);
      continue;
    }
    group.push_back(grouped(commit));
    std::size_t first = places.add_last();
    const bool is_new = first + 1 == group.size();
    if (is_new) first = day_giver(group, stored);
    group.back().day = group[first].day;
    group.back().utc_offset = group[first].utc_offset;
    group.back().author_offset = group[first].author_offset;
    added.push_back(&commit);
    firsts.push_back(is_new ? group.size() - 1 : first);
  }
  // The group is judged before it is written: each row once. When something else is said of what is
  // stored, only the database knows what.
  std::vector<std::optional<Dropped>> dropped(group.size());
  if (!changed) dropped = judged(group);
  for (std::size_t i = 0; i < added.size(); ++i) {
    GroupedCommit& commit = group[stored + i];
    commit.dropped = dropped[stored + i];
    insert(commit, firsts[i] == stored + i ? nullptr : &group[firsts[i]], *added[i], authored_at);
    judging_.count(commit.day, {}, commit.dropped);
    keep_trailers(commit, *added[i]);
  }
  if (changed) {
    judging_.judge(authored_at);
  } else if (!added.empty()) {
    judging_.keep(std::span(group).first(stored), std::span(dropped).first(stored));
  }
}

void Recorder::replace_unconfirmed(std::span<const Replaced> replaced) {
  std::vector<ObjectId> oids;
  for (const Replaced& one : replaced) oids.push_back(one.oid);
  std::map<ObjectId, Located> known;
  for (const Located& commit : locate(oids)) known.emplace(commit.oid, commit);
  SQLite::Statement mark(connection_, "UPDATE commits SET confirmed = 0 WHERE id = ?1");
  for (const Replaced& one : replaced) {
    const auto it = known.find(one.oid);
    if (it == known.end()) continue;
    const Located& commit = it->second;
    set_gone(commit, after_others(commit, one.at, {}));
    mark.reset();
    mark.bind(1, commit.id);
    mark.exec();
  }
}

void Recorder::settle(const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now) {
  SQLite::Statement confirm(connection_, R"(
    UPDATE commits SET confirmed = 1, gone_at = iif(?2, NULL, coalesce(gone_at, ?3))
    WHERE id = ?1)");
  SQLite::Statement unconfirmed(connection_, fmt::format(kLocate, "commits", " AND confirmed = 0"));
  unconfirmed.bind(1, repository_);
  std::vector<Located> commits;
  while (unconfirmed.executeStep()) commits.push_back(read_located(unconfirmed));
  for (const Located& commit : commits) {
    confirm.reset();
    confirm.bind(1, commit.id);
    confirm.bind(2, is_reachable(commit.oid) ? 1 : 0);
    confirm.bind(3, to_column(now));
    change(confirm);
    judging_.touch(commit.authored_at);
  }
}

void Recorder::set_gone(std::span<const ObjectId> oids, core::Instant now) {
  for (const Located& commit : locate(oids)) {
    set_gone(commit, after_others(commit, now, gone_here_));
    gone_here_.insert(commit.id);
  }
}

// What went before went earlier, also when that was in the same second: of several amends, only the
// last counts. `together`: those that go at one time with it.
core::Instant Recorder::after_others(const Located& commit, core::Instant at,
                                     const std::set<std::int64_t>& together) {
  group_gone_.reset();
  group_gone_.bind(1, commit.authored_at);
  group_gone_.bind(2, to_column(at));
  while (group_gone_.executeStep())
    if (!together.contains(group_gone_.getColumn(0).getInt64()))
      at = std::max(at, to_instant(group_gone_.getColumn(1)) + core::seconds{1});
  return at;
}

void Recorder::set_gone(const Located& commit, core::Instant now) {
  set_gone_.reset();
  set_gone_.bind(1, to_column(now));
  set_gone_.bind(2, commit.id);
  if (change(set_gone_) > 0) judging_.touch(commit.authored_at);
}

void Recorder::forget(std::span<const ObjectId> oids) {
  for (const Located& commit : locate(oids)) {
    judging_.touch(commit.authored_at);
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

std::int64_t Recorder::renew() { return renew(repository_); }

std::int64_t Recorder::renew(std::int64_t repository) {
  SQLite::Statement& statement = changed_.erase(repository) > 0 ? renew_ : select_generation_;
  statement.reset();
  statement.bind(1, repository);
  std::int64_t generation = 0;
  while (statement.executeStep()) generation = statement.getColumn(0).getInt64();
  return generation;
}

void Recorder::renew_all() {
  while (!changed_.empty()) renew(*changed_.begin());
}

void Recorder::finish() {
  judging_.finish();
  expects_many_ = false;  // others may write now
  redated_.clear();
}

// Runs a statement that says something else of the repository; returns how many rows it changed.
int Recorder::change(SQLite::Statement& statement) {
  const int rows = statement.exec();
  if (rows > 0) changed_.insert(repository_);
  return rows;
}

std::vector<GroupedCommit> Recorder::load(std::int64_t authored_at) {
  if (expects_many_ && !stored_times_.may_contain(authored_at)) return {};
  return judging_.load(authored_at);
}

GroupedCommit Recorder::grouped(const FoundCommit& commit) const {
  GroupedCommit grouped;
  grouped.repository = repository_;
  grouped.oid = commit.oid;
  grouped.email = commit.email;
  grouped.subject = commit.subject;
  grouped.utc_offset = to_column(commit.utc_offset);
  grouped.author_offset = to_column(commit.author_offset);
  grouped.day = to_column(commit.day);
  grouped.mine = commit.mine;
  grouped.holding.dropped = ignored_ ? Dropped::ignored : commit.dropped;
  grouped.holding.gone_at = missing_since_;
  return grouped;
}

// Inserts a commit and gives it its id. `first` is the first of its work, unless that is itself.
void Recorder::insert(GroupedCommit& added, const GroupedCommit* first, const FoundCommit& commit,
                      std::int64_t authored_at) {
  insert_.reset();
  insert_.bind(1, authored_at);
  insert_.bindNoCopy(2, commit.email);
  insert_.bindNoCopy(3, commit.subject);
  bind_optional(insert_, 4, first == nullptr ? std::nullopt : std::optional(first->work));
  bind_dropped(insert_, 5, added.dropped);
  insert_.bindNoCopy(6, commit.author_name);
  insert_.bind(7, added.utc_offset);
  insert_.bind(8, added.day);
  insert_.bind(9, added.author_offset);
  insert_.bind(10, repository_);
  bind_object(insert_, 11, commit.oid);
  insert_.bind(12, commit.mine ? 1 : 0);
  insert_.bind(13, static_cast<int>(commit.dropped));
  insert_.bind(14, commit.confirmed ? 1 : 0);
  insert_.bind(15, commit.merge ? 1 : 0);
  insert_.bind(16, commit.empty ? 1 : 0);
  insert_.bind(17, static_cast<int>(commit.stage));
  change(insert_);
  if (stored_times_.version) stored_times_.insert(authored_at);
  added.id = connection_.getLastInsertRowid();
  if (to_column(commit.authored_at) != authored_at) {
    SQLite::Statement redate(connection_, "UPDATE commits SET redated_at = ?2 WHERE id = ?1");
    redate.bind(1, added.id);
    redate.bind(2, to_column(commit.authored_at));
    redate.exec();
  }
  added.work = first == nullptr ? added.id : first->work;
}

// Returns whether something else is said of it than before.
bool Recorder::find_again(const GroupedCommit& known, const FoundCommit& commit) {
  find_again_.reset();
  find_again_.bind(1, known.id);
  find_again_.bind(2, commit.mine ? 1 : 0);
  find_again_.bind(3, static_cast<int>(commit.dropped));
  find_again_.bind(4, commit.merge ? 1 : 0);
  find_again_.bind(5, commit.empty ? 1 : 0);
  find_again_.bind(6, static_cast<int>(commit.stage));
  const bool changed = change(find_again_) > 0;
  return keep_trailers(known, commit) || changed;
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
          .authored_at = row.getColumn(2).getInt64(),
          .oid = to_object_id(row.getColumn(3))};
}

// The commits of the repository that are these objects. There is no index of objects: the recent
// ones are looked through, and then all, once for whatever is asked.
std::vector<Recorder::Located> Recorder::locate(std::span<const ObjectId> oids) {
  ObjectSet wanted(oids.begin(), oids.end());
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
