#include "gongbu/core/fsrs.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <vector>

namespace gongbu::core::fsrs {
namespace {

constexpr Day kDay{date::year{2026} / 1 / 1};

struct Step {
  int rating;
  int days;  // since the previous one
};

std::vector<Review> history(const std::vector<Step>& steps) {
  std::vector<Review> reviews;
  Day day = kDay;
  for (const auto& [rating, days] : steps) {
    day += date::days{days};
    reviews.push_back({day, static_cast<Rating>(rating)});
  }
  return reviews;
}

TEST_CASE("fsrs: published vectors of py-fsrs") {
  // tests/test_basic.py, test_memo_state
  const auto memo = schedule(history({{1, 0}, {3, 0}, {3, 1}, {3, 3}, {3, 8}, {3, 21}}), 0.9);
  REQUIRE(memo);
  CHECK(memo->memory.stability == doctest::Approx(53.62691).epsilon(1e-6));
  CHECK(memo->memory.difficulty == doctest::Approx(6.3574867).epsilon(1e-6));

  // test_review_card; a learning step of minutes there is a review after 0 days here.
  const std::vector<Step> steps = {{3, 0}, {3, 0}, {3, 2}, {3, 11}, {3, 46}, {3, 163}, {1, 498},
                                   {1, 0}, {3, 0}, {3, 2}, {3, 4},  {3, 7},  {3, 12}};
  const std::vector<int> intervals = {0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21};
  for (std::size_t n = 1; n <= steps.size(); ++n) {
    const int expected = intervals[n - 1];
    if (expected == 0) continue;
    const auto part = schedule(history({steps.begin(), steps.begin() + static_cast<long>(n)}), 0.9);
    CAPTURE(n);
    CHECK((part->due - part->last).count() == expected);
  }

  // test_repeated_correct_reviews
  CHECK(schedule(history(std::vector<Step>(10, {4, 0})), 0.9)->memory.difficulty == 1.0);
}

TEST_CASE("fsrs: results of py-fsrs without learning steps and random spread") {
  struct Case {
    std::vector<Step> steps;
    double stability;
    double difficulty;
    int interval_90;
    int interval_80;
    double recall_after_30;
  };
  const std::vector<Case> cases = {
      {{{1, 0}}, 0.2120000, 6.4133000, 1, 1, 0.4668713},
      {{{2, 0}}, 1.2931000, 5.1121707, 1, 4, 0.6136056},
      {{{3, 0}}, 2.3065000, 2.1181040, 2, 8, 0.6675263},
      {{{4, 0}}, 8.2956000, 1.0000000, 8, 28, 0.7917788},
      {{{3, 0}, {3, 2}, {3, 11}}, 46.2802173, 2.1043314, 46, 153, 0.9269487},
      {{{3, 0}, {1, 2}, {3, 1}}, 2.4004041, 7.3823366, 2, 8, 0.6713405},
      {{{4, 0}, {1, 30}, {1, 0}, {3, 0}, {4, 3}}, 4.0250681, 8.6433908, 4, 13, 0.7214783},
      {{{2, 0}, {2, 1}, {2, 3}, {4, 200}}, 79.5919135, 7.0786331, 80, 264, 0.9526676},
      {{{3, 0}, {3, 0}, {3, 0}}, 2.3065000, 2.1043314, 2, 8, 0.6675263},
      {{{1, 0}, {1, 0}, {1, 0}, {1, 5}}, 0.0281738, 9.8514071, 1, 1, 0.3423411},
      {{{4, 0}, {4, 100}, {4, 400}, {4, 2000}}, 7054.1552772, 1.0, 7054, 23391, 0.9993586},
  };
  for (const Case& c : cases) {
    const auto at_90 = schedule(history(c.steps), 0.9).value();
    const auto at_80 = schedule(history(c.steps), 0.8).value();
    CAPTURE(c.stability);
    CHECK(at_90.memory.stability == doctest::Approx(c.stability).epsilon(1e-5));
    CHECK(at_90.memory.difficulty == doctest::Approx(c.difficulty).epsilon(1e-6));
    CHECK((at_90.due - at_90.last).count() == c.interval_90);
    CHECK((at_80.due - at_80.last).count() == c.interval_80);
    CHECK(recall(at_90.memory, 30) == doctest::Approx(c.recall_after_30).epsilon(1e-6));
  }
}

// Values from the formulas of fsrs-rs 6.6.1, src/model.rs, step(). py-fsrs 6.3.2 has a test of the
// first (test_same_day_hard_review_does_not_decrease_stability).
TEST_CASE("fsrs: a second review on one day lowers the stability after \"again\" only") {
  struct Case {
    std::vector<Step> steps;
    double stability;
    double difficulty;
  };
  const std::vector<Case> cases = {
      {{{3, 0}, {2, 0}}, 2.3065000, 4.7528585},
      {{{1, 0}, {2, 0}}, 0.2120000, 7.6042098},
      {{{2, 0}, {2, 0}, {4, 0}}, 2.2981514, 5.6365013},
      {{{3, 0}, {3, 2}, {3, 11}, {2, 0}}, 46.2802173, 4.7437156},
      {{{4, 0}, {4, 30}, {2, 0}, {1, 0}, {2, 0}, {3, 0}}, 35.0255275, 8.6550858},
  };
  for (const Case& c : cases) {
    CAPTURE(c.stability);
    const Memory memory = schedule(history(c.steps), 0.9).value().memory;
    CHECK(memory.stability == doctest::Approx(c.stability).epsilon(1e-6));
    CHECK(memory.difficulty == doctest::Approx(c.difficulty).epsilon(1e-6));
  }
  for (const double stability : {0.001, 0.5, 3.0, 80.0, 20'000.0})
    for (const Rating rating : {Rating::again, Rating::hard, Rating::good, Rating::easy}) {
      const double after = reviewed({stability, 5}, rating, 0).stability;
      CAPTURE(stability);
      if (rating != Rating::again) CHECK(after >= stability);
      if (rating == Rating::again && stability >= 0.5) CHECK(after < stability);
    }
}

TEST_CASE("fsrs: stability is limited to a hundred years") {
  const auto long_known = schedule(history({{4, 0}, {4, 36'500}, {4, 36'500}, {4, 36'500}}), 0.9);
  CHECK(long_known.value().memory.stability == 36'500);
  CHECK(recall(long_known->memory, 30) == doctest::Approx(0.9998758).epsilon(1e-6));
}

TEST_CASE("fsrs: intervals are bounded, and an empty history has no schedule") {
  CHECK(interval({.stability = 1e9, .difficulty = 1}, 0.9) == 36'500);
  CHECK(interval({.stability = 0.001, .difficulty = 10}, 0.99) == 1);
  CHECK(recall({.stability = 5, .difficulty = 5}, 0) == doctest::Approx(1.0));
  CHECK(recall({.stability = 5, .difficulty = 5}, 5) == doctest::Approx(0.9));
  CHECK_FALSE(schedule({}, 0.9));
}

TEST_CASE("fsrs: ratings are parsed in both languages") {
  CHECK(parse_rating("again") == Rating::again);
  CHECK(parse_rating(" Hard ") == Rating::hard);
  CHECK(parse_rating("알맞음") == Rating::good);
  CHECK(parse_rating("쉬움") == Rating::easy);
  CHECK_FALSE(parse_rating("3"));
  CHECK_FALSE(parse_rating(""));
  for (const Rating rating : {Rating::again, Rating::hard, Rating::good, Rating::easy})
    CHECK(parse_rating(rating_key(rating)) == rating);
}

}  // namespace
}  // namespace gongbu::core::fsrs
