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

// Field names may contain any character without a special meaning.
bool is_name(char c) {
  return !is_ascii_space(c) && std::string_view("{}(),=\"#%@").find(c) == std::string_view::npos;
}

// Normalizes line endings to "\n" and removes other control characters, which are unwanted in
// values and terminals.
std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const unsigned char next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (c == '\r' && next == '\n') continue;
    if (c == '\xC2' && next >= 0x80 && next < 0xA0) {
      ++i;  // U+0080 to U+009F
    } else if (c == '\r') {
      out += '\n';
    } else if (c == '\v' || c == '\f') {
      out += ' ';
    } else if (c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != '\x7f')) {
      out += c;
    }
  }
  return out;
}

// Returns whether "@type{" is at `position`.
bool starts_entry_at(std::string_view text, std::size_t position) {
  if (position >= text.size() || text[position] != '@') return false;
  std::size_t end = position + 1;
  while (end < text.size() && is_ascii_letter(text[end])) ++end;
  if (end == position + 1) return false;
  while (end < text.size() && is_ascii_space(text[end])) ++end;
  return end < text.size() && (text[end] == '{' || text[end] == '(');
}

bool begins_line_at(std::string_view text, std::size_t position) {
  while (position > 0 && (text[position - 1] == ' ' || text[position - 1] == '\t')) --position;
  return position == 0 || text[position - 1] == '\n';
}

// Splits a value with a line that looks like an entry into parts, so that it is read back as a
// value.
std::string with_broken_lines(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (i > 0 && starts_entry_at(value, i) && begins_line_at(value, i)) out += "} # {";
    out += value[i];
  }
  return out;
}

// Thrown inside an entry; the caller resynchronizes.
struct Broken {
  BibProblem::What what;
};

/// Single-pass parser. Its work does not grow with the number of broken entries.
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

  // Continues from the last count, because positions only increase.
  int line_at(std::size_t position) {
    line_ +=
        static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                    text_.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
    counted_ = position;
    return line_;
  }

  bool starts_entry(std::size_t position) const { return starts_entry_at(text_, position); }
  bool begins_line(std::size_t position) const { return begins_line_at(text_, position); }

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

  // A key ends at a comma, white space, a brace, or the parenthesis that closes its entry.
  std::string read_key(char close) {
    skip_space();
    const std::size_t begin = at_;
    int depth = 0;
    for (; !at_end() && !is_ascii_space(peek()); ++at_) {
      const char c = peek();
      if (c == ',' || c == '{' || c == '}') break;
      if (close == ')' && c == ')' && depth-- == 0) break;
      if (c == '(') ++depth;
    }
    return std::string(text_.substr(begin, at_ - begin));
  }

  void read_entry(BibEntry& entry) {
    ++at_;  // "@"
    entry.type = ascii_lower(read_name());
    const char close = eat('{') ? '}' : ')';
    if (close == ')') expect('(');
    if (entry.type == "comment") return;  // its content is ignored like other text
    if (entry.type == "preamble") {
      read_value();
    } else if (entry.type == "string") {
      const std::string name = ascii_lower(read_name());
      expect('=');
      strings_[name] = read_value();
    } else {
      entry.key = normalized(read_key(close));
      read_fields(entry, close);
    }
    expect(close);
    if (entry.type != "preamble" && entry.type != "string")
      result_.entries.push_back(std::move(entry));
  }

  void read_fields(BibEntry& entry, char close) {
    while (eat(',')) {
      skip_space();
      if (peek() == close) return;  // trailing comma
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

  // Reads up to the closing brace or quote outside of nested braces. Stops at a line that begins an
  // entry; otherwise a missing brace would swallow the rest of the file.
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

}  // namespace

std::string_view BibEntry::field(std::string_view name) const {
  const auto it = std::find_if(fields.begin(), fields.end(),
                               [&](const auto& field) { return field.first == name; });
  return it == fields.end() ? std::string_view() : std::string_view(it->second);
}

Bibliography read_bibtex(std::string_view text) {
  // Bytes that are no UTF-8 are replaced first: without the control characters between them, they
  // could become one.
  const std::string clean = without_controls(normalized(text));
  return Reader(clean).read();
}

std::string write_bibtex(const BibEntry& entry) {
  std::string out = fmt::format("@{}{{{}", entry.type, entry.key);
  for (const auto& [name, value] : entry.fields)
    out += fmt::format(",\n  {} = {{{}}}", name, with_broken_lines(value));
  return out + "\n}\n";
}

}  // namespace gongbu::catalog
