#include "import_summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "gongbu/store/entries.hpp"

namespace gongbu::transfer {
namespace {

void count(const store::Entry& entry, report::ImportView& view) {
  const date::year_month_day date{entry.day};
  for (report::ImportView::Sum* sum :
       {&view.kinds[entry.kind], &view.months[date.year() / date.month()]}) {
    ++sum->entries;
    sum->spent += entry.spent.value_or(core::minutes{0});
  }
  view.first = std::min(view.first.value_or(entry.day), entry.day);
  view.last = std::max(view.last.value_or(entry.day), entry.day);
}

/// The entries of a day.
struct DaySum {
  core::minutes spent{0};
  std::set<std::string> kinds = {};

  void add(const store::Entry& entry) {
    spent += entry.spent.value_or(core::minutes{0});
    kinds.insert(entry.kind);
  }

  // Returns whether imported entries may be the same study: these have at least half of their
  // minutes, or, if they have none, one of their kinds.
  bool overlaps(const DaySum& imported) const {
    if (imported.spent.count() > 0) return 2 * spent >= imported.spent;
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const std::string& kind) { return imported.kinds.contains(kind); });
  }
};

}  // namespace

report::ImportView summary_of(std::span<const ImportSource> sources) {
  report::ImportView view;
  for (const ImportSource& source : sources) {
    if (std::find(view.formats.begin(), view.formats.end(), source.title) == view.formats.end())
      view.formats.push_back(source.title);
    for (const store::Entry& entry : source.entries) count(entry, view);
    for (const LeftOutRow& row : source.left_out)
      view.left_out.push_back(
          {source.file, row.line, row.why, static_cast<std::int64_t>(row.count)});
    for (const auto& [label, rows] : source.unknown_labels) view.unknown_labels[label] += rows;
    view.skipped_days.insert(source.skipped_days.begin(), source.skipped_days.end());
    view.remarks.insert(view.remarks.end(), source.remarks.begin(), source.remarks.end());
  }
  return view;
}

std::set<core::Day> overlapping_days(app::Workspace& workspace,
                                     std::span<const ImportSource> sources) {
  std::map<core::Day, DaySum> imported;
  for (const ImportSource& source : sources)
    for (const store::Entry& entry : source.entries) imported[entry.day].add(entry);
  std::set<core::Day> days;
  if (imported.empty()) return days;
  const std::vector<store::Entry> present =
      store::entries_between(workspace.database, imported.begin()->first, imported.rbegin()->first);
  std::unordered_set<std::string_view> other_ids;
  for (const store::Entry& entry : present) other_ids.insert(entry.uuid);
  for (const ImportSource& source : sources)
    for (const store::Entry& entry : source.entries) other_ids.erase(entry.uuid);
  std::map<core::Day, DaySum> others;
  for (const store::Entry& entry : present)
    if (other_ids.contains(entry.uuid)) others[entry.day].add(entry);
  for (const auto& [day, sum] : others) {
    const auto found = imported.find(day);
    if (found != imported.end() && sum.overlaps(found->second)) days.insert(day);
  }
  return days;
}

}  // namespace gongbu::transfer
