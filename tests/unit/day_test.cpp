#include "gongbu/core/day.hpp"

#include <doctest/doctest.h>

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "gongbu/core/parse.hpp"

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

// Days, wall times and instants do not mix.
template <class A, class B>
concept Subtracts = requires(A a, B b) {
  a - b;
};
template <class A, class B>
concept Compares = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept Adds = requires(A a, B b) {
  a + b;
};

static_assert(Subtracts<Day, Day> && Subtracts<Day, WallTime> && Compares<Day, WallTime>);
static_assert(!Subtracts<Day, Instant> && !Subtracts<Instant, Day> &&
              !Subtracts<WallTime, Instant>);
static_assert(!Compares<Day, Instant> && !Compares<WallTime, Instant>);
static_assert(!std::equality_comparable_with<Day, Instant>);
static_assert(!std::is_constructible_v<Day, Instant> && !std::is_constructible_v<Instant, Day>);
static_assert(!std::is_constructible_v<Instant, WallTime> && !std::is_convertible_v<WallTime, Day>);
static_assert(Adds<Day, minutes> && !Adds<Day, Day> && !Adds<Day, int>);

Day on(int year, unsigned month, unsigned day) {
  return Day{date::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

Instant utc(Day day, seconds time = 0s) { return Instant{day.time_since_epoch() + time}; }

// Zones as in tzdb around the tested days.

Zone seoul() {
  return Zone("Asia/Seoul", {{Instant::min(), 8h + 27min + 52s},
                             {utc(on(1908, 3, 31), 15h + 32min + 8s), 8h + 30min},
                             {utc(on(1911, 12, 31), 15h + 30min), 9h},
                             {utc(on(1948, 5, 31), 15h), 10h},
                             {utc(on(1948, 9, 12), 14h), 9h},
                             {utc(on(1954, 3, 20), 15h), 8h + 30min},
                             {utc(on(1961, 8, 9), 15h + 30min), 9h},
                             {utc(on(1987, 5, 9), 17h), 10h},
                             {utc(on(1987, 10, 10), 17h), 9h},
                             {utc(on(1988, 5, 7), 17h), 10h},
                             {utc(on(1988, 10, 8), 17h), 9h}});
}

Zone new_york() {
  return Zone(
      "America/New_York",
      {{Instant::min(), -5h}, {utc(on(2026, 3, 8), 7h), -4h}, {utc(on(2026, 11, 1), 6h), -5h}});
}

Zone lord_howe() {
  return Zone("Australia/Lord_Howe", {{Instant::min(), 11h},
                                      {utc(on(2026, 4, 4), 15h), 10h + 30min},
                                      {utc(on(2026, 10, 3), 15h + 30min), 11h}});
}

Zone samoa() {
  return Zone("Pacific/Apia", {{Instant::min(), -11h},
                               {utc(on(2011, 9, 24), 14h), -10h},
                               {utc(on(2011, 12, 30), 10h), 14h},
                               {utc(on(2012, 3, 31), 14h), 13h}});
}

Zone newfoundland() {
  return Zone("America/St_Johns", {{Instant::min(), -(3h + 30min)},
                                   {utc(on(2010, 3, 14), 3h + 31min), -(2h + 30min)},
                                   {utc(on(2010, 11, 7), 2h + 31min), -(3h + 30min)}});
}

// Compares begin_of() with a search in steps of `step` around a change of offset.
void check_days_around(const Zone& zone, Day change, DayStart day_start, minutes step = 1min) {
  const date::days around{2};
  Instant now = utc(change - around - date::days{1});
  for (Day day = change - around; day <= change + around; day += date::days{1}) {
    while (zone.wall_time(now) < day + day_start) now += step;
    const Instant begin = begin_of(day, zone, day_start);
    REQUIRE_MESSAGE(begin == now, zone.name(), " ", iso(day), " ", day_start.count());
    REQUIRE(study_day(begin, zone, day_start) >= day);
    REQUIRE(study_day(begin - 1s, zone, day_start) < day);
  }
}

}  // namespace

TEST_CASE("a study day begins at day_start on the wall clock") {
  struct Case {
    seconds time;
    DayStart day_start;
    Day expected;
  };
  const Day day = on(2026, 11, 21);
  const std::vector<Case> cases = {
      {0s, 0h, day},
      {24h - 1s, 0h, day},
      {0s, 4h, day - date::days{1}},
      {4h - 1s, 4h, day - date::days{1}},
      {4h, 4h, day},
      {23h + 58min + 59s, 23h + 59min, day - date::days{1}},
      {23h + 59min, 23h + 59min, day},
  };
  for (const Case& c : cases) CHECK(study_day(day + c.time, c.day_start) == c.expected);
}

TEST_CASE("a study day is computed in the zone, also before 1970") {
  CHECK(study_day(utc(on(2026, 11, 20), 15h), seoul(), 0h) == on(2026, 11, 21));
  CHECK(study_day(utc(on(2026, 11, 20), 15h), seoul(), 4h) == on(2026, 11, 20));
  CHECK(study_day(utc(on(2026, 11, 20), 19h), seoul(), 4h) == on(2026, 11, 21));
  CHECK(study_day(utc(on(1969, 12, 31), 23h), Zone::fixed("UTC", 0s), 0h) == on(1969, 12, 31));
  CHECK(study_day(utc(on(1, 1, 1)), Zone::fixed("UTC", 0s), 0h) == on(1, 1, 1));
}

TEST_CASE("a wall clock in a gap or a fold") {
  const Zone zone = new_york();
  const Day spring = on(2026, 3, 8);
  const Day autumn = on(2026, 11, 1);
  CHECK(zone.earliest(spring + 1h + 59min) == utc(spring, 6h + 59min));
  CHECK(zone.earliest(spring + 2h) == utc(spring, 7h));
  CHECK(zone.earliest(spring + 2h + 30min) == utc(spring, 7h));
  CHECK(zone.earliest(spring + 3h) == utc(spring, 7h));
  CHECK(zone.earliest(spring + 3h + 1s) == utc(spring, 7h + 1s));
  CHECK(zone.earliest(autumn + 1h) == utc(autumn, 5h));
  CHECK(zone.earliest(autumn + 1h + 59min) == utc(autumn, 5h + 59min));
  CHECK(zone.earliest(autumn + 2h) == utc(autumn, 7h));
  CHECK(zone.wall_time(utc(autumn, 5h + 30min)) == zone.wall_time(utc(autumn, 6h + 30min)));
}

TEST_CASE("a zone keeps its first and last offset outside its table") {
  const Zone zone = new_york();
  CHECK(zone.offset_at(clamped(std::numeric_limits<std::int64_t>::min())) == -5h);
  CHECK(zone.offset_at(clamped(std::numeric_limits<std::int64_t>::max())) == -5h);
  CHECK(begin_of(on(1, 1, 2), zone, 4h) == utc(on(1, 1, 2), 9h));
  CHECK(begin_of(on(9999, 12, 30), zone, 4h) == utc(on(9999, 12, 30), 9h));
}

TEST_CASE("a date that a zone skips has no instants") {
  const Zone zone = samoa();
  const Day skipped = on(2011, 12, 30);
  CHECK(begin_of(skipped, zone, 0h) == utc(skipped, 10h));
  CHECK(begin_of(skipped, zone, 0h) == begin_of(skipped + date::days{1}, zone, 0h));
  CHECK(study_day(utc(skipped, 10h) - 1s, zone, 0h) == skipped - date::days{1});
  CHECK(study_day(utc(skipped, 10h), zone, 0h) == skipped + date::days{1});
}

TEST_CASE("study days of real zones, minute by minute") {
  struct Case {
    Zone zone;
    std::vector<Day> changes;
  };
  const std::vector<Case> cases = {
      {seoul(),
       {on(1948, 6, 1), on(1948, 9, 12), on(1954, 3, 21), on(1961, 8, 10), on(1987, 5, 10),
        on(1987, 10, 11), on(1988, 5, 8), on(1988, 10, 9), on(2026, 11, 21)}},
      {new_york(), {on(2026, 3, 8), on(2026, 11, 1)}},
      {lord_howe(), {on(2026, 4, 5), on(2026, 10, 4)}},
      {samoa(), {on(2011, 9, 24), on(2011, 12, 30), on(2012, 4, 1)}},
      {newfoundland(), {on(2010, 3, 14), on(2010, 11, 7)}},
  };
  for (const Case& c : cases)
    for (const Day change : c.changes)
      for (const DayStart start : {0min, 1min, 30min, 120min, 150min, 240min, 1439min})
        check_days_around(c.zone, change, start);
}

TEST_CASE("days around a gap or a fold at any quarter of an hour") {
  const Day change = on(2026, 6, 15);
  for (const seconds jump : {-24h + 30min, -2h + 0min, -1h + 0min, -1h + 30min, 0h + 30min,
                             1h + 0min, 3h + 0min, 23h + 30min})
    for (minutes at = 0min; at < 24h; at += 15min) {
      const seconds before = jump > 0s ? -11h : 11h;
      const Zone zone("made up", {{Instant::min(), before}, {utc(change, at), before + jump}});
      for (DayStart start = 0h; start < 24h; start += 345min)
        check_days_around(zone, change, start, 15min);
    }
}

TEST_CASE("offsets that change several times within a day, minute by minute") {
  const Day change = on(2026, 6, 15);
  const Zone zone("restless", {{Instant::min(), 12h},
                               {utc(change, 1h), -12h},
                               {utc(change, 2h), 14h},
                               {utc(change, 2h), 13h},
                               {utc(change, 9h), 0h},
                               {utc(change, 9h + 1min), 23h},
                               {utc(change, 20h), -3h}});
  for (DayStart start = 0h; start < 24h; start += 15min) check_days_around(zone, change, start);
}

TEST_CASE("every day of 400 years: ISO text, parsing, and weeks") {
  const Day first = on(1800, 1, 1);
  const Day last = on(2199, 12, 31);
  unsigned weekday = 3;  // 1 January 1800 was a Wednesday
  int year = 1800;
  int day_of_year = 0;
  for (Day day = first; day <= last; day += date::days{1}, weekday = (weekday + 1) % 7) {
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const std::string text = iso(day);
    REQUIRE(text.size() == 10);
    REQUIRE(std::stoi(text.substr(0, 4)) == year);
    REQUIRE(parse_day(text, first) == day);
    bool weeks_agree = true;
    for (unsigned start = 0; start < 7; ++start) {
      const Day begin = week_begin(day, date::weekday{start});
      weeks_agree =
          weeks_agree && (day - begin).count() == static_cast<int>((weekday + 7 - start) % 7);
    }
    REQUIRE_MESSAGE(weeks_agree, text);
    if (++day_of_year == (leap ? 366 : 365)) {
      ++year;
      day_of_year = 0;
    }
  }
  CHECK(year == 2200);
}

TEST_CASE("instants are clamped to the years 1 to 9999") {
  CHECK(clamped(0) == Instant{});
  CHECK(clamped(-1) == Instant{-1s});
  CHECK(iso(study_day(
            WallTime{clamped(std::numeric_limits<std::int64_t>::min()).time_since_epoch()}, 0h)) ==
        "0001-01-01");
  CHECK(iso(study_day(
            WallTime{clamped(std::numeric_limits<std::int64_t>::max()).time_since_epoch()}, 0h)) ==
        "9999-12-31");
}

TEST_CASE("RFC 3339") {
  struct Case {
    Instant instant;
    seconds offset;
    std::string expected;
  };
  const Day day = on(2026, 11, 21);
  const std::vector<Case> cases = {
      {utc(day), 9h, "2026-11-21T09:00:00+09:00"},
      {utc(day), 0s, "2026-11-21T00:00:00+00:00"},
      {utc(day, 1s), -(3h + 30min), "2026-11-20T20:30:01-03:30"},
      {utc(day), -30min, "2026-11-20T23:30:00-00:30"},
      {utc(on(1900, 1, 1)), 8h + 27min + 52s, "1900-01-01T08:27:00+08:27"},
      {utc(on(1900, 1, 1)), -59s, "1900-01-01T00:00:00+00:00"},
      {utc(day), 863h, "2026-11-21T23:59:00+23:59"},
      {utc(day), -863h, "2026-11-20T00:01:00-23:59"},
      {utc(on(9999, 12, 31), 23h), 9h, "9999-12-31T23:00:00+00:00"},
      {utc(on(1, 1, 1)), -9h, "0000-12-31T15:00:00-09:00"},
  };
  for (const Case& c : cases) {
    CHECK(rfc3339(c.instant, c.offset) == c.expected);
    CHECK(parse_rfc3339(c.expected) == c.instant);
  }
}

TEST_CASE("RFC 3339 text denotes the same instant with any offset") {
  for (seconds offset = -26h; offset <= 26h; offset += 1999s)
    for (const Instant instant :
         {clamped(std::numeric_limits<std::int64_t>::min()), Instant{-1s}, Instant{1'795'219'199s},
          clamped(std::numeric_limits<std::int64_t>::max())})
      REQUIRE(parse_rfc3339(rfc3339(instant, offset)) == instant);
}

}  // namespace gongbu::core
