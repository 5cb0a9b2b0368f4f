#include "gongbu/core/strength.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "verdict_letters.hpp"

namespace gongbu::core {
namespace {

std::string met(int days) { return std::string(static_cast<std::size_t>(days), 'M'); }

// The published formula, evaluated backwards from a day.
double naive(std::string_view text, Frequency frequency) {
  const double m =
      std::pow(0.5, std::sqrt(static_cast<double>(frequency.times) / frequency.days) / 13);
  const bool daily = frequency.times >= frequency.days;
  double s = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == 'r' || text[i] == '?') continue;
    double v = text[i] == 'M' ? 1 : 0;
    if (!daily) {
      const std::size_t window = 2 * static_cast<std::size_t>(frequency.days);
      const std::string_view seen = text.substr(0, i + 1);
      const std::string_view last = seen.substr(seen.size() - std::min(window, seen.size()));
      v = static_cast<double>(std::count(last.begin(), last.end(), 'M')) / (2 * frequency.times);
    }
    s = s * m + std::min(v, 1.0) * (1 - m);
  }
  return s;
}

TEST_CASE("strength: a daily habit has the values of Loop Habit Tracker") {
  CHECK(strength(from_letters(met(1))) == doctest::Approx(0.051922).epsilon(1e-4));
  CHECK(strength(from_letters(met(13))) == doctest::Approx(0.5));
  CHECK(strength(from_letters(met(20))) == doctest::Approx(0.655747).epsilon(1e-5));
  CHECK(strength(from_letters("?")) == 0);
  CHECK(strength(from_letters(met(20) + "?")) == strength(from_letters(met(20))));
  CHECK(strength(from_letters(met(20) + "rrr")) == strength(from_letters(met(20))));
}

TEST_CASE("strength: one missed day after 200 costs a twentieth, even if frozen") {
  const double missed = strength(from_letters(met(200) + "x?"));
  CHECK(missed > 0.94);
  CHECK(missed < strength(from_letters(met(200) + "?")));
  CHECK(strength(from_letters(met(200) + "f?")) == missed);
}

TEST_CASE("strength: every run of eight days agrees with the formula") {
  for (int world = 0; world < 65'536; ++world) {
    std::string text;
    for (int rest = world, i = 0; i < 8; ++i, rest /= 4) text += "Mxrf"[rest % 4];
    for (const Frequency frequency : {Frequency{1, 1}, Frequency{2, 7}, Frequency{1, 2}})
      REQUIRE(strength(from_letters(text), frequency) ==
              doctest::Approx(naive(text, frequency)).epsilon(1e-9));
  }
}

TEST_CASE("consistency: met and due days, also if tracking is shorter") {
  const Verdicts run = from_letters("xMMrMfM?");
  CHECK(consistency(run, 3) == Consistency{1, 2});
  CHECK(consistency(run, 5) == Consistency{2, 3});
  CHECK(consistency(run, 8) == Consistency{4, 6});
  CHECK(consistency(run, 365) == Consistency{4, 6});
  CHECK(consistency(run, run.first + date::days{1}, run.first + date::days{4}) ==
        Consistency{3, 3});
  CHECK(consistency(run, run.first - date::days{9}, run.first) == Consistency{0, 1});
  CHECK(consistency(run, run.today(), run.today() + date::days{9}) == Consistency{0, 0});
  CHECK(consistency(from_letters("?"), 7) == Consistency{0, 0});
}

}  // namespace
}  // namespace gongbu::core
