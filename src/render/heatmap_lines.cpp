#include "render/heatmap_lines.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::render {
namespace {

using Weeks = std::span<const Heatmap::Week>;

/// Widths in columns.
struct Grid {
  std::size_t page = 0;
  std::size_t names = 0;  ///< weekday names with the space after them
  std::size_t day = 2;    ///< a day with the space after it, if any
  std::size_t weeks = 0;  ///< number of weeks side by side
};

Grid grid_of(const Heatmap& heatmap, std::size_t page) {
  Grid grid{.page = page};
  for (const std::string& name : heatmap.weekdays)
    grid.names = std::max(grid.names, display_width(name));
  if (grid.names > 0) ++grid.names;
  const std::size_t room = page > grid.names ? page - grid.names : 1;
  if (heatmap.weeks.size() * grid.day > room + 1) grid.day = 1;  // no trailing space
  grid.weeks = std::min(heatmap.weeks.size(), grid.day == 1 ? room : heatmap.weeks.size());
  return grid;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t shown = display_width(text);
  if (shown < width) text.append(width - shown, ' ');
  return text;
}

/// A month name above its weeks.
struct MonthHead {
  const Heatmap::Week* week = nullptr;
  std::size_t width = 0;
  std::size_t room = 0;  ///< columns available for its name

  bool fits(const std::string& name) const { return display_width(name) <= room; }
};

std::vector<MonthHead> month_heads(Weeks weeks, const Grid& grid) {
  std::vector<MonthHead> heads;
  std::size_t column = grid.names;
  for (auto week = weeks.begin(); week != weeks.end();) {
    const auto next = std::find_if(
        week, weeks.end(), [&](const Heatmap::Week& other) { return other.month != week->month; });
    const std::size_t width = static_cast<std::size_t>(next - week) * grid.day;
    // The last name may use the rest of the page.
    const std::size_t room = next == weeks.end() ? std::max(grid.page, column) - column : width - 1;
    heads.push_back({&*week, width, room});
    column += width;
    week = next;
  }
  return heads;
}

// Uses short names if any full name does not fit; omits names above too few weeks.
Line month_line(Weeks weeks, const Grid& grid) {
  const std::vector<MonthHead> heads = month_heads(weeks, grid);
  const bool is_short = std::any_of(heads.begin(), heads.end(), [](const MonthHead& head) {
    const auto& [month, days, short_month] = *head.week;
    return !head.fits(month) && !short_month.empty() && head.fits(short_month);
  });
  std::string text(grid.names, ' ');
  for (const MonthHead& head : heads) {
    const std::string& name = is_short ? head.week->short_month : head.week->month;
    text += padded(head.fits(name) ? name : "", head.width);
  }
  return Line(std::move(text), Tone::dim);
}

void add_sign(Line& line, const Span& sign, std::size_t width) {
  std::string text = padded(sign.text, width);
  // Merge adjacent signs of one tone, because a year has hundreds.
  if (line.spans.back().tone == sign.tone) {
    line.spans.back().text += text;
  } else {
    line.add(std::move(text), sign.tone);
  }
}

void add_strip(std::vector<Line>& lines, const Heatmap& heatmap, Weeks weeks, const Grid& grid) {
  lines.push_back(month_line(weeks, grid));
  for (std::size_t row = 0; row < heatmap.weekdays.size(); ++row) {
    Line& line = lines.emplace_back(padded(heatmap.weekdays[row], grid.names), Tone::dim);
    for (const Heatmap::Week& week : weeks)
      add_sign(line, row < week.days.size() ? week.days[row].sign : Span(), grid.day);
  }
}

// Adds "less ░▒▓█ more  ✗ missed"; what does not fit continues below. Days without a sign need no
// meaning.
void add_legend(std::vector<Line>& lines, const Heatmap& heatmap, std::size_t page) {
  lines.push_back(heatmap.scale);
  std::size_t width = display_width(plain_text(heatmap.scale));
  for (const Heatmap::Day& sign : heatmap.signs) {
    if (sign.sign.text.empty()) continue;
    Line words;
    words.spans.push_back(sign.sign);
    words.add(" " + sign.about, Tone::dim);
    const std::size_t needed = display_width(plain_text(words));
    if (width > 0 && width + 2 + needed > page) {
      lines.emplace_back();
      width = 0;
    }
    if (width > 0) lines.back().add("  ");
    lines.back().append(words);
    width += (width > 0 ? 2 : 0) + needed;
  }
}

}  // namespace

std::vector<Line> heatmap_lines(const Heatmap& heatmap, std::size_t page) {
  const Grid grid = grid_of(heatmap, page);
  std::vector<Line> lines;
  for (Weeks rest(heatmap.weeks); !rest.empty();) {
    const Weeks strip = rest.first(std::min(grid.weeks, rest.size()));
    add_strip(lines, heatmap, strip, grid);
    rest = rest.subspan(strip.size());
  }
  add_legend(lines, heatmap, page);
  return lines;
}

}  // namespace gongbu::render
