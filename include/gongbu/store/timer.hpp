#pragma once

#include <cstdint>
#include <optional>

#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// How long a timer runs before it is taken for forgotten; no more of it is recorded unasked.
inline constexpr core::minutes kTimerCap{8 * 60};

/// A timer that runs.
struct Timer {
  std::int64_t id = 0;
  Entry entry;  ///< what it becomes: `at`, `utc_offset` and `day` of its start, no time as yet
};

/// Returns the running timer: there is one at most.
std::optional<Timer> running_timer(Database& database);

/// Starts a timer, as one step that undo() takes back. No other runs: look within the same step.
void start_timer(Database& database, const Entry& entry, core::Instant now);

/// Ends a timer, if it runs, as one step; recording its entry is the caller's.
void end_timer(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
