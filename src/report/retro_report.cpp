#include "gongbu/report/retro_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/next_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";

// Returns the notes: "2026-11-03 SVD", "why U and V are orthogonal".
render::Block note_rows(const RetroView& view, const Translator& /*tr*/) {
  render::KeyValues rows;
  for (const core::Activity& entry : view.notes)
    rows.rows.emplace_back(core::iso(entry.day) + " " + entry.subject, render::Line(entry.note));
  return rows;
}

// Unlike the page of the month, a draft to paste has linked papers without numbers.
render::Block paper_table(const RetroView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::period_papers)},
                       {.title = tr(Msg::column_state)},
                       {.title = tr(Msg::column_spent), .align = render::Align::right}},
                      {}};
  for (const StudiedPaper& studied : view.month.papers)
    table.rows.push_back({cited_paper_line(studied.paper), paper_state_name(studied.paper, tr),
                          spent_name(studied.spent, tr)});
  return table;
}

render::Block name_list(Msg title, const std::vector<std::string>& names, const Translator& tr) {
  if (names.empty()) return render::Board{};
  return render::Board{{named_list(title, names, tr)}};
}

struct Placeholder {
  std::string_view name;
  render::Block (*value)(const RetroView&, const Translator&);
};

constexpr std::array<Placeholder, 12> kPlaceholders{{
    {"month",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return render::Paragraph{{period_name(view.month.period, tr)}};
     }},
    {"summary",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return period_facts(view.month, tr);
     }},
    {"streak",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return render::Paragraph{{streak_line(view.month.verdicts, tr)}};
     }},
    {"kinds",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return kind_table(view.month, tr);
     }},
    {"repositories",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return repository_table(view.month, tr);
     }},
    {"papers", paper_table},
    {"topics",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return studied_topics_table(view.month, tr);
     }},
    {"posts",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return name_list(Msg::period_posts, view.posts, tr);
     }},
    {"problems",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return name_list(Msg::period_problems, view.problems, tr);
     }},
    {"gaps",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return gap_rows(view.month, tr);
     }},
    {"notes", note_rows},
    {"next",
     [](const RetroView& view, const Translator& tr) -> render::Block {
       return next_lines(view.month.next, NextDetail::plan, tr);
     }},
}};

/// Position in a template, for errors.
struct TemplatePosition {
  std::string_view file;
  int line = 0;
};

Error unknown_placeholder(std::string_view name, const TemplatePosition& position) {
  std::vector<std::string_view> names;
  for (const Placeholder& placeholder : kPlaceholders) names.push_back(placeholder.name);
  const auto near = nearest(name, names);
  return make_error(ErrorKind::config, Msg::err_retro_placeholder, position.file, position.line,
                    fmt::format("{}{}{}", kOpen, name, kClose))
      .hint(near ? phrase(Msg::hint_did_you_mean, fmt::format("{}{}{}", kOpen, *near, kClose))
                 : phrase(Msg::hint_one_of, fmt::format("{}", fmt::join(names, ", "))));
}

std::string value_of(std::string_view name, const RetroView& view, const TemplatePosition& position,
                     const Translator& tr) {
  const auto* const known =
      std::find_if(kPlaceholders.begin(), kPlaceholders.end(),
                   [name](const Placeholder& placeholder) { return placeholder.name == name; });
  if (known == kPlaceholders.end()) throw unknown_placeholder(name, position);
  return std::string(trimmed(render::to_markdown(render::Document().add(known->value(view, tr)))));
}

// Replaces the placeholders of a line; returns nothing if the line had only placeholders and all
// are empty.
std::optional<std::string> filled(std::string_view line, const RetroView& view,
                                  const TemplatePosition& position, const Translator& tr) {
  std::string out;
  bool replaced = false;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t open = line.find(kOpen, at);
    out += line.substr(at, open - at);
    if (open == std::string_view::npos) break;
    const std::size_t begin = open + kOpen.size();
    const std::size_t close = line.find(kClose, begin);
    if (close == std::string_view::npos)
      throw make_error(ErrorKind::config, Msg::err_retro_brace, position.file, position.line);
    out += value_of(trimmed(line.substr(begin, close - begin)), view, position, tr);
    replaced = true;
    at = close + kClose.size();
  }
  if (replaced && trimmed(out).empty()) return std::nullopt;
  return out;
}

}  // namespace

std::string_view retro_template(const Translator& tr) { return tr.raw(Msg::retro_template); }

std::string retro_text(const RetroView& view, std::string_view text, std::string_view file,
                       const Translator& tr) {
  std::string out;
  TemplatePosition position{file};
  bool left_out = false;
  for (const std::string_view written : lines_of(text)) {
    ++position.line;
    const auto line = filled(written, view, position, tr);
    // Also drop the empty line after a dropped line.
    if (line && !(left_out && trimmed(*line).empty())) out += *line + '\n';
    left_out = !line;
  }
  return out;
}

}  // namespace gongbu::report
