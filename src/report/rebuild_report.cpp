#include "gongbu/report/rebuild_report.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/kind.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

constexpr std::size_t kMostDays = 20;  // leaves room for the sums on a page

std::vector<core::Day> changed_days(const RebuildView& view) {
  std::vector<core::Day> days;
  const core::Day first = std::min(view.before.first, view.after.first);
  for (core::Day day = first; day <= view.before.today(); day += date::days{1})
    if (view.before.at(day) != view.after.at(day)) days.push_back(day);
  return days;
}

/// Number of activities of a kind.
struct KindChange {
  std::string kind;
  int before = 0;
  int after = 0;
};

// Plain commits are not included, because they have a row of their own.
std::vector<KindChange> changed_kinds(const RebuildView& view) {
  std::map<std::string, KindChange> kinds;
  for (const core::KindSum& one : view.kinds_before) kinds[one.kind].before = one.sum.count;
  for (const core::KindSum& one : view.kinds_after) kinds[one.kind].after = one.sum.count;
  std::vector<KindChange> changed;
  for (auto& [kind, change] : kinds) {
    change.kind = kind;
    if (change.before != change.after && kind != core::kCommitKind) changed.push_back(change);
  }
  return changed;
}

std::string length_name(const std::optional<core::Streak>& streak, const Translator& tr) {
  return days_name(core::length_of(streak), tr);
}

render::KeyValues differences(const RebuildView& view, const Translator& tr) {
  render::KeyValues rows;
  const auto row = [&](Msg label, const std::string& before, const std::string& after) {
    if (before != after)
      rows.rows.emplace_back(tr.raw(label), render::Line(tr(Msg::rebuild_arrow, before, after)));
  };
  row(Msg::rebuild_recounted, std::to_string(view.commits_before),
      std::to_string(view.commits_after));
  for (const KindChange& kind : changed_kinds(view))
    rows.rows.emplace_back(kind_name(kind.kind, tr),
                           render::Line(tr(Msg::rebuild_arrow, std::to_string(kind.before),
                                           std::to_string(kind.after))));
  if (view.moved > 0)
    rows.rows.emplace_back(tr.raw(Msg::rebuild_moved), std::to_string(view.moved));
  row(Msg::label_days_met, std::to_string(view.before.count_met()),
      std::to_string(view.after.count_met()));
  row(Msg::label_current_streak, length_name(core::current_streak(view.before), tr),
      length_name(core::current_streak(view.after), tr));
  row(Msg::label_longest_streak, length_name(core::longest_streak(view.before), tr),
      length_name(core::longest_streak(view.after), tr));
  return rows;
}

render::Table day_table(const RebuildView& view, std::vector<core::Day> days,
                        const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_day)},
                       {.title = tr(Msg::rebuild_column_before)},
                       {.title = tr(Msg::rebuild_column_after)}},
                      {}};
  days.erase(days.begin(),
             days.end() - static_cast<std::ptrdiff_t>(std::min(days.size(), kMostDays)));
  for (const core::Day day : days)
    table.rows.push_back({day_name(day, tr), verdict_line(view.before.at(day), tr),
                          verdict_line(view.after.at(day), tr)});
  return table;
}

render::Json pair_json(render::Json before, render::Json after) {
  return render::Json::Object{{"before", std::move(before)}, {"after", std::move(after)}};
}

}  // namespace

render::Document document_of(const RebuildView& view, const Translator& tr) {
  if (view.changes_nothing())
    return render::Document().add(
        render::Paragraph{{render::Line(tr(Msg::rebuild_nothing), render::Tone::good)}});
  const std::vector<core::Day> days = changed_days(view);
  render::Document document;
  document.add(day_table(view, days, tr));
  if (days.empty()) document.add(render::Paragraph{{tr(Msg::rebuild_no_verdicts)}});
  if (days.size() > kMostDays)
    document.add(render::Paragraph{
        {render::Line(tr(Msg::rebuild_more, days.size() - kMostDays), render::Tone::dim)}});
  document.add(differences(view, tr));
  return document;
}

render::Json json_of(const RebuildView& view) {
  render::Json::Array days;
  for (const core::Day day : changed_days(view))
    days.push_back(render::Json::Object{{"day", core::iso(day)},
                                        {"before", verdict_key(view.before.at(day))},
                                        {"after", verdict_key(view.after.at(day))}});
  render::Json::Array kinds;
  for (const KindChange& kind : changed_kinds(view))
    kinds.push_back(
        render::Json::Object{{"kind", kind.kind}, {"before", kind.before}, {"after", kind.after}});
  return render::Json::Object{
      {"applied", view.applied},
      {"days", std::move(days)},
      {"moved", view.moved},
      {"commits", pair_json(view.commits_before, view.commits_after)},
      {"kinds", std::move(kinds)},
      {"days_met", pair_json(view.before.count_met(), view.after.count_met())},
      {"streak", pair_json(streak_json(view.before), streak_json(view.after))},
  };
}

}  // namespace gongbu::report
