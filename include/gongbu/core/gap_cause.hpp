#pragma once

#include <span>
#include <vector>

#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"

namespace gongbu::core {

/// Why the days of a gap were missed.
struct GapCause {
  int idle_days = 0;  ///< missed days on which nothing was done
  /// Daily goals that were not reached on the others; each once, whatever days it is dated for.
  std::vector<Goal> unmet;
  bool beside_rest = false;  ///< a rest day lies in it, or right before or after it

  friend bool operator==(const GapCause&, const GapCause&) = default;
};

/// Finds out why the days of `gap`, one of `verdicts`, were missed. `tallies` are sorted by day.
GapCause cause_of(const Gap& gap, const Verdicts& verdicts, std::span<const Tally> tallies,
                  std::span<const Goal> goals);

}  // namespace gongbu::core
