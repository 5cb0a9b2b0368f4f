#include "gongbu/store/tracking_start.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/identities.hpp"
#include "store/rows.hpp"
#include "store/values.hpp"

namespace gongbu::store {
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
  return in_change(database, command, now, [&] {
    const std::optional<core::TrackingStart> known = tracking_start(database);
    const core::TrackingStart holds = core::merged(known, start);
    if (holds == known) return holds;
    execute(database.connection(), R"(
        INSERT INTO tracking_start (id, uuid, day, chosen) VALUES (1, ?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET day = ?2, chosen = ?3, deleted = 0)",
            tracking_start_uuid(), holds.day, holds.chosen);
    return holds;
  });
}

}  // namespace gongbu::store
