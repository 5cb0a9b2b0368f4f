#include "store/commit_kinds.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Condition: the work of the commit has an entry of this kind.
constexpr const char* kHasEntry =
    "EXISTS (SELECT 1 FROM entry e WHERE e.work = coalesce(commits.work, commits.id) "
    "AND e.deleted = 0 AND e.kind = {})";

}  // namespace

CommitKinds::CommitKinds(SQLite::Database& connection, CommitTotals& totals)
    : select_(connection, fmt::format("SELECT {}, dropped FROM commits WHERE id = ?1 AND oid = ?2 "
                                      "AND (commits.kind IS NOT ?3 OR kind_rule IS NOT ?4 "
                                      "OR commits.minutes IS NOT ?5)",
                                      kCountedColumns)),
      set_(connection, fmt::format("UPDATE commits SET kind = ?2, kind_rule = ?3, minutes = ?4, "
                                   "in_trailer = {} WHERE id = ?1 RETURNING {}",
                                   fmt::format(kHasEntry, "?2"), kCountedColumns)),
      totals_(totals) {}

bool CommitKinds::set(std::int64_t id, const core::ObjectId& oid,
                      const std::optional<core::CommitKind>& kind) {
  select_.reset();
  select_.bind(1, id);
  bind_object(select_, 2, oid);
  bind_kind(select_, 3, kind);
  if (!select_.executeStep()) return false;
  const auto dropped = to_dropped(select_.getColumn(3));
  totals_.count(read_counted(select_, 0), dropped, {});
  select_.reset();  // an open statement would block COMMIT
  set_.reset();
  set_.bind(1, id);
  bind_kind(set_, 2, kind);
  while (set_.executeStep()) totals_.count(read_counted(set_, 0), {}, dropped);
  return true;
}

void compare_with_entries(SQLite::Database& connection, CommitTotals& totals, std::int64_t work) {
  SQLite::Statement select(connection,
                           fmt::format("SELECT {}, dropped, id FROM commits "
                                       "WHERE (id = ?1 AND work IS NULL OR work = ?1) "
                                       "AND commits.kind IS NOT NULL AND in_trailer <> {}",
                                       kCountedColumns, fmt::format(kHasEntry, "commits.kind")));
  select.bind(1, work);
  std::vector<std::pair<std::int64_t, std::optional<core::Dropped>>> different;
  while (select.executeStep()) {
    const auto dropped = to_dropped(select.getColumn(3));
    totals.count(read_counted(select, 0), dropped, {});
    different.emplace_back(select.getColumn(4).getInt64(), dropped);
  }
  for (const auto& [id, dropped] : different) {
    SQLite::Statement set(connection, fmt::format("UPDATE commits SET in_trailer = 1 - in_trailer "
                                                  "WHERE id = ?1 RETURNING {}",
                                                  kCountedColumns));
    set.bind(1, id);
    while (set.executeStep()) totals.count(read_counted(set, 0), {}, dropped);
  }
}

}  // namespace gongbu::store
