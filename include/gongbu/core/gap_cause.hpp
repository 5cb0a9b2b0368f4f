#pragma once

#include <span>
#include <vector>

#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::core {

/// Reasons why the days of a gap were missed.
struct GapCause {
  int idle_days = 0;  ///< missed days without activity
  /// Daily goals missed on days with activity. Goals that differ only in their dates are listed
  /// once.
  std::vector<Goal> unmet;
  bool beside_rest = false;  ///< a rest day is inside or next to the gap

  friend bool operator==(const GapCause&, const GapCause&) = default;
};

/// Returns why the days of `gap` were missed. `tallies` must be sorted by day.
GapCause cause_of(const Gap& gap, const Verdicts& verdicts, std::span<const Tally> tallies,
                  std::span<const Goal> goals);

}  // namespace gongbu::core
