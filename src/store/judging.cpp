#include "store/judging.hpp"

#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;

// A commit in an ignored repository is dropped for that, whatever else it is (Dropped::ignored is
// 5); one in a repository that is not there any more is remembered, like one that became
// unreachable.
constexpr const char* kSelectGroup = R"(
  SELECT c.id, c.subject, c.dropped, o.mine,
         CASE WHEN r.ignored THEN 5 ELSE o.dropped END, coalesce(o.gone_at, r.missing_since), c.day,
         EXISTS (SELECT 1 FROM commit_trailer t
                 WHERE t.repository_id = o.repository_id AND t.oid = o.oid)
  FROM commits c
  JOIN commit_object o ON o.commit_id = c.id
  JOIN repository r ON r.id = o.repository_id
  WHERE c.authored_at = ? AND c.email = ?
  ORDER BY c.id)";

}  // namespace

Judging::Judging(SQLite::Database& connection)
    : connection_(connection),
      select_group_(connection, kSelectGroup),
      set_dropped_(connection, "UPDATE commits SET dropped = ? WHERE id = ?"),
      unsettle_(connection,
                "INSERT INTO unsettled_work (commit_id) VALUES (?) "
                "ON CONFLICT DO UPDATE SET tried = 0") {}

Group Judging::load(const GroupKey& key) {
  select_group_.reset();
  select_group_.bind(1, key.authored_at);
  select_group_.bindNoCopy(2, key.email);
  Group group;
  while (select_group_.executeStep()) {
    const std::int64_t id = select_group_.getColumn(0).getInt64();
    if (group.rows.empty() || group.rows.back().id != id)
      group.add({.id = id,
                 .subject = select_group_.getColumn(1).getString(),
                 .dropped = static_cast<Dropped>(select_group_.getColumn(2).getInt()),
                 .day = select_group_.getColumn(6).getInt64()});
    group.rows.back().trailed |= select_group_.getColumn(7).getInt() != 0;
    core::Holding holding{static_cast<Dropped>(select_group_.getColumn(4).getInt()), {}};
    if (!select_group_.getColumn(5).isNull())
      holding.gone_at = to_instant(select_group_.getColumn(5));
    group.hold(group.works.size() - 1, holding, select_group_.getColumn(3).getInt() != 0);
  }
  return group;
}

void Judging::judge(const GroupKey& key) {
  const Group group = load(key);
  const std::vector<Dropped> judged = core::judge_group(group.works);
  for (std::size_t i = 0; i < judged.size(); ++i) {
    const Group::Row& row = group.rows[i];
    // Even judged as before, the work may be held by another object now, with other trailers.
    if (row.trailed) unsettle(row.id);
    if (judged[i] == row.dropped) continue;
    count(row.day, row.dropped, judged[i]);
    set_dropped_.reset();
    set_dropped_.bind(1, static_cast<int>(judged[i]));
    set_dropped_.bind(2, row.id);
    set_dropped_.exec();
  }
}

void Judging::touch_all(SQLite::Statement& keys) {
  while (keys.executeStep()) touch({keys.getColumn(0).getInt64(), keys.getColumn(1).getString()});
}

void Judging::count(std::int64_t day, Dropped before, Dropped after) {
  const int more =
      static_cast<int>(after == Dropped::none) - static_cast<int>(before == Dropped::none);
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
