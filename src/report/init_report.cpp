#include "gongbu/report/init_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <utility>

namespace gongbu::report {
namespace {

render::Line list(const std::vector<std::string>& items) {
  return items.empty() ? render::Line("–", render::Tone::dim)
                       : render::Line(fmt::format("{}", fmt::join(items, ", ")));
}

std::string language_name(const std::string& language, const Translator& tr) {
  if (language == "ko") return "한국어";
  return language == "en" ? "English" : tr(Msg::init_language_of_environment);
}

std::string look_of(const std::string& kind, const Translator& tr) {
  if (kind == "post") return tr(Msg::init_looks_like_blog);
  return kind == "problem" ? tr(Msg::init_looks_like_problems) : "";
}

}  // namespace

render::Document document_of(const InitView& view, const Translator& tr) {
  render::Document document;
  document.add(render::KeyValues{{
      {tr(Msg::column_email), list(view.emails)},
      {tr(Msg::init_row_zone), view.zone},
      {tr(Msg::init_row_day_start), view.day_start},
      {tr(Msg::init_row_roots), list(view.roots)},
      {tr(Msg::init_row_file), view.file},
      {tr(Msg::init_row_language), language_name(view.language, tr)},
  }});
  render::Paragraph notes;
  if (view.emails.empty()) {
    notes.lines.emplace_back(tr(Msg::init_no_email), render::Tone::warn);
    notes.lines.emplace_back(tr(Msg::init_entries_count));
  }
  if (!view.whole_home.empty())
    notes.lines.emplace_back(tr(Msg::init_whole_home, view.whole_home), render::Tone::dim);
  document.add(std::move(notes));
  return document;
}

render::Document document_of(const FoundRepositoriesView& view, const Translator& tr) {
  render::Document document;
  if (view.rows.empty()) return document;
  render::Table table{{{.title = tr(Msg::column_repository)},
                       {.title = tr(Msg::column_commits), .align = render::Align::right},
                       {.title = "", .shrinks = true}},
                      {}};
  for (const FoundRepositoriesView::Row& row : view.rows)
    table.rows.push_back({render::Line(row.name), std::to_string(row.commits),
                          render::Line(look_of(row.kind, tr), render::Tone::dim)});
  document.add(std::move(table));
  if (view.more > 0)
    document.add(render::Paragraph{
        {render::Line(tr(Msg::init_more_repositories, view.more), render::Tone::dim)}});
  return document;
}

render::Document document_of(const NextStepsView& view, const Translator& tr) {
  render::Paragraph lines;
  for (const auto& [command, meaning] : view.steps) {
    lines.lines.push_back(render::Line("  ").add(command, render::Tone::strong));
    lines.lines.push_back(render::Line("      " + meaning, render::Tone::dim));
  }
  return render::Document()
      .add(render::Paragraph{{render::Line(tr(Msg::init_next_steps), render::Tone::strong)}})
      .add(std::move(lines));
}

}  // namespace gongbu::report
