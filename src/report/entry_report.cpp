#include "gongbu/report/entry_report.hpp"

#include <fmt/core.h>

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

// The same with the day, for entries of any day.
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

render::Document document_of(const UndoneView& view, const Translator& tr) {
  const core::Day made_on =
      core::study_day(view.made_at, core::Zone::fixed("", view.utc_offset), core::DayStart{0});
  const std::string made_at = core::iso(made_on) + " " + clock_name(view.made_at, view.utc_offset);
  render::Paragraph lines{{render::Line(tr(Msg::undo_done, "gongbu " + view.command, made_at))}};
  const auto list = [&](Msg label, const std::vector<core::Activity>& entries) {
    for (const core::Activity& entry : entries)
      lines.lines.push_back(render::Line(fmt::format("  {}  ", tr.raw(label)), render::Tone::dim)
                                .append(dated_line(entry, tr)));
  };
  list(Msg::undo_restored, view.restored);
  list(Msg::undo_removed, view.removed);
  return render::Document().add(std::move(lines));
}

render::Json json_of(const UndoneView& view) {
  return render::Json::Object{{"command", view.command},
                              {"made_at", core::rfc3339(view.made_at, view.utc_offset)},
                              {"restored", activities_json(view.restored)},
                              {"removed", activities_json(view.removed)}};
}

}  // namespace gongbu::report
