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
    // In the order of kEntryColumns, for an entry without id and UUID.
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
  in_change(database, "start", now, [&] {
    execute(database.connection(), R"(
        INSERT INTO timer (uuid, kind, subject, note, at, utc_offset, day, topics, part)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
            new_uuid(now), entry.kind, entry.subject, entry.note, entry.at, entry.utc_offset,
            entry.day, topics_column(entry), entry.part);
  });
}

void end_timer(Database& database, std::int64_t id, core::Instant now) {
  in_change(database, "stop", now, [&] { remove_row(database, "timer", id); });
}

}  // namespace gongbu::store
