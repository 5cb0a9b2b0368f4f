#include "report/period_sums.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace gongbu::report {

Comparison compare(const PeriodView& view) {
  const core::Day first = view.period.first;
  const core::Day last = std::min(view.period.last, view.verdicts.today());
  const core::Period before = core::period_before(view.period, view.weeks);
  Comparison all{.kinds = {},
                 .total = {core::sum(view.tallies, first, last),
                           core::sum(view.tallies, before.first, before.last)}};
  for (auto& [kind, sum] : core::sums_by_kind(view.tallies, first, last))
    all.kinds.push_back({std::move(kind), {.period = sum, .before = {}}});
  for (auto& [kind, sum] : core::sums_by_kind(view.tallies, before.first, before.last)) {
    const auto known =
        std::find_if(all.kinds.begin(), all.kinds.end(),
                     [&name = kind](const Comparison::Kind& one) { return one.kind == name; });
    if (known != all.kinds.end()) {
      known->sums.before = sum;
    } else {
      all.kinds.push_back({std::move(kind), {.period = {}, .before = sum}});
    }
  }
  return all;
}

std::vector<PeriodDay> days_of(const PeriodView& view) {
  std::vector<PeriodDay> days;
  for (core::Day day = view.period.first; day <= view.period.last; day += date::days{1}) {
    const bool to_come = day > view.verdicts.today();
    days.push_back({day, to_come ? std::nullopt : std::optional(view.verdicts.at(day)), {}, {}});
  }
  for (const core::Tally& tally : view.tallies) {
    if (!view.period.holds(tally.day) || tally.day > view.verdicts.today()) continue;
    PeriodDay& day = days[static_cast<std::size_t>((tally.day - view.period.first).count())];
    day.total.add(tally);
    day.kinds.push_back(&tally);
  }
  return days;
}

core::Verdicts verdicts_of(const PeriodView& view) {
  core::Verdicts alone{view.period.first, {}};
  for (core::Day day = view.period.first; day <= view.period.last; day += date::days{1})
    alone.days.push_back(view.verdicts.at(day));
  return alone;
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
