#include "config_parser.hpp"

#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

// Git's character classes, independent of the locale.
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_key_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Maximum length of a section, because it is copied for each of its settings.
constexpr std::size_t kLongestSection = 4096;

class Parser {
 public:
  Parser(std::string_view text, const TakeSetting& take) : text_(text), take_(take) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  bool run() {
    bool in_comment = false;
    for (;;) {
      const char c = next();
      if (c == '\n') {
        if (ended_) return true;
        in_comment = false;
      } else if (in_comment || is_space(c)) {
        continue;
      } else if (c == '#' || c == ';') {
        in_comment = true;
      } else if (c == '[') {
        if (!read_section()) return false;
      } else if (!is_letter(c) || !read_setting(c)) {
        return false;
      }
    }
  }

 private:
  // Returns the next character; the end of the text counts as a newline.
  char next() {
    if (at_ >= text_.size()) {
      ended_ = true;
      return '\n';
    }
    const char c = text_[at_++];
    if (c != '\r' || at_ >= text_.size() || text_[at_] != '\n') return c;
    ++at_;
    return '\n';
  }

  // Reads [section], [section.subsection] or [section "Subsection"] after the bracket.
  bool read_section() {
    section_.clear();
    for (;;) {
      const char c = next();
      if (ended_) return false;
      if (c == ']') break;
      if (is_space(c)) {
        if (!read_subsection(c)) return false;
        break;
      }
      if (!is_key_character(c) && c != '.') return false;
      if (section_.size() == kLongestSection) return false;
      section_ += lower(c);
    }
    section_ += '.';
    return true;
  }

  bool read_subsection(char c) {
    do {
      if (c == '\n') return false;
      c = next();
    } while (is_space(c));
    if (c != '"') return false;
    section_ += '.';
    for (c = next(); c != '"'; c = next()) {
      if (c == '\\') c = next();
      if (c == '\n' || section_.size() >= kLongestSection) return false;
      section_ += c;
    }
    return next() == ']';
  }

  bool read_setting(char first) {
    std::string key = section_ + lower(first);
    char c = next();
    for (; !ended_ && is_key_character(c); c = next()) key += lower(c);
    while (c == ' ' || c == '\t') c = next();
    std::optional<std::string> value;
    if (c != '\n') {
      if (c != '=') return false;
      value = read_value();
      if (!value) return false;
    }
    take_(std::move(key), std::move(value));
    return true;
  }

  // Quotes and comments may begin anywhere; inner white space stays, outer is removed. (Git
  // before 2.45 turned inner white space into spaces.)
  std::optional<std::string> read_value() {
    std::string value;
    bool quoted = false;
    bool in_comment = false;
    std::string spaces;
    for (;;) {
      char c = next();
      if (c == '\n') return quoted ? std::nullopt : std::optional(std::move(value));
      if (in_comment) continue;
      if (is_space(c) && !quoted) {
        if (!value.empty()) spaces += c;
        continue;
      }
      if (!quoted && (c == ';' || c == '#')) {
        in_comment = true;
        continue;
      }
      value += std::exchange(spaces, {});
      if (c == '"') {
        quoted = !quoted;
      } else if (c != '\\') {
        value += c;
      } else if (!read_escape(value)) {
        return std::nullopt;
      }
    }
  }

  bool read_escape(std::string& value) {
    switch (const char c = next()) {
      case '\n':
        return true;  // the value continues on the next line
      case 't':
        value += '\t';
        return true;
      case 'b':
        value += '\b';
        return true;
      case 'n':
        value += '\n';
        return true;
      case '\\':
      case '"':
        value += c;
        return true;
      default:
        return false;
    }
  }

  std::string_view text_;
  const TakeSetting& take_;
  std::size_t at_ = 0;
  bool ended_ = false;
  std::string section_;  ///< with a trailing dot
};

}  // namespace

bool parse_config(std::string_view text, const TakeSetting& take) {
  return Parser(text, take).run();
}

}  // namespace gongbu::git
