#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
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
constexpr std::size_t kIndent = 2;           // of list items and indented tables
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

// Returns how much of a text is kept when it is cut to `width` columns: whole words if they fill a
// third of it.
std::size_t kept_bytes(std::string_view text, std::size_t width) {
  constexpr std::string_view kEllipsis = "…";
  const std::size_t most = fit(text, width).size() - kEllipsis.size();
  std::size_t kept = most;
  if (text[most] != ' ') {
    const std::size_t space = text.substr(0, most).rfind(' ');
    if (space != std::string_view::npos && 3 * display_width(text.substr(0, space)) >= width)
      kept = space;
  }
  return text.substr(0, kept).find_last_not_of(' ') + 1;
}

// fit() for text in several tones; cuts between words where it can.
Line fit_line(const Line& line, std::size_t width) {
  if (width_of(line) <= width) return line;
  if (width == 0) return {};
  std::size_t left = kept_bytes(plain_text(line), width);
  Line out;
  for (const Span& span : line.spans) {
    const std::size_t taken = std::min(left, span.text.size());
    out.add(span.text.substr(0, taken), span.tone);
    left -= taken;
    if (taken < span.text.size()) break;
  }
  out.spans.back().text += "…";
  return out;
}

// Breaks a line between words so that it fits; continuations keep its indentation. A longer word
// stays whole.
std::vector<Line> wrapped_line(const Line& line, std::size_t width) {
  if (width_of(line) <= width) return {line};
  const std::string text = plain_text(line);
  const std::string indent(std::min(text.find_first_not_of(' '), text.size()), ' ');
  std::vector<Line> lines(1);
  std::size_t used = 0;
  for (const Span& span : line.spans) {
    for (std::string_view rest = span.text; !rest.empty();) {
      const std::size_t spaces = std::min(rest.find_first_not_of(' '), rest.size());
      std::string_view piece = rest.substr(0, rest.find(' ', spaces));  // spaces and a word
      rest.remove_prefix(piece.size());
      if (spaces > 0 && used > indent.size() && used + display_width(piece) > width) {
        lines.emplace_back(indent);
        used = indent.size();
        piece.remove_prefix(spaces);
      }
      lines.back().add(std::string(piece), span.tone);
      used += display_width(piece);
    }
  }
  return lines;
}

// Returns the header, if any, and the rows of all tables, with one sanitized cell per column.
std::vector<Cells> grid_of(std::span<const Table> tables, const std::vector<std::size_t>& columns) {
  std::vector<Cells> grid;
  const std::vector<Column>& all = tables.front().columns;
  const auto titled = [&](std::size_t column) { return !all[column].title.empty(); };
  if (std::any_of(columns.begin(), columns.end(), titled)) {
    Cells& header = grid.emplace_back();
    for (const std::size_t i : columns) header.push_back(sanitized(Line(all[i].title, Tone::dim)));
  }
  for (const Table& table : tables) {
    for (const std::vector<Line>& row : table.rows) {
      Cells& cells = grid.emplace_back();
      for (const std::size_t i : columns)
        cells.push_back(i < row.size() ? sanitized(row[i]) : Line());
    }
  }
  return grid;
}

std::vector<std::size_t> natural_widths(const std::vector<Cells>& grid, std::size_t columns) {
  std::vector<std::size_t> widths(columns, 0);
  for (const Cells& cells : grid)
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], width_of(cells[i]));
  return widths;
}

// Returns the width to reduce next, or null: that of the widest shrinkable column, or, if that is
// at most kReadable, of a column that yields.
std::size_t* next_to_shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns) {
  constexpr std::size_t kReadable = 32;
  std::size_t* widest = nullptr;
  std::size_t* yielding = nullptr;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!columns[i].shrinks || widths[i] <= kNarrowestShrunk) continue;
    if (widest == nullptr || widths[i] > *widest) widest = &widths[i];
    if (columns[i].yields && (yielding == nullptr || widths[i] > *yielding)) yielding = &widths[i];
  }
  return yielding != nullptr && *widest <= kReadable ? yielding : widest;
}

// Shrinks columns step by step until the table fits the page or no column can shrink. Returns
// whether the table fits.
bool shrink(std::vector<std::size_t>& widths, const std::vector<Column>& columns,
            std::size_t page) {
  std::size_t total = kGap.size() * (columns.size() - 1);
  for (const std::size_t width : widths) total += width;
  for (; total > page; --total) {
    std::size_t* const width = next_to_shrink(widths, columns);
    if (width == nullptr) return false;
    --*width;
  }
  return true;
}

Line aligned(const Cells& cells, const std::vector<Column>& columns,
             const std::vector<std::size_t>& widths, std::size_t indent) {
  Line out;
  out.spans.reserve(3 * cells.size());
  if (indent > 0) out.add(std::string(indent, ' '));
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

// Returns a row of a table as lines that fit a page as far as possible: the words of the last cell
// that do not fit go on below it.
std::vector<Line> wrapped_row(Cells cells, const std::vector<Column>& columns,
                              const std::vector<std::size_t>& widths, std::size_t indent,
                              std::size_t page) {
  std::size_t start = indent;
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) start += widths[i] + kGap.size();
  if (columns.back().align == Align::right || page < start + kNarrowestShrunk)
    return {aligned(cells, columns, widths, indent)};
  const std::vector<Line> parts = wrapped_line(cells.back(), page - start);
  cells.back() = parts.front();
  std::vector<Line> lines{aligned(cells, columns, widths, indent)};
  for (std::size_t i = 1; i < parts.size(); ++i)
    lines.push_back(Line(std::string(start, ' ')).append(parts[i]));
  return lines;
}

// Lays out a block as sanitized lines; the writer removes trailing white space.
struct Layout {
  explicit Layout(std::optional<int> width)
      : page(width ? static_cast<std::size_t>(std::max(*width, 0)) : kEndless),
        heatmap_page(width ? page : kUsualColumns) {}

  std::size_t page;
  std::size_t heatmap_page;

  std::vector<Line> operator()(const Heading& heading) const {
    const Line line = title_of(heading.text);
    if (width_of(line) == 0) return {};
    return prose(line);
  }

  std::vector<Line> operator()(const Paragraph& paragraph) const {
    std::vector<Line> lines;
    for (const Line& line : paragraph.lines) append(lines, prose(sanitized(line)));
    return lines;
  }

  std::vector<Line> operator()(const KeyValues& key_values) const {
    Table table{.columns = {{}, {.shrinks = key_values.shrinks}}, .rows = {}};
    for (const auto& [label, value] : key_values.rows)
      table.rows.push_back({Line(label, Tone::dim), value});
    return (*this)(table);
  }

  std::vector<Line> operator()(const Table& table) const {
    std::vector<std::vector<Line>> rows = rows_of({&table, 1});
    std::vector<Line> lines;
    if (!rows.empty() && width_of(table.caption) > 0) lines = prose(title_of(table.caption));
    for (std::vector<Line>& row : rows) append(lines, std::move(row));
    return lines;
  }

  // All rows have one layout; each table then takes its own.
  std::vector<Line> operator()(const Tables& tables) const {
    std::vector<std::vector<Line>> rows = rows_of(tables.tables);
    std::size_t all = 0;
    for (const Table& table : tables.tables) all += table.rows.size();
    std::size_t next = rows.size() - all;  // after the header
    std::vector<Line> lines;
    for (std::size_t i = 0; i < next; ++i) append(lines, std::move(rows[i]));
    for (const Table& table : tables.tables) {
      if (table.rows.empty()) continue;
      if (!lines.empty()) lines.emplace_back();
      if (width_of(table.caption) > 0) append(lines, prose(title_of(table.caption)));
      for (std::size_t i = 0; i < table.rows.size(); ++i) append(lines, std::move(rows[next++]));
    }
    return lines;
  }

  std::vector<Line> operator()(const DayStrip& strip) const {
    if (strip.days.empty()) return {};
    return {sanitized(line_of(strip))};
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

 private:
  // Breaks a line of words on a narrow page. Usual pages leave it to the terminal, so that commands
  // can be copied and mail has whole lines.
  std::vector<Line> prose(const Line& line) const {
    return wrapped_line(line, page < kUsualColumns ? page : kEndless);
  }

  static void append(std::vector<Line>& lines, std::vector<Line> more) {
    std::move(more.begin(), more.end(), std::back_inserter(lines));
  }

  // Returns the lines of the header and of each row of tables with the same columns.
  std::vector<std::vector<Line>> rows_of(std::span<const Table> tables) const {
    const std::vector<std::size_t> filled = filled_columns(tables);
    if (filled.empty()) return {};
    std::vector<Cells> grid = grid_of(tables, filled);
    std::vector<Column> columns;
    for (const std::size_t i : filled) columns.push_back(tables.front().columns[i]);
    std::vector<std::size_t> widths = natural_widths(grid, columns.size());
    const std::size_t indent = tables.front().indented ? kIndent : 0;
    const bool fits = shrink(widths, columns, page - std::min(page, indent));
    const bool wraps = !fits && page < kUsualColumns;
    std::vector<std::vector<Line>> rows;
    rows.reserve(grid.size());
    for (Cells& cells : grid)
      rows.push_back(wraps ? wrapped_row(std::move(cells), columns, widths, indent, page)
                           : std::vector<Line>{aligned(cells, columns, widths, indent)});
    return rows;
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
