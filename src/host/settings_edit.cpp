#include <fmt/core.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/text.hpp"
#include "setting_table.hpp"

namespace gongbu::host {
namespace {

// A half-open range of bytes.
struct Range {
  std::size_t begin;
  std::size_t end;
};

// A text with an index of its lines; converts positions of toml++ (line and code point) to bytes.
class Source {
 public:
  explicit Source(std::string_view text) : text_(text) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    lines_.push_back(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0);
    for (std::size_t i = 0; i < text.size(); ++i)
      if (text[i] == '\n') lines_.push_back(i + 1);
    newline_ = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  }

  std::string_view text() const { return text_; }
  // Returns the start of the first line, after a byte order mark.
  std::size_t begin() const { return lines_.front(); }
  // Returns the line ending of this file.
  std::string_view newline() const { return newline_; }

  std::size_t offset(const toml::source_position& at) const {
    std::size_t i = lines_.at(at.line - 1);
    for (auto column = at.column; column > 1 && i < text_.size(); --column) {
      ++i;
      while (i < text_.size() && continues_character(text_[i])) ++i;
    }
    return i;
  }

  Range range(const toml::node& node) const {
    return {offset(node.source().begin), offset(node.source().end)};
  }

  std::size_t line_begin(std::size_t at) const {
    return *std::prev(std::upper_bound(lines_.begin(), lines_.end(), at));
  }

  // Returns the start of the next line, or the end of the text.
  std::size_t line_end(std::size_t at) const {
    const auto next = std::upper_bound(lines_.begin(), lines_.end(), at);
    return next == lines_.end() ? text_.size() : *next;
  }

  std::string_view indent(std::size_t at) const {
    const std::string_view line = text_.substr(line_begin(at));
    return line.substr(0, line.find_first_not_of(" \t"));
  }

  std::string replaced(Range range, std::string_view by) const {
    return fmt::format("{}{}{}", text_.substr(0, range.begin), by, text_.substr(range.end));
  }

  // Inserts a line at `at`, the start of a line or the end of the text.
  std::string with_line(std::size_t at, std::string_view line) const {
    const bool unfinished = at == text_.size() && at > lines_.back();
    return replaced({at, at}, fmt::format("{}{}{}", unfinished ? newline_ : "", line, newline_));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> lines_;  // start of each line
  std::string_view newline_;
};

// Returns whether the table is written as "[git]", not as "git.roots = …" or "git = { … }".
bool has_header(const toml::table& table, const Source& source) {
  return !table.is_inline() && source.text()[source.range(table).begin] == '[';
}

// Returns whether the array is written as "[[repository]]", not as "repository = [{ … }]".
bool is_array_of_headers(const toml::node& node, const Source& source) {
  return node.is_array_of_tables() && has_header(*node.as_array()->get(0)->as_table(), source);
}

// Returns the last value of `table` that is written before any header below it.
const toml::node* last_value(const toml::table& table, const Source& source) {
  const toml::node* last = nullptr;
  for (const auto& [key, node] : table) {
    const toml::table* inner = node.as_table();
    if (is_array_of_headers(node, source)) continue;
    if (inner != nullptr && has_header(*inner, source)) continue;
    const bool dotted = inner != nullptr && !inner->is_inline();
    const toml::node* candidate = dotted ? last_value(*inner, source) : &node;
    if (last == nullptr || last->source().end < candidate->source().end) last = candidate;
  }
  return last;
}

// Copies a text with replacements.
class Copy {
 public:
  Copy(std::string_view text, std::size_t begin) : text_(text), at_(begin) {}

  void up_to(std::size_t end) {
    out_ += text_.substr(at_, end - at_);
    at_ = end;
  }
  void skip_to(std::size_t end) { at_ = end; }
  void add(std::string_view text) { out_ += text; }
  const std::string& result() const { return out_; }

 private:
  std::string_view text_;
  std::size_t at_;
  std::string out_;
};

// A list with one item per line, between the lines of its brackets.
class ItemLines {
 public:
  ItemLines(const toml::array& array, const Source& source)
      : source_(source), array_(array), range_(source.range(array)) {}

  bool applies() const {
    auto line_before = array_.source().begin.line;
    for (const toml::node& item : array_) {
      const auto& [begin, end, path] = item.source();
      if (begin.line == line_before || end.line != begin.line || !stands_alone(item)) return false;
      line_before = begin.line;
    }
    return array_.source().end.line > line_before;
  }

  // Removes the lines of removed items and adds lines for new ones; all comments stay.
  std::string changed(const std::vector<std::string>& items) const {
    Copy copy(source_.text(), range_.begin);
    auto wanted = items.begin();
    bool keeps_last = false;
    for (const toml::node& item : array_) {
      keeps_last = wanted != items.end() && item.value<std::string>() == *wanted;
      if (keeps_last) {
        ++wanted;
      } else {
        const std::size_t at = source_.range(item).begin;
        copy.up_to(source_.line_begin(at));
        copy.skip_to(source_.line_end(at));
      }
    }
    if (wanted != items.end() && keeps_last && !comma_on_line(*last_item())) {
      copy.up_to(source_.range(*last_item()).end);
      copy.add(",");
    }
    copy.up_to(insertion_point());
    for (; wanted != items.end(); ++wanted)
      copy.add(
          fmt::format("{}{},{}", indent(), toml_value(Shape::text, {*wanted}), source_.newline()));
    copy.up_to(range_.end);
    return copy.result();
  }

 private:
  bool comma_on_line(const toml::node& item) const {
    const std::size_t next = source_.text().find_first_not_of(" \t", source_.range(item).end);
    return source_.text()[next] == ',';
  }

  // Returns whether a comma follows the item; skips comments.
  bool comma_below(const toml::node& last_item) const {
    for (std::size_t i = source_.range(last_item).end; i < range_.end; ++i) {
      if (source_.text()[i] == '#') i = source_.text().find('\n', i);
      if (source_.text()[i] == ',') return true;
    }
    return false;
  }

  // Returns whether the item is alone on its line and does not span lines.
  bool stands_alone(const toml::node& item) const {
    const std::size_t begin = source_.range(item).begin;
    const bool leads = source_.line_begin(begin) + source_.indent(begin).size() == begin;
    return leads && (comma_on_line(item) || (&item == last_item() && !comma_below(item)));
  }

  const toml::node* last_item() const {
    return array_.empty() ? nullptr : array_.get(array_.size() - 1);
  }

  std::size_t insertion_point() const {
    return last_item() == nullptr ? source_.line_begin(range_.end)
                                  : source_.line_end(source_.range(*last_item()).begin);
  }

  std::string_view indent() const {
    return last_item() == nullptr ? "  " : source_.indent(source_.range(*last_item()).begin);
  }

  const Source& source_;
  const toml::array& array_;
  Range range_;
};

std::string replaced_value(const Source& source, const toml::node& node, const Setting& setting,
                           const std::vector<std::string>& items) {
  if (const toml::array* array = node.as_array()) {
    const ItemLines lines(*array, source);
    if (lines.applies()) return source.replaced(source.range(node), lines.changed(items));
  }
  return source.replaced(source.range(node), toml_value(setting.shape, items));
}

// Returns where to insert a setting before the header of `node`: above the comment that belongs to
// the header, but below a comment that opens the file.
std::size_t above_header(const Source& source, const toml::node& node) {
  const std::size_t header = source.line_begin(source.range(node).begin);
  std::size_t at = header;
  while (at > source.begin()) {
    const std::size_t above = source.line_begin(at - 1);
    if (source.text()[above] != '#') return at;
    at = above;
  }
  return header;
}

std::string with_top_setting(const Source& source, const toml::table& document,
                             const std::string& line) {
  if (const toml::node* last = last_value(document, source))
    return source.with_line(source.line_end(source.range(*last).end), line);
  // toml++ sorts tables by name, not by position.
  const toml::node* first = nullptr;
  for (const auto& [key, node] : document)
    if (first == nullptr || node.source().begin < first->source().begin) first = &node;
  if (first != nullptr)
    return source.with_line(above_header(source, *first),
                            fmt::format("{}{}", line, source.newline()));
  return source.with_line(source.text().size(), line);
}

std::string with_inline_setting(const Source& source, const toml::table& group,
                                const std::string& pair) {
  const toml::node* last = last_value(group, source);
  if (last == nullptr) return source.replaced(source.range(group), fmt::format("{{ {} }}", pair));
  const std::size_t end = source.range(*last).end;
  return source.replaced({end, end}, ", " + pair);
}

std::string with_group_setting(const Source& source, const toml::table& document,
                               const std::string& group_name, const std::string& pair) {
  const toml::node* node = document.get(group_name);
  if (node == nullptr) {
    const std::string_view gap = source.text().empty() ? "" : source.newline();
    return source.with_line(source.text().size(),
                            fmt::format("{}[{}]{}{}", gap, group_name, source.newline(), pair));
  }
  const toml::table& group = *node->as_table();
  if (group.is_inline()) return with_inline_setting(source, group, pair);
  const toml::node* last = last_value(group, source);
  const Range above = source.range(last != nullptr ? *last : group);
  const std::string prefix = has_header(group, source) ? "" : group_name + '.';
  return source.with_line(source.line_end(above.end),
                          fmt::format("{}{}{}", source.indent(above.begin), prefix, pair));
}

// Returns the tables of the rules, null if there are none; nothing if they are written otherwise.
std::optional<const toml::array*> kind_tables(const toml::table& document, const Source& source) {
  const toml::node* node = document.get(kKindTables);
  if (node == nullptr) return nullptr;
  if (!is_array_of_headers(*node, source)) return std::nullopt;
  return node->as_array();
}

// Returns the start of the line below a table of values.
std::size_t end_of_table(const Source& source, const toml::table& table) {
  const toml::node* last = last_value(table, source);
  return source.line_end(source.range(last != nullptr ? *last : table).end);
}

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

}  // namespace

std::optional<std::string> with_kind_table(const std::string& text,
                                           const std::vector<RepositoryText>& keys) {
  const toml::table document = toml::parse(text);
  const Source source(text);
  const auto tables = kind_tables(document, source);
  if (!tables) return std::nullopt;
  std::size_t at = text.size();
  if (*tables != nullptr) {
    const toml::node& last = *(*tables)->get((*tables)->size() - 1);
    at = end_of_table(source, *last.as_table());
  }
  std::string table =
      fmt::format("{}[[{}]]", at > source.begin() ? source.newline() : "", kKindTables);
  for (const RepositoryText& key : keys)
    table += fmt::format("{}{} = {}", source.newline(), key.key, key.value);
  return source.with_line(at, table);
}

std::optional<std::string> without_kind_table(const std::string& text, std::size_t index) {
  const toml::table document = toml::parse(text);
  const Source source(text);
  const auto tables = kind_tables(document, source);
  if (!tables || *tables == nullptr || index >= (*tables)->size()) return std::nullopt;
  const toml::table& table = *(*tables)->get(index)->as_table();
  Range range{above_header(source, table), end_of_table(source, table)};
  const auto line_at = [&](std::size_t begin) {
    return std::string_view(text).substr(begin, source.line_end(begin) - begin);
  };
  while (range.end < text.size() && is_blank(line_at(range.end)))
    range.end = source.line_end(range.end);
  while (range.end == text.size() && range.begin > source.begin() &&
         is_blank(line_at(source.line_begin(range.begin - 1))))
    range.begin = source.line_begin(range.begin - 1);
  return source.replaced(range, "");
}

std::string edited(const std::string& text, const Setting& setting,
                   const std::vector<std::string>& items) {
  const toml::table document = toml::parse(text);
  const Source source(text);
  if (const auto existing = document.at_path(setting.key))
    return replaced_value(source, *existing.node(), setting, items);
  const std::size_t dot = setting.key.find('.');
  const std::string pair =
      fmt::format("{} = {}", setting.key.substr(dot + 1), toml_value(setting.shape, items));
  if (dot == std::string_view::npos) return with_top_setting(source, document, pair);
  return with_group_setting(source, document, std::string(setting.key.substr(0, dot)), pair);
}

}  // namespace gongbu::host
