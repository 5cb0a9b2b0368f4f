#include "gongbu/core/intensity.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

// Reduces a day to one number. Minutes alone would hide commits and many entries; counts alone
// would rank a long evening in one entry below three small commits.
int amount(const DayIntensity& day) {
  constexpr minutes kAsActivity = 30min;
  return std::max(day.count, static_cast<int>(day.spent / kAsActivity));
}

// Returns the amounts of the active days, sorted.
std::vector<int> active_amounts(const std::vector<DayIntensity>& days) {
  std::vector<int> amounts;
  for (const DayIntensity& day : days)
    if (amount(day) > 0) amounts.push_back(amount(day));
  std::sort(amounts.begin(), amounts.end());
  return amounts;
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
  const std::vector<int> amounts = active_amounts(days);
  for (DayIntensity& day : days) {
    if (amount(day) == 0) continue;
    const auto less =
        std::lower_bound(amounts.begin(), amounts.end(), amount(day)) - amounts.begin();
    day.level = 1 + static_cast<int>(kMostIntense * less / std::ssize(amounts));
  }
  return days;
}

}  // namespace gongbu::core
