#include "gongbu/core/goal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/goal_words.hpp"
#include "gongbu/core/week.hpp"

namespace gongbu::core {
namespace {

constexpr auto kCount = Goal::Unit::count;
constexpr auto kSpent = Goal::Unit::spent;
constexpr auto kDay = Goal::Period::day;
constexpr auto kWeek = Goal::Period::week;

constexpr Day kMonday{date::year{2026} / 11 / 16};

Day after(int days) { return kMonday + date::days{days}; }

TEST_CASE("tallies: sums of some days, all together and by kind") {
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
      {"1/day", {1, kCount, kDay}},
      {"2/week", {2, kCount, kWeek}},
      {"30m/day", {30, kSpent, kDay}},
      {"1h30m/day", {90, kSpent, kDay}},
      {" 1.5h / Week ", {90, kSpent, kWeek}},
      {"3x/wk", {3, kCount, kWeek}},
      {"2 times a week", {2, kCount, kWeek}},
      {"30m a day", {30, kSpent, kDay}},
      {"once a day", {1, kCount, kDay}},
      {"daily 1", {1, kCount, kDay}},
      {"1 daily", {1, kCount, kDay}},
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
      {"0/day", {0, kCount, kDay}},
      {"0m/day", {0, kSpent, kDay}},
      {"25h/day", {1500, kSpent, kDay}},
      {"999999999/day", {999999999, kCount, kDay}},
  };
  for (const auto& [text, expected] : kCases) {
    const auto& shown = text;  // clang 14 captures no structured binding
    CAPTURE(shown);
    CHECK(parse_target(text) == expected);
  }
}

TEST_CASE("goal words: what is no target") {
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

// A first or last day, or none: for exhausting a small world.
std::vector<std::optional<Day>> bounds() {
  std::vector<std::optional<Day>> bounds{std::nullopt};
  for (int i = 1; i <= 3; ++i) bounds.emplace_back(after(i));
  return bounds;
}

TEST_CASE("the default goal holds on just the days without a daily goal: every small world") {
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

Goal papers(int amount, Goal::Unit unit = kCount) {
  return {{"paper"}, amount, unit, kWeek, std::nullopt, std::nullopt};
}

Tally paper(int day, int count, int spent = 0) {
  return {after(day), "paper", count, minutes{spent}};
}

std::string letters(const WeekVerdicts& verdicts) {
  std::string text;
  for (const Verdict verdict : verdicts.weeks)
    text += verdict == Verdict::met       ? 'M'
            : verdict == Verdict::missed  ? 'x'
            : verdict == Verdict::rest    ? 'r'
            : verdict == Verdict::pending ? '?'
                                          : '-';
  return text;
}

TEST_CASE("weeks: how a week is judged") {
  Goal dated = papers(2);
  dated.from = after(9);  // the Wednesday of the second week
  Goal ended = papers(2);
  ended.until = after(9);
  const Rest whole_week{.from = after(7), .until = after(13)};
  const Rest six_days{.from = after(7), .until = after(12)};
  const struct {
    std::string_view name;
    std::vector<Tally> tallies;
    std::vector<Goal> goals;
    std::vector<Rest> rests;
    int today;
    std::string_view expected;
  } kCases[] = {
      {"nothing yet", {}, {papers(2)}, {}, 3, "?"},
      {"no weekly goal", {paper(0, 2)}, {default_goal()}, {}, 8, "rr"},
      {"met in the end", {paper(0, 1), paper(6, 1)}, {papers(2)}, {}, 6, "M"},
      {"still open on its last day", {paper(0, 1)}, {papers(2)}, {}, 6, "?"},
      {"missed when it is over", {paper(0, 1)}, {papers(2)}, {}, 7, "x?"},
      {"what is dated later does not count yet",
       {paper(0, 1), paper(5, 1)},
       {papers(2)},
       {},
       4,
       "?"},
      {"too few hours left", {paper(0, 1)}, {papers(2881, kSpent)}, {}, 5, "x"},
      {"just enough hours left", {paper(0, 1)}, {papers(2880, kSpent)}, {}, 5, "?"},
      {"only begun: not missed", {paper(0, 2)}, {dated}, {}, 14, "rr?"},
      {"only begun: may be met", {paper(8, 2)}, {dated}, {}, 14, "M?"},
      {"ended within the week", {paper(0, 2)}, {ended}, {}, 14, "Mrr"},
      {"a whole week of rest", {paper(0, 2)}, {papers(2)}, {whole_week}, 14, "Mr?"},
      {"studied all the same", {paper(0, 2), paper(8, 2)}, {papers(2)}, {whole_week}, 14, "MM?"},
      {"a day is not rest", {paper(0, 2)}, {papers(2)}, {six_days}, 14, "Mx?"},
      {"one is missed, another only begun", {paper(7, 1)}, {papers(2), dated}, {}, 14, "x?"},
      {"one is met, another only begun", {paper(7, 1)}, {papers(1), dated}, {}, 14, "r?"},
      {"both are needed", {paper(0, 1)}, {papers(1), papers(2)}, {}, 7, "x?"},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.name);
    CHECK(letters(week_verdicts(c.tallies, c.goals, c.rests, date::Monday, after(c.today))) ==
          c.expected);
  }
}

// The rule of a week with one goal in force always, said another way: by the week's number.
char naive_letter(int week, int this_week, int count, int amount) {
  if (count >= amount) return 'M';
  return week < this_week ? 'x' : '?';
}

TEST_CASE("weeks: every pattern of six weeks against the rule, and its streaks") {
  constexpr int kWeeks = 6;
  for (int pattern = 0; pattern < 729; ++pattern) {  // 0, 1 or 2 papers in each
    std::vector<Tally> tallies{{after(0), "commit", 1, minutes{0}}};
    std::string expected;
    int rest = pattern;
    for (int week = 0; week < kWeeks; ++week, rest /= 3) {
      tallies.push_back(paper(7 * week + week, rest % 3));
      expected += naive_letter(week, kWeeks - 1, rest % 3, 2);
    }
    std::shuffle(tallies.begin(), tallies.end(), std::mt19937{static_cast<unsigned>(pattern)});
    const std::vector<Goal> goals{papers(2)};
    const auto verdicts = week_verdicts(tallies, goals, {}, date::Monday, after(7 * kWeeks - 1));
    REQUIRE(letters(verdicts) == expected);

    // Streaks: the pieces between missed weeks.
    int longest = 0;
    int last = 0;
    for (std::size_t begin = 0; begin <= expected.size();) {
      const std::size_t end = std::min(expected.find('x', begin), expected.size());
      const std::string piece = expected.substr(begin, end - begin);
      last = static_cast<int>(std::count(piece.begin(), piece.end(), 'M'));
      longest = std::max(longest, last);
      begin = end + 1;
    }
    CHECK(current_week_streak(verdicts) == last);
    CHECK(longest_week_streak(verdicts) == longest);
  }
}

TEST_CASE("weeks: they begin on the weekday that is set") {
  const std::vector<Goal> goals{papers(1)};
  const std::vector<Tally> tallies{paper(6, 1)};  // a Sunday
  CHECK(week_verdicts(tallies, goals, {}, date::Sunday, after(6)).first == after(6));
  CHECK(week_verdicts(tallies, goals, {}, date::Monday, after(7)).first == after(0));
  CHECK(letters(week_verdicts(tallies, goals, {}, date::Monday, after(7))) == "M?");
  CHECK(letters(week_verdicts(tallies, goals, {}, date::Sunday, after(7))) == "M");
}

TEST_CASE("freezes as people write them") {
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
