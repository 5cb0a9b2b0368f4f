#pragma once

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/base/message.hpp"

namespace gongbu::render {

/// Meaning of a text span; each writer chooses its appearance.
enum class Tone {
  plain,
  strong,
  dim,
  good,
  warn,
  bad,
  heat_1,  ///< levels of a heatmap, from low
  heat_2,
  heat_3,
  heat_4,  ///< … to high
};

struct Span {
  std::string text;
  Tone tone = Tone::plain;
  std::string link = {};  ///< untrusted address; Markdown and HTML link it if it is http(s)
};

/// A line of text in one or more tones. Its text is untrusted; writers sanitize it.
struct Line {
  std::vector<Span> spans;

  // Implicit, so that strings convert to cells and paragraphs.
  Line() = default;
  Line(std::string text, Tone tone = Tone::plain) { add(std::move(text), tone); }
  Line(std::string_view text, Tone tone = Tone::plain) : Line(std::string(text), tone) {}
  Line(const char* text, Tone tone = Tone::plain) : Line(std::string(text), tone) {}

  Line& add(std::string text, Tone tone = Tone::plain) {
    spans.push_back({std::move(text), tone});
    return *this;
  }

  /// Adds text that leads to an address; the address may be empty.
  Line& add_link(std::string text, std::string address, Tone tone = Tone::plain) {
    spans.push_back({std::move(text), tone, std::move(address)});
    return *this;
  }

  /// Appends the spans of another line.
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

/// Consecutive lines. Text for a narrow terminal wraps them between words.
struct Paragraph {
  std::vector<Line> lines;
};

/// Aligned pairs of label and value.
struct KeyValues {
  std::vector<std::pair<std::string, Line>> rows;
  bool shrinks = false;  ///< truncate values to the page width
  bool figures = false;  ///< key figures, most important first; HTML shows them large
};

enum class Align { left, right };

struct Column {
  std::string title = {};  ///< no header if all titles are empty
  Align align = Align::left;
  bool shrinks = false;  ///< may be truncated if the table is wider than the page
  bool yields = false;   ///< is truncated before others become narrow
};

/// A table. Missing cells at the end of a row are empty, extra ones are ignored. Columns without
/// any text in their cells are omitted.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Line>> rows;
  Line caption = {};      ///< optional caption above the table
  bool indented = false;  ///< text indents the rows
};

/// Tables with the same columns, one below the other, aligned as one.
struct Tables {
  std::vector<Table> tables;
};

/// State of a day, for writers that draw cells instead of signs.
enum class DayMark {
  none,   ///< nothing to show
  level,  ///< activity
  part,   ///< activity, but goals were missed
  missed,
  rest,
  frozen,
  open,    ///< today, not met yet
  before,  ///< not judged
};

/// A day of a calendar.
struct CalendarDay {
  Span sign = {};          ///< one column wide; may be empty
  std::string about = {};  ///< description of the day; empty: no such day
  DayMark mark = DayMark::none;
  int level = 0;  ///< 1 to 4, for DayMark::level
};

/// Consecutive days in one row.
struct DayStrip {
  struct Day {
    std::string name;  ///< weekday
    CalendarDay day;   ///< without a description: to come
  };
  std::vector<Day> days;
};

/// A calendar heatmap: one column per week, a sign per day.
struct Heatmap {
  /// Images show a heatmap of up to this many weeks with larger cells.
  static constexpr int kFewWeeks = 12;

  using Day = CalendarDay;
  struct Week {
    std::string month;             ///< shown above the first week with this month
    std::vector<Day> days;         ///< one per weekday
    std::string short_month = {};  ///< short name for narrow text pages
  };

  Line caption = {};                  ///< caption above the heatmap
  std::vector<std::string> weekdays;  ///< row names; may be empty
  std::vector<Week> weeks;            ///< oldest first
  Line scale = {};                    ///< explanation of the levels
  std::vector<Day> signs = {};        ///< the other signs that occur, with their meaning in `about`

  bool has_few_weeks() const { return std::ssize(weeks) <= kFewWeeks; }
};

/// A progress bar.
struct Bar {
  Line label;
  int done = 0;
  int total = 0;  ///< at least `done`
  Line value;     ///< progress as text
};

/// Progress bars of equal length.
struct Bars {
  std::vector<Bar> rows;
  std::vector<Bar> folded = {};   ///< less important ones; HTML folds them, text omits them
  std::string folded_title = {};  ///< title of the folded bars, with their number
};

/// A series of amounts.
struct Trend {
  Line label;
  std::vector<int> amounts;  ///< one per period, not negative
  Line value;                ///< total as text
};

/// Sparklines; all series share one scale.
struct Trends {
  std::vector<std::string> periods;
  std::vector<Trend> rows;
};

/// Lists side by side. An empty list is omitted if there is no room.
struct Board {
  struct List {
    Line title;
    std::vector<Line> items;
  };
  std::vector<List> lists;
};

using Block = std::variant<Heading, Paragraph, KeyValues, Table, Tables, DayStrip, Heatmap, Bars,
                           Trends, Board>;

/// A report independent of its output format. Blocks without content are omitted, such as a table
/// without rows or a heatmap without weeks.
struct Document {
  std::vector<Block> blocks;

  Document& add(Block block) {
    blocks.push_back(std::move(block));
    return *this;
  }
};

/// Layout of text output.
struct TextStyle {
  bool color = false;  ///< use ANSI colours
  /// Page width in columns: tables and lists are truncated to it; below 80 paragraphs are wrapped.
  /// Empty: no limit, and 80 for heatmaps.
  std::optional<int> width = {};
  int palette = 16;  ///< number of colours: 16, 256 or 16,777,216
};

/// Writes plain text for a terminal or mail: blank lines between blocks, columns aligned by display
/// width, no trailing white space; cuts between words where it can. Weeks of a heatmap that do not
/// fit continue below. Ends with a newline unless empty.
std::string to_text(const Document& document, const TextStyle& style);

/// Writes GitHub-flavoured Markdown. Text is escaped; of the tones only `strong` is kept. A heatmap
/// is a code block. Links are kept. Ends with a newline unless empty.
std::string to_markdown(const Document& document);

/// Writes a self-contained HTML page: no network, no script, no other file. The first heading is
/// its title, each other one begins a section. Supports phones, screens and print, light and dark
/// mode, mouse, touch, keyboard and screen readers. `footer` is the last line.
std::string to_html(const Document& document, const Line& footer, Language language);

}  // namespace gongbu::render
