#include "gongbu/core/goal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/goal_words.hpp"

namespace gongbu::core {
namespace {

constexpr auto kCount = Goal::Unit::count;
constexpr auto kSpent = Goal::Unit::spent;
constexpr auto kDay = Goal::Period::day;
constexpr auto kWeek = Goal::Period::week;

constexpr Day kMonday{date::year{2026} / 11 / 16};

Day after(int days) { return kMonday + date::days{days}; }

TEST_CASE("tallies: sums of a range, in total and by kind") {
  using namespace std::chrono_literals;
  constexpr Day kFirst{date::year{2026} / 11 / 2};
  constexpr Day kLast{date::year{2026} / 11 / 4};
  const std::vector<Tally> tallies = {{kFirst - date::days{1}, "math", 50, 50min},
                                      {kFirst, "paper", 1, 10min},
                                      {kFirst, "math", 2, 20min},
                                      {kLast, "commit", 1},
                                      {kLast, "math", 1, 15min},
                                      {kLast, "other", 0},
                                      {kLast + date::days{1}, "commit", 50}};
  CHECK(sum(tallies, kFirst, kLast) == Sum{5, 45min});
  CHECK(sum(tallies, kLast, kFirst) == Sum{});
  CHECK(sums_by_kind(tallies, kFirst, kLast) == std::vector<KindSum>{{"math", {3, 35min}},
                                                                     {"commit", {1, 0min}},
                                                                     {"paper", {1, 10min}},
                                                                     {"other", {0, 0min}}});
  CHECK(active_days(tallies, kFirst, kLast) == 2);
  CHECK(active_days(tallies, kFirst - date::days{7}, kLast + date::days{7}) == 4);
}

TEST_CASE("goal words: targets in English and Korean") {
  const struct {
    std::string_view text;
    Target expected;
  } kCases[] = {
      {"1/day", {1, kCount, kDay, true}},
      {"2/week", {2, kCount, kWeek, true}},
      {"30m/day", {30, kSpent, kDay}},
      {"1h30m/day", {90, kSpent, kDay}},
      {" 1.5h / Week ", {90, kSpent, kWeek}},
      {"3x/wk", {3, kCount, kWeek}},
      {"2 times a week", {2, kCount, kWeek}},
      {"30m a day", {30, kSpent, kDay}},
      {"once a day", {1, kCount, kDay}},
      {"daily 1", {1, kCount, kDay, true}},
      {"1 daily", {1, kCount, kDay, true}},
      {"하루 1번", {1, kCount, kDay}},
      {"하루 한 번", {1, kCount, kDay}},
      {"하루 30분", {30, kSpent, kDay}},
      {"하루에 1시간 30분", {90, kSpent, kDay}},
      {"매일 45분", {45, kSpent, kDay}},
      {"주 2회", {2, kCount, kWeek}},
      {"주2회", {2, kCount, kWeek}},
      {"일주일에 두 번", {2, kCount, kWeek}},
      {"매주 3시간", {180, kSpent, kWeek}},
      {"30분/하루", {30, kSpent, kDay}},
      {"2편/주", {2, kCount, kWeek}},
      {"３０m/day", {30, kSpent, kDay}},
      {"0/day", {0, kCount, kDay, true}},
      {"0m/day", {0, kSpent, kDay}},
      {"25h/day", {1500, kSpent, kDay}},
      {"999999999/day", {999999999, kCount, kDay, true}},
  };
  for (const auto& [text, expected] : kCases) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(parse_target(text) == expected);
  }
}

TEST_CASE("goal words: other text is not a target") {
  for (const std::string_view text :
       {"", "1", "30m", "/day", "day", "1/", "1/month", "1/day/day", "x/day", "1 2/day", "1.5/day",
        "하루", "주", "하루 많이", "1000000000/day", "30분 하루씩", "one/day"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_target(text));
  }
  CHECK_FALSE(parse_target(std::string(1'000'000, '1') + "/day"));
}

TEST_CASE("goal words: periods") {
  for (const std::string_view text : {"day", "Daily", "하루", "매일"})
    CHECK(parse_goal_period(text) == kDay);
  for (const std::string_view text : {"week", "weekly", "주", "일주일", "매주"})
    CHECK(parse_goal_period(text) == kWeek);
  for (const std::string_view text : {"", "month", "달", "1"}) CHECK_FALSE(parse_goal_period(text));
}

TEST_CASE("goal words: weekdays") {
  const struct {
    std::string_view text;
    std::optional<unsigned> expected;
  } kCases[] = {
      {"sat,sun", 0b100'0001},
      {"Sun sat", 0b100'0001},
      {"토,일", 0b100'0001},
      {"토요일, 일요일", 0b100'0001},
      {"weekend", 0b100'0001},
      {"주말", 0b100'0001},
      {"평일", 0b011'1110},
      {"weekdays", 0b011'1110},
      {"every day", 0b111'1111},
      {"매일", 0b111'1111},
      {"mon", 0b000'0010},
      {"weekend,wed", 0b100'1001},
      {"sat,sat", 0b100'0000},
      {"none", 0},
      {"없음", 0},
      {"", std::nullopt},
      {",", std::nullopt},
      {"sat,", 0b100'0000},
      {"sat;sun", std::nullopt},
      {"satsun", std::nullopt},
      {"sat,none", std::nullopt},
      {"someday", std::nullopt},
  };
  for (const auto& [text, expected] : kCases) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(parse_weekdays(text) == expected);
  }
}

// A first or last day, or none, for exhaustive tests.
std::vector<std::optional<Day>> bounds() {
  std::vector<std::optional<Day>> bounds{std::nullopt};
  for (int i = 1; i <= 3; ++i) bounds.emplace_back(after(i));
  return bounds;
}

TEST_CASE("the default goal applies exactly to days without a daily goal (exhaustive)") {
  std::vector<Goal> possible;
  for (const auto& from : bounds())
    for (const auto& until : bounds())
      for (const Goal::Period period : {kDay, kWeek})
        if (!from || !until || *from <= *until)
          possible.push_back({{"math"}, 30, kSpent, period, from, until});
  const auto check = [](const std::vector<Goal>& own) {
    const std::vector<Goal> all = with_default(own);
    REQUIRE(std::equal(own.begin(), own.end(), all.begin()));
    for (int i = -1; i <= 5; ++i) {
      const auto daily = [&](const Goal& goal) {
        return goal.period == kDay && in_force(goal, after(i));
      };
      const auto own_end = all.begin() + static_cast<std::ptrdiff_t>(own.size());
      const bool has_own = std::any_of(all.begin(), own_end, daily);
      CHECK(std::count_if(own_end, all.end(), daily) == (has_own ? 0 : 1));
    }
  };
  check({});
  for (const Goal& a : possible) {
    check({a});
    for (const Goal& b : possible) {
      check({a, b});
      for (const Goal& c : possible) check({a, b, c});
    }
  }
}

TEST_CASE("goal words: units") {
  for (const char* text : {"m", "min", "Minutes", "분"}) CHECK(parse_goal_unit(text) == kSpent);
  for (const char* text : {"t", "times", "X", "번", "회"}) CHECK(parse_goal_unit(text) == kCount);
  for (const char* text : {"", "h", "30", "timesminutes"}) CHECK_FALSE(parse_goal_unit(text));
}

TEST_CASE("goal words: freezes") {
  for (const char* text :
       {"2/month", "2 / month", "2/mo", "2 a month", "2 times a month", "twice per month", "월 2회",
        "한 달에 2번", "한달에 두 번", "매달 2회", "2/월", " 2 / MONTH "}) {
    CAPTURE(text);
    CHECK(parse_freezes(text) == 2);
  }
  CHECK(parse_freezes("0/month") == 0);
  CHECK(parse_freezes("999999999/month") == 999'999'999);
  for (const char* text : {"", "2", "2/week", "month", "월", "-1/month", "2.5/month", "30m/month",
                           "9999999999/month", "on", "2/month/month"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_freezes(text));
  }
  for (const char* word : {"off", "OFF", "none", " 끔 ", "끄기", "없음"}) CHECK(is_off(word));
  for (const char* word : {"", "on", "offf", "0"}) CHECK_FALSE(is_off(word));
}

}  // namespace
}  // namespace gongbu::core
