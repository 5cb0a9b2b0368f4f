#include <doctest/doctest.h>

#include <chrono>
#include <optional>

#include "gongbu/core/parse.hpp"
#include "gongbu/core/schedule.hpp"
#include "gongbu/host/zone.hpp"

namespace gongbu::core {
namespace {

using std::chrono::hours;

Instant at(const char* rfc3339) { return parse_rfc3339(rfc3339).value(); }

Recurrence daily(int hour, int minute = 0) { return {std::nullopt, hours{hour} + minutes{minute}}; }

Recurrence weekly(date::weekday weekday, int hour) { return {weekday, hours{hour}}; }

const Zone& seoul() {
  static const Zone zone = Zone::fixed("Asia/Seoul", hours{9});
  return zone;
}
const Zone& utc() {
  static const Zone zone = Zone::fixed("UTC", hours{0});
  return zone;
}

}  // namespace

TEST_CASE("a weekly time is a weekday and a time of day, in either language") {
  CHECK(parse_weekly("sun 20:00") == weekly(date::Sunday, 20));
  CHECK(parse_weekly(" 일요일  20:00 ") == weekly(date::Sunday, 20));
  CHECK(parse_weekly("월 9") == weekly(date::Monday, 9));
  for (const char* text : {"", "sun", "20:00", "sun 24:00", "20:00 sun", "someday 20:00"})
    CHECK_FALSE(parse_weekly(text));
}

TEST_CASE("the next time is the first one after now") {
  const Instant now = at("2026-11-21T21:00:00+09:00");  // a Saturday
  CHECK(next_time(daily(21), seoul(), now) == at("2026-11-22T21:00:00+09:00"));
  CHECK(next_time(daily(21, 1), seoul(), now) == at("2026-11-21T21:01:00+09:00"));
  CHECK(next_time(daily(1), seoul(), now) == at("2026-11-22T01:00:00+09:00"));
  CHECK(next_time(weekly(date::Saturday, 21), seoul(), now) == at("2026-11-28T21:00:00+09:00"));
  CHECK(next_time(weekly(date::Saturday, 22), seoul(), now) == at("2026-11-21T22:00:00+09:00"));
  CHECK(next_time(weekly(date::Sunday, 20), seoul(), now) == at("2026-11-22T20:00:00+09:00"));
}

TEST_CASE("an hourly time is a minute of every hour in each zone") {
  const Recurrence when{std::nullopt, minutes{17}, true};
  const Zone kathmandu = Zone::fixed("+05:45", minutes{5 * 60 + 45});
  const Instant now = at("2026-11-21T21:17:00+09:00");
  CHECK(next_time(when, seoul(), now) == at("2026-11-21T22:17:00+09:00"));
  CHECK(next_time(when, seoul(), now - seconds{1}) == now);
  const Recurrence there = moved(when, seoul(), kathmandu, now);
  CHECK(there == Recurrence{std::nullopt, minutes{2}, true});
  CHECK(next_time(there, kathmandu, now) == next_time(when, seoul(), now));
  CHECK(moved(there, kathmandu, seoul(), now) == when);
}

TEST_CASE("moving to another zone changes the time and perhaps the weekday") {
  const Instant now = at("2026-11-21T21:00:00+09:00");
  CHECK(moved(daily(21), seoul(), utc(), now) == daily(12));
  CHECK(moved(daily(1), seoul(), utc(), now) == daily(16));
  CHECK(moved(weekly(date::Sunday, 20), seoul(), utc(), now) == weekly(date::Sunday, 11));
  CHECK(moved(weekly(date::Sunday, 1), seoul(), utc(), now) == weekly(date::Saturday, 16));
  CHECK(moved(weekly(date::Saturday, 20), utc(), seoul(), now) == weekly(date::Sunday, 5));
}

TEST_CASE("moving to another zone and back changes nothing") {
  const Instant now = at("2026-11-21T21:00:00+09:00");
  for (int offset = -14 * 4; offset <= 14 * 4; ++offset) {
    const Zone other = Zone::fixed("other", minutes{15 * offset});
    for (unsigned day = 0; day <= 7; ++day) {
      for (int quarter = 0; quarter < 24 * 4; ++quarter) {
        Recurrence when{std::nullopt, minutes{15 * quarter}};
        if (day < 7) when.weekday = date::weekday{day};
        const Recurrence there = moved(when, seoul(), other, now);
        REQUIRE(moved(there, other, seoul(), now) == when);
        REQUIRE(next_time(there, other, now) == next_time(when, seoul(), now));
      }
    }
  }
}

TEST_CASE("clocks_part finds changes of daylight saving time") {
  const Zone berlin = host::load_zone("Europe/Berlin");
  const Instant now = at("2026-11-21T21:00:00+09:00");
  CHECK(clocks_part(berlin, utc(), now) == Day{date::year{2027} / 3 / 28});
  CHECK_FALSE(clocks_part(seoul(), utc(), now));
  CHECK_FALSE(clocks_part(berlin, host::load_zone("Europe/Paris"), now));
  // The night without 02:30.
  CHECK(next_time(daily(2, 30), berlin, at("2027-03-28T00:00:00+01:00")) ==
        at("2027-03-28T03:00:00+02:00"));
}

}  // namespace gongbu::core
