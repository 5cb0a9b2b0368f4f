#pragma once

#include <vector>

#include "gongbu/core/week_start.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Returns the weekdays on which weeks begin, oldest first; empty if none is stored.
std::vector<core::WeekStart> week_starts(Database& database);

/// Replaces the stored week starts, as a change of origin rebuild, which undo() does not revert.
void set_week_starts(Database& database, const std::vector<core::WeekStart>& history,
                     core::Instant now);

}  // namespace gongbu::store
