#include "gongbu/core/intensity.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iterator>

namespace gongbu::core {
namespace {

using namespace std::chrono_literals;

// One number a day. Commits have no minutes and many entries none, so that minutes alone would hide
// days; yet an evening of maths in one entry is no paler than three small commits.
int amount(const DayIntensity& day) {
  constexpr minutes kAsActivity = 30min;
  return std::max(day.count, static_cast<int>(day.spent / kAsActivity));
}

// The amounts of the active days, in order.
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
    if (tally.day < first || tally.day > last || (!kind.empty() && tally.kind != kind)) continue;
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
