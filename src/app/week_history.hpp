#pragma once

#include <vector>

#include "gongbu/core/week_start.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::app {

/// Returns the stored week starts, with the current one added. A changed week start is valid from
/// `today` on and stored; a database that cannot be written is ignored. A later
/// week start of another device holds until the setting of this one changes.
std::vector<core::WeekStart> remember_week_start(store::Database& database,
                                                 const host::Paths& paths, date::weekday set,
                                                 core::Day today, core::Instant now);

}  // namespace gongbu::app
