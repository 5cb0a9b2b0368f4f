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

}  // namespace

render::Document document_of(const InitView& view, const Translator& tr) {
  render::Document document;
  document.add(render::KeyValues{{
      {tr(Msg::column_email), list(view.emails)},
      {tr(Msg::init_row_zone), view.zone},
      {tr(Msg::init_row_day_start), view.day_start},
      {tr(Msg::init_row_roots), list(view.roots)},
      {tr(Msg::init_row_file), view.file},
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

}  // namespace gongbu::report
