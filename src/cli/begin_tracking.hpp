#pragma once

#include <optional>
#include <string>

#include "context.hpp"
#include "gongbu/core/day.hpp"

namespace gongbu::cli {

/// The day that the user types for the start of tracking.
struct TypedStart {
  std::optional<core::Day> day;  ///< nothing: that of the first activity
};

/// Reads a day up to `today`, or "first". Throws `usage`.
TypedStart read_tracking_start(const std::string& text, core::Day today);

/// How the start of tracking is to be settled.
struct TrackingOptions {
  std::optional<TypedStart> typed = {};  ///< nothing: as proposed, if none is known
  bool asks = false;                     ///< on the terminal: for the day, and before a change
  bool was_judged = false;               ///< the user has seen days judged before
};

/// Records the day from which days are judged, says which it is, and shows before a change what
/// becomes different. Returns false when the user declined that change.
bool begin_tracking(Context& context, const TrackingOptions& options);

}  // namespace gongbu::cli
