#include "store/judging.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

// A commit in an ignored repository is dropped for that, whatever else it is (Dropped::ignored is
// 5); what stands for one that was amended to another time is in another group (superseded is 3);
// one in a repository that is not there any more is remembered, like one that became
// unreachable.
constexpr const char* kSelectGroup = R"(
  SELECT c.id, coalesce(c.work, c.id), c.repository_id, c.oid, c.email, c.subject, c.utc_offset,
         c.author_offset, c.day, c.mine, CASE
           WHEN r.ignored THEN 5
           WHEN c.replaced AND c.gone_at IS NOT NULL THEN 3 ELSE c.by_policy END,
         coalesce(c.gone_at, r.missing_since), c.dropped,
         EXISTS (SELECT 1 FROM commit_trailer t WHERE t.commit_id = c.id)
  FROM commits c JOIN repository r ON r.id = c.repository_id
  WHERE c.authored_at = ?)";

static_assert(static_cast<int>(Dropped::superseded) == 3 &&
              static_cast<int>(Dropped::ignored) == 5);

GroupedCommit read_commit(SQLite::Statement& row) {
  GroupedCommit commit;
  commit.id = row.getColumn(0).getInt64();
  commit.work = row.getColumn(1).getInt64();
  commit.repository = row.getColumn(2).getInt64();
  commit.oid = to_object_id(row.getColumn(3));
  commit.email = row.getColumn(4).getString();
  commit.subject = row.getColumn(5).getString();
  commit.utc_offset = row.getColumn(6).getInt64();
  commit.author_offset = row.getColumn(7).getInt64();
  commit.day = row.getColumn(8).getInt64();
  commit.mine = row.getColumn(9).getInt() != 0;
  commit.holding.dropped = static_cast<Dropped>(row.getColumn(10).getInt());
  if (!row.getColumn(11).isNull()) commit.holding.gone_at = to_instant(row.getColumn(11));
  commit.dropped = to_dropped(row.getColumn(12));
  commit.trailed = row.getColumn(13).getInt() != 0;
  return commit;
}

bool counts(std::optional<Dropped> dropped) { return dropped == Dropped::none; }

}  // namespace

std::vector<std::optional<Dropped>> judged(const std::vector<GroupedCommit>& group) {
  // The same work under two addresses of the user's is one: history was rewritten to correct it. An
  // address is the user's when one repository says so: a clone that is configured with fewer takes
  // nothing away, whichever is scanned first.
  std::set<std::string_view> mine;
  for (const GroupedCommit& commit : group)
    if (commit.mine && commit.holding.dropped != Dropped::ignored) mine.insert(commit.email);
  struct Key {
    bool mine;
    std::string_view other;  ///< the address, when it is not the user's
    std::string_view subject;
    bool operator<(const Key& key) const {  // libc++ 14 compares no string views by <=>
      return std::tie(mine, other, subject) < std::tie(key.mine, key.other, key.subject);
    }
  };
  std::vector<std::size_t> order(group.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tie(group[a].repository, group[a].oid) <
           std::tie(group[b].repository, group[b].oid);
  });
  std::map<Key, std::vector<std::size_t>> commits_of;  // each work
  for (const std::size_t i : order) {
    const bool is_mine = mine.contains(group[i].email);
    const std::string_view other = is_mine ? std::string_view() : group[i].email;
    commits_of[{is_mine, other, group[i].subject}].push_back(i);
  }
  std::vector<core::Work> works;
  for (const auto& [key, commits] : commits_of) {
    core::Work& work = works.emplace_back(core::Work{.mine = key.mine, .holdings = {}});
    for (const std::size_t i : commits) work.holdings.push_back(group[i].holding);
  }
  const std::vector<Dropped> answers = core::judge_group(works);
  std::vector<std::optional<Dropped>> dropped(group.size());
  std::size_t place = 0;
  for (const auto& [key, commits] : commits_of) {
    dropped[commits[core::standing(works[place])]] = answers[place];
    ++place;
  }
  return dropped;
}

Judging::Judging(SQLite::Database& connection)
    : connection_(connection),
      select_group_(connection, kSelectGroup),
      set_dropped_(connection, "UPDATE commits SET dropped = ? WHERE id = ?"),
      unsettle_(connection,
                "INSERT INTO unsettled_work (work) VALUES (?) "
                "ON CONFLICT DO UPDATE SET tried = 0") {}

std::vector<GroupedCommit> Judging::load(std::int64_t authored_at) {
  select_group_.reset();
  select_group_.bind(1, authored_at);
  std::vector<GroupedCommit> group;
  while (select_group_.executeStep()) group.push_back(read_commit(select_group_));
  return group;
}

void Judging::judge(std::int64_t authored_at) {
  const std::vector<GroupedCommit> group = load(authored_at);
  keep(group, judged(group));
}

void Judging::keep(std::span<const GroupedCommit> group,
                   std::span<const std::optional<Dropped>> answers) {
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

void Judging::touch_all(SQLite::Statement& times) {
  while (times.executeStep()) touch(times.getColumn(0).getInt64());
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
  for (const std::int64_t authored_at : touched_) judge(authored_at);
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
