#include "gongbu/core/parse.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

constexpr Day kToday{date::year{2026} / 11 / 21};  // a Saturday

std::string read_day(std::string_view text, Day today = kToday) {
  const std::optional<Day> day = parse_day(text, today);
  return day ? iso(*day) : "nothing";
}

// Returns minutes as a number; for nothing, a number that no text gives.
constexpr std::int64_t kNothing = 99'999'999;

std::int64_t read_minutes(std::string_view text) {
  return parse_minutes(text).value_or(minutes{kNothing}).count();
}

}  // namespace

TEST_CASE("days") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  constexpr auto kCases = std::to_array<Case>({
      {"2026-11-21", "2026-11-21"},
      {"2026.11.21", "2026-11-21"},
      {"2026. 11. 21.", "2026-11-21"},
      {"2026/11/21", "2026-11-21"},
      {"20261121", "2026-11-21"},
      {"2026년 11월 21일", "2026-11-21"},
      {"2026년11월1일", "2026-11-01"},
      {"2026-1-5", "2026-01-05"},
      {"  2026-11-21\n", "2026-11-21"},
      {"2026 - 11 - 21", "2026-11-21"},
      {"２０２６－１１－２１", "2026-11-21"},
      {"2026년\u00a011월\u300021일", "2026-11-21"},
      {"2027-01-01", "2027-01-01"},
      {"2024-02-29", "2024-02-29"},
      {"1000-01-01", "1000-01-01"},
      {"9999-12-31", "9999-12-31"},
      {"11-21", "2026-11-21"},
      {"11/20", "2026-11-20"},
      {"11-22", "2025-11-22"},
      {"11월 22일", "2025-11-22"},
      {"2월29일", "2024-02-29"},
      {"today", "2026-11-21"},
      {"Today", "2026-11-21"},
      {"오늘", "2026-11-21"},
      {"yesterday", "2026-11-20"},
      {"YESTERDAY", "2026-11-20"},
      {"어제", "2026-11-20"},
      {"그제", "2026-11-19"},
      {"그저께", "2026-11-19"},
      {"tomorrow", "2026-11-22"},
      {"내일", "2026-11-22"},
      {"모레", "2026-11-23"},
      {"내일모레", "2026-11-23"},
      {"the day after tomorrow", "2026-11-23"},
      {"글피", "2026-11-24"},
      {"day before yesterday", "2026-11-19"},
      {"그끄저께", "2026-11-18"},
      {"2 weeks ago", "2026-11-07"},
      {"a week ago", "2026-11-14"},
      {"일주일 전", "2026-11-14"},
      {"2주일전", "2026-11-07"},
      {"in 3 days", "2026-11-24"},
      {"in a week", "2026-11-28"},
      {"3일 뒤", "2026-11-24"},
      {"2주 후", "2026-12-05"},
      {"next sat", "2026-11-28"},
      {"next mon", "2026-11-23"},
      {"다음 월요일", "2026-11-23"},
      {"저번 토요일", "2026-11-14"},
      {"this mon", "2026-11-16"},
      {"이번 일요일", "2026-11-22"},
      {"이번 주 금요일", "2026-11-20"},
      {"지난주 월요일", "2026-11-09"},
      {"지난 주 일", "2026-11-15"},
      {"last week sun", "2026-11-15"},
      {"다음주 월요일", "2026-11-23"},
      {"next week Friday", "2026-11-27"},
      {"-0", "2026-11-21"},
      {"-3", "2026-11-18"},
      {"3 days ago", "2026-11-18"},
      {"1 day ago", "2026-11-20"},
      {"3  Days  Ago", "2026-11-18"},
      {"3일 전", "2026-11-18"},
      {"3일전", "2026-11-18"},
      {"-365", "2025-11-21"},
      {"sat", "2026-11-21"},
      {"sun", "2026-11-15"},
      {"mon", "2026-11-16"},
      {"Monday", "2026-11-16"},
      {"월", "2026-11-16"},
      {"월요일", "2026-11-16"},
      {"일", "2026-11-15"},
      {"last sat", "2026-11-14"},
      {"last fri", "2026-11-20"},
      {"LAST MONDAY", "2026-11-16"},
      {"지난 토요일", "2026-11-14"},
      {"지난월요일", "2026-11-16"},
      // Number words and spans.
      {"two days ago", "2026-11-19"},
      {"Ten days ago", "2026-11-11"},
      {"twenty-one days ago", "2026-10-31"},
      {"forty five days ago", "2026-10-07"},
      {"one day ago", "2026-11-20"},
      {"a day ago", "2026-11-20"},
      {"two weeks ago", "2026-11-07"},
      {"in two days", "2026-11-23"},
      {"in a day", "2026-11-22"},
      {"three days from now", "2026-11-24"},
      {"two weeks later", "2026-12-05"},
      {"하루 전", "2026-11-20"},
      {"이틀 전", "2026-11-19"},
      {"이틀전", "2026-11-19"},
      {"이틀 전에", "2026-11-19"},
      {"사흘 전", "2026-11-18"},
      {"나흘 전", "2026-11-17"},
      {"닷새 전", "2026-11-16"},
      {"엿새 전", "2026-11-15"},
      {"이레 전", "2026-11-14"},
      {"여드레 전", "2026-11-13"},
      {"아흐레 전", "2026-11-12"},
      {"열흘 전", "2026-11-11"},
      {"열하루 전", "2026-11-10"},
      {"보름 전", "2026-11-06"},
      {"사흘 뒤", "2026-11-24"},
      {"열흘 후", "2026-12-01"},
      {"한 주 전", "2026-11-14"},
      {"두 주 전", "2026-11-07"},
      {"이 주 전", "2026-11-07"},
      {"삼 주 뒤", "2026-12-12"},
      {"삼일 전", "2026-11-18"},
      {"십일 전", "2026-11-11"},
      {"십일일 전", "2026-11-10"},
      {"이십 일 전", "2026-11-01"},
      {"엊그제", "2026-11-19"},
      {"엊그저께", "2026-11-19"},
      {"어저께", "2026-11-20"},
      {"그끄제", "2026-11-18"},
      {"내일 모레", "2026-11-23"},
      {"그글피", "2026-11-25"},
      // Names of months.
      {"Nov 3", "2026-11-03"},
      {"3 Nov", "2026-11-03"},
      {"nov. 3", "2026-11-03"},
      {"November 3rd", "2026-11-03"},
      {"3rd November", "2026-11-03"},
      {"3rd of November", "2026-11-03"},
      {"1st Nov 2025", "2025-11-01"},
      {"Nov 22", "2025-11-22"},
      {"NOV 3, 2026", "2026-11-03"},
      {"November 3 2024", "2024-11-03"},
      {"3-Nov-2026", "2026-11-03"},
      {"03-nov", "2026-11-03"},
      {"Nov-3", "2026-11-03"},
      {"Feb 29", "2024-02-29"},
      {"29 February", "2024-02-29"},
      {"2월 29일", "2024-02-29"},
      {"Sept 2", "2026-09-02"},
      {"Sep 2", "2026-09-02"},
      {"May 26", "2026-05-26"},
      {"26 May", "2026-05-26"},
      {"Mar 4", "2026-03-04"},
      // Years of two digits.
      {"26.11.03", "2026-11-03"},
      {"26.11.3", "2026-11-03"},
      {"26. 11. 3.", "2026-11-03"},
      {"26-11-03", "2026-11-03"},
      {"26/11/03", "2026-11-03"},
      {"26년 11월 3일", "2026-11-03"},
      {"24년 2월 29일", "2024-02-29"},
      {"03년 11월 3일", "2003-11-03"},
      {"26.11.25", "2026-11-25"},
      {"25.12.31", "2025-12-31"},
      {"20-01-02", "2020-01-02"},
      // Decomposed, as passed by macOS.
      {"\u110b\u1169\u1102\u1173\u11af", "2026-11-21"},
      {"11\u110b\u116f\u11af 20\u110b\u1175\u11af", "2026-11-20"},
  });
  for (const Case& c : kCases) CHECK_MESSAGE(read_day(c.text) == c.expected, c.text);
}

TEST_CASE("other texts are not days") {
  for (const std::string_view text : {"",
                                      " ",
                                      "2026-02-29",
                                      "2026-13-01",
                                      "2026-00-10",
                                      "2026-11-00",
                                      "2026-11-32",
                                      "2026-11/21",
                                      "2026-11",
                                      "2026",
                                      "126-11-21",
                                      "25.11.26",  // or 25 November 2026
                                      "25/11/26",
                                      "27-11-26",
                                      "03.11.26",
                                      "11/03/26",
                                      "26.13.01",
                                      "26.2.30",
                                      "13/11",
                                      "Nov",
                                      "Nov 31",
                                      "Nov 2026",
                                      "Nov 3 26",
                                      "Nov 3,",
                                      "3",
                                      "3rd",
                                      "3 of",
                                      "Novem 3",
                                      "3 4 Nov",
                                      "two days",
                                      "days two ago",
                                      "a ago",
                                      "a couple of days ago",
                                      "the other day",
                                      "a month ago",
                                      "한 달 전",
                                      "이틀",
                                      "이틀전전",
                                      "며칠 전",
                                      "백일 전",
                                      "02026-11-21",
                                      "0000-01-01",
                                      "0026-11-20",
                                      "0999-12-31",
                                      "00261120",
                                      "10000-01-01",
                                      "2026-11-21x",
                                      "x2026-11-21",
                                      "2026--11-21",
                                      "2026-111-1",
                                      "2026112",
                                      "202611211",
                                      "20261321",
                                      "11.21",
                                      "02-30",
                                      "2-30",
                                      "13-01",
                                      "11-21-",
                                      "11-",
                                      "-",
                                      "--3",
                                      "+3",
                                      "-3.5",
                                      "-445965",
                                      "445965 days ago",
                                      "60000주 전",
                                      "-9999999",
                                      "-99999999",
                                      "3",
                                      "3 days",
                                      "days ago",
                                      "3일",
                                      "3 전",
                                      "todayy",
                                      "to day",
                                      "오늘 ?",
                                      "last",
                                      "last 3",
                                      "last today",
                                      "지난",
                                      "지난주",
                                      "지난 주말",
                                      "next",
                                      "in 3 days ago",
                                      "in 3",
                                      "2주",
                                      "9999999 weeks ago",
                                      "다다음주 월",
                                      "moon",
                                      "mo",
                                      "월요",
                                      "11월",
                                      "11월 21",
                                      "2026년 11월",
                                      "2026-11-21T09:00",
                                      "０",
                                      "2026年11月1日",
                                      "\xff\xfe",
                                      "\xec\x9b"})
    CHECK_MESSAGE(read_day(text) == "nothing", text);
  using namespace std::string_view_literals;
  CHECK(read_day("today\0"sv) == "nothing");
  CHECK(read_day("2026-11-21\0"sv) == "nothing");
}

TEST_CASE("29 February is the latest one, also across 1900") {
  struct Case {
    std::string_view today;
    std::string_view expected;
  };
  constexpr auto kCases = std::to_array<Case>({
      {"2024-02-29", "2024-02-29"},
      {"2024-02-28", "2020-02-29"},
      {"1904-02-28", "1896-02-29"},
      {"2104-02-28", "2096-02-29"},
      {"1004-02-28", "nothing"},
  });
  for (const Case& c : kCases) {
    const Day today = parse_day(c.today, kToday).value();
    CHECK_MESSAGE(read_day("2-29", today) == c.expected, c.today);
  }
}

TEST_CASE("coming days: a date without a year or a weekday is the next one") {
  const auto coming = [](std::string_view text) {
    const std::optional<Day> day = parse_coming_day(text, kToday);
    return day ? iso(*day) : "";
  };
  CHECK(coming("2026-11-01") == "2026-11-01");
  CHECK(coming("11-21") == "2026-11-21");
  CHECK(coming("12-24") == "2026-12-24");
  CHECK(coming("11월 20일") == "2027-11-20");
  CHECK(coming("2/29") == "2028-02-29");
  CHECK(coming("sat") == "2026-11-21");
  CHECK(coming("월요일") == "2026-11-23");
  CHECK(coming("fri") == "2026-11-27");
  CHECK(coming("last mon") == "2026-11-16");
  CHECK(coming("tomorrow") == "2026-11-22");
  CHECK(coming("다음주 월요일") == "2026-11-23");
  CHECK(coming("지난주 월요일") == "2026-11-09");
  CHECK(coming("next sat") == "2026-11-28");
  CHECK(coming("-3") == "2026-11-18");
  CHECK(coming("02-30") == "");
  CHECK(coming("someday") == "");
}

TEST_CASE("the last day of a range: a date without a year is not before the first day") {
  const auto last = [](std::string_view text, std::string_view first) {
    const Day from = parse_day(first, kToday).value();
    const std::optional<Day> day = parse_last_day(text, from, kToday);
    return day ? iso(*day) : "";
  };
  CHECK(last("11-20", "2026-11-01") == "2026-11-20");
  CHECK(last("11-30", "2026-11-01") == "2026-11-30");
  CHECK(last("11월 30일", "2026-11-01") == "2026-11-30");
  CHECK(last("11-30", "2025-11-01") == "2025-11-30");
  CHECK(last("1-31", "2026-12-01") == "2027-01-31");
  CHECK(last("2025-11-30", "2026-11-01") == "2025-11-30");
  CHECK(last("mon", "2026-11-20") == "2026-11-16");
  CHECK(last("tomorrow", "2026-11-20") == "2026-11-22");
  CHECK(last("someday", "2026-11-20") == "");
  CHECK(last("Jan 31", "2026-12-01") == "2027-01-31");
  CHECK(last("2월 29일", "2027-06-01") == "2028-02-29");
  CHECK(last("2월 29일", "2026-01-01") == "2024-02-29");  // not one two years later
}

TEST_CASE("ranges of days") {
  const auto range = [](std::string_view text) {
    const std::optional<DayRange> days = parse_day_range(text, kToday);
    return days ? iso(days->first) + " " + iso(days->last) : "";
  };
  CHECK(range("2026-12-24..2026-12-31") == "2026-12-24 2026-12-31");
  CHECK(range(" 2026.12.24 ~ 2026.12.31 ") == "2026-12-24 2026-12-31");
  CHECK(range("12-24..12-31") == "2026-12-24 2026-12-31");
  CHECK(range("12-30..1-2") == "2026-12-30 2027-01-02");
  CHECK(range("12월 24일~12월 31일") == "2026-12-24 2026-12-31");
  CHECK(range("mon..fri") == "2026-11-23 2026-11-27");
  CHECK(range("어제..오늘") == "2026-11-20 2026-11-21");
  CHECK(range("오늘") == "2026-11-21 2026-11-21");
  CHECK(range("Dec 30..Jan 2") == "2026-12-30 2027-01-02");
  CHECK(range("2월 29일") == "2028-02-29 2028-02-29");
  CHECK(range("26.12.24~26.12.31") == "2026-12-24 2026-12-31");
  CHECK(range("이틀 전..사흘 뒤") == "2026-11-19 2026-11-24");
  CHECK(range("12-25") == "2026-12-25 2026-12-25");
  CHECK(range("2026-12-31..2026-12-24") == "2026-12-31 2026-12-24");  // the caller checks the order
  for (const std::string_view text :
       {"", "..", "today..", "..today", "today...mon", "today..mon..tue", "today-mon",
        "today..2026-02-30", "2월 1일..2월 29일"}) {
    CAPTURE(text);
    CHECK(range(text) == "");
  }
}

TEST_CASE("days at the ends of the calendar") {
  const Day first{date::year{1000} / 1 / 1};
  const Day last{date::year{9999} / 12 / 31};
  CHECK(read_day("today", first) == "1000-01-01");
  CHECK(read_day("yesterday", first) == "nothing");
  CHECK(read_day("last mon", first) == "nothing");
  CHECK(read_day("1-2", first) == "nothing");
  CHECK(read_day("tomorrow", last) == "nothing");
}

TEST_CASE("every form of every day of four years") {
  const Day first{date::year{2023} / 1 / 1};
  for (Day day = first; day < first + date::days{1461}; day += date::days{1}) {
    const date::year_month_day ymd{day};
    const int y = static_cast<int>(ymd.year());
    const unsigned m = static_cast<unsigned>(ymd.month());
    const unsigned d = static_cast<unsigned>(ymd.day());
    const auto expected = std::optional(day);
    for (const Day today : {day, day + date::days{364}}) {
      REQUIRE(parse_day(fmt::format("{}-{}", m, d), today) == expected);
      REQUIRE(parse_day(fmt::format("{:02}/{:02}", m, d), today) == expected);
      REQUIRE(parse_day(fmt::format("{}월 {}일", m, d), today) == expected);
      REQUIRE(parse_day(fmt::format("-{}", (today - day).count()), today) == expected);
      REQUIRE(parse_day(fmt::format("{}일 전", (today - day).count()), today) == expected);
    }
    REQUIRE(parse_day(fmt::format("{}.{}.{}", y, m, d), kToday) == expected);
    REQUIRE(parse_day(fmt::format("{}{:02}{:02}", y, m, d), kToday) == expected);
    REQUIRE(parse_day(fmt::format("{}년 {}월 {}일", y, m, d), kToday) == expected);
  }
}

TEST_CASE("weekday names lead back to the latest such day") {
  constexpr std::array<std::array<std::string_view, 4>, 7> kNames{
      {{"sun", "Sunday", "일", "일요일"},
       {"mon", "Monday", "월", "월요일"},
       {"tue", "Tuesday", "화", "화요일"},
       {"wed", "Wednesday", "수", "수요일"},
       {"thu", "Thursday", "목", "목요일"},
       {"fri", "Friday", "금", "금요일"},
       {"sat", "Saturday", "토", "토요일"}}};
  for (unsigned i = 0; i < 7; ++i)
    for (const std::string_view name : kNames[i]) {
      CHECK(parse_weekday(name) == date::weekday{i});
      for (Day today = kToday; today < kToday + date::days{7}; today += date::days{1}) {
        Day expected = today;
        while (date::weekday{expected}.c_encoding() != i) expected -= date::days{1};
        CHECK(parse_day(name, today) == expected);
        if (expected == today) expected -= date::days{7};
        CHECK(parse_day(fmt::format("last {}", name), today) == expected);
        CHECK(parse_day(fmt::format("지난 {}", name), today) == expected);
      }
    }
  for (const std::string_view text : {"", "m", "mond", "mondays", "요일", "달", "7", "last mon"})
    CHECK_MESSAGE(!parse_weekday(text), text);
}

TEST_CASE("durations") {
  struct Case {
    std::string_view text;
    std::int64_t expected;
  };
  constexpr auto kCases = std::to_array<Case>({
      {"45", 45},
      {"0", 0},
      {"007", 7},
      {"45m", 45},
      {"45 M", 45},
      {"45min", 45},
      {"45 mins", 45},
      {"1 minute", 1},
      {"45 minutes", 45},
      {"90분", 90},
      {"９０분", 90},
      {"1h", 60},
      {"1H", 60},
      {"2 hours", 120},
      {"1 hour", 60},
      {"1hr", 60},
      {"3hrs", 180},
      {"1h30m", 90},
      {"1h 30m", 90},
      {"1h30", 90},
      {"1h90m", 150},
      {"1.5h", 90},
      {"0.25h", 15},
      {"1.5h 30m", 120},
      {"1:30", 90},
      {"0:05", 5},
      {"100:00", 6000},
      {"1시간", 60},
      {"1시간 30분", 90},
      {"1시간30분", 90},
      {"1시간 반", 90},
      {"2시간반", 150},
      {"한 시간", 60},
      {"한시간", 60},
      {"두 시간 반", 150},
      {"두시간반", 150},
      {"세 시간 십오 분", 195},
      {"한 시간 30분", 90},
      {"열두 시간", 720},
      {"반 시간", 30},
      {"반시간", 30},
      {"삼십 분", 30},
      {"사십오분", 45},
      {"구십 분", 90},
      {"오 분", 5},
      {"an hour", 60},
      {"one hour", 60},
      {"two hours", 120},
      {"half an hour", 30},
      {"half hour", 30},
      {"an hour and a half", 90},
      {"1 hour and a half", 90},
      {"one and a half hours", 90},
      {"two hours and thirty minutes", 150},
      {"1 hour and 30 minutes", 90},
      {"forty-five minutes", 45},
      {"a minute", 1},
      {"\u1109\u1175 ", kNothing},
      {"1\u1109\u1175\u1100\u1161\u11ab", 60},
      {"-5", -5},
      {"-1h30m", -90},
      {"-1:30", -90},
      {"25h", 1500},
      {"1.4m", 1},
      {"1.5m", 2},
      {"0.5m", 1},
      {"0.499999999m", 0},
      {"-0.5m", 0},
      {"-1.5m", -1},
      {"-1.6m", -2},
      {"0.008333333h", 0},
      {"0.008333334h", 1},
      {"1000000", 1'000'000},
      {"-1000000m", -1'000'000},
      {"1000000.4m", 1'000'000},
  });
  for (const Case& c : kCases) CHECK_MESSAGE(read_minutes(c.text) == c.expected, c.text);
}

TEST_CASE("other texts are not durations") {
  for (const std::string_view text : {"",
                                      " ",
                                      "m",
                                      "h",
                                      "min",
                                      "-",
                                      "--5",
                                      "+5",
                                      "5-",
                                      "1.5",
                                      "1.",
                                      ".5h",
                                      "1.h",
                                      "1..5h",
                                      "1,5h",
                                      "1.5.5h",
                                      "1h1h",
                                      "30m1h",
                                      "1h30m5",
                                      "1h30s",
                                      "1h-30m",
                                      "1:3",
                                      "1:60",
                                      "1:300",
                                      "1:30m",
                                      "1:30:00",
                                      ":30",
                                      "반",
                                      "한",
                                      "시간",
                                      "두 시간 반반",
                                      "반 반 시간",
                                      "am",
                                      "ah",
                                      "a",
                                      "half",
                                      "an hour and",
                                      "one",
                                      "1시간 반반",
                                      "30분 반",
                                      "1시",
                                      "1d",
                                      "1w",
                                      "mm",
                                      "5 mi",
                                      "5 minutess",
                                      "5e3",
                                      "0x10",
                                      "inf",
                                      "nan",
                                      "1000001",
                                      "-1000001",
                                      "16667h",
                                      "99999999",
                                      "1h 1000000m",
                                      "9999999h",
                                      "99999999999999999999",
                                      "0.1234567890h",
                                      "\xff",
                                      "5\xff"})
    CHECK_MESSAGE(read_minutes(text) == kNothing, text);
}

TEST_CASE("hundredths of hours are rounded exactly") {
  for (int hundredths = 0; hundredths <= 2500; ++hundredths) {
    // hundredths * 60 / 100 minutes; adding a half before the floor is (6 h + 5) / 10.
    const std::string text = fmt::format("{}.{:02}h", hundredths / 100, hundredths % 100);
    REQUIRE_MESSAGE(read_minutes(text) == (hundredths * 6 + 5) / 10, text);
    // Negative halves also round up.
    REQUIRE_MESSAGE(read_minutes("-" + text) == -((hundredths * 6 + 4) / 10), text);
  }
}

TEST_CASE("times of day") {
  for (int minute = 0; minute < 24 * 60; ++minute) {
    REQUIRE(parse_time_of_day(fmt::format("{:02}:{:02}", minute / 60, minute % 60)) ==
            minutes{minute});
    REQUIRE(parse_time_of_day(fmt::format("{}:{:02}", minute / 60, minute % 60)) ==
            minutes{minute});
  }
  CHECK(parse_time_of_day("4") == 4h);
  CHECK(parse_time_of_day(" 04 ") == 4h);
  CHECK(parse_time_of_day("０４：００") == 4h);
  for (const std::string_view text :
       {"", "24", "24:00", "4:60", "4:0", "004:00", "4:000", "-1", "-4:00", "4:", ":30", "4:00:00",
        "4h", "four", "4.5", "25:00"})
    CHECK_MESSAGE(!parse_time_of_day(text), text);
}

TEST_CASE("RFC 3339 texts") {
  const Instant expected{1'795'219'200s};  // 2026-11-21T00:00:00Z
  for (const std::string_view text :
       {"2026-11-21T00:00:00Z", "2026-11-21t00:00:00z", "2026-11-21 00:00:00Z",
        "2026-11-21T09:00:00+09:00", "2026-11-20T20:30:00-03:30", "2026-11-21T00:00:00-00:00",
        "2026-11-21T00:00:00.999999999Z", "2026-11-20T23:59:60Z", "2026-11-21T08:59:60+09:00",
        " 2026-11-21T00:00:00Z\n"})
    CHECK_MESSAGE(parse_rfc3339(text) == expected, text);
  for (const std::string_view text : {"",
                                      "2026-11-21",
                                      "2026-11-21T00:00:00",
                                      "2026-11-21T00:00Z",
                                      "2026-11-21T24:00:00Z",
                                      "2026-11-21T00:60:00Z",
                                      "2026-11-21T00:00:61Z",
                                      "2026-11-21T00:00:60Z",
                                      "2026-11-21T00:00:00+24:00",
                                      "2026-11-21T00:00:00+09:60",
                                      "2026-11-21T00:00:00+0900",
                                      "2026-11-21T00:00:00.Z",
                                      "2026-11-21T00:00:00 Z",
                                      "2026-11-21  00:00:00Z",
                                      "2026-11-21T 0:00:00Z",
                                      "2026-2-30T00:00:00Z",
                                      "2026-02-30T00:00:00Z",
                                      "0000-12-31T23:59:59Z",
                                      "10000-01-01T00:00:00Z",
                                      "9999-12-31T23:59:59-00:01",
                                      "2026-11-21TT00:00:00Z",
                                      "2026-11-21T00:00:00Zx",
                                      "2026/11/21T00:00:00Z"})
    CHECK_MESSAGE(!parse_rfc3339(text), text);
}

TEST_CASE("megabytes are rejected at once") {
  constexpr std::size_t kSize = 10'000'000;
  for (const std::string_view unit : {" ", "9", "\xff", "일"}) {
    std::string tail(unit);
    while (tail.size() < kSize) tail += tail;
    const std::string text = "today" + tail;
    if (unit != " ") CHECK(read_day(text) == "nothing");
    CHECK(read_minutes(text) == kNothing);
    CHECK(!parse_time_of_day(text));
    CHECK(!parse_weekday(text));
    CHECK(!parse_rfc3339(text));
  }
}

TEST_CASE("random bytes and words are parsed or rejected without a crash") {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"1",  "30", "2026", "-",    ".",    ":",    "/",    " ",    "h",      "m",
       "t",  "z",  "+",    "last", "mon",  "days", "ago",  "시간", "분",     "반",
       "년", "월", "일",   "전",   "지난", "\xed", "\xff", "\t",   "\u3000", "９"});
  std::mt19937 random(20261121);  // NOLINT: the same texts every time
  std::size_t read = 0;
  for (int round = 0; round < 15'000; ++round) {
    std::string text;
    const std::size_t size = random() % 8;
    for (std::size_t i = 0; i < size; ++i) {
      if (round % 2 == 0) {
        text += static_cast<char>(random() % 256);
      } else {
        text += kPieces[random() % kPieces.size()];
      }
    }
    const std::optional<Day> day = parse_day(text, kToday);
    if (day) REQUIRE(parse_day(iso(*day), kToday) == day);
    const std::optional<minutes> duration = parse_minutes(text);
    if (duration) REQUIRE(parse_minutes(std::to_string(duration->count())) == duration);
    const std::optional<minutes> time = parse_time_of_day(text);
    if (time) REQUIRE((0min <= *time && *time < 24h));
    const std::optional<Instant> instant = parse_rfc3339(text);
    if (instant) REQUIRE(parse_rfc3339(rfc3339(*instant, 0s)) == instant);
    read += static_cast<std::size_t>(day || duration || time);
  }
  CHECK(read > 100);
}

}  // namespace gongbu::core
