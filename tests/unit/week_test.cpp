#include "gongbu/core/week.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::core {
namespace {

constexpr auto kCount = Goal::Unit::count;
constexpr auto kSpent = Goal::Unit::spent;

constexpr Day kMonday{date::year{2026} / 11 / 16};
const Weeks kMondays(date::Monday);

Day after(int days) { return kMonday + date::days{days}; }

std::optional<Day> day_or_none(int days) {
  return days < 0 ? std::nullopt : std::optional(after(days));
}

// A weekly goal between two days; -1: unbounded.
Goal weekly(const char* kind, int amount, int from = -1, int until = -1, Goal::Unit unit = kCount) {
  return {{kind}, amount, unit, Goal::Period::week, day_or_none(from), day_or_none(until)};
}

Goal papers(int amount, int from = -1, int until = -1) {
  return weekly("paper", amount, from, until);
}

Tally paper(int day, int count, int spent = 0) {
  return {after(day), "paper", count, minutes{spent}};
}

Tally math(int day, int count) { return {after(day), "math", count, minutes{0}}; }

Rest standing(unsigned weekdays, int from = -1, int until = -1) {
  return {day_or_none(from), day_or_none(until), weekdays, true};
}

Rest dated(int from, int until) { return {after(from), after(until)}; }

char letter(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return 'M';
    case Verdict::missed:
      return 'x';
    case Verdict::rest:
      return 'r';
    case Verdict::pending:
      return '?';
    default:
      return '-';
  }
}

std::string letters(const WeekVerdicts& verdicts) {
  std::string text;
  for (const Verdict verdict : verdicts.weeks) text += letter(verdict);
  return text;
}

std::string judged(const std::vector<Tally>& tallies, const std::vector<Goal>& goals,
                   const std::vector<Rest>& rests, int today, const Weeks& weeks = kMondays) {
  return letters(week_verdicts(tallies, goals, rests, weeks, after(today)));
}

constexpr unsigned kEvery = Rest::kEveryWeekday;
constexpr unsigned kWeekend = 0b100'0001;

TEST_CASE("weeks: how a week is judged") {
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
      {"dated later: not counted yet", {paper(0, 1), paper(5, 1)}, {papers(2)}, {}, 4, "?"},
      {"too few hours left", {paper(0, 1)}, {weekly("paper", 2881, -1, -1, kSpent)}, {}, 5, "x"},
      {"enough hours left", {paper(0, 1)}, {weekly("paper", 2880, -1, -1, kSpent)}, {}, 5, "?"},
      {"only begun: not missed", {paper(0, 1)}, {papers(2, 9)}, {}, 14, "rr?"},
      {"only begun: may be met", {paper(8, 2)}, {papers(2, 9)}, {}, 14, "M?"},
      {"only begun: still open", {paper(7, 1)}, {papers(2, 9)}, {}, 10, "?"},
      {"ended in the week: not missed", {paper(0, 2)}, {papers(2, -1, 9)}, {}, 14, "Mrr"},
      {"ended in the week: met", {paper(0, 2), paper(7, 2)}, {papers(2, -1, 9)}, {}, 14, "MMr"},
      {"a whole week of rest", {paper(0, 2)}, {papers(2)}, {dated(7, 13)}, 14, "Mr?"},
      {"studied all the same", {paper(0, 2), paper(8, 2)}, {papers(2)}, {dated(7, 13)}, 14, "MM?"},
      {"a day is not rest", {paper(0, 2)}, {papers(2)}, {dated(7, 12)}, 14, "Mx?"},
      {"one is missed, another only begun",
       {paper(7, 1)},
       {papers(2), weekly("math", 1, 9)},
       {},
       14,
       "x?"},
      {"one is met, another only begun",
       {paper(7, 1)},
       {papers(1), weekly("math", 1, 9)},
       {},
       14,
       "M?"},
      {"both are needed", {paper(0, 1)}, {papers(1), weekly("math", 1)}, {}, 7, "x?"},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.name);
    CHECK(judged(c.tallies, c.goals, c.rests, c.today) == c.expected);
  }
}

TEST_CASE("weeks: a goal changed in mid-week needs the smallest amount in the whole week") {
  // Raised on Thursday.
  CHECK(judged({paper(0, 2)}, {papers(2, -1, 2), papers(3, 3)}, {}, 7) == "M?");
  CHECK(judged({paper(0, 1)}, {papers(2, -1, 2), papers(3, 3)}, {}, 7) == "x?");
  // Lowered on Thursday.
  CHECK(judged({paper(0, 1)}, {papers(2, -1, 2), papers(1, 3)}, {}, 7) == "M?");
  // In minutes from then on; either unit is enough.
  const std::vector<Goal> timed{papers(2, -1, 2), weekly("paper", 60, 3, -1, kSpent)};
  CHECK(judged({paper(0, 2)}, timed, {}, 7) == "M?");
  CHECK(judged({paper(0, 1, 60)}, timed, {}, 7) == "M?");
  CHECK(judged({paper(0, 1, 59)}, timed, {}, 7) == "x?");
  // Dropped and set again on the same day is no end; with a day between it is.
  CHECK(judged({paper(0, 1)}, {papers(2, -1, 2), papers(2, 3)}, {}, 7) == "x?");
  CHECK(judged({paper(0, 1)}, {papers(2, -1, 2), papers(2, 4)}, {}, 7) == "r?");
}

TEST_CASE("weeks: standing weekdays alone excuse no week; dated rests of the others do") {
  const std::vector<Tally> some{paper(0, 2)};
  const std::vector<Goal> goals{papers(2)};
  const struct {
    std::string_view name;
    std::vector<Rest> rests;
    std::string_view expected;  // of the second week
  } kCases[] = {
      {"every weekday, standing", {standing(kEvery)}, "x"},
      {"every weekday, until later", {standing(kEvery, -1, 20)}, "x"},
      {"two standing rests for all", {standing(kWeekend), standing(kEvery & ~kWeekend)}, "x"},
      {"the weekend, and the other days dated", {standing(kWeekend), dated(7, 11)}, "r"},
      {"the weekend, and not quite", {standing(kWeekend), dated(7, 10)}, "x"},
      {"the weekend until Saturday", {standing(kWeekend, -1, 12), dated(7, 11)}, "x"},
      {"the weekend from Sunday on", {standing(kWeekend, 13), dated(7, 12)}, "r"},
      {"every weekday, and all days dated", {standing(kEvery), dated(7, 13)}, "r"},
      {"every weekday, and one dated", {standing(kEvery), dated(7, 7)}, "x"},
      {"in pieces", {dated(7, 8), dated(9, 9), dated(10, 13)}, "r"},
  };
  for (const auto& c : kCases) {
    CAPTURE(c.name);
    CHECK(judged(some, goals, c.rests, 14) == "M" + std::string(c.expected) + "?");
  }
}

TEST_CASE("weeks: begin on the configured weekday") {
  const std::vector<Goal> goals{papers(1)};
  const std::vector<Tally> tallies{paper(6, 1)};  // a Sunday
  const Weeks sundays(date::Sunday);
  CHECK(week_verdicts(tallies, goals, {}, sundays, after(6)).first == after(6));
  CHECK(week_verdicts(tallies, goals, {}, kMondays, after(7)).first == after(0));
  CHECK(judged(tallies, goals, {}, 7) == "M?");
  CHECK(judged(tallies, goals, {}, 7, sundays) == "M");
}

TEST_CASE("weeks: the order of the tallies does not matter") {
  const std::vector<Goal> goals{papers(2)};
  std::vector<Tally> tallies{paper(1, 1), math(3, 5), paper(4, 1), paper(9, 1), paper(15, 2)};
  CHECK(judged(tallies, goals, {}, 16) == "MxM");
  std::reverse(tallies.begin(), tallies.end());
  CHECK(judged(tallies, goals, {}, 16) == "MxM");
}

TEST_CASE("weeks: a changed week start extends the current week only") {
  // Changed from Monday to Sunday on a Wednesday: that week lasts six days longer.
  const Weeks changed({{kFirstDay, date::Monday}, {after(9), date::Sunday}});
  CHECK(changed.at(after(6)) == Week{after(0), after(6)});
  for (int day = 7; day <= 19; ++day) CHECK(changed.at(after(day)) == Week{after(7), after(19)});
  CHECK(changed.at(after(20)) == Week{after(20), after(26)});
  CHECK(changed.before(after(20), 1) == Week{after(7), after(19)});
  CHECK(changed.before(after(20), 2) == Week{after(0), after(6)});
  CHECK(changed.before(after(0), -2) == Week{after(20), after(26)});
  CHECK(changed.start_on(after(8)) == date::Monday);
  CHECK(changed.start_on(after(9)) == date::Sunday);
  // Changed back within the week: no effect.
  const Weeks back(
      {{kFirstDay, date::Monday}, {after(9), date::Sunday}, {after(11), date::Monday}});
  for (int day = 0; day < 42; ++day) CHECK(back.at(after(day)) == kMondays.at(after(day)));
  // Changed back during the added days.
  const Weeks late(
      {{kFirstDay, date::Monday}, {after(9), date::Sunday}, {after(15), date::Monday}});
  CHECK(late.at(after(9)) == Week{after(7), after(20)});
}

// A naive rule for all worlds with two changes: a week lasts seven days, and then until the next
// configured weekday.
TEST_CASE("weeks: every two changes of the week start agree with a naive rule") {
  const auto set_on = [](const std::vector<WeekStart>& history, Day day) {
    date::weekday set = history.front().weekday;
    for (const WeekStart& start : history)
      if (start.from <= day) set = start.weekday;
    return set;
  };
  const auto check = [&](const std::vector<WeekStart>& history) {
    const Weeks weeks(history);
    Day begin = after(-7) - (date::weekday{after(-7)} - history.front().weekday);
    while (begin < after(49)) {
      Day last = begin + date::days{6};
      while (date::weekday{last + date::days{1}} != set_on(history, last)) last += date::days{1};
      for (Day day = begin; day <= last; day += date::days{1})
        REQUIRE(weeks.at(day) == Week{begin, last});
      begin = last + date::days{1};
    }
  };
  for (unsigned a = 0; a < 7; ++a)
    for (unsigned b = 0; b < 7; ++b)
      for (int first = 0; first < 7; ++first)
        for (unsigned c = 0; c < 7; ++c)
          for (int second = first + 1; second < first + 16; second += 2)
            check({{kFirstDay, date::weekday{a}},
                   {after(first), date::weekday{b}},
                   {after(second), date::weekday{c}}});
}

// A naive judgement of one goal's week with sets of days.
char naive_week(const std::vector<Tally>& tallies, const std::vector<Goal>& goals,
                const std::vector<Rest>& rests, Week week, Day today) {
  int smallest = 1000;
  bool gap = false;
  bool any = false;
  bool all_standing = true;
  bool left_is_dated = true;
  bool all_dated = true;
  for (Day day = week.first; day <= week.last; day += date::days{1}) {
    bool in_it = false;
    for (const Goal& goal : goals) {
      if (!in_force(goal, day)) continue;
      in_it = true;
      smallest = std::min(smallest, goal.amount);
    }
    any |= in_it;
    gap |= !in_it;
    bool stands = false;
    bool is_dated = false;
    for (const Rest& rest : rests) (rest.standing ? stands : is_dated) |= covers(rest, day);
    all_standing &= stands;
    all_dated &= is_dated;
    left_is_dated &= stands || is_dated;
  }
  if (!any) return 'r';
  int done = 0;
  for (const Tally& tally : tallies)
    if (week.holds(tally.day) && tally.day <= today) done += tally.count;
  if (done >= smallest) return 'M';
  if (week.last >= today) return '?';
  const bool resting = all_standing ? all_dated : left_is_dated;
  return gap || resting ? 'r' : 'x';
}

std::string naive(const std::vector<Tally>& tallies, const std::vector<Goal>& goals,
                  const std::vector<Rest>& rests, const Weeks& weeks, Day today) {
  std::string text;
  for (Week week = weeks.at(after(0)); week.first <= today;
       week = weeks.at(week.last + date::days{1}))
    text += naive_week(tallies, goals, rests, week, today);
  return text;
}

// A change of a goal, rest or week start on a day.
struct Change {
  std::vector<Goal> goals;
  std::vector<Rest> rests;
  std::vector<WeekStart> starts;
};

std::vector<Change> changes_on(int day) {
  const std::vector<WeekStart> mondays{{kFirstDay, date::Monday}};
  const std::vector<Goal> two{papers(2)};
  const int last = day - 1;
  std::vector<Change> all;
  for (const int amount : {1, 3})
    all.push_back({{papers(2, -1, last), papers(amount, day)}, {}, mondays});
  all.push_back({{papers(2, -1, last)}, {}, mondays});
  all.push_back({{papers(2, -1, last), papers(2, day + 3)}, {}, mondays});
  for (const unsigned weekdays : {kEvery, kWeekend})
    for (const bool before : {false, true})
      all.push_back({two, {standing(weekdays, before ? -1 : day, before ? last : -1)}, mondays});
  for (const int length : {5, 7, 14}) {
    all.push_back({two, {dated(day, day + length - 1)}, mondays});
    all.push_back({two, {standing(kWeekend), dated(day, day + length - 1)}, mondays});
    all.push_back({two, {standing(kEvery), dated(day, day + length - 1)}, mondays});
  }
  for (const date::weekday start : {date::Sunday, date::Thursday}) {
    all.push_back({two, {}, {{kFirstDay, date::Monday}, {after(day), start}}});
    all.push_back({{papers(2, -1, last), papers(3, day)},
                   {standing(kWeekend)},
                   {{kFirstDay, date::Monday}, {after(day), start}}});
  }
  return all;
}

// The same world before the change.
Change without_change(const Change& change, int day) {
  Change before{{}, {}, {change.starts.front()}};
  for (Goal goal : change.goals) {
    if (goal.from && *goal.from >= after(day)) continue;
    if (goal.until && *goal.until == after(day - 1)) goal.until.reset();
    before.goals.push_back(goal);
  }
  for (Rest rest : change.rests) {
    if (rest.from && *rest.from >= after(day)) continue;
    if (rest.until && *rest.until == after(day - 1)) rest.until.reset();
    before.rests.push_back(rest);
  }
  return before;
}

TEST_CASE("weeks: every pattern of four weeks and every change agree with a naive rule") {
  constexpr int kWeeks = 4;
  constexpr int kDays = 7 * kWeeks;
  for (int pattern = 0; pattern < 256; ++pattern) {  // 0 to 3 papers in each
    std::vector<Tally> tallies{{after(0), "commit", 1, minutes{0}}};
    for (int week = 0, rest = pattern; week < kWeeks; ++week, rest /= 4)
      tallies.push_back(paper(7 * week + 2 * week % 7, rest % 4));
    std::shuffle(tallies.begin(), tallies.end(), std::mt19937{static_cast<unsigned>(pattern)});
    for (int day = 7; day < 21; ++day)
      for (const Change& change : changes_on(day)) {
        const Weeks weeks(change.starts);
        const Day today = after(kDays);
        const std::string now =
            letters(week_verdicts(tallies, change.goals, change.rests, weeks, today));
        // No goal counts commits.
        std::vector<Tally> counted = tallies;
        std::erase_if(counted, [](const Tally& tally) { return tally.kind != "paper"; });
        REQUIRE(now == naive(counted, change.goals, change.rests, weeks, today));
        // Weeks before the change are unaffected.
        const Change before = without_change(change, day);
        const std::string then = letters(
            week_verdicts(tallies, before.goals, before.rests, Weeks(before.starts), today));
        const auto over = static_cast<std::size_t>(day / 7);
        REQUIRE(now.substr(0, over) == then.substr(0, over));
      }
  }
}

TEST_CASE("weeks: raising, dropping or adding a goal changes no met week") {
  for (int day = 8; day <= 13; ++day) {
    const std::vector<Tally> met{paper(0, 2), paper(7, 2)};
    CAPTURE(day);
    CHECK(judged(met, {papers(2, -1, day - 1), papers(9, day)}, {}, 13) == "MM");
    CHECK(judged(met, {papers(2, -1, day - 1)}, {}, 13) == "MM");
    CHECK(judged(met, {papers(2), weekly("math", 5, day)}, {}, 13) == "MM");
    const std::vector<Tally> both{paper(0, 2), paper(7, 2), math(8, 5)};
    CHECK(judged(both, {papers(2), weekly("math", 5, day)}, {}, 13) == "MM");
  }
}

TEST_CASE("weeks: every pattern of six weeks, and its streaks") {
  constexpr int kWeeks = 6;
  for (int pattern = 0; pattern < 729; ++pattern) {  // 0, 1 or 2 papers in each
    std::vector<Tally> tallies{{after(0), "commit", 1, minutes{0}}};
    for (int week = 0, rest = pattern; week < kWeeks; ++week, rest /= 3)
      tallies.push_back(paper(7 * week + week, rest % 3));
    const auto verdicts =
        week_verdicts(tallies, std::vector{papers(2)}, {}, kMondays, after(7 * kWeeks - 1));
    const std::string text = letters(verdicts);

    // Streaks are the parts between missed weeks.
    int longest = 0;
    int last = 0;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('x', begin), text.size());
      const std::string piece = text.substr(begin, end - begin);
      last = static_cast<int>(std::count(piece.begin(), piece.end(), 'M'));
      longest = std::max(longest, last);
      begin = end + 1;
    }
    CHECK(current_week_streak(verdicts) == last);
    CHECK(longest_week_streak(verdicts) == longest);
  }
}

TEST_CASE("weeks: the goals of a week by series") {
  const std::vector<Goal> goals{papers(2, -1, 9), papers(3, 10), weekly("math", 1, -1, 8)};
  const std::vector<WeekGoal> asked = week_goals(goals, {after(7), after(13)});
  REQUIRE(asked.size() == 2);
  CHECK(asked[0].asked == std::vector{goals[0]});
  CHECK(asked[0].whole);
  CHECK(asked[0].ends_later);
  CHECK_FALSE(asked[1].whole);
  CHECK_FALSE(asked[1].ends_later);
  CHECK(week_goals(goals, {after(14), after(20)}).at(0).asked == std::vector{goals[1]});
}

}  // namespace
}  // namespace gongbu::core
