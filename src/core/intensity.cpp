#include "gongbu/core/intensity.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

// Reduces a day to one number. Minutes alone would hide commits and many entries; counts alone
// would rank a long evening in one entry below three small commits.
int amount(const DayIntensity& day) {
  constexpr minutes kAsActivity = 30min;
  return std::max(day.count, static_cast<int>(day.spent / kAsActivity));
}

// Returns twice the median amount of the active days; 0 if there are none.
int doubled_median(const std::vector<DayIntensity>& days) {
  std::vector<int> amounts;
  for (const DayIntensity& day : days)
    if (amount(day) > 0) amounts.push_back(amount(day));
  if (amounts.empty()) return 0;
  std::sort(amounts.begin(), amounts.end());
  return amounts[(amounts.size() - 1) / 2] + amounts[amounts.size() / 2];
}

// Compares in 64 bits, because a count may be any number.
int level_of(int amount, int doubled_median) {
  const std::int64_t quadrupled = std::int64_t{4} * amount;
  const std::int64_t median = doubled_median;
  if (quadrupled < median) return 1;       // below half the median
  if (quadrupled <= 3 * median) return 2;  // up to 1.5 times
  return quadrupled <= 6 * median ? 3 : kMostIntense;
}

}  // namespace

std::vector<DayIntensity> intensities(std::span<const Tally> tallies, std::string_view kind,
                                      Day first, Day last) {
  std::vector<DayIntensity> days(
      first > last ? 0 : static_cast<std::size_t>((last - first).count()) + 1);
  for (const Tally& tally : tallies) {
    if (tally.day < first || tally.day > last || (!kind.empty() && !is_of_kind(tally, kind)))
      continue;
    DayIntensity& day = days[static_cast<std::size_t>((tally.day - first).count())];
    day.count += tally.count;
    day.spent += tally.spent;
  }
  const int median = doubled_median(days);
  for (DayIntensity& day : days)
    if (amount(day) > 0) day.level = level_of(amount(day), median);
  return days;
}

}  // namespace gongbu::core
