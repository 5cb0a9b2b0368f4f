#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/syllabus.hpp"

namespace gongbu::catalog {
namespace {

constexpr std::size_t kLongestOutline = std::size_t{1024} * 1024;
constexpr std::size_t kLongestTitle = 300;  // bytes, because number and title form a subject
constexpr std::size_t kMostDepth = 6;
constexpr int kMostPages = 100'000;
constexpr int kMostExercises = 10'000;

constexpr std::size_t kShown = 40;  // columns of an invalid value in an error message

constexpr std::string_view kNoPage = "-";
constexpr std::size_t kFewest = 3;  // minimum number of columns

// Parses a whole number from `least` to `most` without leading zeros or signs.
std::optional<int> read_number(std::string_view text, int least, int most) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const bool read = error == std::errc() && stop == end && std::to_string(number) == text;
  return read && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

// Splits a text and trims the parts.
std::vector<std::string_view> trimmed_parts(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts = split(text, separator);
  for (std::string_view& part : parts) part = trimmed(part);
  return parts;
}

// "3.1.2" or, in an appendix, "A.1".
bool is_outline_number(std::string_view text) {
  constexpr int kMost = 9999;
  if (text.find(' ') != std::string_view::npos) return false;
  const std::vector<std::string_view> parts = trimmed_parts(text, ".");
  const auto is_part = [](std::string_view part) { return read_number(part, 0, kMost); };
  const bool lettered = parts[0].size() == 1 && parts[0][0] >= 'A' && parts[0][0] <= 'Z';
  return (lettered || is_part(parts[0])) && parts.size() <= kMostDepth &&
         std::all_of(parts.begin() + 1, parts.end(), is_part);
}

// Returns a cell as one trimmed line.
std::string cell_text(std::string_view text) {
  std::string cell;
  for (const char c : trimmed(text)) {
    const bool space = is_ascii_space(c);
    if (!space || (c == ' ' || cell.back() != ' ')) cell += space ? ' ' : c;
  }
  return cell;
}

/// Splits a tab-separated table into rows, as written by text editors and spreadsheets: a quoted
/// cell may contain tabs, newlines and doubled quotes.
class TableReader {
 public:
  explicit TableReader(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ >= text_.size(); }
  int line() const { return line_; }

  std::vector<std::string> read_row() {
    std::vector<std::string> cells;
    do cells.push_back(read_cell());
    while (eat('\t'));
    if (eat('\n')) ++line_;
    return cells;
  }

 private:
  char peek() const { return at_end() ? '\0' : text_[at_]; }

  bool eat(char c) {
    if (at_end() || peek() != c) return false;
    ++at_;
    return true;
  }

  std::string read_cell() {
    if (const auto quoted = quoted_cell()) return cell_text(*quoted);
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of("\t\n", at_), text_.size());
    return cell_text(text_.substr(begin, at_ - begin));
  }

  // Reads a cell that is quoted as a whole. Reads nothing if only its first word is quoted.
  std::optional<std::string> quoted_cell() {
    std::size_t at = std::min(text_.find_first_not_of(' ', at_), text_.size());
    if (at == text_.size() || text_[at] != '"') return std::nullopt;
    std::string cell;
    int line = line_;
    for (++at; at < text_.size(); ++at) {
      if (text_[at] == '"' && text_.substr(at + 1, 1) == "\"") {
        cell += text_[at++];
      } else if (text_[at] == '"') {
        const std::size_t end = std::min(text_.find_first_not_of(' ', at + 1), text_.size());
        if (end < text_.size() && text_[end] != '\t' && text_[end] != '\n') return std::nullopt;
        at_ = end;
        line_ = line;
        return cell;
      } else {
        if (text_[at] == '\n') ++line;
        cell += text_[at];
      }
    }
    return std::nullopt;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

/// Builds a syllabus row by row and reports invalid rows.
class OutlineReader {
 public:
  OutlineReader(Syllabus& syllabus, std::string_view file) : syllabus_(syllabus), file_(file) {}

  /// Reads the row that begins on line `line`.
  void read(int line, std::vector<std::string> cells) {
    line_ = line;
    for (std::string& cell : cells) cell = checked(cell);
    if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); }))
      return;
    while (cells.size() > kFewest && cells.back().empty()) cells.pop_back();  // trailing tabs
    if (cells.front().starts_with('#')) {
      if (!titled_) syllabus_.title = trimmed(std::string_view(cells.front()).substr(1));
      titled_ = true;
    } else {
      read_row({cells.begin(), cells.end()});
    }
  }

  void finish() {
    close(0);
    std::vector<Topic>& topics = syllabus_.topics;
    for (std::size_t i = 0; i < topics.size(); ++i) {
      // The end of the last topic is unknown; it has at least one page.
      const int next = i + 1 < topics.size() ? topics[i + 1].page : topics[i].page + 1;
      if (topics[i].page > 0) topics[i].pages = next - topics[i].page;
    }
  }

 private:
  // Returns a cell in normal form. One at a time, because most are ASCII, which is fast.
  std::string checked(const std::string& cell) const {
    constexpr std::string_view kReplacement = "\uFFFD";  // normalized() writes it for invalid UTF-8
    std::string text = normalized(cell);
    if (text.find(kReplacement) != std::string::npos || text.find('\0') != std::string::npos)
      throw make_error(ErrorKind::usage, Msg::err_outline_encoding, file_);
    return text;
  }

  template <class... A>
  Error error(MsgFor<std::type_identity_t<A>...> id, const A&... args) const {
    return make_error(ErrorKind::usage, id, args...);
  }

  void read_row(const std::vector<std::string_view>& columns) {
    if (columns.size() < kFewest || columns.size() > kFewest + 1)
      throw error(Msg::err_outline_columns, file_, line_, columns.size())
          .hint(phrase(Msg::hint_outline_columns));
    Topic topic;
    topic.number = read_new_number(columns[0]);
    topic.page = read_page(columns[1]);
    topic.title = read_title(columns[2]);
    topic.depth = enter(topic.number);
    if (columns.size() > kFewest) topic.exercises = read_exercises(columns[3], topic.depth);
    open_.push_back(syllabus_.topics.size());
    syllabus_.topics.push_back(std::move(topic));
  }

  std::string read_new_number(std::string_view text) {
    if (!is_outline_number(text))
      throw error(Msg::err_outline_number, file_, line_, fit(text, kShown))
          .hint(phrase(Msg::hint_outline_number));
    const auto [known, is_new] = lines_.emplace(text, line_);
    if (!is_new) throw error(Msg::err_outline_duplicate, file_, line_, known->first, known->second);
    return known->first;
  }

  int read_page(std::string_view text) const {
    const auto page = text == kNoPage ? 0 : read_number(text, 1, kMostPages);
    if (!page)
      throw error(Msg::err_outline_page, file_, line_, fit(text, kShown))
          .hint(phrase(Msg::hint_outline_page));
    if (syllabus_.topics.empty()) return *page;
    const int before = syllabus_.topics.back().page;
    if ((*page == 0) != (before == 0))
      throw error(Msg::err_outline_some_pages, file_, line_).hint(phrase(Msg::hint_outline_page));
    if (*page < before) throw error(Msg::err_outline_page_order, file_, line_, *page, before);
    return *page;
  }

  std::string read_title(std::string_view text) const {
    if (text.empty()) throw error(Msg::err_outline_title, file_, line_);
    if (text.size() > kLongestTitle)
      throw error(Msg::err_outline_long_title, file_, line_, text.size(), kLongestTitle);
    return std::string(text);
  }

  // Closes topics that do not contain this one; returns its depth.
  std::size_t enter(const std::string& number) {
    const std::size_t dot = number.rfind('.');
    if (dot == std::string::npos) {
      close(0);
      return 0;
    }
    const std::string_view above = std::string_view(number).substr(0, dot);
    const auto depth = static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
    if (open_.size() < depth || syllabus_.topics[open_[depth - 1]].number != above)
      throw error(Msg::err_outline_above, file_, line_, number, above)
          .hint(phrase(Msg::hint_outline_above));
    close(depth);
    return depth;
  }

  int read_exercises(std::string_view text, std::size_t depth) const {
    if (depth > 0) throw error(Msg::err_outline_exercises_place, file_, line_);
    const auto exercises = read_number(text, 0, kMostExercises);
    if (!exercises) throw error(Msg::err_outline_exercises, file_, line_, fit(text, kShown));
    return *exercises;
  }

  // Closes the open topics from `depth` on at the current index.
  void close(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back())
      syllabus_.topics[open_.back()].end = syllabus_.topics.size();
  }

  Syllabus& syllabus_;
  std::string_view file_;
  int line_ = 0;
  bool titled_ = false;
  std::vector<std::size_t> open_;                  // open topics by depth
  std::map<std::string, int, std::less<>> lines_;  // line of each number
};

// Normalizes line endings to "\n".
std::string with_plain_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i + 1, 1) == "\n") continue;
    out += text[i] == '\r' ? '\n' : text[i];
  }
  return out;
}

}  // namespace

Syllabus read_outline(std::string id, std::string_view outline, std::string_view file) {
  if (outline.size() > kLongestOutline)
    throw make_error(ErrorKind::usage, Msg::err_outline_size, file, kLongestOutline / 1024);
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (outline.starts_with(kByteOrderMark)) outline.remove_prefix(kByteOrderMark.size());
  const std::string text = with_plain_ends(outline);
  Syllabus syllabus{std::move(id), {}, {}};
  OutlineReader reader(syllabus, file);
  TableReader table(text);
  while (!table.at_end()) {
    const int line = table.line();
    reader.read(line, table.read_row());
  }
  reader.finish();
  if (syllabus.topics.empty() || syllabus.is_appendix(0))
    throw make_error(ErrorKind::usage, Msg::err_outline_empty, file)
        .hint(phrase(Msg::hint_outline_columns));
  return syllabus;
}

}  // namespace gongbu::catalog
