#include "gongbu/core/intensity.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("intensity: each quartile of the active days has its level") {
  const std::vector<Tally> tallies{{after(0), "commit", 9},
                                   {after(1), "commit", 1},
                                   {after(3), "commit", 4},
                                   {after(4), "commit", 2}};
  CHECK(levels(tallies, 6) == std::vector{4, 1, 0, 3, 2, 0});
}

TEST_CASE("intensity: equal days are equal") {
  const std::vector<Tally> tallies{
      {after(0), "math", 1}, {after(1), "math", 1}, {after(2), "math", 1}};
  CHECK(levels(tallies, 3) == std::vector{1, 1, 1});
}

TEST_CASE("intensity: half hours count if there are more than activities") {
  const std::vector<Tally> tallies{{after(0), "commit", 3},
                                   {after(1), "math", 1, 180min},
                                   {after(2), "math", 1, 29min},
                                   {after(3), "commit", 2}};
  CHECK(levels(tallies, 4) == std::vector{3, 4, 1, 2});
}

TEST_CASE("intensity: kinds are summed, or one is selected") {
  const std::vector<Tally> tallies{
      {after(0), "commit", 1, 10min}, {after(0), "math", 2, 20min}, {after(1), "commit", 1}};
  CHECK(intensities(tallies, "", kFirst, after(0)) ==
        std::vector<DayIntensity>{{.count = 3, .spent = 30min, .level = 1}});
  CHECK(levels(tallies, 2, "math") == std::vector{1, 0});
}

TEST_CASE("intensity: only the requested days are compared") {
  const std::vector<Tally> tallies{{after(-1), "commit", 50},
                                   {after(0), "commit", 1},
                                   {after(1), "commit", 2},
                                   {after(2), "commit", 90}};
  CHECK(levels(tallies, 2) == std::vector{1, 3});
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
    const auto active = static_cast<int>(tallies.size());
    std::vector<int> expected;
    for (const int count : counts) {
      // If at least three quarters of the active days had less: the fourth level, and so on.
      int level = 0;
      for (int quarter = 0; count > 0 && quarter < 4; ++quarter) {
        const auto less = std::count_if(counts.begin(), counts.end(),
                                        [&](int other) { return other > 0 && other < count; });
        level += 4 * less >= quarter * active ? 1 : 0;
      }
      expected.push_back(level);
    }
    CHECK(levels(tallies, days) == expected);
  }
}

}  // namespace gongbu::core
