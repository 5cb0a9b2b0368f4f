#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/base/message.hpp"

namespace gongbu::render {

/// What a piece of text means; each writer decides what that looks like.
enum class Tone {
  plain,
  strong,
  dim,
  good,
  warn,
  bad,
  heat_1,  ///< the levels of a heatmap, from little
  heat_2,
  heat_3,
  heat_4,  ///< … to much
};

struct Span {
  std::string text;
  Tone tone = Tone::plain;
};

/// A line of text in one or more tones. Text may come from anywhere: writers make it harmless.
struct Line {
  std::vector<Span> spans;

  // Implicit, so that a cell or a paragraph can be written as a string.
  Line() = default;
  Line(std::string text, Tone tone = Tone::plain) { add(std::move(text), tone); }
  Line(std::string_view text, Tone tone = Tone::plain) : Line(std::string(text), tone) {}
  Line(const char* text, Tone tone = Tone::plain) : Line(std::string(text), tone) {}

  Line& add(std::string text, Tone tone = Tone::plain) {
    spans.push_back({std::move(text), tone});
    return *this;
  }

  /// Adds the spans of another line.
  Line& append(const Line& other) {
    spans.insert(spans.end(), other.spans.begin(), other.spans.end());
    return *this;
  }
};

/// Returns the text of a line without its tones.
inline std::string plain_text(const Line& line) {
  std::string text;
  for (const Span& span : line.spans) text += span.text;
  return text;
}

struct Heading {
  Line text;
};

/// Lines shown as they are, one below the other.
struct Paragraph {
  std::vector<Line> lines;
};

/// Labels with their values, aligned.
struct KeyValues {
  std::vector<std::pair<std::string, Line>> rows;
  bool shrinks = false;  ///< values give way when they are wider than the page
};

enum class Align { left, right };

struct Column {
  std::string title = {};  ///< when all titles are empty, no header is shown
  Align align = Align::left;
  bool shrinks = false;  ///< gives way when the table is wider than the page
};

/// Rows under columns: cells missing at a row's end are empty, extra ones are not shown.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Line>> rows;
  Line caption = {};  ///< what the table is about, when it needs saying: stands right above it
};

/// Days in columns of a week, a sign for each.
struct Heatmap {
  struct Day {
    Span sign = {};          ///< one column wide; empty: nothing is to be said about the day
    std::string about = {};  ///< the day in words, for those who ask; empty: there is no such day
  };
  struct Week {
    std::string month;             ///< stands above the first of the weeks that have the same
    std::vector<Day> days;         ///< one for each weekday
    std::string short_month = {};  ///< the same for where it has no room, on a page of text
  };

  Line caption = {};                  ///< what is shown
  std::vector<std::string> weekdays;  ///< names of the rows; empty: the row has none
  std::vector<Week> weeks;            ///< oldest first
  Line legend = {};                   ///< what the signs mean
};

/// How much of something is done.
struct Bar {
  Line label;
  int done = 0;
  int total = 0;  ///< at least `done`
  Line value;     ///< the same in words
};

/// Bars of one length, one below the other.
struct Bars {
  std::vector<Bar> rows;
};

/// One series of amounts.
struct Trend {
  Line label;
  std::vector<int> amounts;  ///< for each period, at least 0
  Line value;                ///< what they come to
};

/// How amounts went from period to period; each series is drawn against its own largest.
struct Trends {
  std::vector<std::string> periods;
  std::vector<Trend> rows;
};

/// Lists side by side. A list without items is left out where there is no room for it.
struct Board {
  struct List {
    Line title;
    std::vector<Line> items;
  };
  std::vector<List> lists;
};

using Block = std::variant<Heading, Paragraph, KeyValues, Table, Heatmap, Bars, Trends, Board>;

/// What a report says, before it is known how it will be shown. Blocks with nothing to show are
/// left out, a table without rows or a heatmap without weeks among them.
struct Document {
  std::vector<Block> blocks;

  Document& add(Block block) {
    blocks.push_back(std::move(block));
    return *this;
  }
};

/// How a text is laid out.
struct TextStyle {
  bool color = false;  ///< ANSI colours; without them nothing but text is written
  /// Columns of the page: tables and lists are cut to it, paragraphs are not. Nothing: nothing is
  /// cut, heatmaps take 80.
  std::optional<int> width = {};
  int palette = 16;  ///< how many colours there are to choose from: 16, 256 or 16,777,216
};

/// Writes for a terminal or a mail: a blank line between blocks, columns aligned by display width,
/// no white space at line ends. Weeks of a heatmap that do not fit beside the others continue below
/// them. Ends with a newline unless empty.
std::string to_text(const Document& document, const TextStyle& style);

/// Writes GitHub-flavoured Markdown; text is escaped so that it shows as it is, and of the tones
/// only `strong` is kept. A heatmap is a block of text of fixed width. Ends with a newline unless
/// empty.
std::string to_markdown(const Document& document);

/// Writes one HTML page that needs nothing else: no network, no script, no other file. The first
/// heading is its title, each further one begins a section. For phones, screens and paper, light
/// and dark, for the mouse, the finger, the keyboard and screen readers. The footer closes it.
std::string to_html(const Document& document, const Line& footer, Language language);

}  // namespace gongbu::render
