#include "gongbu/store/week_starts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/values.hpp"

namespace gongbu::store {

std::vector<core::WeekStart> week_starts(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT from_day, weekday FROM week_start ORDER BY from_day");
    std::vector<core::WeekStart> history;
    while (select.executeStep())
      history.push_back(
          {to_day(select.getColumn(0)), date::weekday{select.getColumn(1).getUInt()}});
    return history;
  });
}

void set_week_starts(Database& database, const std::vector<core::WeekStart>& history) {
  Transaction transaction(database);
  guarded(database, [&] {
    database.connection().exec("DELETE FROM week_start");
    SQLite::Statement insert(database.connection(), "INSERT INTO week_start VALUES (?, ?)");
    for (const core::WeekStart& start : history) {
      insert.reset();
      insert.bind(1, to_column(start.from));
      insert.bind(2, start.weekday.c_encoding());
      insert.exec();
    }
  });
  transaction.commit();
}

}  // namespace gongbu::store
