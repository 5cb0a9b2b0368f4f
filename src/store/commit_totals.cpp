#include "store/commit_totals.hpp"

#include "gongbu/core/kind.hpp"
#include "store/values.hpp"

namespace gongbu::store {

CountedAs counted_as(const StoredCommit& stored) {
  const auto& [day, utc_offset, by_policy, stage, kind] = stored.assessment;
  if (!kind || stored.is_in_trailer) return {day, std::string(core::kCommitKind)};
  return {day, kind->kind, kind->spent.value_or(core::minutes{0})};
}

CountedAs read_counted(SQLite::Statement& row, int column) {
  return {to_day(row.getColumn(column)), row.getColumn(column + 1).getString(),
          to_minutes(row.getColumn(column + 2))};
}

void CommitTotals::count(const CountedAs& as, std::optional<core::Dropped> before,
                         std::optional<core::Dropped> after) {
  constexpr core::Dropped kCounts = core::Dropped::none;
  const int more = static_cast<int>(after == kCounts) - static_cast<int>(before == kCounts);
  if (more == 0) return;
  More& counted = counted_[as.day][as.kind];
  counted.count += more;
  counted.minutes += more * as.spent.count();
}

void CommitTotals::write() {
  if (counted_.empty()) return;
  SQLite::Statement add(connection_, R"(
    INSERT INTO day_total VALUES (?, ?, 1, ?, ?)
    ON CONFLICT DO UPDATE SET count = count + excluded.count, minutes = minutes + excluded.minutes)");
  SQLite::Statement drop(
      connection_,
      "DELETE FROM day_total WHERE day = ? AND kind = ? AND commits = 1 AND count = 0");
  for (const auto& [day, kinds] : counted_) {
    for (const auto& [kind, more] : kinds) {
      if (more.count == 0 && more.minutes == 0) continue;
      add.reset();
      bind_all(add, day, std::string_view(kind), more.count, more.minutes);
      add.exec();
      if (more.count >= 0) continue;
      drop.reset();
      bind_all(drop, day, std::string_view(kind));
      drop.exec();
    }
  }
  counted_.clear();
}

}  // namespace gongbu::store
