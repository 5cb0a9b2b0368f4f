#pragma once

#include <vector>

#include "gongbu/core/week_start.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::app {

/// The week starts of all days with the one that is set now. When that is another than before it
/// holds from today on and is remembered, if the database can be written.
std::vector<core::WeekStart> remember_week_start(store::Database& database, date::weekday set,
                                                 core::Day today, core::Instant now);

}  // namespace gongbu::app
