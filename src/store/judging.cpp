#include "store/judging.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

// A commit in an ignored repository is dropped for that, whatever else it is (Dropped::ignored is
// 5); one in a repository that is not there any more is remembered, like one that became
// unreachable.
constexpr const char* kSelectGroup = R"(
  SELECT c.id, coalesce(c.work, c.id), c.repository_id, c.oid, c.subject, c.utc_offset, c.day,
         c.mine, CASE WHEN r.ignored THEN 5 ELSE c.by_policy END,
         coalesce(c.gone_at, r.missing_since), c.dropped,
         EXISTS (SELECT 1 FROM commit_trailer t WHERE t.commit_id = c.id)
  FROM commits c JOIN repository r ON r.id = c.repository_id
  WHERE c.authored_at = ? AND c.email = ?)";

GroupedCommit read_commit(SQLite::Statement& row) {
  GroupedCommit commit;
  commit.id = row.getColumn(0).getInt64();
  commit.work = row.getColumn(1).getInt64();
  commit.repository = row.getColumn(2).getInt64();
  commit.oid = to_object_id(row.getColumn(3));
  commit.subject = row.getColumn(4).getString();
  commit.utc_offset = row.getColumn(5).getInt64();
  commit.day = row.getColumn(6).getInt64();
  commit.mine = row.getColumn(7).getInt() != 0;
  commit.holding.dropped = static_cast<Dropped>(row.getColumn(8).getInt());
  if (!row.getColumn(9).isNull()) commit.holding.gone_at = to_instant(row.getColumn(9));
  commit.dropped = to_dropped(row.getColumn(10));
  commit.trailed = row.getColumn(11).getInt() != 0;
  return commit;
}

bool counts(std::optional<Dropped> dropped) { return dropped == Dropped::none; }

}  // namespace

std::vector<std::optional<Dropped>> judged(const std::vector<GroupedCommit>& group) {
  // A work is the user's when one repository says so: a clone that is configured with fewer
  // addresses takes nothing away, whichever is scanned first.
  std::vector<core::Work> works;
  std::vector<std::vector<std::size_t>> commits_of;  // each work
  for (std::size_t i = 0; i < group.size(); ++i) {
    const auto same = std::find_if(commits_of.begin(), commits_of.end(), [&](const auto& commits) {
      return group[commits.front()].subject == group[i].subject;
    });
    const auto place = static_cast<std::size_t>(same - commits_of.begin());
    if (same == commits_of.end()) {
      works.push_back({.mine = false, .holdings = {}});
      commits_of.emplace_back();
    }
    works[place].holdings.push_back(group[i].holding);
    if (group[i].holding.dropped != Dropped::ignored) works[place].mine |= group[i].mine;
    commits_of[place].push_back(i);
  }
  const std::vector<Dropped> answers = core::judge_group(works);
  std::vector<std::optional<Dropped>> dropped(group.size());
  for (std::size_t i = 0; i < works.size(); ++i)
    dropped[commits_of[i][core::standing(works[i])]] = answers[i];
  return dropped;
}

Judging::Judging(SQLite::Database& connection)
    : connection_(connection),
      select_group_(connection, kSelectGroup),
      set_dropped_(connection, "UPDATE commits SET dropped = ? WHERE id = ?"),
      unsettle_(connection,
                "INSERT INTO unsettled_work (work) VALUES (?) "
                "ON CONFLICT DO UPDATE SET tried = 0") {}

std::vector<GroupedCommit> Judging::load(const GroupKey& key) {
  select_group_.reset();
  select_group_.bind(1, key.authored_at);
  select_group_.bindNoCopy(2, key.email);
  std::vector<GroupedCommit> group;
  while (select_group_.executeStep()) group.push_back(read_commit(select_group_));
  std::sort(group.begin(), group.end(), [](const GroupedCommit& a, const GroupedCommit& b) {
    return std::tie(a.repository, a.oid) < std::tie(b.repository, b.oid);
  });
  return group;
}

void Judging::judge(const GroupKey& key) {
  const std::vector<GroupedCommit> group = load(key);
  const std::vector<std::optional<Dropped>> answers = judged(group);
  for (std::size_t i = 0; i < group.size(); ++i) {
    const GroupedCommit& commit = group[i];
    // Even judged as before, another commit may stand for the work now, with other trailers.
    if (commit.trailed) unsettle(commit.work);
    if (answers[i] == commit.dropped) continue;
    count(commit.day, commit.dropped, answers[i]);
    set_dropped_.reset();
    bind_dropped(set_dropped_, 1, answers[i]);
    set_dropped_.bind(2, commit.id);
    set_dropped_.exec();
  }
}

void Judging::touch_all(SQLite::Statement& keys) {
  while (keys.executeStep()) touch({keys.getColumn(0).getInt64(), keys.getColumn(1).getString()});
}

void Judging::count(std::int64_t day, std::optional<Dropped> before, std::optional<Dropped> after) {
  const int more = static_cast<int>(counts(after)) - static_cast<int>(counts(before));
  if (more != 0) counted_[day] += more;
}

void Judging::unsettle(std::int64_t work) {
  unsettle_.reset();
  unsettle_.bind(1, work);
  unsettle_.exec();
}

void Judging::finish() {
  judge_touched();
  write_totals();
}

void Judging::judge_touched() {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  for (const GroupKey& key : touched_) judge(key);
  touched_.clear();
}

void Judging::write_totals() {
  if (counted_.empty()) return;
  SQLite::Statement add(connection_, R"(
    INSERT INTO day_total VALUES (?, 'commit', ?, 0)
    ON CONFLICT DO UPDATE SET count = count + excluded.count)");
  SQLite::Statement drop(connection_,
                         "DELETE FROM day_total WHERE day = ? AND kind = 'commit' AND count = 0");
  for (const auto& [day, more] : counted_) {
    if (more == 0) continue;
    add.reset();
    add.bind(1, day);
    add.bind(2, more);
    add.exec();
    if (more > 0) continue;
    drop.reset();
    drop.bind(1, day);
    drop.exec();
  }
  counted_.clear();
}

}  // namespace gongbu::store
