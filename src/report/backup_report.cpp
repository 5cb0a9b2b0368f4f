#include "gongbu/report/backup_report.hpp"

#include <fmt/format.h>

#include <utility>

namespace gongbu::report {
namespace {

std::string size_name(std::int64_t bytes) {
  constexpr std::int64_t kKilo = 1000;
  if (bytes < kKilo * kKilo) return fmt::format("{} kB", (bytes + kKilo - 1) / kKilo);
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / (kKilo * kKilo));
}

std::string note(const BackupListView::Row& row, const Translator& tr) {
  if (row.smaller) return tr(Msg::backup_is_smaller);
  return row.has_counts ? "" : tr(Msg::backup_of_version);
}

render::Json known(const BackupListView::Row& row, std::int64_t count) {
  return row.has_counts ? render::Json(count) : render::Json();
}

}  // namespace

render::Document document_of(const BackupListView& view, const Translator& tr) {
  if (view.rows.empty())
    return render::Document().add(render::Paragraph{{tr(Msg::backup_list_empty)}});
  render::Table table{{{.title = tr(Msg::column_backup)},
                       {.title = tr(Msg::column_entries), .align = render::Align::right},
                       {.title = tr(Msg::column_commits), .align = render::Align::right},
                       {.title = tr(Msg::column_size), .align = render::Align::right},
                       {}},
                      {}};
  for (const BackupListView::Row& row : view.rows)
    table.rows.push_back({render::Line(row.name, render::Tone::strong),
                          row.has_counts ? std::to_string(row.entries) : "",
                          row.has_counts ? std::to_string(row.commits) : "", size_name(row.size),
                          render::Line(note(row, tr), render::Tone::warn)});
  return render::Document().add(std::move(table));
}

render::Json json_of(const BackupListView& view) {
  render::Json::Array rows;
  for (const BackupListView::Row& row : view.rows)
    rows.push_back(render::Json::Object{{"name", row.name},
                                        {"path", row.path},
                                        {"taken", row.taken},
                                        {"entries", known(row, row.entries)},
                                        {"commits", known(row, row.commits)},
                                        {"records", known(row, row.records)},
                                        {"size", row.size},
                                        {"smaller", row.smaller}});
  return render::Json::Object{{"backups", std::move(rows)}};
}

}  // namespace gongbu::report
