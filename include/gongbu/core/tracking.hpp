#pragma once

#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::core {

/// The day on which tracking begins; earlier days are not judged.
struct TrackingStart {
  Day day;
  bool chosen = false;  ///< chosen by the user; false: proposed by gongbu

  friend bool operator==(const TrackingStart&, const TrackingStart&) = default;
};

/// Combines a known start with `next`. A chosen start replaces any; a proposed one never replaces a
/// chosen one; of two proposed ones the earlier holds.
TrackingStart merged(const std::optional<TrackingStart>& known, const TrackingStart& next);

/// Returns a proposed start: the first day of the current streak, else today.
TrackingStart proposed_start(const Verdicts& verdicts);

}  // namespace gongbu::core
