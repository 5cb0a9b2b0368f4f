#include "gongbu/base/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <numeric>
#include <vector>

namespace gongbu {
namespace {

constexpr utf8proc_int32_t kReplacement = 0xFFFD;

struct Decoded {
  utf8proc_int32_t codepoint;
  std::size_t bytes;
};

Decoded decode(std::string_view text) {
  utf8proc_int32_t codepoint = 0;
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                  static_cast<utf8proc_ssize_t>(text.size()), &codepoint);
  if (n <= 0) return {-1, 1};
  return {codepoint, static_cast<std::size_t>(n)};
}

void append(std::string& out, utf8proc_int32_t codepoint) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(codepoint, bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

std::size_t columns(utf8proc_int32_t codepoint) {
  if (codepoint < 0) return 1;  // shown as U+FFFD
  // In decomposed Hangul, vowels and final consonants combine with the initial consonant.
  if (codepoint >= 0x1160 && codepoint <= 0x11FF) return 0;
  return static_cast<std::size_t>(utf8proc_charwidth(codepoint));
}

bool steers_terminal(utf8proc_int32_t codepoint) {
  switch (utf8proc_category(codepoint)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    case UTF8PROC_CATEGORY_CF:
      return codepoint != 0x200D && codepoint != 0x200C;  // joiners shape emoji and scripts
    default:
      return false;
  }
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Returns whether a text has only printable ASCII and Hangul syllables, like most texts here. Then
// it is valid, in NFC, and has nothing that steers a terminal.
bool is_plain_korean(std::string_view text) {
  while (!text.empty()) {
    const bool is_ascii = text.front() >= ' ' && text.front() <= '~';
    const Decoded d = is_ascii ? Decoded{text.front(), 1} : decode(text);
    if (!is_ascii && (d.codepoint < 0xAC00 || d.codepoint > 0xD7A3)) return false;
    text.remove_prefix(d.bytes);
  }
  return true;
}

std::string cleaned(std::string_view text, bool keep_newlines) {
  if (is_plain_korean(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded d = decode(text);
    if (d.codepoint == '\n' && keep_newlines) {
      out += '\n';
    } else if (d.codepoint == '\n' || d.codepoint == '\t') {
      out += ' ';
    } else if (d.codepoint < 0 || steers_terminal(d.codepoint)) {
      append(out, kReplacement);
    } else {
      out.append(text.substr(0, d.bytes));
    }
    text.remove_prefix(d.bytes);
  }
  return out;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const Decoded d = decode(text);
    if (d.codepoint < 0) {
      append(out, kReplacement);
    } else {
      out.append(text.substr(0, d.bytes));
    }
    text.remove_prefix(d.bytes);
  }
  return out;
}

std::string mapped(std::string_view text, int options) {
  std::string valid = valid_utf8(text);
  utf8proc_uint8_t* raw = nullptr;
  const auto n = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(valid.data()),
                              static_cast<utf8proc_ssize_t>(valid.size()), &raw,
                              static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (n < 0) return valid;
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(n)};
}

// Optimal string alignment distance: insert, delete, replace, swap adjacent.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) {
    const Decoded d = decode(text);
    width += columns(d.codepoint);
    text.remove_prefix(d.bytes);
  }
  return width;
}

std::size_t count_characters(std::string_view text) {
  // Count all bytes except continuation bytes.
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

std::string fit(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 0) return {};
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const Decoded d = decode(text);
    const std::size_t w = display_width(text.substr(0, d.bytes));
    if (used + w > width - 1) break;
    out.append(text.substr(0, d.bytes));
    used += w;
    text.remove_prefix(d.bytes);
  }
  return out + "…";
}

std::string printable(std::string_view text) { return cleaned(text, false); }

std::string printable_lines(std::string_view text) { return cleaned(text, true); }

std::string normalized(std::string_view text) {
  if (is_plain_korean(text)) return std::string(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string folded(std::string_view text) {
  if (is_plain_ascii(text)) return ascii_lower(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

std::string simplified(std::string_view text) {
  if (is_plain_ascii(text)) return ascii_lower(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT);
}

std::string unaccented(std::string_view text) {
  if (is_plain_ascii(text)) return ascii_lower(text);
  return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT |
                          UTF8PROC_STRIPMARK);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; (end = text.find_first_of(separators)) != std::string_view::npos;) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) lines.push_back(take_until(text, '\n'));
  return lines;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

std::string shell_quoted(std::string_view word) {
  std::string text = "'";
  for (const char c : word) {
    if (c == '\'') {
      text += R"('\'')";
    } else {
      text += c;
    }
  }
  return text + "'";
}

namespace {

// Quotes a word with characters that a terminal does not show, for bash, ksh and zsh.
std::string shell_escaped(std::string_view word) {
  std::string text = "$'";
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || c == '\\') {
      text.append("\\").append(1, c);
    } else if (byte < ' ' || byte > '~') {
      constexpr std::string_view kDigits = "0123456789abcdef";
      text.append("\\x").append(1, kDigits[byte / 16]).append(1, kDigits[byte % 16]);
    } else {
      text += c;
    }
  }
  return text + "'";
}

}  // namespace

std::string shell_word(std::string_view word) {
  constexpr std::string_view kHome = "~/";
  const auto is_plain = [](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) ||
           std::string_view("@%_+=:,./-").find(c) != std::string_view::npos;
  };
  const std::string_view rest = word.starts_with(kHome) ? word.substr(kHome.size()) : word;
  if (!word.empty() && std::all_of(rest.begin(), rest.end(), is_plain)) return std::string(word);
  return std::string(word.substr(0, word.size() - rest.size())) +
         (printable(rest) == rest ? shell_quoted(rest) : shell_escaped(rest));
}

bool is_email_address(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find_first_of(" \t\r\n<>,\"") == std::string_view::npos && printable(text) == text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines;
  while (!(text = trimmed(text)).empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    if (lines.empty() || display_width(lines.back()) + 1 + display_width(word) > width) {
      lines.emplace_back(word);
    } else {
      lines.back().append(" ").append(word);
    }
  }
  return lines;
}

std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known) {
  constexpr std::size_t kLongestWord = 64;  // the cost is the product of the lengths
  if (word.size() > kLongestWord) return std::nullopt;
  const std::string wanted = folded(word);
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const std::string_view candidate : known) {
    const std::size_t d = distance(wanted, folded(candidate));
    if (d < best_distance) {
      best_distance = d;
      best = std::string(candidate);
    }
  }
  return best;
}

}  // namespace gongbu
