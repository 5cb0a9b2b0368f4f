// The start of tracking: its effect on verdicts, which one is used, its record.
#include "gongbu/core/tracking.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/goal.hpp"
#include "gongbu/core/verdict.hpp"
#include "gongbu/core/week.hpp"
#include "gongbu/core/week_start.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/undo.hpp"
#include "temporary_directory.hpp"
#include "verdict_letters.hpp"

using namespace gongbu;
using namespace std::chrono_literals;

namespace {

constexpr core::Instant kNow{core::seconds{1'700'000'000}};

core::Day after(int days) { return core::kMonday + date::days{days}; }

std::vector<core::Tally> tallies_of(unsigned done, int days) {
  std::vector<core::Tally> tallies;
  for (int i = 0; i < days; ++i)
    if ((done >> i & 1U) != 0) tallies.push_back({after(i), "commit", 1, 0min});
  return tallies;
}

// Returns the letters of all days, judged day by day; 'b' before the start.
std::string naive_letters(unsigned done, std::optional<int> start, int today) {
  std::string text;
  bool begun = false;
  for (int i = 0; i <= today; ++i) {
    const bool active = (done >> i & 1U) != 0;
    begun = begun || i == today || (start ? i >= *start : active);
    text += !begun ? 'b' : active ? 'M' : i == today ? '?' : 'x';
  }
  return text;
}

// Returns the longest run of ones before bit `end`.
int naive_longest(unsigned done, int end) {
  int longest = 0;
  int run = 0;
  for (int i = 0; i < end; ++i) {
    run = (done >> i & 1U) != 0 ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

TEST_CASE("tracking start: every ten days with every start agree with a naive rule") {
  constexpr int kDays = 10;
  const std::vector<core::Goal> goals = {core::default_goal()};
  for (unsigned done = 0; done < 1U << kDays; ++done) {
    const std::vector<core::Tally> tallies = tallies_of(done, kDays);
    for (int start = -3; start <= kDays + 1; ++start) {
      const core::Verdicts result =
          core::verdicts(tallies, goals, {}, after(kDays - 1), after(start));
      const int first = std::min(start, kDays - 1);  // a future start counts as today
      REQUIRE(result.first == after(first));
      REQUIRE(result.is_start_recorded);
      std::string found;
      for (int i = 0; i < kDays; ++i)
        found += core::kVerdictLetters[static_cast<std::size_t>(result.at(after(i)))];
      REQUIRE(found == naive_letters(done, start, kDays - 1));
      for (int i = start; i < 0; ++i) REQUIRE(result.at(after(i)) == core::Verdict::missed);
      REQUIRE(result.longest_before == naive_longest(done, first));
      const bool any_before = done != 0 && (start > 0) && (done & ((1U << first) - 1U)) != 0;
      REQUIRE((result.since() < result.first) == any_before);
    }
    const core::Verdicts without = core::verdicts(tallies, goals, {}, after(kDays - 1));
    REQUIRE_FALSE(without.is_start_recorded);
    REQUIRE(without.longest_before == 0);
    REQUIRE(without.since() == without.first);
  }
}

TEST_CASE("tracking start: leading days without activity are a gap") {
  const std::vector<core::Goal> goals = {core::default_goal()};
  const auto result = core::verdicts(tallies_of(0b1000, 4), goals, {}, after(4), after(1));
  CHECK(core::letters(result) == "xxM?");
  CHECK(core::gaps(result) == std::vector<core::Gap>{{after(1), after(2), 2}});
}

TEST_CASE("tracking start: freezes do not cover earlier days") {
  const std::vector<core::Goal> goals = {core::default_goal()};
  const std::vector<core::Freezes> plans = {{.per_month = 1, .from = {}, .until = {}}};
  const auto result = core::verdicts(tallies_of(0b100001, 6), goals, {}, after(6), after(3));
  CHECK(core::letters(core::frozen(result, plans)) == "fxM?");
  CHECK(core::frozen(result, plans).longest_before == 1);
}

TEST_CASE("tracking start: earlier weeks are not judged, and its own is never missed") {
  core::Goal goal = core::default_goal();
  goal.period = core::Goal::Period::week;
  goal.amount = 2;
  const auto weeks = [&](unsigned done, int start) {
    std::string text;
    for (const core::Verdict verdict :
         core::week_verdicts(tallies_of(done, 28), {&goal, 1}, {}, core::Weeks(date::Monday),
                             after(27), after(start))
             .weeks)
      text += core::kVerdictLetters[static_cast<std::size_t>(verdict)];
    return text;
  };
  CHECK(weeks(0, 0) == "xxx?");
  CHECK(weeks(0, 7) == "xx?");
  CHECK(weeks(0, 9) == "rx?");
  CHECK(weeks(0b11 << 7, 9) == "Mx?");  // its whole week counts
  CHECK(weeks(0b11, 7) == "xx?");
}

TEST_CASE(
    "tracking start: a proposed day never replaces a chosen one; the earlier of two is used") {
  using core::TrackingStart;
  const TrackingStart early{after(0), false};
  const TrackingStart late{after(5), false};
  const TrackingStart chosen{after(3), true};
  const TrackingStart other{after(4), true};
  CHECK(core::merged({}, late) == late);
  CHECK(core::merged(early, late) == early);
  CHECK(core::merged(late, early) == early);
  CHECK(core::merged(chosen, early) == chosen);
  CHECK(core::merged(chosen, late) == chosen);
  CHECK(core::merged(early, chosen) == chosen);
  CHECK(core::merged(late, chosen) == chosen);
  CHECK(core::merged(chosen, other) == other);
  CHECK(core::merged(other, chosen) == chosen);
}

TEST_CASE("tracking start: the first day of the running streak is proposed, else today") {
  const std::vector<core::Goal> goals = {core::default_goal()};
  const auto proposed = [&](unsigned done) {
    return core::proposed_start(core::verdicts(tallies_of(done, 10), goals, {}, after(9)));
  };
  CHECK(proposed(0) == core::TrackingStart{after(9), false});
  CHECK(proposed(0b1) == core::TrackingStart{after(9), false});
  CHECK(proposed(0b110000001) == core::TrackingStart{after(7), false});
  CHECK(proposed(0b1110000001) == core::TrackingStart{after(7), false});
}

TEST_CASE("tracking start: its record is merged, undone step by step, and revived") {
  using core::TrackingStart;
  const TemporaryDirectory directory;
  store::Database database = store::Database::open(directory.path() / "gongbu.db");
  CHECK_FALSE(store::tracking_start(database).has_value());
  const TrackingStart proposed{after(5), false};
  const TrackingStart earlier{after(2), false};
  const TrackingStart chosen{after(7), true};
  CHECK(store::add_tracking_start(database, proposed, "one", kNow) == proposed);
  CHECK(store::add_tracking_start(database, {after(6), false}, "no step", kNow) == proposed);
  CHECK(store::add_tracking_start(database, earlier, "two", kNow) == earlier);
  CHECK(store::add_tracking_start(database, chosen, "three", kNow) == chosen);
  CHECK(store::add_tracking_start(database, earlier, "no step", kNow) == chosen);
  CHECK(store::tracking_start(database) == chosen);

  CHECK(store::undo(database, kNow).value().command == "three");
  CHECK(store::tracking_start(database) == earlier);
  CHECK(store::undo(database, kNow).value().command == "two");
  CHECK(store::tracking_start(database) == proposed);
  const auto last = store::undo(database, kNow).value();
  CHECK(last.command == "one");
  CHECK_FALSE(last.of_settings);
  CHECK_FALSE(store::tracking_start(database).has_value());
  CHECK_FALSE(store::undo(database, kNow).has_value());

  // An undone record does not compete with a new one.
  CHECK(store::add_tracking_start(database, {after(8), false}, "anew", kNow).day == after(8));
  CHECK(store::tracking_start(database) == TrackingStart{after(8), false});
}
