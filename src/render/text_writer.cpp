#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/drawing.hpp"
#include "render/heatmap_lines.hpp"

namespace gongbu::render {
namespace {

constexpr std::string_view kGap = "  ";  // between columns
constexpr std::size_t kEndless = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kIndent = 2;           // of list items
constexpr std::size_t kNarrowestShrunk = 8;  // narrower columns are useless

using Cells = std::vector<Line>;

// The shade character shows the level on light and dark screens; a colour of medium brightness
// supports it.
std::string_view heat_code(Tone tone, int palette) {
  constexpr std::size_t kLevels = 4;
  using Ramp = std::array<std::string_view, kLevels>;
  constexpr Ramp kSixteen{"32", "32", "92", "92"};
  constexpr Ramp kPalette{"38;5;108", "38;5;71", "38;5;35", "38;5;34"};
  constexpr Ramp kDirect{"38;2;126;190;132", "38;2;64;175;90", "38;2;38;166;65", "38;2;22;160;48"};
  const auto level = static_cast<std::size_t>(tone) - static_cast<std::size_t>(Tone::heat_1);
  return (palette <= 16 ? kSixteen : palette <= 256 ? kPalette : kDirect)[level];
}

std::string_view sgr_code(Tone tone, int palette) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "1";
    case Tone::dim:
      return "2";
    case Tone::good:
      return "32";
    case Tone::warn:
      return "33";
    case Tone::bad:
      return "31";
    case Tone::heat_1:
    case Tone::heat_2:
    case Tone::heat_3:
    case Tone::heat_4:
      return heat_code(tone, palette);
  }
  return "";
}

Line sanitized(const Line& line) {
  Line out;
  for (const Span& span : line.spans) out.add(printable(span.text), span.tone);
  return out;
}

// A title is strong unless it has another tone.
Line title_of(const Line& line) {
  Line title = sanitized(line);
  for (Span& span : title.spans)
    if (span.tone == Tone::plain) span.tone = Tone::strong;
  return title;
}

std::size_t width_of(const Line& line) {
  std::size_t width = 0;
  for (const Span& span : line.spans) width += display_width(span.text);
  return width;
}

// fit() for text in several tones.
Line fit_line(const Line& line, std::size_t width) {
  if (width_of(line) <= width) return line;
  Line out;
  std::size_t room = width;
  for (const Span& span : line.spans) {
    const std::size_t needed = display_width(span.text);
    if (needed >= room) {
      // Append "…", so that a span that exactly fills the room is truncated too: more text follows.
      out.add(fit(span.text + "…", room), span.tone);
      break;
    }
    out.add(span.text, span.tone);
    room -= needed;
  }
  return out;
}

// Returns the header, if any, and the rows, with one sanitized cell per column.
std::vector<Cells> grid_of(const Table& table) {
  std::vector<Cells> grid;
  const auto titled = [](const Column& column) { return !column.title.empty(); };
  if (std::any_of(table.columns.begin(), table.columns.end(), titled)) {
    Cells& header = grid.emplace_back();
    for (const Column& column : table.columns)
      header.push_back(sanitized(Line(column.title, Tone::dim)));
  }
  for (const std::vector<Line>& row : table.rows) {
    Cells& cells = grid.emplace_back();
    for (const Line& cell : row) cells.push_back(sanitized(cell));
    cells.resize(table.columns.size());
  }
  return grid;
}

std::vector<std::size_t> natural_widths(const std::vector<Cells>& grid, std::size_t columns) {
  std::vector<std::size_t> widths(columns, 0);
  for (const Cells& cells : grid)
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  return widths;
}

// Shrinks the widest shrinkable column step by step until the table fits the page or no column can
// shrink.
void shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t page) {
  std::size_t total = kGap.size() * (columns.size() - 1);
  for (const std::size_t width : widths) total += width;
  for (; total > page; --total) {
    std::size_t* widest = nullptr;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].shrinks || widths[i] <= kNarrowestShrunk) continue;
      if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
    }
    if (widest == nullptr) return;
    --*widest;
  }
}

Line aligned(const Cells& cells, const std::vector<Column>& columns,
             const std::vector<std::size_t>& widths) {
  Line out;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Line cell = fit_line(cells[i], widths[i]);
    const std::string padding(widths[i] - width_of(cell), ' ');
    if (i > 0) out.add(std::string(kGap));
    if (columns[i].align == Align::right) out.add(padding);
    out.append(cell);
    if (columns[i].align == Align::left) out.add(padding);
  }
  return out;
}

// Lays out a block as sanitized lines; the writer removes trailing white space.
struct Layout {
  explicit Layout(std::optional<int> width)
      : page(width ? static_cast<std::size_t>(std::max(*width, 0)) : kEndless),
        heatmap_page(width ? page : kUsualColumns) {}

  std::size_t page;
  std::size_t heatmap_page;

  std::vector<Line> operator()(const Heading& heading) const {
    Line line = title_of(heading.text);
    if (width_of(line) == 0) return {};
    return {std::move(line)};
  }

  std::vector<Line> operator()(const Paragraph& paragraph) const {
    std::vector<Line> lines;
    for (const Line& line : paragraph.lines) lines.push_back(sanitized(line));
    return lines;
  }

  std::vector<Line> operator()(const KeyValues& key_values) const {
    Table table{.columns = {{}, {.shrinks = key_values.shrinks}}, .rows = {}};
    for (const auto& [label, value] : key_values.rows)
      table.rows.push_back({Line(label, Tone::dim), value});
    return (*this)(table);
  }

  std::vector<Line> operator()(const Table& table) const {
    if (table.columns.empty() || table.rows.empty()) return {};
    const std::vector<Cells> grid = grid_of(table);
    std::vector<std::size_t> widths = natural_widths(grid, table.columns.size());
    shrink(widths, table.columns, page);
    std::vector<Line> lines;
    lines.reserve(grid.size() + 1);
    if (width_of(table.caption) > 0) lines.push_back(title_of(table.caption));
    for (const Cells& cells : grid) lines.push_back(aligned(cells, table.columns, widths));
    return lines;
  }

  std::vector<Line> operator()(const Bars& bars) const { return (*this)(table_of(bars)); }
  std::vector<Line> operator()(const Trends& trends) const { return (*this)(table_of(trends)); }

  std::vector<Line> operator()(const Board& board) const {
    std::vector<Line> lines;
    for (const Board::List& list : board.lists) {
      if (list.items.empty()) continue;
      if (!lines.empty()) lines.emplace_back();
      lines.push_back(sanitized(list.title));
      for (const Line& item : list.items)
        lines.push_back(
            Line("  ").append(fit_line(sanitized(item), page - std::min(page, kIndent))));
    }
    return lines;
  }

  std::vector<Line> operator()(const Heatmap& heatmap) const {
    if (heatmap.weeks.empty()) return {};
    std::vector<Line> lines;
    if (width_of(heatmap.caption) > 0) lines.push_back(title_of(heatmap.caption));
    for (const Line& line : heatmap_lines(heatmap, heatmap_page)) lines.push_back(sanitized(line));
    return lines;
  }
};

void drop_trailing_spaces(Line& line) {
  while (!line.spans.empty()) {
    std::string& text = line.spans.back().text;
    text.erase(text.find_last_not_of(' ') + 1);
    if (!text.empty()) return;
    line.spans.pop_back();
  }
}

void write_line(std::string& out, Line line, const TextStyle& style) {
  drop_trailing_spaces(line);
  for (const Span& span : line.spans) {
    const std::string_view code =
        style.color && !span.text.empty() ? sgr_code(span.tone, style.palette) : "";
    if (code.empty()) {
      out += span.text;
    } else {
      out.append("\x1b[").append(code).append("m").append(span.text).append("\x1b[0m");
    }
  }
  out += '\n';
}

}  // namespace

std::string to_text(const Document& document, const TextStyle& style) {
  const Layout layout(style.width);
  std::string out;
  for (const Block& block : document.blocks) {
    std::vector<Line> lines = std::visit(layout, block);
    if (!lines.empty() && !out.empty()) out += '\n';
    for (Line& line : lines) write_line(out, std::move(line), style);
  }
  return out;
}

}  // namespace gongbu::render
