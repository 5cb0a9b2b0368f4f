#include "gongbu/store/tracking_start.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>

#include "gongbu/store/change_transaction.hpp"
#include "store/exchanged_tables.hpp"
#include "store/identities.hpp"
#include "store/record_merger.hpp"
#include "store/rows.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr std::int64_t kId = 1;
constexpr const char* kGroup = "all";

// Stamps make devices agree on core::merged(). A chosen day has the time of the choice, in
// milliseconds; a proposed one has less, and of two proposed days the earlier one has more.
std::int64_t stamp_of(const core::TrackingStart& start, core::Instant now) {
  return start.chosen ? to_column(now) * 1000 : (core::kLastDay - start.day).count();
}

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
  return in_change(database, command, now, [&] {
    const std::optional<core::TrackingStart> known = tracking_start(database);
    const core::TrackingStart holds = core::merged(known, start);
    if (holds == known) return holds;
    RecordWriter writer(database.connection());
    const RecordTable& table = *find_exchanged("tracking_start");
    const Stamps stored = writer.reader().stamps(table, kId);
    execute(database.connection(), R"(
        INSERT INTO tracking_start (id, uuid, day, chosen) VALUES (1, ?1, ?2, ?3)
        ON CONFLICT (id) DO UPDATE SET day = ?2, chosen = ?3, deleted = 0)",
            tracking_start_uuid(), holds.day, holds.chosen);
    // Undo keeps the row, so it may have a larger stamp, which only grows.
    const std::int64_t ms = stamp_of(holds, now);
    const Stamp* stamp = stored.of(kGroup);
    if (stamp == nullptr || stamp->ms < ms)
      writer.put_stamp(table, kId, kGroup, {ms, device_id(database)});
    return holds;
  });
}

}  // namespace gongbu::store
