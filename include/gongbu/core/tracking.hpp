#pragma once

#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::core {

/// The day on which tracking begins: earlier days are not judged.
struct TrackingStart {
  Day day;
  bool chosen = false;  ///< by the user; false: proposed

  friend bool operator==(const TrackingStart&, const TrackingStart&) = default;
};

/// Returns the start that holds when `next` comes to a known one. A chosen start replaces any; a
/// proposed one never replaces a chosen one, and of two proposed ones the earlier holds.
TrackingStart merged(const std::optional<TrackingStart>& known, const TrackingStart& next);

/// Proposes where to begin: the first day of the current streak, else today.
TrackingStart proposed_start(const Verdicts& verdicts);

}  // namespace gongbu::core
