// Checks the shipped holidays against the law, with lunar dates computed from new moons and solar
// terms as in J. Meeus, Astronomical Algorithms, 2nd ed., chapters 25 and 49, in Korean time.
#include "gongbu/catalog/holidays.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "catalog/holidays_kr.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::catalog {
namespace {

using core::Day;

constexpr double kPi = 3.14159265358979323846;
constexpr double kEpoch = 2'440'587.5;              // 1970-01-01 as a Julian date
constexpr double kKorea = 9.0 / 24;                 // ahead of UTC
constexpr double kClockDifference = 72 / 86'400.0;  // of dynamical time, in these years

double sine(double degrees) { return std::sin(degrees * kPi / 180); }

double new_moon(int k) {
  const double t = k / 1236.85;
  const double e = 1 - 0.002516 * t;
  const double sun = 2.5534 + 29.10535670 * k;
  const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const double f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  return 2'451'550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.40720 * sine(moon) +
         0.17241 * e * sine(sun) + 0.01608 * sine(2 * moon) + 0.01039 * sine(2 * f) +
         0.00739 * e * sine(moon - sun) - 0.00514 * e * sine(moon + sun) +
         0.00208 * e * e * sine(2 * sun) - 0.00111 * sine(moon - 2 * f) -
         0.00057 * sine(moon + 2 * f) + 0.00056 * e * sine(2 * moon + sun) -
         0.00042 * sine(3 * moon) + 0.00042 * e * sine(sun + 2 * f) +
         0.00038 * e * sine(sun - 2 * f) - 0.00024 * e * sine(2 * moon - sun) -
         0.00017 * sine(124.7746 - 1.56375588 * k) - kClockDifference;
}

// Returns the day in Korea of the new moon that begins month k.
Day new_moon_day(int k) {
  return Day{date::days{static_cast<int>(std::floor(new_moon(k) - kEpoch + kKorea))}};
}

// Returns the solar term (0 to 11, from the equinox) at the start of a day in Korea.
int solar_twelfth(Day day) {
  const double t =
      (day.time_since_epoch().count() + kEpoch - kKorea + kClockDifference - 2'451'545.0) / 36'525;
  const double m = 357.52911 + 35'999.05029 * t;
  const double longitude = 280.46646 + 36'000.76983 * t + 0.0003032 * t * t +
                           (1.914602 - 0.004817 * t) * sine(m) + 0.019993 * sine(2 * m) +
                           0.000289 * sine(3 * m) - 0.00569 -
                           0.00478 * sine(125.04 - 1'934.136 * t);
  return static_cast<int>(std::floor(longitude / 30)) % 12;
}

// Returns the month with the winter solstice.
int eleventh_month(int year) {
  Day solstice{date::year{year} / 12 / 15};
  while (solar_twelfth(solstice + date::days{1}) != 9) solstice += date::days{1};
  int k = static_cast<int>((year - 1999.5) * 12.3685);
  while (new_moon_day(k + 1) <= solstice) ++k;
  while (new_moon_day(k) > solstice) --k;
  return k;
}

// Returns a day of the lunar calendar. There are twelve or thirteen months between two eleventh
// months; of thirteen, the first without a solar term is a leap month.
Day lunar(int year, int month, int day) {
  const int begin = eleventh_month(year - 1);
  bool leap_is_due = eleventh_month(year) - begin == 13;
  int number = 11;
  for (int k = begin + 1;; ++k) {
    if (leap_is_due && solar_twelfth(new_moon_day(k)) == solar_twelfth(new_moon_day(k + 1))) {
      leap_is_due = false;
      continue;
    }
    number = number % 12 + 1;
    if (number == month) return new_moon_day(k) + date::days{day - 1};
  }
}

enum class Substitute { none, for_weekends, for_sundays };

bool falls_on(Day day, date::weekday weekday) { return date::weekday{day} == weekday; }

// Returns the holidays of a year by 공휴일에 관한 법률 and the rules on substitutes of that year.
std::set<Day> ruled(int year, const std::vector<Day>& once) {
  const auto on = [&](unsigned month, unsigned day) {
    return Day{date::year{year} / date::month{month} / date::day{day}};
  };
  const auto since = [&](int first) {
    return year >= first ? Substitute::for_weekends : Substitute::none;
  };
  std::vector<std::pair<Day, Substitute>> all = {
      {on(1, 1), Substitute::none}, {on(3, 1), since(2022)},   {on(5, 5), since(2014)},
      {on(6, 6), Substitute::none}, {on(8, 15), since(2021)},  {on(10, 3), since(2021)},
      {on(10, 9), since(2021)},     {on(12, 25), since(2023)}, {lunar(year, 4, 8), since(2023)}};
  if (year >= 2026) {
    all.emplace_back(on(5, 1), Substitute::for_weekends);
    all.emplace_back(on(7, 17), Substitute::for_weekends);
  }
  for (const Day feast : {lunar(year, 1, 1), lunar(year, 8, 15)})
    for (const int offset : {-1, 0, 1})
      all.emplace_back(feast + date::days{offset}, Substitute::for_sundays);
  for (const Day day : once) all.emplace_back(day, Substitute::none);

  std::map<Day, int> reasons;
  for (const auto& [day, substitute] : all) ++reasons[day];
  std::set<Day> days;
  for (const auto& [day, count] : reasons) days.insert(day);
  std::set<Day> moved;
  for (const auto& [day, substitute] : all) {
    const bool at_weekend =
        falls_on(day, date::Sunday) ||
        (substitute == Substitute::for_weekends && falls_on(day, date::Saturday));
    const bool overlaps = reasons[day] > 1 && !falls_on(day, date::Saturday);
    if (substitute != Substitute::none && (at_weekend || overlaps)) moved.insert(day);
  }
  for (Day day : moved) {
    while (days.contains(day) || falls_on(day, date::Saturday) || falls_on(day, date::Sunday))
      day += date::days{1};
    days.insert(day);
  }
  return days;
}

Day day(int year, unsigned month, unsigned number) {
  return Day{date::year{year} / date::month{month} / date::day{number}};
}

TEST_CASE("holidays: lunar dates agree with the published almanac") {
  CHECK(lunar(2020, 4, 8) == day(2020, 4, 30));  // before the leap month
  CHECK(lunar(2026, 1, 1) == day(2026, 2, 17));
  CHECK(lunar(2027, 1, 1) == day(2027, 2, 7));
  CHECK(lunar(2027, 8, 15) == day(2027, 9, 15));
  CHECK(lunar(2028, 1, 1) == day(2028, 1, 27));  // a day later than in China
}

TEST_CASE("holidays: 2020 to 2035 agree with the law and computed lunar dates") {
  const std::map<int, std::vector<Day>> once = {{2020, {day(2020, 4, 15), day(2020, 8, 17)}},
                                                {2022, {day(2022, 3, 9), day(2022, 6, 1)}},
                                                {2023, {day(2023, 10, 2)}},
                                                {2024, {day(2024, 4, 10), day(2024, 10, 1)}},
                                                {2025, {day(2025, 1, 27), day(2025, 6, 3)}},
                                                {2026, {day(2026, 6, 3)}}};
  std::vector<Day> expected;
  for (int year = 2020; year <= 2035; ++year) {
    const auto found = once.find(year);
    const std::set<Day> days =
        ruled(year, found == once.end() ? std::vector<Day>() : found->second);
    expected.insert(expected.end(), days.begin(), days.end());
  }
  std::vector<Day> shipped;
  for (const Holiday& holiday : korean_holidays()) {
    shipped.push_back(holiday.day);
    CHECK_MESSAGE(!holiday.korean.empty(), core::iso(holiday.day));
    CHECK_MESSAGE(!holiday.english.empty(), core::iso(holiday.day));
    CHECK_MESSAGE((holiday.korean.starts_with("대체공휴일(")) ==
                      (holiday.english.starts_with("substitute for ")),
                  core::iso(holiday.day));
  }
  CHECK(std::is_sorted(shipped.begin(), shipped.end()));
  for (const Day missing : expected)
    CHECK_MESSAGE(std::binary_search(shipped.begin(), shipped.end(), missing), core::iso(missing));
  CHECK(shipped.size() == expected.size());
}

TEST_CASE("holidays: names") {
  std::map<Day, Holiday> by_day;
  for (const Holiday& holiday : korean_holidays()) by_day.emplace(holiday.day, holiday);
  CHECK(by_day.at(day(2026, 9, 25)).korean == "추석");
  CHECK(by_day.at(day(2026, 9, 25)).english == "Chuseok");
  CHECK(by_day.at(day(2027, 7, 19)).korean == "대체공휴일(제헌절)");
  CHECK(by_day.at(day(2028, 10, 5)).english == "substitute for Chuseok");
  CHECK(by_day.at(day(2025, 5, 5)).korean == "어린이날·부처님오신날");
}

TEST_CASE("holidays: every row is a comment or a day with two names") {
  std::istringstream rows{std::string(kKoreanHolidays)};
  std::size_t days = 0;
  for (std::string row; std::getline(rows, row);) {
    CAPTURE(row);
    if (row.starts_with("# ")) continue;
    CHECK(core::parse_day(row.substr(0, row.find('\t')), Day{}));
    CHECK(std::count(row.begin(), row.end(), '\t') == 2);
    ++days;
  }
  CHECK(days == korean_holidays().size());
}

}  // namespace
}  // namespace gongbu::catalog
