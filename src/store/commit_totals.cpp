#include "store/commit_totals.hpp"

#include <cstddef>

#include "gongbu/core/kind.hpp"
#include "store/values.hpp"

namespace gongbu::store {

CountedAs counted_as(const StoredCommit& stored) {
  const auto& [day, utc_offset, by_policy, stage, kind] = stored.assessment;
  if (!kind || stored.is_in_trailer) return {day, core::kCommitKind};
  return {day, kind->kind, kind->spent.value_or(core::minutes{0})};
}

CountedAs read_counted(SQLite::Statement& row, int column) {
  const SQLite::Column kind = row.getColumn(column + 1);
  return {to_day(row.getColumn(column)),
          {kind.getText(), static_cast<std::size_t>(kind.getBytes())},
          to_minutes(row.getColumn(column + 2))};
}

void CommitTotals::count(const CountedAs& as, std::optional<core::Dropped> before,
                         std::optional<core::Dropped> after) {
  constexpr core::Dropped kCounts = core::Dropped::none;
  const int more = static_cast<int>(after == kCounts) - static_cast<int>(before == kCounts);
  if (more == 0) return;
  if (last_day_ == nullptr || last_day_->first != as.day)
    last_day_ = &*counted_.try_emplace(as.day).first;
  auto& kinds = last_day_->second;
  auto counted = kinds.find(as.kind);
  if (counted == kinds.end()) counted = kinds.try_emplace(std::string(as.kind)).first;
  counted->second.count += more;
  counted->second.minutes += more * as.spent.count();
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
    for (const auto& [kind, delta] : kinds) {
      if (delta.count == 0 && delta.minutes == 0) continue;
      add.reset();
      bind_all(add, day, std::string_view(kind), delta.count, delta.minutes);
      add.exec();
      if (delta.count >= 0) continue;
      drop.reset();
      bind_all(drop, day, std::string_view(kind));
      drop.exec();
    }
  }
  counted_.clear();
  last_day_ = nullptr;
}

}  // namespace gongbu::store
