#include "gongbu/report/import_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/rejudged_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

constexpr std::size_t kMostShownRows = 12;

using Sums = std::vector<std::pair<std::string, ImportView::Sum>>;

render::Table sums_table(std::string title, const Sums& sums, const Translator& tr) {
  render::Table table{{{.title = std::move(title)},
                       {.title = tr(Msg::import_column_entries), .align = render::Align::right},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  const std::size_t hidden = sums.size() > kMostShownRows ? sums.size() - kMostShownRows : 0;
  if (hidden > 0) table.rows.push_back({render::Line("…", render::Tone::dim)});
  for (std::size_t i = hidden; i < sums.size(); ++i)
    table.rows.push_back({sums[i].first, std::to_string(sums[i].second.entries),
                          spent_name(sums[i].second.spent, tr)});
  return table;
}

std::string month_key(date::year_month month) {
  return fmt::format("{:04}-{:02}", static_cast<int>(month.year()),
                     static_cast<unsigned>(month.month()));
}

Sums kinds_of(const ImportView& view, const Translator& tr) {
  Sums sums;
  for (const auto& [kind, sum] : view.kinds) sums.emplace_back(kind_name(kind, tr), sum);
  return sums;
}

Sums months_of(const ImportView& view) {
  Sums sums;
  for (const auto& [month, sum] : view.months) sums.emplace_back(month_key(month), sum);
  return sums;
}

// "2025-01-03, 2025-01-05 … (12 days)"
std::string days_text(const std::set<core::Day>& days, const Translator& tr) {
  std::vector<std::string> names;
  for (const core::Day day : days)
    if (names.size() < kMostShownRows) names.push_back(core::iso(day));
  const bool is_short = names.size() < days.size();
  return fmt::format("{}{} ({})", fmt::join(names, ", "), is_short ? " …" : "",
                     days_name(static_cast<int>(days.size()), tr));
}

render::KeyValues counts(const ImportView& view, const Translator& tr) {
  render::KeyValues rows;
  rows.rows.emplace_back(tr(Msg::import_format), fmt::format("{}", fmt::join(view.formats, ", ")));
  if (view.first)
    rows.rows.emplace_back(tr(Msg::import_days), day_range_name(*view.first, *view.last, tr));
  const auto add = [&](const std::string& label, std::int64_t count) {
    if (count > 0) rows.rows.emplace_back(label, std::to_string(count));
  };
  rows.rows.emplace_back(tr(Msg::import_added), std::to_string(view.added));
  add(tr(Msg::import_changed), view.changed);
  add(tr(Msg::import_same), view.same);
  add(tr(Msg::import_kept), view.kept);
  add(tr(Msg::import_removed), view.removed);
  add(tr(Msg::import_rests), view.rests);
  return rows;
}

render::Table left_out_table(const ImportView& view, const Translator& tr) {
  render::Table table{{{}, {.align = render::Align::right}, {.shrinks = true}}, {}};
  table.caption = render::Line(tr(Msg::import_left_out), render::Tone::strong);
  for (const ImportView::LeftOut& each : view.left_out) {
    if (table.rows.size() == kMostShownRows) {
      table.rows.push_back({render::Line("…", render::Tone::dim)});
      break;
    }
    const std::string where =
        each.line > 0 ? fmt::format("{}:{}", each.file, each.line) : each.file;
    table.rows.push_back(
        {where, std::to_string(each.rows), render::Line(tr(each.why), render::Tone::warn)});
  }
  return table;
}

render::Paragraph notes(const ImportView& view, const Translator& tr) {
  render::Paragraph notes;
  for (const Phrase& remark : view.remarks) {
    const bool is_last = notes.lines.size() == kMostShownRows;
    notes.lines.emplace_back(is_last ? "…" : tr(remark), render::Tone::warn);
    if (is_last) break;
  }
  std::vector<std::string> labels;
  for (const auto& [label, rows] : view.unknown_labels)
    if (labels.size() < kMostShownRows) labels.push_back(fmt::format("{} ({})", label, rows));
  if (!labels.empty())
    notes.lines.emplace_back(
        tr(Msg::import_unknown_labels, fmt::format("{}", fmt::join(labels, ", "))));
  if (!view.overlaps.empty())
    notes.lines.emplace_back(tr(Msg::import_overlaps, days_text(view.overlaps, tr)),
                             render::Tone::warn);
  if (!view.skipped_days.empty())
    notes.lines.emplace_back(tr(Msg::import_skipped, days_text(view.skipped_days, tr)));
  if (view.before_tracking > 0)
    notes.lines.emplace_back(tr(Msg::import_before_tracking, view.before_tracking));
  return notes;
}

render::Paragraph streak_note(const ImportView& view, const Translator& tr) {
  const int before = core::length_of(core::current_streak(view.before));
  const int after = core::length_of(core::current_streak(view.after));
  render::Line line(tr(Msg::import_streak, days_name(before, tr), days_name(after, tr)));
  if (view.imported_in_streak > 0)
    line.add(" " + tr(Msg::import_streak_part, view.imported_in_streak));
  return {{std::move(line)}};
}

render::Json sums_json(const Sums& sums, const char* key) {
  render::Json::Array array;
  for (const auto& [name, sum] : sums)
    array.push_back(render::Json::Object{{key, name},
                                         {"entries", sum.entries},
                                         {"minutes", minutes_json(sum.spent, sum.entries > 0)}});
  return array;
}

render::Json days_json(const std::set<core::Day>& days) {
  return day_list_json({days.begin(), days.end()});
}

render::Json changed_days_json(const ImportView& view) {
  render::Json::Array days;
  const core::Day first = std::min(view.before.first, view.after.first);
  for (core::Day day = first; day <= view.before.today(); day += date::days{1})
    if (view.before.at(day) != view.after.at(day))
      days.push_back(render::Json::Object{{"day", core::iso(day)},
                                          {"before", verdict_key(view.before.at(day))},
                                          {"after", verdict_key(view.after.at(day))}});
  return days;
}

}  // namespace

render::Document document_of(const ImportView& view, const Translator& tr) {
  render::Document document;
  document.add(counts(view, tr));
  document.add(sums_table(tr(Msg::column_kind), kinds_of(view, tr), tr));
  document.add(sums_table(tr(Msg::import_column_month), months_of(view), tr));
  document.add(left_out_table(view, tr));
  document.add(notes(view, tr));
  if (view.changes_nothing()) {
    document.add(render::Paragraph{{tr(Msg::import_nothing)}});
    return document;
  }
  for (render::Block& block : document_of(RejudgedView{view.before, view.after}, tr).blocks)
    document.add(std::move(block));
  document.add(streak_note(view, tr));
  return document;
}

render::Json json_of(const ImportView& view, const Translator& tr) {
  Sums kinds;
  for (const auto& [kind, sum] : view.kinds) kinds.emplace_back(kind, sum);
  render::Json::Array formats;
  for (const std::string& format : view.formats) formats.emplace_back(format);
  render::Json::Array left_out;
  for (const ImportView::LeftOut& each : view.left_out)
    left_out.push_back(
        render::Json::Object{{"file", each.file},
                             {"line", each.line > 0 ? render::Json(each.line) : render::Json()},
                             {"why", tr(each.why)},
                             {"rows", each.rows}});
  return render::Json::Object{
      {"applied", view.applied},
      {"formats", std::move(formats)},
      {"first", render::day_json(view.first)},
      {"last", render::day_json(view.last)},
      {"added", view.added},
      {"changed", view.changed},
      {"same", view.same},
      {"kept", view.kept},
      {"removed", view.removed},
      {"rests", view.rests},
      {"kinds", sums_json(kinds, "kind")},
      {"months", sums_json(months_of(view), "month")},
      {"left_out", std::move(left_out)},
      {"skipped_days", days_json(view.skipped_days)},
      {"overlaps", days_json(view.overlaps)},
      {"before_tracking", view.before_tracking},
      {"days", changed_days_json(view)},
      {"streak", render::Json::Object{{"before", streak_json(view.before)},
                                      {"after", streak_json(view.after)},
                                      {"imported", view.imported_in_streak}}},
  };
}

render::Document document_of(const ImportLogView& view, const Translator& tr) {
  if (view.batches.empty())
    return render::Document().add(render::Paragraph{{tr(Msg::import_log_empty)}});
  render::Table table{{{.title = "#", .align = render::Align::right},
                       {.title = tr(Msg::column_day)},
                       {.title = tr(Msg::import_format)},
                       {.title = tr(Msg::import_column_entries), .align = render::Align::right},
                       {.title = tr(Msg::import_left_out), .align = render::Align::right},
                       {.title = tr(Msg::import_column_file), .shrinks = true},
                       {.title = "SHA-256"}},
                      {}};
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kDigest = 8;
  for (const ImportLogView::Batch& batch : view.batches)
    table.rows.push_back(
        {std::to_string(batch.id), batch.made_at.substr(0, kDay), batch.format,
         batch.present == batch.added ? std::to_string(batch.added)
                                      : fmt::format("{}/{}", batch.present, batch.added),
         std::to_string(batch.left_out), batch.file, batch.digest.substr(0, kDigest)});
  return render::Document().add(std::move(table));
}

render::Json json_of(const ImportLogView& view) {
  render::Json::Array batches;
  for (const ImportLogView::Batch& batch : view.batches)
    batches.push_back(render::Json::Object{
        {"batch", batch.id},
        {"format", batch.format},
        {"file", batch.file},
        {"sha256", batch.digest.empty() ? render::Json() : render::Json(batch.digest)},
        {"at", batch.made_at},
        {"added", batch.added},
        {"changed", batch.changed},
        {"left_out", batch.left_out},
        {"present", batch.present}});
  return render::Json::Object{{"imports", std::move(batches)}};
}

}  // namespace gongbu::report
