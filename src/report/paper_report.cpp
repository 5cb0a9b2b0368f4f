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

Line state_line(const PaperRow& paper, const Translator& tr) {
  switch (paper.state) {
    case PaperState::to_read:
      return {tr(Msg::paper_to_read), Tone::dim};
    case PaperState::reading:
      return {paper.pass > 0 ? tr(Msg::paper_reading_pass, paper.pass) : tr(Msg::paper_reading),
              Tone::warn};
    case PaperState::read:
      return tr(Msg::paper_read);
    case PaperState::implemented:
      return {tr(Msg::paper_implemented), Tone::good};
  }
  return {};
}

const std::string& name_of(const PaperRow& paper) {
  return paper.title.empty() ? paper.identifier : paper.title;
}

}  // namespace

Line paper_line(const PaperRow& paper) {
  Line line(std::to_string(paper.id), Tone::strong);
  line.add(" " + name_of(paper));
  if (!paper.title.empty() && !paper.identifier.empty())
    line.add(fmt::format(" ({})", paper.identifier), Tone::dim);
  return line;
}

Line paper_progress_line(const PaperRow& paper, const Translator& tr) {
  return paper_line(paper).add(" · ").append(state_line(paper, tr));
}

std::string authors_name(const PaperRow& paper, const Translator& tr) {
  std::string name = paper.authors.size() > 1 || paper.more_authors
                         ? tr(Msg::paper_et_al, paper.first_author)
                         : paper.first_author;
  if (paper.year) name += fmt::format("{}{}", name.empty() ? "" : " ", *paper.year);
  return name;
}

Json::Object paper_json(const PaperRow& paper) {
  return {{"id", paper.id},
          {"title", paper.title},
          {"identifier", paper.identifier.empty() ? Json() : Json(paper.identifier)},
          {"url", paper.address.empty() ? Json() : Json(paper.address)},
          {"authors", Json::Array(paper.authors.begin(), paper.authors.end())},
          {"more_authors", paper.more_authors},
          {"year", paper.year},
          {"key", paper.cite_key.empty() ? Json() : Json(paper.cite_key)},
          {"state", state_key(paper.state)},
          {"pass", paper.pass > 0 ? Json(paper.pass) : Json()},
          {"added_on", core::iso(paper.added_on)},
          {"last_studied", day_json(paper.last_studied)},
          {"minutes", paper.spent.count()},
          {"code", Json::Array(paper.code.begin(), paper.code.end())}};
}

Document document_of(const PaperListView& view, const Translator& tr) {
  if (view.papers.empty()) return Document().add(Paragraph{{tr(Msg::paper_none)}});
  Table table{{{.title = "", .align = Align::right},
               {.title = tr(Msg::column_state)},
               {.title = tr(Msg::column_paper), .shrinks = true},
               {.title = tr(Msg::column_authors), .shrinks = true},
               {.title = tr(Msg::column_identifier), .shrinks = true},
               {.title = tr(Msg::column_spent), .align = Align::right}},
              {}};
  for (const PaperRow& paper : view.papers)
    table.rows.push_back({Line(std::to_string(paper.id), Tone::strong), state_line(paper, tr),
                          name_of(paper), Line(authors_name(paper, tr), Tone::dim),
                          Line(paper.identifier, Tone::dim), spent_name(paper.spent, tr)});
  return Document().add(std::move(table));
}

Json json_of(const PaperListView& view) {
  Json::Array papers;
  for (const PaperRow& paper : view.papers) papers.push_back(paper_json(paper));
  return Json::Object{{"papers", std::move(papers)}};
}

Document document_of(const PaperView& view, const Translator& tr) {
  const PaperRow& paper = view.paper;
  KeyValues facts;
  const auto add = [&](Msg label, Line value) {
    if (!plain_text(value).empty())
      facts.rows.emplace_back(std::string(tr.raw(label)), std::move(value));
  };
  add(Msg::column_state, state_line(paper, tr));
  const std::string authors = fmt::format("{}", fmt::join(paper.authors, "; "));
  add(Msg::column_authors, paper.more_authors ? tr(Msg::paper_et_al, authors) : authors);
  add(Msg::paper_row_year, paper.year ? std::to_string(*paper.year) : "");
  add(Msg::column_identifier, paper.identifier);
  if (paper.address != paper.identifier)
    facts.rows.emplace_back("", Line(paper.address, Tone::dim));
  add(Msg::paper_row_key, paper.cite_key);
  for (const std::int64_t similar : view.similar)
    add(Msg::paper_row_similar,
        tr(Msg::hint_paper_join, std::min(paper.id, similar), std::max(paper.id, similar)));
  add(Msg::paper_row_studied, spent_name(paper.spent, tr));
  for (const std::string& code : paper.code) add(Msg::paper_row_link, code);
  if (paper.code.empty() && paper.state != PaperState::to_read)
    add(Msg::paper_row_link, Line(tr(Msg::paper_row_none, paper.id), Tone::dim));
  Document document;
  document.add(Heading{Line(fmt::format("{} {}", paper.id, name_of(paper)))});
  document.add(std::move(facts));
  Table entries{{{}, {.align = Align::right}, {.align = Align::right}, {.shrinks = true}}, {}};
  for (const core::Activity& entry : view.entries)
    entries.rows.push_back({Line(day_name(entry.day, tr), Tone::dim),
                            Line(std::to_string(entry.entry_id.value_or(0)), Tone::dim),
                            spent_name(entry.spent.value_or(core::minutes{0}), tr),
                            entry.note.empty() ? entry.subject : entry.note});
  return document.add(std::move(entries));
}

Json json_of(const PaperView& view) {
  Json::Object object = paper_json(view.paper);
  object.emplace_back("entries", activities_json(view.entries));
  object.emplace_back("similar", Json::Array(view.similar.begin(), view.similar.end()));
  return object;
}

Document document_of(const PaperNextView& view, const Translator& tr) {
  if (!view.paper) return Document().add(Paragraph{{tr(Msg::paper_nothing_next)}});
  return Document().add(Paragraph{{paper_progress_line(*view.paper, tr)}});
}

Json json_of(const PaperNextView& view) { return view.paper ? paper_json(*view.paper) : Json(); }

Document document_of(const PaperChangeView& view, const Translator& tr) {
  const std::string paper = plain_text(paper_line(view.paper));
  switch (view.change) {
    case PaperChangeView::Change::added:
      return Document().add(Paragraph{{tr(Msg::paper_added, paper)}});
    case PaperChangeView::Change::known:
      return Document().add(Paragraph{{tr(Msg::paper_known, paper)}});
    case PaperChangeView::Change::completed:
      return Document().add(Paragraph{{tr(Msg::paper_completed, paper)}});
    case PaperChangeView::Change::joined:
      return Document().add(Paragraph{{tr(Msg::paper_joined, paper)}});
    case PaperChangeView::Change::removed:
      return Document().add(Paragraph{{tr(Msg::paper_removed, paper)}});
    case PaperChangeView::Change::changed:
      break;
  }
  Line line = paper_progress_line(view.paper, tr);
  if (!view.paper.code.empty())
    line.add(fmt::format(" · {}", fmt::join(view.paper.code, ", ")), Tone::dim);
  return Document().add(Paragraph{{std::move(line)}});
}

Json json_of(const PaperChangeView& view) { return paper_json(view.paper); }

Document document_of(const PaperImportView& view, const Translator& tr) {
  Paragraph lines{{tr(Msg::bib_imported, view.added, view.completed, view.known)}};
  if (view.joined > 0) lines.lines.emplace_back(tr(Msg::bib_joined, view.joined));
  if (view.left_out > 0) lines.lines.emplace_back(tr(Msg::bib_left_out, view.left_out), Tone::warn);
  return Document().add(std::move(lines));
}

Json json_of(const PaperImportView& view) {
  return Json::Object{{"added", view.added},
                      {"completed", view.completed},
                      {"joined", view.joined},
                      {"known", view.known},
                      {"left_out", view.left_out}};
}

}  // namespace gongbu::report
