#include "gongbu/report/restore_report.hpp"

#include <cstddef>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

constexpr std::size_t kMostEntries = 20;

std::string sums(const RestoreView::Part& part, const Translator& tr) {
  return tr(Msg::restore_sums, days_name(part.days, tr),
            tr(Msg::restore_entries, part.entries.size()));
}

void add_entries(render::Document& document, Msg title, const RestoreView::Part& part,
                 const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_day)},
                       {.title = tr(Msg::column_kind)},
                       {.title = tr(Msg::column_subject), .shrinks = true},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  table.caption = render::Line(std::string(tr.raw(title)), render::Tone::strong);
  // Show the newest entries, which the user remembers best.
  const std::size_t hidden =
      part.entries.size() > kMostEntries ? part.entries.size() - kMostEntries : 0;
  for (std::size_t i = hidden; i < part.entries.size(); ++i) {
    const core::Activity& entry = part.entries[i];
    table.rows.push_back({day_name(entry.day, tr), kind_name(entry.kind, tr), entry.subject,
                          spent_name(entry.spent.value_or(core::minutes{0}), tr)});
  }
  document.add(std::move(table));
}

render::Json part_json(const RestoreView::Part& part) {
  return render::Json::Object{{"days", part.days}, {"entries", activities_json(part.entries)}};
}

}  // namespace

render::Document document_of(const RestoreView& view, const Translator& tr) {
  render::Document document;
  render::KeyValues rows;
  rows.rows.emplace_back(tr.raw(view.goes_back ? Msg::restore_back_to : Msg::restore_backup),
                         render::Line(view.backup, render::Tone::strong)
                             .add(view.taken.empty() ? "" : "  " + view.taken, render::Tone::dim));
  if (view.from_journal > 0)
    rows.rows.emplace_back(tr.raw(Msg::restore_journal),
                           tr(Msg::restore_from_journal, view.from_journal));
  if (view.has_present && !view.present_fault && !view.is_same())
    rows.rows.emplace_back(tr.raw(Msg::restore_lost), sums(view.lost, tr));
  if (!view.is_same()) rows.rows.emplace_back(tr.raw(Msg::restore_gained), sums(view.gained, tr));
  document.add(std::move(rows));
  render::Paragraph notes;
  if (!view.has_present) notes.lines.emplace_back(tr(Msg::restore_new_here));
  if (view.present_fault)
    notes.lines.emplace_back(tr(Msg::restore_unreadable, tr(view.present_fault->phrase())),
                             render::Tone::warn);
  if (view.unreadable_in_journal > 0)
    notes.lines.emplace_back(tr(Msg::restore_journal_unreadable, view.unreadable_in_journal),
                             render::Tone::warn);
  if (view.is_same()) notes.lines.emplace_back(tr(Msg::restore_same));
  document.add(std::move(notes));
  if (!view.has_present || view.present_fault) return document;
  add_entries(document, Msg::restore_lost, view.lost, tr);
  add_entries(document, Msg::restore_gained, view.gained, tr);
  return document;
}

render::Json json_of(const RestoreView& view) {
  return render::Json::Object{{"backup", view.backup},
                              {"taken", view.taken.empty() ? render::Json() : view.taken},
                              {"journal", view.from_journal},
                              {"journal_unreadable", view.unreadable_in_journal},
                              {"readable", view.has_present && !view.present_fault},
                              {"applied", view.applied},
                              {"lost", part_json(view.lost)},
                              {"gained", part_json(view.gained)}};
}

}  // namespace gongbu::report
