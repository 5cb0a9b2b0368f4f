#include "gongbu/report/rejudged_report.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using VerdictChange = std::pair<core::Verdict, core::Verdict>;

// Counts the changed days before today by kind of change.
std::map<VerdictChange, int> changes_of(const RejudgedView& view) {
  std::map<VerdictChange, int> changes;
  const core::Day first = std::min(view.before.first, view.after.first);
  for (core::Day day = first; day < view.after.today(); day += date::days{1})
    if (view.before.at(day) != view.after.at(day))
      ++changes[{view.before.at(day), view.after.at(day)}];
  return changes;
}

}  // namespace

render::Document document_of(const RejudgedView& view, const Translator& tr) {
  render::Paragraph lines;
  std::string days;
  for (const auto& [change, count] : changes_of(view))
    days +=
        (days.empty() ? "" : ", ") + tr(Msg::rejudged_days, count, verdict_name(change.first, tr),
                                        verdict_name(change.second, tr));
  const core::Day today = view.after.today();
  if (view.before.at(today) != view.after.at(today))
    lines.lines.emplace_back(tr(Msg::rejudged_today, verdict_name(view.before.at(today), tr),
                                verdict_name(view.after.at(today), tr)));
  if (!days.empty()) lines.lines.emplace_back(tr(Msg::rejudged, days));
  if (lines.lines.empty()) return {};
  const int before = core::length_of(core::current_streak(view.before));
  const int after = core::length_of(core::current_streak(view.after));
  if (before != after) lines.lines.back().add(" · " + tr(Msg::rejudged_streak, before, after));
  if (view.can_be_undone && !days.empty()) lines.lines.back().add(" · " + tr(Msg::rejudged_undo));
  return render::Document().add(std::move(lines));
}

}  // namespace gongbu::report
