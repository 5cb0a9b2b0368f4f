#include "config_includes.hpp"

#include <algorithm>
#include <cctype>

#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

/// Finds includes more liberally than git and libgit2 do, so that no file that either may include
/// is missed.
class IncludeReader {
 public:
  explicit IncludeReader(std::string_view text) : rest_(text) {}

  std::vector<std::string> paths() {
    std::vector<std::string> found;
    bool is_include = false;
    while (skip_space()) {
      if (take('[')) {
        is_include = section().starts_with("include");
      } else if (rest_.front() == '#' || rest_.front() == ';') {
        take_until(rest_, '\n');
      } else {
        const std::string name = word();
        std::string text = value();
        if (is_include && name == "path" && !text.empty()) found.push_back(std::move(text));
      }
    }
    return found;
  }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // Returns whether anything is left.
  bool skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n\v\f"), rest_.size()));
    return !rest_.empty();
  }

  std::string word() {
    const auto* const end = std::find_if(rest_.begin(), rest_.end(), [](unsigned char c) {
      return std::isalnum(c) == 0 && c != '-' && c != '.';
    });
    std::string name = ascii_lower({rest_.begin(), end});
    rest_.remove_prefix(name.size());
    return name;
  }

  // Removes "[name "part"]"; returns the name.
  std::string section() {
    std::string name = word();
    bool is_quoted = false;
    while (!rest_.empty() && rest_.front() != '\n') {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '\\' && !rest_.empty()) rest_.remove_prefix(1);
      if (c == '"') is_quoted = !is_quoted;
      if (c == ']' && !is_quoted) break;
    }
    return name;
  }

  // Returns the text after "=" up to the end of the line; "" without "=".
  std::string value() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
    if (!take('=')) {
      take_until(rest_, '\n');
      return {};
    }
    std::string text;
    bool is_quoted = false;
    while (!rest_.empty() && rest_.front() != '\n') {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (!is_quoted && (c == '#' || c == ';')) {
        rest_.remove_prefix(std::min(rest_.find('\n'), rest_.size()));
      } else if (c == '"') {
        is_quoted = !is_quoted;
      } else if (c == '\\') {
        escape(text);
      } else {
        text += c;
      }
    }
    return std::string(trimmed(text));
  }

  void escape(std::string& text) {
    if (rest_.starts_with("\r\n")) rest_.remove_prefix(1);
    if (rest_.empty()) return;
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == 'n') text += '\n';
    if (c == 't') text += '\t';
    if (c == '"' || c == '\\') text += c;
  }

  std::string_view rest_;
};

}  // namespace

std::vector<std::string> included_paths(std::string_view text) {
  // A fast path, because few repositories include anything.
  if (ascii_lower(text).find("include") == std::string::npos) return {};
  return IncludeReader(text).paths();
}

}  // namespace gongbu::git
