#pragma once

#include <vector>

#include "gongbu/core/week_start.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// On which weekday weeks began, oldest first; empty when none was remembered yet.
std::vector<core::WeekStart> week_starts(Database& database);

/// Replaces them, as a change that follows from the settings: no step of undo.
void set_week_starts(Database& database, const std::vector<core::WeekStart>& history,
                     core::Instant now);

}  // namespace gongbu::store
