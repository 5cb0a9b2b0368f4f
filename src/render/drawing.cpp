#include "gongbu/render/drawing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::render {
namespace {

// Returns a row of "▁▂▃▄▅▆▇█", with "·" for 0; `most` is the highest amount of all rows.
std::string sparkline(const std::vector<int>& amounts, int most) {
  constexpr std::array<std::string_view, 8> kHeights = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  std::string out;
  for (const int amount : amounts) {
    if (amount == 0) {
      out += "·";
      continue;
    }
    const auto height = static_cast<std::size_t>(amount) * kHeights.size();
    out += kHeights.at((height - 1) / static_cast<std::size_t>(most));
  }
  return out;
}

}  // namespace

Line bar_line(int done, int total) {
  constexpr int kWidth = 10;
  int full = total == 0 ? 0 : done * kWidth / total;
  if (full == 0 && done > 0) full = 1;
  std::string text;
  for (int i = 0; i < full; ++i) text += "█";
  Line line(text, Tone::good);
  text.clear();
  for (int i = full; i < kWidth; ++i) text += "░";
  return line.add(text, Tone::dim);
}

int highest_of(const Trends& trends) {
  int most = 0;
  for (const Trend& trend : trends.rows)
    for (const int amount : trend.amounts) most = std::max(most, amount);
  return most;
}

std::vector<std::size_t> filled_columns(std::span<const Table> tables) {
  const auto is_blank = [](const Span& span) {
    return span.text.find_first_not_of(' ') == std::string::npos;
  };
  const auto has_text = [&](std::size_t column) {
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
      return std::any_of(table.rows.begin(), table.rows.end(), [&](const std::vector<Line>& row) {
        return column < row.size() &&
               !std::all_of(row[column].spans.begin(), row[column].spans.end(), is_blank);
      });
    });
  };
  std::vector<std::size_t> filled;
  const std::size_t columns = tables.empty() ? 0 : tables.front().columns.size();
  for (std::size_t i = 0; i < columns; ++i)
    if (has_text(i)) filled.push_back(i);
  return filled;
}

Table table_of(const Bars& bars) {
  Table table{{{.shrinks = true}, {}, {.align = Align::right}}, {}};
  for (const Bar& bar : bars.rows)
    table.rows.push_back({bar.label, bar_line(bar.done, bar.total), bar.value});
  if (!bars.folded.empty()) table.rows.push_back({Line(bars.folded_title, Tone::dim)});
  return table;
}

Table table_of(const Trends& trends) {
  Table table{{{.shrinks = true}, {}, {.align = Align::right}}, {}};
  const int most = highest_of(trends);
  for (const Trend& trend : trends.rows)
    table.rows.push_back(
        {trend.label, Line(sparkline(trend.amounts, most), Tone::good), trend.value});
  return table;
}

Line line_of(const DayStrip& strip) {
  Line line;
  for (const DayStrip::Day& day : strip.days) {
    line.add((line.spans.empty() ? "" : "  ") + day.name + " ", Tone::dim);
    line.spans.push_back(day.day.sign.text.empty() ? Span{" ", Tone::dim} : day.day.sign);
  }
  return line;
}

}  // namespace gongbu::render
