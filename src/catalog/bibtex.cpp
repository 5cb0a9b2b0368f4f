#include "gongbu/catalog/bibtex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <map>

#include "gongbu/base/text.hpp"

namespace gongbu::catalog {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

// Keys and names of fields: anything but what has a meaning of its own.
bool is_name(char c) {
  return !is_ascii_space(c) && std::string_view("{}(),=\"#%@").find(c) == std::string_view::npos;
}

// A failure inside an entry: what is wrong is known, where to go on is not.
struct Broken {
  BibProblem::What what;
};

/// Reads a file from front to back; what is read never grows with the number of broken entries.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    for (const std::string_view month : kMonths) strings_.emplace(month, month);
  }

  Bibliography read() {
    while (find_entry()) {
      BibEntry entry;
      entry.line = line_at(at_);
      try {
        read_entry(entry);
      } catch (const Broken& broken) {
        result_.problems.push_back({entry.line, entry.key, broken.what});
        skip_to_next_line_with_entry();
      }
    }
    return std::move(result_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }

  [[noreturn]] void fail() const {
    throw Broken{at_end() || starts_entry(at_) ? BibProblem::What::unterminated
                                               : BibProblem::What::syntax};
  }

  // Counts on from where it counted last: lines are asked for in rising order.
  int line_at(std::size_t place) {
    line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                         text_.begin() + static_cast<std::ptrdiff_t>(place), '\n'));
    counted_ = place;
    return line_;
  }

  // Whether "@type{" stands at `place`.
  bool starts_entry(std::size_t place) const {
    if (place >= text_.size() || text_[place] != '@') return false;
    std::size_t end = place + 1;
    while (end < text_.size() && is_ascii_letter(text_[end])) ++end;
    if (end == place + 1) return false;
    while (end < text_.size() && is_ascii_space(text_[end])) ++end;
    return end < text_.size() && (text_[end] == '{' || text_[end] == '(');
  }

  bool begins_line(std::size_t place) const {
    while (place > 0 && (text_[place - 1] == ' ' || text_[place - 1] == '\t')) --place;
    return place == 0 || text_[place - 1] == '\n' || text_[place - 1] == '\r';
  }

  bool find_entry() {
    while (!at_end() && !starts_entry(at_)) ++at_;
    return !at_end();
  }

  void skip_to_next_line_with_entry() {
    while (!at_end() && !(starts_entry(at_) && begins_line(at_))) ++at_;
  }

  void skip_space() {
    while (!at_end() && is_ascii_space(peek())) ++at_;
  }

  bool eat(char c) {
    skip_space();
    if (peek() != c || at_end()) return false;
    ++at_;
    return true;
  }

  void expect(char c) {
    if (!eat(c)) fail();
  }

  std::string read_name() {
    skip_space();
    const std::size_t begin = at_;
    while (!at_end() && is_name(peek())) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  void read_entry(BibEntry& entry) {
    ++at_;  // "@"
    entry.type = ascii_lower(read_name());
    const char close = eat('{') ? '}' : ')';
    if (close == ')') expect('(');
    if (entry.type == "comment") return;  // what stands in it is read as what stands outside
    if (entry.type == "preamble") {
      read_value();
    } else if (entry.type == "string") {
      const std::string name = ascii_lower(read_name());
      expect('=');
      strings_[name] = read_value();
    } else {
      entry.key = normalized(read_name());
      read_fields(entry, close);
    }
    expect(close);
    if (entry.type != "preamble" && entry.type != "string")
      result_.entries.push_back(std::move(entry));
  }

  void read_fields(BibEntry& entry, char close) {
    while (eat(',')) {
      skip_space();
      if (peek() == close) return;  // after the last field a comma may stand
      std::string name = ascii_lower(read_name());
      if (name.empty()) fail();
      expect('=');
      entry.fields.emplace_back(std::move(name), read_value());
    }
  }

  std::string read_value() {
    std::string value = read_part();
    while (eat('#')) value += read_part();
    return normalized(value);
  }

  std::string read_part() {
    skip_space();
    if (peek() == '{') return read_delimited('}');
    if (peek() == '"') return read_delimited('"');
    const std::string word = read_name();
    if (word.empty()) fail();
    const auto found = strings_.find(ascii_lower(word));
    return found == strings_.end() ? word : found->second;
  }

  // Up to the closing brace or quote that stands in no braces. A line that begins a new entry ends
  // the value, or one brace that is missing would swallow the rest of the file.
  std::string read_delimited(char close) {
    const std::size_t begin = ++at_;
    int depth = 0;
    for (; !at_end(); ++at_) {
      const char c = peek();
      if (c == close && depth == 0) return std::string(text_.substr(begin, at_++ - begin));
      if (c == '{') {
        ++depth;
      } else if (c == '}') {
        if (--depth < 0) fail();
      } else if (c == '@' && starts_entry(at_) && begins_line(at_)) {
        fail();
      }
    }
    fail();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t counted_ = 0;
  int line_ = 1;
  std::map<std::string, std::string, std::less<>> strings_;
  Bibliography result_;
};

bool is_and(std::string_view text, std::size_t at) {
  return at > 0 && at + 3 < text.size() && is_ascii_space(text[at - 1]) &&
         is_ascii_space(text[at + 3]) && ascii_lower(text.substr(at, 3)) == "and";
}

}  // namespace

std::string_view BibEntry::field(std::string_view name) const {
  const auto it = std::find_if(fields.begin(), fields.end(),
                               [&](const auto& field) { return field.first == name; });
  return it == fields.end() ? std::string_view() : std::string_view(it->second);
}

Bibliography read_bibtex(std::string_view text) { return Reader(text).read(); }

std::string write_bibtex(const BibEntry& entry) {
  std::string out = fmt::format("@{}{{{}", entry.type, entry.key);
  for (const auto& [name, value] : entry.fields)
    out += fmt::format(",\n  {} = {{{}}}", name, value);
  return out + "\n}\n";
}

std::vector<std::string> authors_of(std::string_view value) {
  std::vector<std::string> authors;
  int depth = 0;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    std::string author = plain_text_of(value.substr(begin, end - begin));
    if (!author.empty()) authors.push_back(std::move(author));
  };
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '{') ++depth;
    if (value[i] == '}') --depth;
    if (depth != 0 || !is_and(value, i)) continue;
    take(i);
    begin = i + 3;
  }
  take(value.size());
  return authors;
}

std::string last_name(std::string_view author) {
  const std::size_t comma = author.find(',');
  if (comma != std::string_view::npos) return std::string(trimmed(author.substr(0, comma)));
  const std::size_t space = author.rfind(' ');
  return std::string(space == std::string_view::npos ? author : author.substr(space + 1));
}

}  // namespace gongbu::catalog
