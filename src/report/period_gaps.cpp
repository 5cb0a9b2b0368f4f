#include "report/period_gaps.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <string>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "goals not reached: math 30m/day, nothing done on 2 days"
std::string cause_name(const core::GapCause& cause, const Translator& tr) {
  std::vector<std::string> parts;
  if (cause.unmet.empty()) {
    parts.emplace_back(tr.raw(Msg::gap_nothing));
  } else {
    std::vector<std::string> goals;
    for (const core::Goal& goal : cause.unmet) goals.push_back(goal_name(goal, tr));
    parts.push_back(tr(Msg::gap_goals, fmt::format("{}", fmt::join(goals, ", "))));
    if (cause.idle_days > 0) parts.push_back(tr(Msg::gap_nothing_on, cause.idle_days));
  }
  if (cause.beside_rest) parts.emplace_back(tr.raw(Msg::gap_rest));
  return fmt::format("{}", fmt::join(parts, " · "));
}

// Returns "Gap 2026-11-17 (Tue): 1 day missed — nothing done".
render::Line gap_line(const ExplainedGap& gap, const Translator& tr) {
  render::Line line(tr(Msg::week_gap, day_range_name(gap.gap.begin, gap.gap.end, tr),
                       days_name(gap.gap.days, tr)),
                    render::Tone::bad);
  return line.add(" — " + cause_name(gap.cause, tr), render::Tone::dim);
}

}  // namespace

std::vector<render::Line> gap_lines(const std::vector<ExplainedGap>& gaps, const Translator& tr) {
  constexpr std::size_t kMost = 10;
  const std::size_t left_out = gaps.size() > kMost + 1 ? gaps.size() - kMost : 0;
  std::vector<render::Line> lines;
  for (std::size_t i = left_out; i < gaps.size(); ++i) lines.push_back(gap_line(gaps[i], tr));
  if (left_out > 0) lines.emplace_back(tr(Msg::period_more, left_out), render::Tone::dim);
  return lines;
}

render::KeyValues gap_rows(const PeriodView& view, const Translator& tr) {
  render::KeyValues rows;
  for (const auto& [gap, cause] : view.gaps)
    rows.rows.emplace_back(day_range_name(gap.begin, gap.end, tr),
                           render::Line(days_name(gap.days, tr) + " — " + cause_name(cause, tr)));
  return rows;
}

}  // namespace gongbu::report
