#include "gongbu/core/verdict.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/core/goal.hpp"
#include "verdict_letters.hpp"

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

Day after(int days) { return kMonday + date::days{days}; }

Goal goal(std::vector<std::string> kinds, int amount, Goal::Unit unit = Goal::Unit::count) {
  Goal result;
  result.kinds = std::move(kinds);
  result.amount = amount;
  result.unit = unit;
  return result;
}

Rest weekdays(unsigned mask) {
  Rest rest;
  rest.weekdays = mask;
  return rest;
}

// A naive judgement of a day in a world with the default goal.
std::string naive_letters(unsigned done, unsigned resting, int today) {
  std::string text;
  for (int i = done == 0 ? today : std::countr_zero(done); i <= today; ++i) {
    const bool active = (done >> i & 1U) != 0;
    const bool free = (resting >> i & 1U) != 0;
    text += active ? 'M' : free ? 'r' : i == today ? '?' : 'x';
  }
  return text;
}

// Splits the text at each `breaker` and searches the parts for `wanted`.
struct Run {
  std::size_t begin;
  std::size_t end;
  int length;
};
std::vector<Run> naive_runs(std::string_view text, char wanted, char breaker) {
  std::vector<Run> runs;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t stop = std::min(text.find(breaker, start), text.size());
    const std::string_view piece = text.substr(start, stop - start);
    if (piece.find(wanted) != std::string_view::npos)
      runs.push_back({start + piece.find(wanted), start + piece.rfind(wanted),
                      static_cast<int>(std::count(piece.begin(), piece.end(), wanted))});
    start = stop + 1;
  }
  return runs;
}

void check_runs(const Verdicts& verdicts) {
  const std::string text = letters(verdicts);
  const auto day = [&](std::size_t i) { return verdicts.first + date::days{static_cast<int>(i)}; };
  std::vector<Streak> expected;
  for (const Run& run : naive_runs(text, 'M', 'x'))
    expected.push_back({day(run.begin), day(run.end), run.length});
  REQUIRE_MESSAGE(streaks(verdicts) == expected, text);
  std::vector<Gap> expected_gaps;
  for (const Run& run : naive_runs(text, 'x', 'M'))
    expected_gaps.push_back({day(run.begin), day(run.end), run.length});
  REQUIRE_MESSAGE(gaps(verdicts) == expected_gaps, text);

  const std::size_t last_missed = text.rfind('x');
  const std::string_view since = std::string_view(text).substr(last_missed + 1);  // npos + 1 is 0
  const int current = static_cast<int>(std::count(since.begin(), since.end(), 'M'));
  REQUIRE_MESSAGE(current_streak(verdicts).value_or(Streak{}).length == current, text);

  std::optional<Streak> longest;
  for (const Streak& streak : expected)
    if (!longest || streak.length > longest->length) longest = streak;
  REQUIRE_MESSAGE(longest_streak(verdicts) == longest, text);
}

}  // namespace

TEST_CASE("goals and rests judge the days they are dated for") {
  Goal dated = default_goal();
  dated.from = after(1);
  dated.until = after(2);
  CHECK(!in_force(dated, after(0)));
  CHECK(in_force(dated, after(1)));
  CHECK(in_force(dated, after(2)));
  CHECK(!in_force(dated, after(3)));
  CHECK(in_force(default_goal(), Day{date::year{1} / 1 / 1}));

  Rest weekend = weekdays(1U << 0 | 1U << 6);
  CHECK(!covers(weekend, after(4)));
  CHECK(covers(weekend, after(5)));
  CHECK(covers(weekend, after(6)));
  CHECK(!covers(weekend, after(7)));
  weekend.from = after(6);
  weekend.until = after(12);
  CHECK(!covers(weekend, after(5)));
  CHECK(covers(weekend, after(6)));
  CHECK(covers(weekend, after(12)));
  CHECK(!covers(weekend, after(13)));
}

TEST_CASE("verdicts of a day") {
  const Goal any = default_goal();
  const Goal math = goal({"math"}, 30, Goal::Unit::spent);
  const Goal two = goal({"paper", "problem"}, 2);
  Goal weekly = goal({"paper"}, 2);
  weekly.period = Goal::Period::week;
  Goal later = math;
  later.from = after(2);
  Goal ended = any;
  ended.until = after(1);
  const Rest tuesday = weekdays(1U << 2);
  const auto commit = [](int day) { return Tally{after(day), "commit", 1, 0min}; };
  const auto did = [](int day, std::string kind, int count, minutes spent) {
    return Tally{after(day), std::move(kind), count, spent};
  };

  struct Case {
    std::string_view what;
    std::vector<Tally> tallies;
    std::vector<Goal> goals;
    std::vector<Rest> rests;
    int today;
    std::string_view expected;
  };
  const std::vector<Case> cases = {
      {"nothing yet", {}, {any}, {}, 3, "?"},
      {"nothing yet on a rest day", {}, {any}, {tuesday}, 1, "r"},
      {"nothing yet and no goal", {}, {}, {}, 3, "r"},
      {"an empty today does not break", {commit(0), commit(1)}, {any}, {}, 2, "MM?"},
      {"a missed day", {commit(0), commit(2)}, {any}, {}, 2, "MxM"},
      {"a rest day", {commit(0), commit(2)}, {any}, {tuesday}, 3, "MrM?"},
      {"activity on a rest day", {commit(0), commit(1)}, {any}, {tuesday}, 1, "MM"},
      {"too little on a rest day is still activity", {commit(1)}, {math}, {tuesday}, 1, "M"},
      {"the order does not matter", {commit(3), commit(0), commit(2)}, {any}, {}, 3, "MxMM"},
      {"tomorrow does not count yet", {commit(5), commit(1)}, {any}, {}, 3, "Mx?"},
      {"only tomorrow", {commit(5)}, {any}, {}, 3, "?"},
      {"an empty tally is no activity", {did(0, "math", 0, 0min), commit(1)}, {any}, {}, 2, "M?"},
      {"minutes without a count", {did(0, "math", 0, 30min)}, {math}, {}, 1, "M?"},
      {"minutes do not make a count", {did(0, "math", 0, 30min)}, {any}, {}, 1, "x?"},
      {"minutes short of the goal", {did(0, "math", 1, 29min)}, {math}, {}, 1, "x?"},
      {"minutes of one kind add up",
       {did(0, "math", 1, 10min), did(0, "math", 1, 20min)},
       {math},
       {},
       0,
       "M"},
      {"minutes of another kind", {did(0, "paper", 1, 90min)}, {math}, {}, 1, "x?"},
      {"two kinds add up",
       {did(0, "paper", 1, 0min), did(0, "problem", 1, 0min)},
       {two},
       {},
       0,
       "M"},
      {"a third kind does not", {did(0, "paper", 1, 0min), commit(0)}, {two}, {}, 1, "x?"},
      {"any kind adds up", {did(0, "paper", 1, 0min), commit(0)}, {goal({}, 2)}, {}, 0, "M"},
      {"both goals are needed",
       {commit(0), commit(1), did(1, "math", 1, 30min)},
       {any, math},
       {},
       2,
       "xM?"},
      {"today short of one goal is open", {commit(0)}, {any, math}, {}, 0, "?"},
      {"a new goal does not judge earlier days",
       {commit(0), commit(1), commit(2)},
       {any, later},
       {},
       3,
       "MMx?"},
      {"after its end a goal asks nothing", {commit(0), commit(3)}, {ended}, {}, 4, "MxrMr"},
      {"a weekly goal judges no day", {did(0, "paper", 2, 0min)}, {weekly}, {}, 2, "Mrr"},
      {"activity without a goal", {commit(0), commit(2)}, {}, {}, 2, "MrM"},
      {"unknown kinds are kinds", {did(0, "guitar", 1, 0min)}, {goal({"guitar"}, 1)}, {}, 0, "M"},
  };
  for (const Case& c : cases)
    CHECK_MESSAGE(letters(verdicts(c.tallies, c.goals, c.rests, after(c.today))) == c.expected,
                  c.what);
}

TEST_CASE("days outside the range are not judged") {
  const Verdicts run = from_letters("Mx?");
  CHECK(run.today() == after(2));
  CHECK(run.at(after(-1)) == Verdict::before);
  CHECK(run.at(after(0)) == Verdict::met);
  CHECK(run.at(after(1)) == Verdict::missed);
  CHECK(run.at(after(2)) == Verdict::pending);
  CHECK(run.at(after(3)) == Verdict::before);
}

TEST_CASE("streaks and gaps") {
  const Verdicts run = from_letters("xMrMxrxMMrrM?");
  const std::vector<Streak> all = {{after(1), after(3), 2}, {after(7), after(11), 3}};
  const std::vector<Gap> missed = {{after(0), after(0), 1}, {after(4), after(6), 2}};
  CHECK(streaks(run) == all);
  CHECK(gaps(run) == missed);
  CHECK(current_streak(run) == all[1]);
  CHECK(longest_streak(run) == all[1]);

  CHECK(run.count_met() == 5);
  CHECK(from_letters("xrf?").count_met() == 0);
  CHECK(length_of(longest_streak(run)) == 3);
  CHECK(length_of(std::nullopt) == 0);
  CHECK(current_streak(from_letters("MMx?")) == std::nullopt);
  CHECK(current_streak(from_letters("Mrrr?")) == Streak{after(0), after(0), 1});
  CHECK(longest_streak(from_letters("MxM")) == Streak{after(0), after(0), 1});
  CHECK(longest_streak(from_letters("xx?")) == std::nullopt);
  CHECK(gaps(from_letters("Mxx?")) == std::vector<Gap>{{after(1), after(2), 2}});
  CHECK(gaps(from_letters("Mrr?")).empty());
}

TEST_CASE("every two weeks: verdicts, streaks and gaps") {
  constexpr int kDays = 14;
  const std::vector<Goal> goals = {default_goal()};
  // Rest on no weekday, at weekends, on Wednesdays and Fridays; bits by C encoding.
  for (const unsigned mask : {0U, 1U | 1U << 6, 1U << 3 | 1U << 5}) {
    const std::vector<Rest> rests = {weekdays(mask)};
    unsigned resting = 0;
    for (unsigned i = 0; i < kDays; ++i)  // day 0 is a Monday, whose C encoding is 1
      if ((mask >> ((i + 1) % 7) & 1U) != 0) resting |= 1U << i;
    for (unsigned done = 0; done < 1U << kDays; ++done) {
      std::vector<Tally> tallies;
      for (int i = kDays - 1; i >= 0; --i)
        if ((done >> i & 1U) != 0) tallies.push_back({after(i), "commit", 1, 0min});
      const Verdicts result = verdicts(tallies, goals, rests, after(kDays - 1));
      const std::string expected = naive_letters(done, resting, kDays - 1);
      REQUIRE(letters(result) == expected);
      check_runs(result);
    }
  }
}

TEST_CASE("every run of eight verdicts: streaks and gaps") {
  for (int world = 0; world < 6561; ++world) {
    std::string text;
    for (int rest = world, i = 0; i < 8; ++i, rest /= 3) text += "Mxr"[rest % 3];
    if (text.back() == 'x') text.back() = '?';  // today is never missed
    check_runs(from_letters(text));
  }
}

TEST_CASE("random goals, rests and tallies agree with a naive rule") {
  std::mt19937 random(20261121);  // NOLINT: the same worlds every time
  const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
  const std::vector<std::string> kinds = {"commit", "math", "paper"};
  const auto range = [&](auto& dated) {
    if (below(2) == 0) dated.from = after(below(20));
    if (below(2) == 0) dated.until = after(below(20));
  };
  for (int round = 0; round < 3000; ++round) {
    std::vector<Goal> goals(static_cast<std::size_t>(below(3)));
    for (Goal& g : goals) {
      for (const std::string& kind : kinds)
        if (below(3) == 0) g.kinds.push_back(kind);
      g.unit = below(2) == 0 ? Goal::Unit::count : Goal::Unit::spent;
      g.amount = 1 + below(g.unit == Goal::Unit::count ? 3 : 60);
      g.period = below(4) == 0 ? Goal::Period::week : Goal::Period::day;
      range(g);
    }
    std::vector<Rest> rests(static_cast<std::size_t>(below(3)));
    for (Rest& r : rests) {
      r.weekdays = static_cast<unsigned>(below(128));
      range(r);
    }
    std::vector<Tally> tallies(static_cast<std::size_t>(below(30)));
    for (Tally& t : tallies)
      t = {after(below(20)), kinds[static_cast<std::size_t>(below(3))], below(3),
           minutes{below(40)}};

    const Day today = after(below(20));
    const Verdicts result = verdicts(tallies, goals, rests, today);
    REQUIRE(result.today() == today);
    bool tracking = false;
    for (Day day = after(0); day <= today; day += date::days{1}) {
      bool active = false;
      std::map<std::string, long> count;
      std::map<std::string, long> spent;
      for (const Tally& t : tallies) {
        if (t.day != day) continue;
        active = active || t.count > 0 || t.spent > 0min;
        count[t.kind] += t.count;
        spent[t.kind] += t.spent.count();
      }
      tracking = tracking || active;
      bool due = false;
      bool reached = true;
      for (const Goal& g : goals) {
        if (g.period == Goal::Period::week || (g.from && day < *g.from) ||
            (g.until && *g.until < day))
          continue;
        due = true;
        long sum = 0;
        for (const std::string& kind : g.kinds.empty() ? kinds : g.kinds)
          sum += g.unit == Goal::Unit::count ? count[kind] : spent[kind];
        reached = reached && sum >= g.amount;
      }
      for (const Rest& r : rests)
        if ((r.weekdays >> date::weekday{day}.c_encoding() & 1U) != 0 &&
            (!r.from || *r.from <= day) && (!r.until || day <= *r.until))
          due = false;
      Verdict expected = Verdict::before;
      if (!due) {
        if (tracking || day == today) expected = active ? Verdict::met : Verdict::rest;
      } else if (tracking || day == today) {
        expected = reached ? Verdict::met : day == today ? Verdict::pending : Verdict::missed;
      }
      REQUIRE(result.at(day) == expected);
    }
  }
}

TEST_CASE("freezes cover the earliest missed days of a month, each plan its own days") {
  // November 2026 begins on the Sunday before kMonday: its 30 days end with after(28).
  const auto plan = [](int per_month, std::optional<Day> from, std::optional<Day> until = {}) {
    return Freezes{.per_month = per_month, .from = from, .until = until};
  };
  const auto frozen_letters = [](std::string_view text, std::vector<Freezes> plans) {
    return letters(frozen(from_letters(text), plans));
  };
  CHECK(frozen_letters("MxMxMxM?", {}) == "MxMxMxM?");
  CHECK(frozen_letters("MxMxMxM?", {plan(2, std::nullopt)}) == "MfMfMxM?");
  CHECK(frozen_letters("MxMxMxM?", {plan(1, after(2))}) == "MxMfMxM?");
  CHECK(frozen_letters("MxMxMxM?", {plan(5, after(2), after(4))}) == "MxMfMxM?");
  // A larger plan from mid-month on includes the freezes already used.
  CHECK(frozen_letters("MxMxMxMx?", {plan(1, std::nullopt, after(2)), plan(2, after(3))}) ==
        "MfMfMxMx?");
  // A smaller plan keeps used freezes and has none left.
  CHECK(frozen_letters("MxxMxMx?", {plan(2, std::nullopt, after(3)), plan(1, after(4))}) ==
        "MffMxMx?");
  CHECK(frozen_letters("Mx?", {plan(1, std::nullopt), plan(3, std::nullopt)}) == "Mf?");
  // Of plans made on two machines, the one that began last counts.
  CHECK(frozen_letters("MxMxMx?", {plan(5, std::nullopt), plan(1, after(1))}) == "MfMxMx?");
  CHECK(frozen_letters("Mrx", {plan(1, std::nullopt)}) == "Mrf");
  // The next month starts over.
  const std::string november = "M" + std::string(28, 'x');
  CHECK(frozen_letters(november + "xxM", {plan(1, std::nullopt)}) ==
        "Mf" + std::string(27, 'x') + "fxM");

  const Verdicts run = frozen(from_letters("MxMMxxM?"), std::vector{plan(2, std::nullopt)});
  CHECK(current_streak(run) == Streak{after(6), after(6), 1});
  CHECK(longest_streak(run) == Streak{after(0), after(3), 3});
  CHECK(gaps(run) == std::vector<Gap>{{after(5), after(5), 1}});
  CHECK(frozen_days(run) == std::vector<Day>{after(1), after(4)});
  CHECK(letters(thawed(run)) == "MxMMxxM?");
}

TEST_CASE("of weekly rests made on two machines, the one that began last counts") {
  const Day saturday{date::year{2026} / 12 / 5};
  const Rest weekend{
      .from = saturday - date::days{4}, .until = {}, .weekdays = 1U << 6U | 1U, .standing = true};
  const Rest sundays{
      .from = saturday - date::days{3}, .until = {}, .weekdays = 1U, .standing = true};
  CHECK(any_covers(std::vector{weekend}, saturday));
  CHECK_FALSE(any_covers(std::vector{weekend, sundays}, saturday));
  CHECK_FALSE(any_covers(std::vector{sundays, weekend}, saturday));
  CHECK(any_covers(std::vector{sundays, weekend}, saturday + date::days{1}));
  CHECK_FALSE(any_covers(std::vector{weekend, sundays}, saturday - date::days{7}));
  const Rest dated{.from = saturday, .until = saturday};
  CHECK(any_covers(std::vector{dated, weekend, sundays}, saturday));
}

TEST_CASE("a freeze covers today exactly if the next day has it frozen") {
  // Every run of six days ending with a pending one, across the end of a month.
  const std::vector<std::vector<Freezes>> plans{
      {}, {{1, {}, {}}}, {{2, {}, {}}}, {{1, {}, after(2)}}, {{1, after(5), {}}}};
  for (int pattern = 0; pattern < 32; ++pattern)
    for (const std::vector<Freezes>& plan : plans)
      for (const int begin : {0, 26}) {
        std::string text;
        for (int i = 0; i < 5; ++i) text += (pattern >> i & 1) != 0 ? 'x' : 'M';
        Verdicts now = from_letters(text + "?");
        now.first = after(begin);
        Verdicts later = from_letters(text + "x");
        later.first = after(begin);
        const bool expected = frozen(later, plan).days.back() == Verdict::frozen;
        CHECK(freeze_covers_today(frozen(now, plan), plan) == expected);
      }
  CHECK_FALSE(freeze_covers_today(from_letters("MM"), plans[1]));
  CHECK_FALSE(freeze_covers_today(from_letters("Mr"), plans[1]));
}

TEST_CASE("every run of eight verdicts under every plan: freezes agree with a naive rule") {
  constexpr int kRun = 8;
  const Day first = after(24);  // the month ends within
  for (int world = 0; world < 6561; ++world) {
    std::string text;
    for (int rest = world, i = 0; i < kRun; ++i, rest /= 3) text += "Mxr"[rest % 3];
    if (text.back() == 'x') text.back() = '?';
    Verdicts before = from_letters(text);
    before.first = first;
    for (const int begin : {0, 2, 5}) {
      for (const int per_month : {1, 2, 3}) {
        const Freezes plan{per_month, first + date::days{begin}, std::nullopt};
        const Verdicts after_all = frozen(before, {&plan, 1});
        std::string expected = text;
        int november = 0;
        int december = 0;
        for (int i = begin; i < kRun; ++i) {
          int& used = i < 5 ? november : december;
          char& letter = expected[static_cast<std::size_t>(i)];
          if (letter == 'x' && used < per_month) {
            letter = 'f';
            ++used;
          }
        }
        REQUIRE(letters(after_all) == expected);
        check_runs(after_all);
        REQUIRE(letters(thawed(after_all)) == text);
      }
    }
  }
}

TEST_CASE("ten years of a hundred thousand tallies") {
  std::vector<Tally> tallies;
  for (int i = 0; i < 100'000; ++i)
    tallies.push_back({after(i * 7919 % 3652), i % 2 == 0 ? "commit" : "math", 1, 5min});
  const std::vector<Goal> goals = {default_goal(), goal({"math"}, 30, Goal::Unit::spent)};
  const Verdicts result = verdicts(tallies, goals, {}, after(3652));
  CHECK(result.first == after(0));
  CHECK(result.days.size() == 3653);
  CHECK(result.days.back() == Verdict::pending);
  CHECK(current_streak(result).has_value());
}

}  // namespace gongbu::core
