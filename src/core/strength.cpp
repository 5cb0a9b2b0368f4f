#include "gongbu/core/strength.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace gongbu::core {
namespace {

constexpr double kHalfLife = 13;  // days, of a daily habit

bool is_judged(Verdict verdict) {
  return verdict == Verdict::met || verdict == Verdict::missed || verdict == Verdict::frozen;
}

}  // namespace

double strength(const Verdicts& verdicts, Frequency frequency) {
  const double share = static_cast<double>(frequency.times) / frequency.days;
  const double kept = std::pow(0.5, std::sqrt(share) / kHalfLife);
  // A window of two periods smooths the day within the week on which the habit is done.
  const int smoothing = frequency.times < frequency.days ? 2 : 1;
  const int wanted = frequency.times * smoothing;
  const int days = frequency.days * smoothing;
  const auto window = static_cast<std::size_t>(days);
  double score = 0;
  int met = 0;
  for (std::size_t i = 0; i < verdicts.days.size(); ++i) {
    if (verdicts.days[i] == Verdict::met) ++met;
    if (i >= window && verdicts.days[i - window] == Verdict::met) --met;
    if (!is_judged(verdicts.days[i])) continue;
    const double value = std::min(1.0, static_cast<double>(met) / wanted);
    score = score * kept + value * (1 - kept);
  }
  return score;
}

Consistency consistency(const Verdicts& verdicts, Day first, Day last) {
  Consistency days;
  for (Day day = first; day <= last; day += date::days{1}) {
    const Verdict verdict = verdicts.at(day);
    days.met += verdict == Verdict::met ? 1 : 0;
    days.due += is_judged(verdict) ? 1 : 0;
  }
  return days;
}

Consistency consistency(const Verdicts& verdicts, int days) {
  const Day today = verdicts.today();
  return consistency(verdicts, today - date::days{days - 1}, today);
}

}  // namespace gongbu::core
