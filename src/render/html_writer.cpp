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
#include "gongbu/render/drawing.hpp"
#include "gongbu/render/markup.hpp"
#include "page_css.hpp"
#include "render/html_text.hpp"

namespace gongbu::render {
namespace {

// A section with more rows of bars or tables takes the full width of the page.
constexpr std::size_t kHalfRows = 10;
// Weeks of a heatmap that fit on a phone.
constexpr std::size_t kPhoneWeeks = 27;

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
    out_ += key_values.figures ? "<dl class=\"figures\">\n" : "<dl>\n";
    for (const auto& [label, value] : key_values.rows)
      add("<div><dt>{}</dt><dd>{}</dd></div>\n", markup_text(label), inline_html(value));
    out_ += "</dl>\n";
  }

  void operator()(const Table& table) {
    const std::vector<std::size_t> columns = filled_columns({&table, 1});
    if (columns.empty()) return;
    out_ += "<div class=\"scroll\"><table>\n";
    if (!table.caption.spans.empty()) add("<caption>{}</caption>\n", inline_html(table.caption));
    add_header(table, columns);
    out_ += "<tbody>\n";
    for (const std::vector<Line>& row : table.rows) {
      out_ += "<tr>";
      for (const std::size_t i : columns)
        add("<td{}>{}</td>", align_of(table.columns[i]),
            i < row.size() ? inline_html(row[i]) : std::string());
      out_ += "</tr>\n";
    }
    out_ += "</tbody>\n</table></div>\n";
  }

  void operator()(const Tables& tables) {
    for (const Table& table : tables.tables) (*this)(table);
  }

  void operator()(const DayStrip& strip) {
    if (strip.days.empty()) return;
    out_ += "<ol class=\"strip\">\n";
    for (const auto& [name, day] : strip.days) {
      const std::string about = markup_text(day.about);
      add("<li><span>{}</span>", markup_text(name));
      if (about.empty()) {
        out_ += "<i></i></li>\n";
      } else {
        add("<i class=\"{0}\" role=\"img\" aria-label=\"{1}\" title=\"{1}\"></i></li>\n",
            class_of(day), about);
      }
    }
    out_ += "</ol>\n";
  }

  // Days are radio buttons, which support the keyboard without a script: Tab enters the group,
  // arrow keys move in it. A year has two halves, side by side or, on a phone, one below the other.
  void operator()(const Heatmap& heatmap) {
    if (heatmap.weeks.empty()) return;
    if (!heatmap.caption.spans.empty()) add("<h3>{}</h3>\n", inline_html(heatmap.caption));
    add("<fieldset class=\"heat{}\" aria-label=\"{}\">\n", heatmap.has_few_weeks() ? " few" : "",
        markup_text(plain_text(heatmap.caption)));
    const Weeks weeks(heatmap.weeks);
    const std::size_t half = half_of(weeks);
    add_weeks(heatmap, weeks.first(half), "weeks");
    if (half < weeks.size()) add_weeks(heatmap, weeks.subspan(half), "weeks more");
    add("</fieldset>\n<p class=\"legend\" aria-hidden=\"true\">{}", inline_html(heatmap.scale));
    for (const CalendarDay& sign : heatmap.signs)
      add(" <span><i class=\"{}\"></i>{}</span>", class_of(sign), markup_text(sign.about));
    out_ += "</p>\n";
    ++heatmaps_;
  }

  void operator()(const Bars& bars) {
    if (!bars.rows.empty()) add_bars(bars.rows);
    if (bars.folded.empty()) return;
    add("<details><summary>{}</summary>\n", markup_text(bars.folded_title));
    add_bars(bars.folded);
    out_ += "</details>\n";
  }

  void operator()(const Trends& trends) {
    if (trends.rows.empty()) return;
    out_ += "<ul class=\"trends\">\n";
    const int most = highest_of(trends);
    for (const Trend& trend : trends.rows) add_trend(trend, trends.periods, most);
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

  void add_header(const Table& table, const std::vector<std::size_t>& columns) {
    const auto titled = [&](std::size_t column) { return !table.columns[column].title.empty(); };
    if (std::none_of(columns.begin(), columns.end(), titled)) return;
    out_ += "<thead><tr>";
    for (const std::size_t i : columns)
      add("<th scope=\"col\"{}>{}</th>", align_of(table.columns[i]),
          markup_text(table.columns[i].title));
    out_ += "</tr></thead>\n";
  }

  void add_bars(const std::vector<Bar>& bars) {
    add("<ul class=\"bars{}\">\n", bars.size() > kHalfRows ? " many" : "");
    for (const Bar& bar : bars)
      add("<li><span>{}</span><span class=\"dim\">{}</span>"
          "<span class=\"bar\"><i style=\"width:{}%\"></i></span></li>\n",
          inline_html(bar.label), inline_html(bar.value), percent(bar.done, bar.total));
    out_ += "</ul>\n";
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
    add("<input type=\"radio\" name=\"heat{}\" class=\"{}{}\" style=\"grid-area:{}/{}\" "
        "aria-label=\"{}\">\n",
        heatmaps_, class_of(day), side, row, column, markup_text(day.about));
  }

  void add_trend(const Trend& trend, const std::vector<std::string>& periods, int most) {
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

// Returns whether a block fits in half the page width.
bool is_small(const Block& block) {
  if (const auto* table = std::get_if<Table>(&block))
    return table->columns.size() <= 3 && table->rows.size() <= kHalfRows;
  if (const auto* bars = std::get_if<Bars>(&block))
    return std::max(bars->rows.size(), bars->folded.size()) <= kHalfRows;
  return std::holds_alternative<Heading>(block) || std::holds_alternative<Paragraph>(block) ||
         std::holds_alternative<KeyValues>(block) || std::holds_alternative<DayStrip>(block);
}

using Blocks = std::vector<Block>::const_iterator;

bool is_heading(const Block& block) { return std::holds_alternative<Heading>(block); }

/// A heading with the blocks below it.
struct Section {
  Blocks begin;
  Blocks end;
  bool half = false;
};

// Two small sections in succession stand side by side.
std::vector<Section> sections_of(Blocks block, Blocks end) {
  std::vector<Section> sections;
  while (block != end) {
    const Blocks next = std::find_if(std::next(block), end, is_heading);
    sections.push_back({block, next});
    block = next;
  }
  const auto small = [](const Section& one) { return std::all_of(one.begin, one.end, is_small); };
  for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
    if (!small(sections[i]) || !small(sections[i + 1])) continue;
    sections[i].half = sections[i + 1].half = true;
    ++i;
  }
  return sections;
}

void add_section(std::string& out, HtmlWriter& writer, const Section& section) {
  out += section.half ? "<section class=\"half\">\n" : "<section>\n";
  for (Blocks block = section.begin; block != section.end; ++block) std::visit(writer, *block);
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
  const Blocks begin = add_head(out, writer, document, title);
  for (const Section& section : sections_of(begin, document.blocks.end()))
    add_section(out, writer, section);
  out += "<footer>" + inline_html(footer) + "</footer>\n</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace gongbu::render
