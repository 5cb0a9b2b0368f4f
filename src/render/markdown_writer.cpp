#include <fmt/core.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/drawing.hpp"
#include "gongbu/render/markup.hpp"
#include "render/heatmap_lines.hpp"

namespace gongbu::render {
namespace {

constexpr std::size_t kBlockWidth = 80;  // wider blocks would scroll

// GitHub links a bare URL including any escapes in it; escaping the character that makes it a URL
// prevents the link.
bool starts_link(std::string_view before, std::string_view rest) {
  return rest.starts_with("://") || (rest.starts_with('.') && before.ends_with("www"));
}

// Escapes characters that are special anywhere in a line. `<`, `>` and `&` become entities because
// not all Markdown readers accept a backslash before them.
std::string escaped(std::string_view untrusted) {
  constexpr std::string_view kMarkup = "\\`*_[]|#~$";
  const std::string safe = printable(untrusted);
  const std::string_view text = safe;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    switch (const char c = text[i]) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        if (kMarkup.find(c) != std::string_view::npos ||
            starts_link(text.substr(0, i), text.substr(i)))
          out += '\\';
        out += c;
    }
  }
  return out;
}

// Asterisks must touch bold text, so white space goes outside.
std::string bold(std::string_view text) {
  const std::string_view core = trimmed(text);
  if (core.empty()) return std::string(text);
  const auto start = static_cast<std::size_t>(core.data() - text.data());
  std::string out(text.substr(0, start));
  out.append("**").append(core).append("**").append(text.substr(start + core.size()));
  return out;
}

// Formats a line inside a block: a heading, a list item, a cell.
std::string inline_text(const Line& line) {
  std::string out;
  for (auto span = line.spans.begin(); span != line.spans.end();) {
    // Join adjacent bold spans: "**a****b**" would show its asterisks.
    const bool strong = span->tone == Tone::strong;
    const std::string& link = span->link;
    std::string run;
    for (; span != line.spans.end() && (span->tone == Tone::strong) == strong && span->link == link;
         ++span)
      run += escaped(span->text);
    if (strong) run = bold(run);
    const auto address = link_address(link);
    out += address ? fmt::format("[{}]({})", run, *address) : run;
  }
  return std::string(trimmed(out));
}

// Formats a line at the start of a block; also escapes what would open a list, heading or table.
std::string line_text(const Line& line) {
  constexpr std::string_view kOpensBlock = "-+=:";
  constexpr std::string_view kEndsNumber = ".)";
  std::string out = inline_text(line);
  const std::size_t marker = out.find_first_not_of("0123456789");
  if (marker == std::string::npos) return out;
  const std::string_view special = marker == 0 ? kOpensBlock : kEndsNumber;
  if (special.find(out[marker]) != std::string_view::npos) out.insert(marker, 1, '\\');
  return out;
}

// Writes blocks as Markdown; each line ends with a newline. Empty blocks write nothing.
struct MarkdownWriter {
  std::string operator()(const Heading& heading) const {
    const std::string text = inline_text(heading.text);
    return text.empty() ? text : "## " + text + '\n';
  }

  std::string operator()(const Paragraph& paragraph) const {
    std::string out;
    bool after_text = false;
    for (const Line& line : paragraph.lines) {
      const std::string text = line_text(line);
      // Hard line break; next to an empty line the backslash would show.
      if (after_text && !text.empty()) out.insert(out.size() - 1, 1, '\\');
      out += text + '\n';
      after_text = !text.empty();
    }
    return out;
  }

  std::string operator()(const KeyValues& key_values) const {
    std::string out;
    for (const auto& [label, value] : key_values.rows) {
      // A value without a label continues the previous one.
      const Line line = label.empty() ? value : Line(label, Tone::strong).add(": ").append(value);
      out += "- " + inline_text(line) + '\n';
    }
    return out;
  }

  std::string operator()(const Table& table) const {
    const std::vector<std::size_t> columns = filled_columns({&table, 1});
    if (columns.empty()) return {};
    const std::string caption = inline_text(table.caption);
    std::string header = "|";
    std::string rule = "|";
    for (const std::size_t i : columns) {
      header += ' ' + inline_text(Line(table.columns[i].title)) + " |";
      rule += table.columns[i].align == Align::right ? " ---: |" : " --- |";
    }
    std::string out = caption.empty() ? caption : "### " + caption + "\n\n";
    out += header + '\n' + rule + '\n';
    for (const std::vector<Line>& row : table.rows) {
      out += '|';
      for (const std::size_t i : columns)
        out += ' ' + (i < row.size() ? inline_text(row[i]) : "") + " |";
      out += '\n';
    }
    return out;
  }

  std::string operator()(const Tables& tables) const {
    std::string out;
    for (const Table& table : tables.tables) {
      const std::string text = (*this)(table);
      if (!text.empty() && !out.empty()) out += '\n';
      out += text;
    }
    return out;
  }

  std::string operator()(const DayStrip& strip) const {
    return strip.days.empty() ? "" : line_text(line_of(strip)) + '\n';
  }

  std::string operator()(const Bars& bars) const { return (*this)(table_of(bars)); }
  std::string operator()(const Trends& trends) const { return (*this)(table_of(trends)); }

  std::string operator()(const Board& board) const {
    std::string out;
    for (const Board::List& list : board.lists) {
      if (list.items.empty()) continue;
      if (!out.empty()) out += '\n';
      out += "### " + inline_text(list.title) + "\n\n";
      for (const Line& item : list.items) out += "- " + line_text(item) + '\n';
    }
    return out;
  }

  std::string operator()(const Heatmap& heatmap) const {
    if (heatmap.weeks.empty()) return {};
    const std::string caption = inline_text(heatmap.caption);
    std::string out = caption.empty() ? caption : "### " + caption + "\n\n";
    out += "```text\n";
    // Names, signs and legend are constants, so none of them closes the code block.
    for (const Line& line : heatmap_lines(heatmap, kBlockWidth)) {
      out += printable(plain_text(line));
      out.erase(out.find_last_not_of(' ') + 1);
      out += '\n';
    }
    return out + "```\n";
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    const std::string text = std::visit(MarkdownWriter{}, block);
    if (!text.empty() && !out.empty()) out += '\n';
    out += text;
  }
  return out;
}

}  // namespace gongbu::render
