#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/judge.hpp"

namespace gongbu::app {
namespace {

using core::Day;
using core::minutes;
using core::Verdict;

constexpr Day kToday{date::days{20'000}};

Day ago(int days) { return kToday - date::days{days}; }

// Returns a daily goal.
core::Goal goal(std::vector<std::string> kinds, int amount, core::Goal::Unit unit) {
  core::Goal one;
  one.kinds = std::move(kinds);
  one.amount = amount;
  one.unit = unit;
  return one;
}

Summary summary(std::vector<core::Tally> tallies, std::vector<core::Goal> goals,
                std::vector<core::Rest> rests = {}) {
  core::Verdicts verdicts = core::verdicts(tallies, goals, rests, kToday);
  return {std::move(tallies), std::move(goals), std::move(rests), std::move(verdicts)};
}

TEST_CASE("judge: one kind is judged from its first day, without other kinds") {
  const Summary all = summary({{ago(5), "commit", 3, minutes{0}},
                               {ago(3), "math", 1, minutes{0}},
                               {ago(2), "commit", 1, minutes{0}},
                               {ago(1), "math", 2, minutes{5}}},
                              {core::default_goal()});
  const core::Verdicts math = judge_kind(all, "math");
  CHECK(math.first == ago(3));
  CHECK(math.days == std::vector{Verdict::met, Verdict::missed, Verdict::met, Verdict::pending});
  CHECK(judge_kind(all, "paper").days == std::vector{Verdict::pending});
}

TEST_CASE("judge: one kind is not judged before tracking or before its first day") {
  Summary all = summary({{ago(9), "math", 1, minutes{0}},
                         {ago(8), "math", 1, minutes{0}},
                         {ago(2), "math", 1, minutes{0}},
                         {ago(1), "paper", 1, minutes{0}}},
                        {core::default_goal()});
  all.tracking_start = ago(3);
  const core::Verdicts math = judge_kind(all, "math");
  CHECK(math.first == ago(3));
  CHECK(math.days == std::vector{Verdict::missed, Verdict::met, Verdict::missed, Verdict::pending});
  CHECK(math.longest_before == 2);
  CHECK(judge_kind(all, "paper").first == ago(1));
}

TEST_CASE("judge: one kind rests on rest days, even with other activity") {
  const Summary all = summary({{ago(3), "math", 1, minutes{0}},
                               {ago(2), "commit", 1, minutes{0}},
                               {ago(1), "math", 1, minutes{0}}},
                              {core::default_goal()}, {{.from = ago(2), .until = ago(2)}});
  CHECK(judge_kind(all, "math").days ==
        std::vector{Verdict::met, Verdict::rest, Verdict::met, Verdict::pending});
}

TEST_CASE("judge: a single kind is judged by one a day, whatever the user's goals") {
  const Summary all =
      summary({{ago(1), "math", 1, minutes{5}}}, {goal({"math"}, 30, core::Goal::Unit::spent)});
  CHECK(all.verdicts.at(ago(1)) == Verdict::missed);
  CHECK(judge_kind(all, "math").at(ago(1)) == Verdict::met);
}

TEST_CASE("judge: a kind is frozen exactly on the frozen days") {
  Summary all = summary({{ago(3), "paper", 1, minutes{0}}, {ago(1), "math", 1, minutes{0}}},
                        {core::default_goal()});
  const core::Freezes one{.per_month = 1, .from = ago(9), .until = {}};
  all.verdicts = core::frozen(all.verdicts, {&one, 1});
  CHECK(judge_kind(all, "paper").days ==
        std::vector{Verdict::met, Verdict::frozen, Verdict::missed, Verdict::pending});
  CHECK(judge_kind(all, "math").days == std::vector{Verdict::met, Verdict::pending});
}

TEST_CASE("kinds: each is judged with the frequency of its own weekly goal") {
  core::Goal papers = goal({"paper"}, 2, core::Goal::Unit::count);
  papers.period = core::Goal::Period::week;
  core::Goal both = goal({"math", "paper"}, 3, core::Goal::Unit::count);
  both.period = core::Goal::Period::week;
  const Summary all = summary({{ago(2), "paper", 1, minutes{0}},
                               {ago(1), "math", 1, minutes{0}},
                               {ago(-1), "post", 1, minutes{0}}},
                              {both, papers});
  const auto kinds = kind_streaks(all);
  REQUIRE(kinds.size() == 2);
  CHECK(kinds[0].kind == "math");
  CHECK(kinds[0].frequency == core::Frequency{1, 1});
  CHECK(kinds[0].verdicts.first == ago(1));
  CHECK(kinds[1].kind == "paper");
  CHECK(kinds[1].frequency == core::Frequency{2, 7});
}

TEST_CASE("progress: daily goals in force, with the progress of each") {
  const core::Goal half_hour = goal({"math", "paper"}, 30, core::Goal::Unit::spent);
  core::Goal weekly = goal({}, 2, core::Goal::Unit::count);
  weekly.period = core::Goal::Period::week;
  core::Goal over = goal({}, 9, core::Goal::Unit::count);
  over.until = ago(2);
  const Summary all = summary({{ago(2), "commit", 9, minutes{0}},
                               {ago(1), "math", 1, minutes{20}},
                               {ago(1), "paper", 1, minutes{15}},
                               {ago(1), "post", 1, minutes{60}},
                               {ago(-1), "math", 1, minutes{99}}},
                              {half_hour, weekly, over});
  const auto yesterday = progress(all, ago(1));
  REQUIRE(yesterday.size() == 1);
  CHECK(yesterday[0].goal == half_hour);
  CHECK(yesterday[0].done == 35);
  CHECK(yesterday[0].met());

  const auto before = progress(all, ago(2));
  REQUIRE(before.size() == 2);
  CHECK_FALSE(before[0].met());
  CHECK(before[1].done == 9);

  // Future activities do not count yet.
  CHECK(progress(all, ago(-1)).at(0).done == 0);
}

core::Goal weekly(const char* kind, int amount) {
  core::Goal one = goal({kind}, amount, core::Goal::Unit::count);
  one.period = core::Goal::Period::week;
  return one;
}

TEST_CASE("weekly goals: each series has its smallest amount and the sum of the week") {
  core::Goal fewer = weekly("paper", 2);
  fewer.until = ago(1);
  core::Goal more = weekly("paper", 3);
  more.from = kToday;
  core::Goal over = weekly("math", 2);
  over.until = ago(1);
  const core::Weeks weeks{date::weekday{ago(3)}};
  const Summary all = summary({{ago(4), "paper", 9, minutes{0}},
                               {ago(3), "paper", 1, minutes{0}},
                               {ago(2), "math", 1, minutes{0}},
                               {kToday, "paper", 1, minutes{0}},
                               {ago(-1), "paper", 5, minutes{0}}},
                              {core::default_goal(), fewer, more, over});
  const report::WeeklyGoals now = weekly_goals(all, weeks, kToday);
  REQUIRE(now.goals.size() == 1);  // math was dropped, and not reached
  CHECK(now.goals[0].goal == fewer);
  CHECK(now.goals[0].done == 2);
  CHECK(now.current_streak == 1);
  CHECK(now.longest_streak == 1);
  // In the previous week the maths goal was in force too.
  CHECK(weekly_goals(all, weeks, ago(4)).goals.size() == 2);
  CHECK(weekly_goals(summary({}, {core::default_goal()}), weeks, kToday).goals.empty());
  CHECK(weekly_goals_if_any(all, weeks)->goals.size() == 1);
  CHECK_FALSE(weekly_goals_if_any(summary({}, {core::default_goal()}), weeks));
}

TEST_CASE("weekly goals: reported on the last day without rest") {
  const core::Weeks weeks{date::weekday{ago(4)}};  // two days are left after today
  const core::Rest rest_of_week{.from = ago(-1), .until = ago(-2)};
  const core::Rest every_day{.from = {}, .until = {}, .standing = true};
  const auto ending = [&](std::vector<core::Goal> goals, std::vector<core::Rest> rests) {
    return goals_ending(
               summary({{ago(4), "paper", 1, minutes{0}}}, std::move(goals), std::move(rests)),
               weeks)
        .size();
  };
  CHECK(ending({weekly("paper", 2)}, {}) == 0);
  CHECK(ending({weekly("paper", 2)}, {rest_of_week}) == 1);
  CHECK(ending({weekly("paper", 1)}, {rest_of_week}) == 0);
  core::Goal begun = weekly("paper", 2);
  begun.from = ago(1);
  CHECK(ending({begun}, {rest_of_week}) == 0);
  // With rest on every weekday there are only weekly goals; only dated rest excuses their week.
  CHECK(ending({weekly("paper", 2)}, {every_day}) == 0);
  CHECK(ending({weekly("paper", 2)}, {every_day, rest_of_week}) == 1);
}

}  // namespace
}  // namespace gongbu::app
