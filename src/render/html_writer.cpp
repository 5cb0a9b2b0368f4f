#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/render/document.hpp"
#include "gongbu/render/markup.hpp"
#include "page_css.hpp"

namespace gongbu::render {
namespace {

// A section with more rows of bars or tables takes the full width of the page.
constexpr std::size_t kHalfRows = 10;
// Weeks of a heatmap that fit on a phone.
constexpr std::size_t kPhoneWeeks = 27;

std::string_view class_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "strong";
    case Tone::dim:
      return "dim";
    case Tone::good:
      return "good";
    case Tone::warn:
      return "warn";
    case Tone::bad:
      return "bad";
    case Tone::heat_1:
      return "l1";
    case Tone::heat_2:
      return "l2";
    case Tone::heat_3:
      return "l3";
    case Tone::heat_4:
      return "l4";
  }
  return "";
}

bool is_heat(Tone tone) { return tone >= Tone::heat_1 && tone <= Tone::heat_4; }

std::string inline_html(const Line& line) {
  std::string out;
  for (const Span& span : line.spans) {
    // A level is shown as a coloured square.
    const std::string text = is_heat(span.tone) ? "" : markup_text(span.text);
    const std::string_view name = class_of(span.tone);
    out += name.empty() ? text : fmt::format(R"(<span class="{}">{}</span>)", name, text);
  }
  return out;
}

int percent(int part, int whole) {
  if (whole == 0) return 0;
  const int share = static_cast<int>(std::int64_t{100} * part / whole);
  return part > 0 ? std::max(share, 1) : 0;  // visible from the start
}

std::string_view align_of(const Column& column) {
  return column.align == Align::right ? " class=\"right\"" : "";
}

using Weeks = std::span<const Heatmap::Week>;

// Returns the number of weeks in the first half, which ends before a month that begins near the
// middle. Returns all weeks if there is no such month or a phone has room for them.
std::size_t half_of(Weeks weeks) {
  if (weeks.size() <= kPhoneWeeks) return weeks.size();
  for (std::size_t half = (weeks.size() + 1) / 2; half > 0; --half)
    if (weeks[half].month != weeks[half - 1].month) return half;
  return weeks.size();
}

// Returns whether a month name fits above its weeks: at least three, or the last ones.
bool has_room(Weeks weeks, std::size_t at) {
  for (std::size_t i = at + 1; i < std::min(at + 3, weeks.size()); ++i)
    if (weeks[i].month != weeks[at].month) return false;
  return true;
}

// Returns the side on which the description of a day opens: towards the middle of the page.
std::string_view side_of(std::size_t week, std::size_t weeks) {
  if (week * 3 < weeks) return " left";
  return week * 3 >= weeks * 2 ? " right" : "";
}

// Appends blocks to a page.
class HtmlWriter {
 public:
  explicit HtmlWriter(std::string& out) : out_(out) {}

  void operator()(const Heading& heading) {
    if (!plain_text(heading.text).empty()) add("<h2>{}</h2>\n", inline_html(heading.text));
  }

  void operator()(const Paragraph& paragraph) {
    for (const Line& line : paragraph.lines) add("<p>{}</p>\n", inline_html(line));
  }

  void operator()(const KeyValues& key_values) {
    if (key_values.rows.empty()) return;
    out_ += "<dl>\n";
    for (const auto& [label, value] : key_values.rows)
      add("<div><dt>{}</dt><dd>{}</dd></div>\n", markup_text(label), inline_html(value));
    out_ += "</dl>\n";
  }

  void operator()(const Table& table) {
    if (table.columns.empty() || table.rows.empty()) return;
    out_ += "<div class=\"scroll\"><table>\n";
    if (!table.caption.spans.empty()) add("<caption>{}</caption>\n", inline_html(table.caption));
    add_header(table);
    out_ += "<tbody>\n";
    for (const std::vector<Line>& row : table.rows) {
      out_ += "<tr>";
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        add("<td{}>{}</td>", align_of(table.columns[i]),
            i < row.size() ? inline_html(row[i]) : std::string());
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table></div>\n";
  }

  // Days are radio buttons, which support the keyboard without a script: Tab enters the group,
  // arrow keys move in it. A year has two halves, side by side or, on a phone, one below the other.
  void operator()(const Heatmap& heatmap) {
    if (heatmap.weeks.empty()) return;
    if (!heatmap.caption.spans.empty()) add("<h3>{}</h3>\n", inline_html(heatmap.caption));
    add("<fieldset class=\"heat\" aria-label=\"{}\">\n", markup_text(plain_text(heatmap.caption)));
    const Weeks weeks(heatmap.weeks);
    const std::size_t half = half_of(weeks);
    add_weeks(heatmap, weeks.first(half), "weeks");
    if (half < weeks.size()) add_weeks(heatmap, weeks.subspan(half), "weeks more");
    add("</fieldset>\n<p class=\"legend\" aria-hidden=\"true\">{}</p>\n",
        inline_html(heatmap.legend));
    ++heatmaps_;
  }

  void operator()(const Bars& bars) {
    if (bars.rows.empty()) return;
    add("<ul class=\"bars{}\">\n", bars.rows.size() > kHalfRows ? " many" : "");
    for (const Bar& bar : bars.rows)
      add("<li><span>{}</span><span class=\"dim\">{}</span>"
          "<span class=\"bar\"><i style=\"width:{}%\"></i></span></li>\n",
          inline_html(bar.label), inline_html(bar.value), percent(bar.done, bar.total));
    out_ += "</ul>\n";
  }

  void operator()(const Trends& trends) {
    if (trends.rows.empty()) return;
    out_ += "<ul class=\"trends\">\n";
    for (const Trend& trend : trends.rows) add_trend(trend, trends.periods);
    if (!trends.periods.empty())
      add("<li class=\"axis\" "
          "aria-hidden=\"true\"><span></span><span><span>{}</span><span>{}</span>"
          "</span><span></span></li>\n",
          markup_text(trends.periods.front()), markup_text(trends.periods.back()));
    out_ += "</ul>\n";
  }

  void operator()(const Board& board) {
    if (board.lists.empty()) return;
    out_ += "<div class=\"board\">\n";
    for (const Board::List& list : board.lists) {
      add("<div><h3>{}</h3><ul>\n", inline_html(list.title));
      for (const Line& item : list.items) add("<li>{}</li>\n", inline_html(item));
      if (list.items.empty()) out_ += "<li class=\"none\">–</li>\n";
      out_ += "</ul></div>\n";
    }
    out_ += "</div>\n";
  }

 private:
  template <class... A>
  void add(fmt::format_string<A...> format, A&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<A>(args)...);
  }

  void add_header(const Table& table) {
    const auto titled = [](const Column& column) { return !column.title.empty(); };
    if (std::none_of(table.columns.begin(), table.columns.end(), titled)) return;
    out_ += "<thead><tr>";
    for (const Column& column : table.columns)
      add("<th scope=\"col\"{}>{}</th>", align_of(column), markup_text(column.title));
    out_ += "</tr></thead>\n";
  }

  void add_weeks(const Heatmap& heatmap, Weeks weeks, std::string_view name) {
    add("<div class=\"{}\">", name);
    for (std::size_t row = 0; row < heatmap.weekdays.size(); ++row)
      add("<em style=\"grid-row:{}\" aria-hidden=\"true\">{}</em>", row + 2,
          markup_text(heatmap.weekdays[row]));
    out_ += '\n';
    std::string_view month;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
      const bool begins = weeks[i].month != std::exchange(month, weeks[i].month);
      if (begins && has_room(weeks, i))
        add("<b style=\"grid-column:{}\" aria-hidden=\"true\">{}</b>", i + 2, markup_text(month));
      for (std::size_t row = 0; row < weeks[i].days.size(); ++row)
        add_day(weeks[i].days[row], i + 2, row + 2, side_of(i, weeks.size()));
    }
    out_ += "</div>\n";
  }

  void add_day(const Heatmap::Day& day, std::size_t column, std::size_t row,
               std::string_view side) {
    if (day.about.empty()) return;
    const bool heat = is_heat(day.sign.tone);
    add("<input type=\"radio\" name=\"heat{}\" class=\"{}{}\" style=\"grid-area:{}/{}\" "
        "aria-label=\"{}\"",
        heatmaps_, class_of(day.sign.tone), side, row, column, markup_text(day.about));
    if (!heat) add(" data-sign=\"{}\"", markup_text(day.sign.text));
    out_ += ">\n";
  }

  void add_trend(const Trend& trend, const std::vector<std::string>& periods) {
    const int most =
        trend.amounts.empty() ? 0 : *std::max_element(trend.amounts.begin(), trend.amounts.end());
    std::string columns;
    std::string words;
    for (std::size_t i = 0; i < trend.amounts.size(); ++i) {
      const int amount = trend.amounts[i];
      const std::string word =
          markup_text(fmt::format("{}: {}", i < periods.size() ? periods[i] : "", amount));
      columns += fmt::format(R"(<i{} style="height:{}%" title="{}"></i>)",
                             amount > 0 ? " class=\"some\"" : "", percent(amount, most), word);
      words += (words.empty() ? "" : ", ") + word;
    }
    add("<li><span>{}</span><span class=\"columns\" role=\"img\" aria-label=\"{}\">{}</span>"
        "<span class=\"value\">{}</span></li>\n",
        inline_html(trend.label), words, columns, inline_html(trend.value));
  }

  std::string& out_;
  int heatmaps_ = 0;  // written so far; numbers the groups
};

// Returns whether a section fits in half the page width.
bool is_small(const Block& block) {
  if (const auto* table = std::get_if<Table>(&block))
    return table->columns.size() <= 3 && table->rows.size() <= kHalfRows;
  if (const auto* bars = std::get_if<Bars>(&block)) return bars->rows.size() <= kHalfRows;
  return std::holds_alternative<Heading>(block) || std::holds_alternative<Paragraph>(block);
}

using Blocks = std::vector<Block>::const_iterator;

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block); }

void add_section(std::string& out, HtmlWriter& writer, Blocks begin, Blocks end) {
  out += std::all_of(begin, end, is_small) ? "<section class=\"half\">\n" : "<section>\n";
  for (Blocks block = begin; block != end; ++block) std::visit(writer, *block);
  out += "</section>\n";
}

// Writes the title and the blocks before the next heading; returns the rest.
Blocks add_head(std::string& out, HtmlWriter& writer, const Document& document,
                const std::string& title) {
  Blocks block = document.blocks.begin();
  if (block != document.blocks.end() && is_heading(*block)) ++block;
  out += "<header>\n<h1>" + title + "</h1>\n";
  const Blocks sections = std::find_if(block, document.blocks.end(), is_heading);
  for (; block != sections; ++block) std::visit(writer, *block);
  out += "</header>\n";
  return sections;
}

std::string title_of(const Document& document) {
  if (document.blocks.empty() || !is_heading(document.blocks.front())) return "gongbu";
  return markup_text(plain_text(std::get<Heading>(document.blocks.front()).text));
}

}  // namespace

std::string to_html(const Document& document, const Line& footer, Language language) {
  const std::string title = title_of(document);
  // The content security policy enforces that the page loads nothing.
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"gongbu\">\n<title>{}</title>\n<style>\n{}</style>\n"
      "</head>\n<body>\n<main>\n",
      language == Language::korean ? "ko" : "en", title, kPageCss);
  HtmlWriter writer(out);
  Blocks begin = add_head(out, writer, document, title);
  while (begin != document.blocks.end()) {
    const Blocks end = std::find_if(std::next(begin), document.blocks.end(), is_heading);
    add_section(out, writer, begin, end);
    begin = end;
  }
  out += "<footer>" + inline_html(footer) + "</footer>\n</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace gongbu::render
