#pragma once

#include <optional>
#include <string>

#include "context.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/tracking.hpp"

namespace gongbu::cli {

/// A start of tracking typed by the user.
struct TypedStart {
  std::optional<core::Day> day;  ///< empty: the day of the first activity
};

/// Reads a day up to `today`, or "first". Throws `usage`.
TypedStart read_tracking_start(const std::string& text, core::Day today);

/// Options of choose_tracking_start().
struct TrackingOptions {
  std::optional<TypedStart> typed = {};  ///< empty: use the proposed day if none is recorded
  bool asks = false;                     ///< ask on the terminal for the day and before a change
  bool was_judged = false;               ///< days were judged before this command
};

/// Returns the day on which tracking begins, without recording it. If a recorded day changes,
/// prints the effects first. Returns nothing if the user declined.
std::optional<core::TrackingStart> choose_tracking_start(Context& context,
                                                         const TrackingOptions& options);

/// Records the day on which tracking begins and prints it.
void begin_tracking(Context& context, const core::TrackingStart& start);

}  // namespace gongbu::cli
