#include "gongbu/render/drawing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::render {
namespace {

// Returns a row of "▁▂▃▄▅▆▇█", with "·" for 0.
std::string sparkline(const std::vector<int>& amounts) {
  constexpr std::array<std::string_view, 8> kHeights = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  if (amounts.empty()) return {};
  const int most = *std::max_element(amounts.begin(), amounts.end());
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

Table table_of(const Bars& bars) {
  Table table{{{.shrinks = true}, {}, {.align = Align::right}}, {}};
  for (const Bar& bar : bars.rows)
    table.rows.push_back({bar.label, bar_line(bar.done, bar.total), bar.value});
  return table;
}

Table table_of(const Trends& trends) {
  Table table{{{.shrinks = true}, {}, {.align = Align::right}}, {}};
  for (const Trend& trend : trends.rows)
    table.rows.push_back({trend.label, Line(sparkline(trend.amounts), Tone::good), trend.value});
  return table;
}

}  // namespace gongbu::render
