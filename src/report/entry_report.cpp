#include "gongbu/report/entry_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// "12 paper "Attention is all you need" 45m"
render::Line entry_line(const core::Activity& entry, const Translator& tr) {
  render::Line line(std::to_string(entry.entry_id.value_or(0)), render::Tone::strong);
  line.add(fmt::format(" {} \"{}\"", kind_name(entry.kind, tr), entry.subject));
  if (entry.spent) line.add(" " + duration_name(*entry.spent, tr));
  if (entry.part) line.add(" " + tr(Msg::entry_part), render::Tone::warn);
  return line;
}

// entry_line() with the day.
render::Line dated_line(const core::Activity& entry, const Translator& tr) {
  return entry_line(entry, tr).add("  " + day_name(entry.day, tr), render::Tone::dim);
}

}  // namespace

render::Document document_of(const RecordedView& view, const Translator& tr) {
  const core::Day day = view.entry.day;
  const core::Verdict verdict = view.verdicts.at(day);
  const int streak = core::length_of(core::current_streak(view.verdicts));
  render::Line line("✓ ", render::Tone::good);
  line.append(entry_line(view.entry, tr));
  line.add(fmt::format(" — {} ",
                       day == view.verdicts.today() ? tr(Msg::entry_today) : day_name(day, tr)),
           render::Tone::dim);
  line.add(verdict_name(verdict, tr), verdict_sign(verdict).tone);
  line.add(" · " + tr(Msg::entry_streak, days_name(streak, tr)) +
               current_without_freezes(view.verdicts, tr),
           render::Tone::dim);
  render::Paragraph paragraph{{std::move(line)}};
  if (view.syllabus)
    paragraph.lines.push_back(render::Line("  ").append(progress_line(*view.syllabus, tr)));
  return render::Document().add(std::move(paragraph));
}

render::Json::Object json_of(const RecordedView& view) {
  render::Json::Object object = activity_json(view.entry);
  object.emplace_back("verdict", verdict_key(view.verdicts.at(view.entry.day)));
  object.emplace_back("streak", streak_json(view.verdicts));
  return object;
}

render::Document document_of(const RemovedView& view, const Translator& tr) {
  render::Paragraph lines{{render::Line(tr(Msg::entries_removed, view.entries.size()))}};
  for (const core::Activity& entry : view.entries)
    lines.lines.push_back(render::Line("  ").append(dated_line(entry, tr)));
  return render::Document().add(std::move(lines));
}

render::Json json_of(const RemovedView& view) {
  return render::Json::Object{{"removed", activities_json(view.entries)}};
}

namespace {

// "2026-11-21 21:00"
std::string date_and_time(core::Instant at, core::seconds utc_offset) {
  const core::Day day = core::study_day(at, core::Zone::fixed("", utc_offset), core::DayStart{0});
  return core::iso(day) + " " + clock_name(at, utc_offset);
}

constexpr std::size_t kMostListed = 20;

// "1,150 entries  2019-03-02 – 2026-04-28"
render::Line summary_line(const std::vector<core::Activity>& entries, const Translator& tr) {
  const auto [first, last] = std::minmax_element(
      entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  render::Line line(tr(Msg::undo_entries, entries.size()), render::Tone::strong);
  return line.add("  " + day_range_name(first->day, last->day, tr), render::Tone::dim);
}

std::string kept_name(const KeptRow& row, const Translator& tr) {
  if (row.table == "goal") return tr(Msg::undo_goal, row.label.empty() ? "any" : row.label);
  if (row.table == "rest") return tr(Msg::undo_rest, row.label);
  if (row.table == "freezes") return tr(Msg::undo_freezes);
  if (row.table == "week_start") return tr(Msg::undo_week_start);
  if (row.table == "tracking_start") return tr(Msg::undo_tracking);
  return row.label;
}

std::string kept_line(const KeptRow& row, const Translator& tr) {
  const std::string name = kept_name(row, tr);
  const std::string at = date_and_time(row.changed_at, row.utc_offset);
  if (!row.device.empty() || row.origin == "merge")
    return tr(Msg::undo_kept_device, name, row.device, at);
  if (row.origin == "trailer") return tr(Msg::undo_kept_trailer, name, at);
  return tr(Msg::undo_kept_command, name, row.command, at);
}

}  // namespace

render::Document document_of(const UndoneView& view, const Translator& tr) {
  const std::string made_at = date_and_time(view.made_at, view.utc_offset);
  const bool is_tracking = view.command == kTrackingCommand;
  const std::string command = is_tracking ? tr(Msg::undo_tracking) : "gongbu " + view.command;
  render::Paragraph lines{
      {render::Line(view.took_back_nothing ? tr(Msg::undo_used_up, command, made_at)
                                           : tr(Msg::undo_done, command, made_at))}};
  const auto list = [&](Msg label, const std::vector<core::Activity>& entries) {
    const render::Line begin(fmt::format("  {}  ", tr.raw(label)), render::Tone::dim);
    if (entries.size() > kMostListed) {
      lines.lines.push_back(render::Line(begin).append(summary_line(entries, tr)));
      return;
    }
    for (const core::Activity& entry : entries)
      lines.lines.push_back(render::Line(begin).append(dated_line(entry, tr)));
  };
  list(Msg::undo_restored, view.restored);
  list(Msg::undo_removed, view.removed);
  for (const KeptRow& row : view.kept)
    lines.lines.push_back(render::Line("  " + kept_line(row, tr), render::Tone::warn));
  return render::Document().add(std::move(lines));
}

render::Json json_of(const UndoneView& view) {
  render::Json::Array kept;
  for (const KeptRow& row : view.kept)
    kept.push_back(
        render::Json::Object{{"table", row.table},
                             {"record", row.label},
                             {"changed_by", row.origin},
                             {"command", row.command},
                             {"device", row.device},
                             {"changed_at", core::rfc3339(row.changed_at, row.utc_offset)}});
  return render::Json::Object{{"command", view.command},
                              {"made_at", core::rfc3339(view.made_at, view.utc_offset)},
                              {"restored", activities_json(view.restored)},
                              {"removed", activities_json(view.removed)},
                              {"kept", std::move(kept)}};
}

}  // namespace gongbu::report
