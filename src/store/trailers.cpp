#include "gongbu/store/trailers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "store/commit_kinds.hpp"
#include "store/entry_row.hpp"
#include "store/fact_triggers.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Trailers are ignored if the work is superseded (3), has an unknown address (4), is only in
// ignored repositories (5) or was deleted.
constexpr std::string_view kSelectWorks = R"(
  SELECT u.work, coalesce(c.day, 0), coalesce(c.authored_at, 0), coalesce(c.utc_offset, 0),
         coalesce(r.name, ''), lower(hex(c.oid)),
         iif(c.dropped IN (3, 4, 5), '', coalesce(t.trailers, ''))
  FROM unsettled_work u
  LEFT JOIN commits c ON (c.id = u.work AND c.work IS NULL OR c.work = u.work)
                         AND c.dropped IS NOT NULL
  LEFT JOIN repository r ON r.id = c.repository_id
  LEFT JOIN commit_trailer t ON t.commit_id = c.id
  WHERE {} ORDER BY c.day, c.authored_at, u.work)";
static_assert(static_cast<int>(core::Dropped::superseded) == 3 &&
              static_cast<int>(core::Dropped::unknown_address) == 4 &&
              static_cast<int>(core::Dropped::ignored) == 5);

std::vector<WorkWithTrailers> read_works(SQLite::Database& connection, SQLite::Statement& select) {
  SQLite::Statement select_entries(connection,
                                   "SELECT id, day, at, utc_offset, trailer FROM entry "
                                   "WHERE work = ? AND deleted = 0 ORDER BY id");
  std::vector<WorkWithTrailers> works;
  while (select.executeStep()) {
    WorkWithTrailers& work = works.emplace_back();
    work.id = select.getColumn(0).getInt64();
    work.day = to_day(select.getColumn(1));
    work.at = to_instant(select.getColumn(2));
    work.utc_offset = to_seconds(select.getColumn(3));
    work.repository = select.getColumn(4).getString();
    work.oid = select.getColumn(5).getString();
    const std::string trailers = select.getColumn(6).getString();
    for (const std::string_view line : lines_of(trailers)) work.trailers.emplace_back(line);
    select_entries.reset();
    select_entries.bind(1, work.id);
    while (select_entries.executeStep())
      work.entries.push_back(
          {select_entries.getColumn(0).getInt64(), to_day(select_entries.getColumn(1)),
           to_instant(select_entries.getColumn(2)), to_seconds(select_entries.getColumn(3)),
           select_entries.getColumn(4).getString()});
  }
  return works;
}

}  // namespace

std::vector<WorkWithTrailers> works_to_reconcile(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), fmt::format(kSelectWorks, "u.tried = 0"));
    return read_works(database.connection(), select);
  });
}

bool has_works_to_reconcile(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT 1 FROM unsettled_work WHERE tried = 0 LIMIT 1");
    return select.executeStep();
  });
}

std::vector<WorkWithTrailers> pending_works(Database& database, std::optional<core::Day> day) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             fmt::format(kSelectWorks, "?1 IS NULL OR c.day = ?1"));
    bind_optional(select, 1, day);
    return read_works(database.connection(), select);
  });
}

void add_trailer_entry(Database& database, const WorkWithTrailers& work, const std::string& trailer,
                       const Entry& entry, core::Instant now) {
  guarded(database, [&] { insert_entry(database, entry, new_uuid(now), work.id, trailer); });
}

void reconcile(Database& database, const WorkWithTrailers& work, TrailerResult result) {
  guarded(database, [&] {
    SQLite::Statement update(database.connection(),
                             result == TrailerResult::all
                                 ? "DELETE FROM unsettled_work WHERE work = ?"
                                 : "UPDATE unsettled_work SET tried = 1 WHERE work = ?");
    update.bind(1, work.id);
    update.exec();
    CommitTotals totals(database.connection());
    compare_with_entries(database.connection(), totals, work.id);
    SQLite::Statement group(database.connection(), "SELECT authored_at FROM commits WHERE id = ?");
    group.bind(1, work.id);
    if (group.executeStep())  // what is published of it tells the entries
      note_unpublished(database.connection(), std::vector{group.getColumn(0).getInt64()});
    totals.write();
  });
}

}  // namespace gongbu::store
