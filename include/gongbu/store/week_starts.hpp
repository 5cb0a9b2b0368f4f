#pragma once

#include <vector>

#include "gongbu/core/week_start.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// On which weekday weeks began, oldest first; empty when none was remembered yet.
std::vector<core::WeekStart> week_starts(Database& database);

/// Remembers these instead.
void set_week_starts(Database& database, const std::vector<core::WeekStart>& history);

}  // namespace gongbu::store
