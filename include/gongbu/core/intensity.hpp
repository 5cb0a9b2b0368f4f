#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"

namespace gongbu::core {

/// What was done on one day, and how much that is beside other days.
struct DayIntensity {
  int count = 0;     ///< activities
  minutes spent{0};  ///< noted on them
  int level = 0;     ///< 0: nothing; 1 to kMostIntense: the quarter of the active days it lies in

  friend bool operator==(const DayIntensity&, const DayIntensity&) = default;
};

/// The highest level of a day.
inline constexpr int kMostIntense = 4;

/// Sums up each day from `first` to `last`, in one kind or, with "", in all of them.
///
/// A day is as intense as the number of its activities, or of its half hours where more of these
/// were noted. It is compared with the active days from `first` to `last` alone: for someone who
/// does more every year, all of a year would have one level beside the others. Equal days have
/// equal levels. `tallies` may come in any order.
std::vector<DayIntensity> intensities(std::span<const Tally> tallies, std::string_view kind,
                                      Day first, Day last);

}  // namespace gongbu::core
