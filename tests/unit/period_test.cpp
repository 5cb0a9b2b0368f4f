#include "gongbu/core/period.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace gongbu::core {
namespace {

constexpr Day day(int year, unsigned month, unsigned day) {
  return Day{date::year{year} / date::month{month} / date::day{day}};
}

}  // namespace

TEST_CASE("period: a week begins on the given weekday") {
  using enum Period::Unit;
  CHECK(period_of(week, day(2026, 11, 22), Weeks(date::Monday)) ==
        Period{week, day(2026, 11, 16), day(2026, 11, 22)});
  CHECK(period_of(week, day(2026, 11, 22), Weeks(date::Sunday)) ==
        Period{week, day(2026, 11, 22), day(2026, 11, 28)});
}

TEST_CASE("period: months and years are calendar ones") {
  using enum Period::Unit;
  CHECK(period_of(month, day(2024, 2, 3), Weeks(date::Monday)) ==
        Period{month, day(2024, 2, 1), day(2024, 2, 29)});
  CHECK(period_of(month, day(2026, 12, 31), Weeks(date::Monday)) ==
        Period{month, day(2026, 12, 1), day(2026, 12, 31)});
  CHECK(period_of(year, day(2024, 2, 3), Weeks(date::Monday)) ==
        Period{year, day(2024, 1, 1), day(2024, 12, 31)});
}

TEST_CASE("period: the previous one ends a day before, and each day is in its own period") {
  using enum Period::Unit;
  for (const Period::Unit unit : {week, month, year}) {
    for (Day one = day(2023, 12, 1); one <= day(2025, 3, 1); one += date::days{1}) {
      const Period period = period_of(unit, one, Weeks(date::Wednesday));
      CHECK(period.holds(one));
      CHECK_FALSE(period.holds(period.last + date::days{1}));
      const Period before = period_before(period, Weeks(date::Wednesday));
      CHECK(before.unit == unit);
      CHECK(before.last + date::days{1} == period.first);
      CHECK(before == period_of(unit, before.first, Weeks(date::Wednesday)));
      CHECK_FALSE(before.holds(period.first));
    }
  }
}

TEST_CASE("period: the last year is 53 weeks including the current one") {
  CHECK(last_year_begin(day(2026, 11, 21), date::Monday) == day(2025, 11, 17));
  CHECK(last_year_begin(day(2026, 11, 22), date::Monday) == day(2025, 11, 17));
  CHECK(last_year_begin(day(2026, 11, 22), date::Sunday) == day(2025, 11, 23));
}

TEST_CASE("period: months are parsed in both languages") {
  constexpr Day kToday = day(2026, 11, 21);
  // Returns year and month, or "-".
  const auto read = [&](std::string_view text) -> std::string {
    const auto period = parse_period(Period::Unit::month, text, kToday, Weeks(date::Monday));
    return period ? iso(period->first).substr(0, 7) : "-";
  };
  for (const std::string_view text : {"2026-10",       "2026.10",
                                      "2026/10",       "2026년 10월",
                                      "2026년10월",    "10",
                                      "10월",          "-1",
                                      "last",          "Last month",
                                      "지난달",        "지난 달",
                                      "저번 달",       "전달",
                                      "1 month ago",   "1달 전",
                                      "1개월 전",      "한 달 전",
                                      " 2026-10 ",     "2026-10-31",
                                      "10-31",         "２０２６-１０",
                                      "2026-10\u3000", "\u00A0지난달\u00A0"})
    CHECK_MESSAGE(read(text) == "2026-10", text);
  for (const std::string_view text : {"11", "this", "이번 달", "-0", "today", "2026-11"})
    CHECK_MESSAGE(read(text) == "2026-11", text);
  CHECK(read("지지난달") == "2026-09");
  CHECK(read("3개월 전") == "2026-08");
  CHECK(read("next month") == "2026-12");
  CHECK(read("12") == "2025-12");
  CHECK(read("-11") == "2025-12");
  CHECK(read("2027-01") == "2027-01");  // the caller decides whether that is valid
  for (const std::string_view text :
       {"", "13", "0", "2026-13", "2026-00", "0000-01", "2026-1-", "10번", "-", "--1", "last year",
        "작년", "-99999999999", "-30000"})
    CHECK_MESSAGE(read(text) == "-", text);
}

TEST_CASE("period: years are parsed in both languages") {
  constexpr Day kToday = day(2026, 11, 21);
  const auto read = [&](std::string_view text) -> std::string {
    const auto period = parse_period(Period::Unit::year, text, kToday, Weeks(date::Monday));
    return period ? iso(period->first) : "-";
  };
  for (const std::string_view text :
       {"2025", "2025년", "-1", "last", "작년", "지난해", "2025-03-01"})
    CHECK_MESSAGE(read(text) == "2025-01-01", text);
  CHECK(read("재작년") == "2024-01-01");
  CHECK(read("3년 전") == "2023-01-01");
  CHECK(read("2 years ago") == "2024-01-01");
  CHECK(read("내년") == "2027-01-01");
  for (const std::string_view text : {"this", "올해", "2026", "yesterday", "mon"})
    CHECK_MESSAGE(read(text) == "2026-01-01", text);
  for (const std::string_view text : {"25", "25년"})
    CHECK_MESSAGE(read(text) == "2025-01-01", text);
  // Years of antiquity are typing errors.
  for (const std::string_view text : {"0026", "0999", "026", "6"})
    CHECK_MESSAGE(read(text) == "-", text);
  for (const std::string_view text : {"", "0000", "20255", "지난달", "2025-03", "-3000"})
    CHECK_MESSAGE(read(text) == "-", text);
}

TEST_CASE("period: weeks are parsed in both languages") {
  constexpr Day kToday = day(2026, 11, 21);
  const auto read = [&](std::string_view text) -> std::string {
    const auto period = parse_period(Period::Unit::week, text, kToday, Weeks(date::Monday));
    return period ? iso(period->first) : "-";
  };
  for (const std::string_view text : {"last", "LAST WEEK", "지난주", "지난 주", "저번주", "1주 전",
                                      "1 week ago", "a week ago", "일주일 전"})
    CHECK_MESSAGE(read(text) == "2026-11-09", text);
  for (const std::string_view text : {"this", "this week", "이번주", "이번 주", "금주", "today"})
    CHECK_MESSAGE(read(text) == "2026-11-16", text);
  CHECK(read("지지난주") == "2026-11-02");
  CHECK(read("3 weeks ago") == "2026-10-26");
  CHECK(read("다음주") == "2026-11-23");
  for (const std::string_view text : {"", "주", "지난달", "last year", "2 months ago", "2주"})
    CHECK_MESSAGE(read(text) == "-", text);
}

TEST_CASE("period: a week is given by a day in it or counted back") {
  constexpr Day kToday = day(2026, 11, 21);
  CHECK(parse_period(Period::Unit::week, "2026-11-12", kToday, Weeks(date::Monday)) ==
        parse_period(Period::Unit::week, "-1", kToday, Weeks(date::Monday)));
  const auto week = parse_period(Period::Unit::week, "-1", kToday, Weeks(date::Monday));
  REQUIRE(week);
  CHECK(*week == Period{Period::Unit::week, day(2026, 11, 9), day(2026, 11, 15)});
  CHECK_FALSE(parse_period(Period::Unit::week, "last month", kToday, Weeks(date::Monday)));
  CHECK_FALSE(
      parse_period(Period::Unit::month, std::string(1000, '1'), kToday, Weeks(date::Monday)));
}

}  // namespace gongbu::core
