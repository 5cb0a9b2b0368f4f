#pragma once

#include <optional>
#include <string>

#include "gongbu/core/tracking.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// The recorded day on which tracking begins; nothing when there is none.
std::optional<core::TrackingStart> tracking_start(Database& database);

/// Merges a start into the recorded one (core::merged), as one step of undo that is named
/// `command`; no step when that changes nothing. Returns the start that holds.
core::TrackingStart add_tracking_start(Database& database, const core::TrackingStart& start,
                                       const std::string& command, core::Instant now);

}  // namespace gongbu::store
