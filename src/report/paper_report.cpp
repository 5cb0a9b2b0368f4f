#include "gongbu/report/paper_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::PaperState;

std::string_view state_key(PaperState state) {
  switch (state) {
    case PaperState::to_read:
      return "to_read";
    case PaperState::reading:
      return "reading";
    case PaperState::read:
      return "read";
    case PaperState::implemented:
      return "implemented";
  }
  return "";
}

render::Line state_line(const PaperRow& paper, const Translator& tr) {
  switch (paper.state) {
    case PaperState::to_read:
      return {tr(Msg::paper_to_read), render::Tone::dim};
    case PaperState::reading:
      return {paper.pass > 0 ? tr(Msg::paper_reading_pass, paper.pass) : tr(Msg::paper_reading),
              render::Tone::warn};
    case PaperState::read:
      return tr(Msg::paper_read);
    case PaperState::implemented:
      return {tr(Msg::paper_implemented), render::Tone::good};
  }
  return {};
}

const std::string& name_of(const PaperRow& paper) {
  return paper.title.empty() ? paper.identifier : paper.title;
}

std::string addition(const PaperRow& paper) {
  if (paper.title.empty() || paper.identifier.empty()) return {};
  return fmt::format(" ({})", paper.identifier);
}

}  // namespace

render::Line cited_paper_line(const PaperRow& paper) {
  return render::Line()
      .add_link(name_of(paper), paper.address)
      .add(addition(paper), render::Tone::dim);
}

std::string paper_state_name(const PaperRow& paper, const Translator& tr) {
  return render::plain_text(state_line(paper, tr));
}

render::Line paper_line(const PaperRow& paper) {
  render::Line line(std::to_string(paper.id), render::Tone::strong);
  return line.add(" " + name_of(paper)).add(addition(paper), render::Tone::dim);
}

render::Line paper_progress_line(const PaperRow& paper, const Translator& tr) {
  return paper_line(paper).add(" · ").append(state_line(paper, tr));
}

std::string authors_name(const PaperRow& paper, const Translator& tr) {
  std::string name = paper.authors.size() > 1 || paper.more_authors
                         ? tr(Msg::paper_et_al, paper.first_author)
                         : paper.first_author;
  if (paper.year) name += fmt::format("{}{}", name.empty() ? "" : " ", *paper.year);
  return name;
}

render::Json::Object paper_json(const PaperRow& paper) {
  return {
      {"id", paper.id},
      {"title", paper.title},
      {"identifier", paper.identifier.empty() ? render::Json() : render::Json(paper.identifier)},
      {"url", paper.address.empty() ? render::Json() : render::Json(paper.address)},
      {"authors", render::Json::Array(paper.authors.begin(), paper.authors.end())},
      {"more_authors", paper.more_authors},
      {"year", paper.year},
      {"key", paper.cite_key.empty() ? render::Json() : render::Json(paper.cite_key)},
      {"state", state_key(paper.state)},
      {"pass", paper.pass > 0 ? render::Json(paper.pass) : render::Json()},
      {"added_on", core::iso(paper.added_on)},
      {"last_studied", render::day_json(paper.last_studied)},
      {"minutes", minutes_json(paper.spent, paper.last_studied.has_value())},
      {"code", render::Json::Array(paper.code.begin(), paper.code.end())}};
}

render::Document document_of(const PaperListView& view, const Translator& tr) {
  if (view.papers.empty())
    return render::Document().add(
        render::Paragraph{{tr.raw(view.is_first_run ? Msg::paper_begin : Msg::paper_none)}});
  render::Table table{{{.title = "", .align = render::Align::right},
                       {.title = tr(Msg::column_state)},
                       {.title = tr(Msg::column_paper), .shrinks = true},
                       {.title = tr(Msg::column_authors), .shrinks = true},
                       {.title = tr(Msg::column_identifier), .shrinks = true},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const PaperRow& paper : view.papers)
    table.rows.push_back(
        {render::Line(std::to_string(paper.id), render::Tone::strong), state_line(paper, tr),
         name_of(paper), render::Line(authors_name(paper, tr), render::Tone::dim),
         render::Line(paper.identifier, render::Tone::dim), spent_name(paper.spent, tr)});
  return render::Document().add(std::move(table));
}

render::Json json_of(const PaperListView& view) {
  render::Json::Array papers;
  for (const PaperRow& paper : view.papers) papers.push_back(paper_json(paper));
  return render::Json::Object{{"papers", std::move(papers)}};
}

render::Document document_of(const PaperView& view, const Translator& tr) {
  const PaperRow& paper = view.paper;
  render::KeyValues facts;
  const auto add = [&](Msg label, render::Line value) {
    if (!render::plain_text(value).empty())
      facts.rows.emplace_back(std::string(tr.raw(label)), std::move(value));
  };
  add(Msg::column_state, state_line(paper, tr));
  const std::string authors = fmt::format("{}", fmt::join(paper.authors, "; "));
  add(Msg::column_authors, paper.more_authors ? tr(Msg::paper_et_al, authors) : authors);
  add(Msg::paper_row_year, paper.year ? std::to_string(*paper.year) : "");
  add(Msg::column_identifier, paper.identifier);
  if (paper.address != paper.identifier)
    facts.rows.emplace_back("", render::Line(paper.address, render::Tone::dim));
  add(Msg::paper_row_key, paper.cite_key);
  for (const std::int64_t similar : view.similar)
    add(Msg::paper_row_similar,
        tr(Msg::hint_paper_join, std::min(paper.id, similar), std::max(paper.id, similar)));
  add(Msg::paper_row_studied, spent_name(paper.spent, tr));
  for (const std::string& code : paper.code) add(Msg::paper_row_link, code);
  if (paper.code.empty() && paper.state != PaperState::to_read)
    add(Msg::paper_row_link, render::Line(tr(Msg::paper_row_none, paper.id), render::Tone::dim));
  render::Document document;
  document.add(render::Heading{render::Line(fmt::format("{} {}", paper.id, name_of(paper)))});
  document.add(std::move(facts));
  render::Table entries{
      {{}, {.align = render::Align::right}, {.align = render::Align::right}, {.shrinks = true}},
      {}};
  for (const core::Activity& entry : view.entries)
    entries.rows.push_back(
        {render::Line(day_name(entry.day, tr), render::Tone::dim),
         render::Line(std::to_string(entry.entry_id.value_or(0)), render::Tone::dim),
         spent_name(entry.spent.value_or(core::minutes{0}), tr),
         entry.note.empty() ? entry.subject : entry.note});
  return document.add(std::move(entries));
}

render::Json json_of(const PaperView& view) {
  render::Json::Object object = paper_json(view.paper);
  object.emplace_back("entries", activities_json(view.entries));
  object.emplace_back("similar", render::Json::Array(view.similar.begin(), view.similar.end()));
  return object;
}

render::Document document_of(const PaperNextView& view, const Translator& tr) {
  if (!view.paper) return render::Document().add(render::Paragraph{{tr(Msg::paper_nothing_next)}});
  return render::Document().add(render::Paragraph{{paper_progress_line(*view.paper, tr)}});
}

render::Json json_of(const PaperNextView& view) {
  return render::named_json("paper",
                            view.paper ? render::Json(paper_json(*view.paper)) : render::Json());
}

render::Document document_of(const PaperChangeView& view, const Translator& tr) {
  const std::string paper = render::plain_text(paper_line(view.paper));
  switch (view.change) {
    case PaperChangeView::Change::added:
      return render::Document().add(render::Paragraph{{tr(Msg::paper_added, paper)}});
    case PaperChangeView::Change::known:
      return render::Document().add(render::Paragraph{{tr(Msg::paper_known, paper)}});
    case PaperChangeView::Change::completed:
      return render::Document().add(render::Paragraph{{tr(Msg::paper_completed, paper)}});
    case PaperChangeView::Change::joined:
      return render::Document().add(render::Paragraph{{tr(Msg::paper_joined, paper)}});
    case PaperChangeView::Change::removed:
      return render::Document().add(render::Paragraph{{tr(Msg::paper_removed, paper)}});
    case PaperChangeView::Change::changed:
      break;
  }
  render::Line line = paper_progress_line(view.paper, tr);
  if (!view.paper.code.empty())
    line.add(fmt::format(" · {}", fmt::join(view.paper.code, ", ")), render::Tone::dim);
  return render::Document().add(render::Paragraph{{std::move(line)}});
}

render::Json json_of(const PaperChangeView& view) { return paper_json(view.paper); }

render::Document document_of(const PaperImportView& view, const Translator& tr) {
  render::Paragraph lines{{tr(Msg::bib_imported, view.added, view.completed, view.known)}};
  if (view.joined > 0) lines.lines.emplace_back(tr(Msg::bib_joined, view.joined));
  if (view.left_out > 0)
    lines.lines.emplace_back(tr(Msg::bib_left_out, view.left_out), render::Tone::warn);
  return render::Document().add(std::move(lines));
}

render::Json json_of(const PaperImportView& view) {
  return render::Json::Object{{"added", view.added},
                              {"completed", view.completed},
                              {"joined", view.joined},
                              {"known", view.known},
                              {"left_out", view.left_out}};
}

}  // namespace gongbu::report
