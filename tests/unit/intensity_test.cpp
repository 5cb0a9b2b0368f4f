#include "gongbu/core/intensity.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <random>
#include <vector>

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

constexpr Day kFirst{date::year{2026} / 11 / 2};

Day after(int days) { return kFirst + date::days{days}; }

std::vector<int> levels(const std::vector<Tally>& tallies, int days, std::string_view kind = "") {
  std::vector<int> levels;
  for (const DayIntensity& day : intensities(tallies, kind, kFirst, after(days - 1)))
    levels.push_back(day.level);
  return levels;
}

}  // namespace

TEST_CASE("intensity: levels compare with the median active day") {
  // The median is 4: below 2, up to 6, up to 12, above.
  const std::vector<Tally> tallies{
      {after(0), "commit", 1},  {after(1), "commit", 2}, {after(3), "commit", 4},
      {after(4), "commit", 4},  {after(5), "commit", 6}, {after(6), "commit", 7},
      {after(7), "commit", 13}, {after(8), "commit", 2}, {after(9), "commit", 12}};
  CHECK(levels(tallies, 10) == std::vector{1, 2, 0, 2, 2, 2, 3, 4, 2, 3});
}

TEST_CASE("intensity: one commit a day is a usual day, not the faintest; two stand out") {
  std::vector<Tally> tallies;
  for (int day = 0; day < 641; ++day) tallies.push_back({after(day), "commit", 1});
  tallies[3].count = 2;
  tallies[9].count = 4;
  const std::vector<int> all = levels(tallies, 641);
  CHECK(all[0] == 2);
  CHECK(all[3] == 3);
  CHECK(all[9] == 4);
  CHECK(std::count(all.begin(), all.end(), 2) == 639);
}

TEST_CASE("intensity: half hours count if there are more than activities") {
  const std::vector<Tally> tallies{{after(0), "commit", 3},
                                   {after(1), "math", 1, 180min},
                                   {after(2), "math", 1, 29min},
                                   {after(3), "commit", 2}};
  CHECK(levels(tallies, 4) == std::vector{2, 3, 1, 2});
}

TEST_CASE("intensity: the largest count does not overflow") {
  const int most = std::numeric_limits<int>::max() / 2;
  CHECK(levels({{after(0), "commit", most}, {after(1), "commit", most}}, 2) == std::vector{2, 2});
}

TEST_CASE("intensity: kinds are summed, or one is selected") {
  const std::vector<Tally> tallies{
      {after(0), "commit", 1, 10min}, {after(0), "math", 2, 20min}, {after(1), "commit", 1}};
  CHECK(intensities(tallies, "", kFirst, after(0)) ==
        std::vector<DayIntensity>{{.count = 3, .spent = 30min, .level = 2}});
  CHECK(levels(tallies, 2, "math") == std::vector{2, 0});
}

TEST_CASE("intensity: only the requested days are compared") {
  const std::vector<Tally> tallies{{after(-1), "commit", 50},
                                   {after(0), "commit", 1},
                                   {after(1), "commit", 2},
                                   {after(2), "commit", 90}};
  CHECK(levels(tallies, 2) == std::vector{2, 2});
  CHECK(intensities(tallies, "", after(1), after(0)).empty());
  CHECK(levels({}, 2) == std::vector{0, 0});
}

TEST_CASE("intensity: random days agree with the definition") {
  std::mt19937 random(20261121);  // NOLINT: the same worlds every time
  const auto draw = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  for (int round = 0; round < 500; ++round) {
    const int days = 1 + draw(40);
    std::vector<int> counts;
    std::vector<Tally> tallies;
    for (int i = 0; i < days; ++i) {
      counts.push_back(draw(6));
      if (counts.back() > 0) tallies.push_back({after(i), "commit", counts.back()});
    }
    std::shuffle(tallies.begin(), tallies.end(), random);
    std::vector<double> amounts;
    for (const int count : counts)
      if (count > 0) amounts.push_back(count);
    std::sort(amounts.begin(), amounts.end());
    const std::size_t half = amounts.size() / 2;
    const double median = amounts.empty()           ? 0
                          : amounts.size() % 2 == 1 ? amounts[half]
                                                    : (amounts[half - 1] + amounts[half]) / 2;
    std::vector<int> expected;
    for (const int count : counts)
      expected.push_back(count == 0              ? 0
                         : count < median / 2    ? 1
                         : count <= 1.5 * median ? 2
                         : count <= 3 * median   ? 3
                                                 : 4);
    CHECK(levels(tallies, days) == expected);
  }
}

}  // namespace gongbu::core
