#include "gongbu/core/gap_cause.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

constexpr Day kMonday{date::year{2026} / 11 / 2};

Day after(int days) { return kMonday + date::days{days}; }

Goal daily(const std::string& kind, int amount, Goal::Unit unit = Goal::Unit::count) {
  Goal goal;
  goal.kinds = {kind};
  goal.amount = amount;
  goal.unit = unit;
  return goal;
}

// Returns the cause of the first gap from Monday to Sunday.
GapCause first_cause(const std::vector<Tally>& tallies, const std::vector<Goal>& goals,
                     const std::vector<Rest>& rests = {}) {
  const Verdicts judged = verdicts(tallies, goals, rests, after(6));
  return cause_of(gaps(judged).front(), judged, tallies, goals);
}

}  // namespace

TEST_CASE("gap cause: days without activity") {
  const GapCause cause =
      first_cause({{after(0), "math", 1}, {after(3), "math", 1}}, {default_goal()});
  CHECK(cause == GapCause{.idle_days = 2, .unmet = {}, .beside_rest = false});
}

TEST_CASE("gap cause: missed goals are listed once, only for days with activity") {
  const std::vector<Goal> goals{daily("math", 30, Goal::Unit::spent), daily("commit", 1),
                                daily("paper", 1)};
  const GapCause cause = first_cause({{after(0), "math", 1, 30min},
                                      {after(0), "commit", 1},
                                      {after(0), "paper", 1},
                                      {after(1), "commit", 2},
                                      {after(1), "math", 1, 29min},
                                      {after(1), "paper", 1},
                                      {after(2), "commit", 2},
                                      {after(2), "paper", 1}},
                                     goals);
  CHECK(cause.unmet == std::vector{goals[0]});
  CHECK(cause.idle_days == 3);  // Thursday to Saturday; Sunday is still open
}

TEST_CASE("gap cause: a goal that was dropped and set again is one goal") {
  Goal dropped = daily("math", 1);
  dropped.until = after(1);
  Goal anew = daily("math", 1);
  anew.from = after(2);
  const GapCause cause = first_cause({{after(0), "math", 1},
                                      {after(1), "commit", 1},
                                      {after(2), "commit", 1},
                                      {after(3), "math", 1}},
                                     {dropped, anew});
  CHECK(cause == GapCause{.idle_days = 0, .unmet = {dropped}, .beside_rest = false});
}

TEST_CASE("gap cause: weekly goals and goals of other days are ignored") {
  Goal weekly = daily("paper", 3);
  weekly.period = Goal::Period::week;
  Goal later = daily("course", 1);
  later.from = after(2);
  const GapCause cause = first_cause({{after(0), "math", 1},
                                      {after(1), "commit", 1},
                                      {after(2), "math", 1},
                                      {after(2), "course", 1}},
                                     {daily("math", 1), weekly, later});
  CHECK(cause == GapCause{.idle_days = 0, .unmet = {daily("math", 1)}, .beside_rest = false});
}

TEST_CASE("gap cause: rest days inside and next to the gap are reported") {
  const std::vector<Tally> tallies{{after(0), "math", 1}, {after(4), "math", 1}};
  const auto beside_rest = [&](int resting) {
    return first_cause(tallies, {default_goal()},
                       {{.from = after(resting), .until = after(resting)}})
        .beside_rest;
  };
  CHECK(beside_rest(1));
  CHECK(beside_rest(2));
  CHECK(beside_rest(3));
  CHECK_FALSE(beside_rest(5));
}

}  // namespace gongbu::core
