#include "gongbu/report/tracking_report.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

std::string missed_days(const core::Verdicts& verdicts) {
  return std::to_string(
      std::count(verdicts.days.begin(), verdicts.days.end(), core::Verdict::missed));
}

std::string length_name(const std::optional<core::Streak>& streak, const Translator& tr) {
  return days_name(core::length_of(streak), tr);
}

}  // namespace

render::Document document_of(const TrackingView& view, const Translator& tr) {
  render::KeyValues rows;
  const auto row = [&](Msg label, const auto& value_of) {
    const std::string before = value_of(view.before);
    const std::string after = value_of(view.after);
    if (before != after)
      rows.rows.emplace_back(tr.raw(label), render::Line(tr(Msg::rebuild_arrow, before, after)));
  };
  using core::Verdicts;
  row(Msg::tracking_row, [&](const Verdicts& one) { return day_name(one.first, tr); });
  row(Msg::label_days_met, [](const Verdicts& one) { return std::to_string(one.count_met()); });
  row(Msg::column_missed_days, missed_days);
  row(Msg::tracking_gaps,
      [](const Verdicts& one) { return std::to_string(core::gaps(one).size()); });
  row(Msg::label_current_streak,
      [&](const Verdicts& one) { return length_name(core::current_streak(one), tr); });
  row(Msg::label_longest_streak,
      [&](const Verdicts& one) { return length_name(core::longest_streak(one), tr); });
  return render::Document().add(std::move(rows));
}

}  // namespace gongbu::report
