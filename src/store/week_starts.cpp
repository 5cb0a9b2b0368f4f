#include "gongbu/store/week_starts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "store/identities.hpp"
#include "store/rows.hpp"

namespace gongbu::store {

std::vector<core::WeekStart> week_starts(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT from_day, weekday FROM week_start WHERE deleted = 0 "
                             "ORDER BY from_day");
    std::vector<core::WeekStart> history;
    while (select.executeStep())
      history.push_back(
          {to_day(select.getColumn(0)), date::weekday{select.getColumn(1).getUInt()}});
    return history;
  });
}

void set_week_starts(Database& database, const std::vector<core::WeekStart>& history,
                     core::Instant now) {
  ChangeTransaction change(database, "week_start", now, Origin::rebuild);
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    // Write only differences.
    for (const core::WeekStart& start : week_starts(database))
      if (std::find(history.begin(), history.end(), start) == history.end())
        remove_row(database, "week_start", to_column(start.from), "from_day");
    for (const core::WeekStart& start : history)
      execute(connection, R"(
          INSERT INTO week_start (uuid, from_day, weekday) VALUES (?1, ?2, ?3)
          ON CONFLICT (from_day) DO UPDATE SET weekday = ?3, deleted = 0
          WHERE weekday <> ?3 OR deleted <> 0)",
              week_start_uuid(start.from), start.from, start.weekday.c_encoding());
  });
  change.commit();
}

}  // namespace gongbu::store
