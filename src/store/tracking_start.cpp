#include "gongbu/store/tracking_start.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/rows.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// The same on every machine: there is one start (schema_v2.sql).
constexpr const char* kUuid = "9391b311-2aac-8cd4-a4e3-9814f05cd2f7";

}  // namespace

std::optional<core::TrackingStart> tracking_start(Database& database) {
  return guarded(database, [&]() -> std::optional<core::TrackingStart> {
    SQLite::Statement select(database.connection(),
                             "SELECT day, chosen FROM tracking_start WHERE deleted = 0");
    if (!select.executeStep()) return std::nullopt;
    return core::TrackingStart{to_day(select.getColumn(0)), select.getColumn(1).getInt() != 0};
  });
}

core::TrackingStart add_tracking_start(Database& database, const core::TrackingStart& start,
                                       const std::string& command, core::Instant now) {
  return in_step(database, command, now, [&] {
    const std::optional<core::TrackingStart> known = tracking_start(database);
    const core::TrackingStart holds = core::merged(known, start);
    if (holds == known) return holds;
    SQLite::Statement write(database.connection(), R"(
        INSERT INTO tracking_start (id, uuid, day, chosen, revised_at) VALUES (1, ?1, ?2, ?3, ?4)
        ON CONFLICT (id) DO UPDATE SET day = ?2, chosen = ?3, revised_at = ?4, deleted = 0)");
    write.bind(1, kUuid);
    write.bind(2, to_column(holds.day));
    write.bind(3, to_column(holds.chosen));
    write.bind(4, to_column(now));
    write.exec();
    return holds;
  });
}

}  // namespace gongbu::store
