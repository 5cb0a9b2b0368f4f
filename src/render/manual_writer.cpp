#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/render/manual_page.hpp"

namespace gongbu::render {
namespace {

using Kind = ManualBlock::Kind;

constexpr std::size_t kManualIndent = 4;
// Columns; mandoc warns beyond 80 bytes, and a Korean character has 3 bytes in 2 columns.
constexpr std::size_t kSourceWidth = 50;

// Escapes text for roff.
std::string roff_text(std::string_view text) {
  std::string roff;
  for (const char c : printable(text)) {
    switch (c) {
      case '\\':
        roff += "\\e";
        break;
      case '-':
        roff += "\\-";
        break;
      case '\'':
        roff += "\\(aq";
        break;
      case '`':
        roff += "\\(ga";
        break;
      case '^':
        roff += "\\(ha";
        break;
      case '~':
        roff += "\\(ti";
        break;
      case '"':
        roff += "\\(dq";
        break;
      default:
        roff += c;
    }
  }
  return roff;
}

// Adds a line; escapes a leading dot, which would be a macro.
void add_line(std::string& roff, std::string line) {
  if (line.starts_with('.')) line.insert(0, "\\&");
  roff += line + "\n";
}

std::string styled(const Line& line) {
  std::string roff;
  for (const Span& span : line.spans)
    roff +=
        span.tone == Tone::strong ? "\\fB" + roff_text(span.text) + "\\fR" : roff_text(span.text);
  return roff;
}

void add_text(std::string& roff, const Line& text) {
  for (std::string& line : wrapped(styled(text), kSourceWidth)) add_line(roff, std::move(line));
}

void add_block(std::string& roff, const ManualBlock& block) {
  switch (block.kind) {
    case Kind::section:
      roff += ".SH " + roff_text(plain_text(block.text)) + "\n";
      return;
    case Kind::text:
      break;
    case Kind::bullet:
      roff += ".IP \\(bu 2\n";
      break;
    case Kind::item:
      roff += ".TP\n";
      add_line(roff, styled(block.term));
      break;
    case Kind::code:
      add_line(roff, styled(block.text));
      return;
  }
  add_text(roff, block.text);
}

std::vector<Line> indented(const Line& text, std::size_t indent, const std::string& mark = "") {
  std::vector<Line> lines;
  std::string begin = std::string(indent - mark.size(), ' ') + mark;
  for (const std::string& line : wrapped(plain_text(text), kUsualColumns - indent))
    lines.emplace_back(std::exchange(begin, std::string(indent, ' ')) + line);
  return lines;
}

std::vector<Line> lines_of(const ManualBlock& block) {
  switch (block.kind) {
    case Kind::section:
      return {Line(plain_text(block.text), Tone::strong)};
    case Kind::text:
      return indented(block.text, kManualIndent);
    case Kind::bullet:
      return indented(block.text, kManualIndent + 2, "- ");
    case Kind::code:
      return {Line(std::string(2 * kManualIndent, ' ')).append(block.text)};
    case Kind::item:
      break;
  }
  std::vector<Line> lines{Line(std::string(kManualIndent, ' ')).append(block.term)};
  for (Line& line : indented(block.text, 2 * kManualIndent)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

std::string to_roff(const ManualPage& page, std::string_view version, std::string_view book,
                    std::string_view date) {
  std::string name = page.name;
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  std::string roff = fmt::format(".TH {} {} {} \"{}\" \"{}\"\n", roff_text(name), page.section,
                                 date, roff_text(version), roff_text(book));
  roff += ".nh\n.ad l\n";
  const auto is_a = [&](Kind kind, std::size_t i) {
    return i < page.blocks.size() && page.blocks[i].kind == kind;
  };
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const bool after_title = i > 0 && is_a(Kind::section, i - 1);
    const bool begins_code = is_a(Kind::code, i) && (i == 0 || !is_a(Kind::code, i - 1));
    // A paragraph begins automatically after a title.
    if (!after_title && (begins_code || is_a(Kind::text, i))) roff += ".PP\n";
    if (begins_code) roff += ".RS 4\n.nf\n";
    add_block(roff, page.blocks[i]);
    if (is_a(Kind::code, i) && !is_a(Kind::code, i + 1)) roff += ".fi\n.RE\n";
  }
  return roff;
}

Document to_document(const ManualPage& page) {
  Document document;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    Paragraph paragraph;
    const Kind kind = page.blocks[i].kind;
    do {
      for (Line& line : lines_of(page.blocks[i])) paragraph.lines.push_back(std::move(line));
    } while (kind == Kind::code && i + 1 < page.blocks.size() && page.blocks[i + 1].kind == kind &&
             ++i > 0);
    document.add(std::move(paragraph));
  }
  return document;
}

}  // namespace gongbu::render
