#pragma once

#include <optional>
#include <string>

#include "gongbu/core/tracking.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Returns the stored day on which tracking begins, or nothing.
std::optional<core::TrackingStart> tracking_start(Database& database);

/// Merges a start into the stored one (core::merged), as one change named `command`; no change if
/// the result is the same. Returns the result.
core::TrackingStart add_tracking_start(Database& database, const core::TrackingStart& start,
                                       const std::string& command, core::Instant now);

}  // namespace gongbu::store
