#pragma once

#include <cstdint>
#include <optional>

#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// Running time after which a timer counts as forgotten; more is not recorded unless the user
/// confirms.
inline constexpr core::minutes kTimerCap{8 * 60};

/// A running timer.
struct Timer {
  std::int64_t id = 0;
  Entry entry;  ///< future entry: `at`, `utc_offset` and `day` of its start, no minutes yet
};

/// Returns the running timer; at most one runs.
std::optional<Timer> running_timer(Database& database);

/// Starts a timer as one change. None may be running; check within the same change.
void start_timer(Database& database, const Entry& entry, core::Instant now);

/// Ends a timer if it runs, as one change. The caller adds its entry.
void end_timer(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
