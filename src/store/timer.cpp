#include "gongbu/store/timer.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <utility>

#include "gongbu/core/activity.hpp"
#include "store/entry_row.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {

std::optional<Timer> running_timer(Database& database) {
  return guarded(database, [&]() -> std::optional<Timer> {
    // The columns are those of an entry that has neither number nor identity yet.
    SQLite::Statement select(database.connection(), R"(
        SELECT 0, '', kind, subject, NULL, note, at, utc_offset, day, ?1, topics, part, 1, id
        FROM timer WHERE deleted = 0)");
    select.bind(1, std::string(core::kTimerSource));
    if (!select.executeStep()) return std::nullopt;
    Entry entry = read_entry(select);
    return Timer{select.getColumn("id").getInt64(), std::move(entry)};
  });
}

void start_timer(Database& database, const Entry& entry, core::Instant now) {
  in_step(database, "start", now, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO timer (uuid, kind, subject, note, at, utc_offset, day, topics, part, revised_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10))");
    insert.bind(1, new_uuid(now));
    insert.bind(2, entry.kind);
    insert.bind(3, entry.subject);
    insert.bind(4, entry.note);
    insert.bind(5, to_column(entry.at));
    insert.bind(6, to_column(entry.utc_offset));
    insert.bind(7, to_column(entry.day));
    insert.bind(8, topics_column(entry));
    insert.bind(9, to_column(entry.part));
    insert.bind(10, to_column(now));
    insert.exec();
  });
}

void end_timer(Database& database, std::int64_t id, core::Instant now) {
  in_step(database, "stop", now, [&] { remove_row(database, "timer", id, now); });
}

}  // namespace gongbu::store
