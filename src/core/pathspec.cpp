#include "gongbu/core/pathspec.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "gongbu/base/text.hpp"

namespace gongbu::core {
namespace {

constexpr std::string_view kWildcards = "*?[\\";

unsigned char byte_of(char c) { return static_cast<unsigned char>(c); }

bool same(char a, char b, bool folds_case) {
  return folds_case ? ascii_lower(a) == ascii_lower(b) : a == b;
}

// Returns whether "." or ".." is a path component; git would normalize those.
bool has_dots(std::string_view path) {
  const std::vector<std::string_view> parts = split(path, "/");
  return std::any_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return part == "." || part == ".."; });
}

// A character class such as "[:digit:]", as in the C locale.
struct NamedClass {
  std::string_view name;
  int (*has)(int);
};
constexpr std::array kNamedClasses = {
    NamedClass{"alnum", std::isalnum}, NamedClass{"alpha", std::isalpha},
    NamedClass{"blank", std::isblank}, NamedClass{"cntrl", std::iscntrl},
    NamedClass{"digit", std::isdigit}, NamedClass{"graph", std::isgraph},
    NamedClass{"lower", std::islower}, NamedClass{"print", std::isprint},
    NamedClass{"punct", std::ispunct}, NamedClass{"space", std::isspace},
    NamedClass{"upper", std::isupper}, NamedClass{"xdigit", std::isxdigit}};

}  // namespace

std::optional<Pathspec> Pathspec::parse(std::string_view text) {
  Pathspec spec;
  if (text.starts_with(":(")) {
    const std::size_t end = text.find(')');
    if (end == std::string_view::npos) return std::nullopt;
    for (const std::string_view word : split(text.substr(2, end - 2), ",")) {
      if (word == "exclude")
        spec.excludes_ = true;
      else if (word == "icase")
        spec.folds_case_ = true;
      else if (word == "glob")
        spec.minds_slashes_ = true;
      else if (word == "literal")
        spec.literal_ = true;
      else if (word != "top" && !word.empty())
        return std::nullopt;
    }
    text.remove_prefix(end + 1);
    if (spec.literal_ && spec.minds_slashes_) return std::nullopt;
  } else if (text.starts_with(':')) {
    text.remove_prefix(1);
    for (; !text.empty() && text.front() != ':'; text.remove_prefix(1)) {
      const char sign = text.front();
      if (sign == '!' || sign == '^')
        spec.excludes_ = true;
      else if (sign != '/')
        break;
    }
    if (text.starts_with(':')) text.remove_prefix(1);
  }
  while (text.starts_with("./")) text.remove_prefix(2);
  if (text.empty() || text.starts_with('/') || has_dots(text)) return std::nullopt;
  spec.pattern_ = text;
  spec.literal_size_ = text.size();
  if (!spec.literal_ && text.find_first_of(kWildcards) != std::string_view::npos) spec.tokenize();
  return spec;
}

bool wildmatch(std::string_view pattern, std::string_view text, bool folds_case) {
  Pathspec spec;
  spec.pattern_ = pattern;
  spec.folds_case_ = folds_case;
  spec.minds_slashes_ = true;
  spec.tokenize();
  return spec.begins(text) && spec.matches_tokens(text);
}

bool Pathspec::matches(std::string_view path) const {
  return begins(path) && (matches_literally(path) || (!tokens_.empty() && matches_tokens(path)));
}

// Returns whether a path begins with the text before the first wildcard, as every match does.
bool Pathspec::begins(std::string_view path) const {
  const std::string_view literal = std::string_view(pattern_).substr(0, literal_size_);
  return path.size() >= literal.size() &&
         std::equal(literal.begin(), literal.end(), path.begin(),
                    [this](char a, char b) { return same(a, b, folds_case_); });
}

// Matches the path itself or a directory above it.
bool Pathspec::matches_literally(std::string_view path) const {
  if (path.size() < pattern_.size()) return false;
  const bool begins = std::equal(pattern_.begin(), pattern_.end(), path.begin(),
                                 [this](char a, char b) { return same(a, b, folds_case_); });
  return begins &&
         (path.size() == pattern_.size() || pattern_.back() == '/' || path[pattern_.size()] == '/');
}

// Simulates the pattern as an NFA, so that the time is bounded by pattern length × path length. The
// path begins with the text before the first wildcard, of which each byte is a token.
bool Pathspec::matches_tokens(std::string_view path) const {
  const std::size_t end = tokens_.size();
  std::vector<bool> here(end + 1);
  std::vector<bool> next(end + 1);
  // `run` and `dirs` may be empty, so the state after them is active as well.
  const auto enter = [&](std::vector<bool>& states, std::size_t i) {
    for (; !states[i]; ++i) {
      states[i] = true;
      if (i == end || (tokens_[i].kind != Token::Kind::run && tokens_[i].kind != Token::Kind::dirs))
        return;
    }
  };
  enter(here, literal_size_);
  for (const char c : path.substr(literal_size_)) {
    next.assign(end + 1, false);
    for (std::size_t i = 0; i < end; ++i) {
      if (!here[i]) continue;
      const Token& token = tokens_[i];
      if (token.kind == Token::Kind::one && token.bytes[byte_of(c)]) enter(next, i + 1);
      if (token.kind == Token::Kind::run && token.bytes[byte_of(c)]) enter(next, i);
      if (token.kind == Token::Kind::dirs) {
        if (c == '/') enter(next, i + 1);
        next[i] = true;
      }
    }
    here.swap(next);
  }
  return here[end];
}

void Pathspec::tokenize() {
  literal_size_ = std::min(pattern_.find_first_of(kWildcards), pattern_.size());
  for (std::size_t i = 0; i < pattern_.size();) {
    const char c = pattern_[i];
    if (c == '*') {
      i = add_stars(i);
    } else if (c == '[') {
      i = add_class(i);
    } else if (c == '?') {
      tokens_.push_back({Token::Kind::one, any(minds_slashes_)});
      ++i;
    } else {
      const bool escapes = c == '\\' && i + 1 < pattern_.size();
      tokens_.push_back({Token::Kind::one, only(pattern_[escapes ? i + 1 : i])});
      i += escapes ? 2 : 1;
    }
  }
}

// Returns the index after the stars that begin at `at`.
std::size_t Pathspec::add_stars(std::size_t at) {
  const std::size_t after = std::min(pattern_.find_first_not_of('*', at), pattern_.size());
  const bool leads = at == 0 || pattern_[at - 1] == '/';
  const bool ends = after == pattern_.size();
  const bool of_directories =
      minds_slashes_ && after - at >= 2 && leads && (ends || pattern_[after] == '/');
  if (of_directories && !ends) {
    tokens_.push_back({Token::Kind::dirs, {}});
    return after + 1;
  }
  tokens_.push_back({Token::Kind::run, any(minds_slashes_ && !of_directories)});
  return after;
}

// Returns the index after the bracket expression that begins at `at`.
std::size_t Pathspec::add_class(std::size_t at) {
  std::size_t i = at + 1;
  const bool negated = i < pattern_.size() && (pattern_[i] == '!' || pattern_[i] == '^');
  if (negated) ++i;
  Bytes bytes;
  const auto add = [&](unsigned from, unsigned until) {
    for (unsigned c = from; c <= until; ++c) {
      bytes[c] = true;
      if (folds_case_ && std::isupper(static_cast<int>(c)) != 0) bytes[c - 'A' + 'a'] = true;
      if (folds_case_ && std::islower(static_cast<int>(c)) != 0) bytes[c - 'a' + 'A'] = true;
    }
  };
  for (const std::size_t first = i;; ++i) {
    if (i >= pattern_.size()) {
      tokens_.push_back({Token::Kind::never, {}});
      return pattern_.size();
    }
    if (pattern_[i] == ']' && i != first) break;
    if (pattern_.compare(i, 2, "[:") == 0) {
      const std::size_t close = pattern_.find(":]", i + 2);
      const std::string_view name =
          std::string_view(pattern_).substr(i + 2, close == std::string::npos ? 0 : close - i - 2);
      const auto* named =
          std::find_if(kNamedClasses.begin(), kNamedClasses.end(),
                       [&](const NamedClass& candidate) { return candidate.name == name; });
      if (named != kNamedClasses.end()) {
        for (unsigned c = 0; c < bytes.size(); ++c)
          if (named->has(static_cast<int>(c)) != 0) add(c, c);
        i = close + 1;
        continue;
      }
    }
    if (pattern_[i] == '\\' && i + 1 < pattern_.size()) ++i;
    const unsigned from = byte_of(pattern_[i]);
    unsigned until = from;
    if (i + 2 < pattern_.size() && pattern_[i + 1] == '-' && pattern_[i + 2] != ']') {
      i += 2;
      if (pattern_[i] == '\\' && i + 1 < pattern_.size()) ++i;
      until = byte_of(pattern_[i]);
    }
    add(from, until);
  }
  if (negated) bytes.flip();
  if (minds_slashes_) bytes[byte_of('/')] = false;
  tokens_.push_back({Token::Kind::one, bytes});
  return i + 1;
}

// Returns every byte, perhaps without the slash.
Pathspec::Bytes Pathspec::any(bool but_slash) {
  Bytes bytes;
  bytes.set();
  if (but_slash) bytes.reset(byte_of('/'));
  return bytes;
}

Pathspec::Bytes Pathspec::only(char c) const {
  Bytes bytes;
  bytes.set(byte_of(c));
  const char lower = ascii_lower(c);
  if (!folds_case_ || lower < 'a' || lower > 'z') return bytes;
  bytes.set(byte_of(lower));
  bytes.set(static_cast<std::size_t>(lower - 'a' + 'A'));
  return bytes;
}

}  // namespace gongbu::core
