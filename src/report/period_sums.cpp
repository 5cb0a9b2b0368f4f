#include "report/period_sums.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace gongbu::report {

using core::Verdict;

std::map<std::string, Compared> compare(const PeriodView& view) {
  std::map<std::string, Compared> kinds{{"", {}}};
  const core::Period before = core::period_before(view.period);
  for (const core::Tally& tally : view.tallies) {
    const bool is_before = before.holds(tally.day);
    if (tally.day > view.verdicts.today() || (!is_before && !view.period.holds(tally.day)))
      continue;
    for (const std::string& kind : {std::string(), tally.kind}) {
      Compared& sums = kinds[kind];
      (is_before ? sums.before : sums.period).add(tally);
    }
  }
  return kinds;
}

std::vector<PeriodDay> days_of(const PeriodView& view) {
  std::vector<PeriodDay> days;
  for (core::Day day = view.period.first; day <= view.period.last; day += date::days{1}) {
    const bool to_come = day > view.verdicts.today();
    days.push_back({day, to_come ? std::nullopt : std::optional(view.verdicts.at(day)), Sum(), {}});
  }
  for (const core::Tally& tally : view.tallies) {
    if (!view.period.holds(tally.day) || tally.day > view.verdicts.today()) continue;
    PeriodDay& day = days[static_cast<std::size_t>((tally.day - view.period.first).count())];
    day.total.add(tally);
    day.kinds.push_back(&tally);
  }
  return days;
}

DueDays due_days(const core::Verdicts& verdicts, const core::Period& period) {
  DueDays days;
  for (core::Day day = period.first; day <= period.last; day += date::days{1}) {
    const Verdict verdict = verdicts.at(day);
    days.met += verdict == Verdict::met ? 1 : 0;
    const bool due =
        verdict == Verdict::met || verdict == Verdict::missed || verdict == Verdict::frozen;
    days.due += due ? 1 : 0;
  }
  return days;
}

std::optional<core::Streak> longest_in_period(const PeriodView& view) {
  core::Verdicts alone{view.period.first, {}};
  for (core::Day day = view.period.first; day <= view.period.last; day += date::days{1})
    alone.days.push_back(view.verdicts.at(day));
  return core::longest_streak(alone);
}

std::optional<PeriodDay> best_day(const PeriodView& view) {
  const std::vector<PeriodDay> days = days_of(view);
  const auto best =
      std::max_element(days.begin(), days.end(), [](const PeriodDay& a, const PeriodDay& b) {
        return std::tie(a.total.count, a.total.spent) < std::tie(b.total.count, b.total.spent);
      });
  return best->total.count == 0 ? std::nullopt : std::optional(*best);
}

std::optional<int> best_hour(const PeriodView& view) {
  const auto best = std::max_element(view.hours.begin(), view.hours.end());
  if (*best == 0) return std::nullopt;
  return static_cast<int>(std::distance(view.hours.begin(), best));
}

}  // namespace gongbu::report
