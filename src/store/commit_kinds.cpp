#include "store/commit_kinds.hpp"

#include <fmt/format.h>

#include <vector>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Whether an entry of the work of a commit is study of its kind.
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
      select_work_(connection,
                   fmt::format("SELECT {}, dropped, id FROM commits "
                               "WHERE (id = ?1 AND work IS NULL OR work = ?1) "
                               "AND commits.kind IS NOT NULL AND in_trailer <> {}",
                               kCountedColumns, fmt::format(kHasEntry, "commits.kind"))),
      set_in_trailer_(connection,
                      fmt::format("UPDATE commits SET in_trailer = 1 - in_trailer WHERE id = ?1 "
                                  "RETURNING {}",
                                  kCountedColumns)),
      totals_(totals) {}

bool CommitKinds::set(std::int64_t id, const core::ObjectId& oid,
                      const std::optional<core::CommitKind>& kind) {
  select_.reset();
  select_.bind(1, id);
  bind_object(select_, 2, oid);
  bind_kind(select_, 3, kind);
  if (!select_.executeStep()) return false;
  const CountedAs before = read_counted(select_, 0);
  const auto dropped = to_dropped(select_.getColumn(3));
  select_.reset();  // a statement left open keeps COMMIT waiting
  set_.reset();
  set_.bind(1, id);
  bind_kind(set_, 2, kind);
  totals_.count(before, dropped, {});
  while (set_.executeStep()) totals_.count(read_counted(set_, 0), {}, dropped);
  return true;
}

void CommitKinds::compare_with_entries(std::int64_t work) {
  struct Row {
    CountedAs before;
    std::optional<core::Dropped> dropped;
    std::int64_t id;
  };
  std::vector<Row> rows;
  select_work_.reset();
  select_work_.bind(1, work);
  while (select_work_.executeStep())
    rows.push_back({read_counted(select_work_, 0), to_dropped(select_work_.getColumn(3)),
                    select_work_.getColumn(4).getInt64()});
  for (const Row& row : rows) {
    totals_.count(row.before, row.dropped, {});
    set_in_trailer_.reset();
    set_in_trailer_.bind(1, row.id);
    while (set_in_trailer_.executeStep())
      totals_.count(read_counted(set_in_trailer_, 0), {}, row.dropped);
  }
}

}  // namespace gongbu::store
