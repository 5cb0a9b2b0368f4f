#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"

namespace gongbu::core {

/// Activity of one day and its level compared with other days.
struct DayIntensity {
  int count = 0;     ///< activities
  minutes spent{0};  ///< minutes recorded for them
  int level = 0;     ///< 0: no activity; 1 to kMostIntense: compared with the median active day

  friend bool operator==(const DayIntensity&, const DayIntensity&) = default;
};

/// Highest level.
inline constexpr int kMostIntense = 4;

/// Returns one element for each day from `first` to `last`, of one kind, or of all kinds if `kind`
/// is "".
///
/// The intensity of a day is the number of its activities, or of its recorded half hours if there
/// are more of these. Levels compare it with the median of the active days from `first` to `last`,
/// so that a busier later year does not flatten an earlier one: 1 below half of it, 2 around it,
/// 3 above 1.5 times, 4 above 3 times. `tallies` may be in any order.
std::vector<DayIntensity> intensities(std::span<const Tally> tallies, std::string_view kind,
                                      Day first, Day last);

}  // namespace gongbu::core
