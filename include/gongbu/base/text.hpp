#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu {

/// Width of a page if the terminal's is unknown.
inline constexpr int kUsualColumns = 80;

/// Returns the number of terminal columns of `text` (UTF-8): 2 for wide characters, 0 for combining
/// ones.
std::size_t display_width(std::string_view text);

/// Returns the number of code points in `text`.
std::size_t count_characters(std::string_view text);

/// Truncates `text` to `width` columns, with "…" at the end if anything was cut; never splits a
/// character.
std::string fit(std::string_view text, std::size_t width);

/// Sanitizes untrusted text for a terminal: invalid UTF-8 becomes U+FFFD, a newline or tab a space;
/// other control, format (including bidirectional) and private characters become U+FFFD.
std::string printable(std::string_view text);

/// Like printable(), but keeps newlines.
std::string printable_lines(std::string_view text);

/// Returns `text` as valid UTF-8 in normal form C; invalid bytes become U+FFFD.
std::string normalized(std::string_view text);

/// Returns a form in which texts that differ only in case or Unicode composition are equal.
std::string folded(std::string_view text);

/// Like folded(), and replaces compatibility characters (full-width digits and letters, ideographic
/// and no-break spaces). For parsing, not for storage.
std::string simplified(std::string_view text);

/// Like simplified(), without the accents on letters: "Škoda" and "skoda" are equal.
std::string unaccented(std::string_view text);

/// Returns `text` without white space at both ends.
std::string_view trimmed(std::string_view text);

/// Removes the text before the first `separator`, and the separator, from `rest` and returns it;
/// removes all of `rest` if there is no separator.
inline std::string_view take_until(std::string_view& rest, char separator) {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
  return taken;
}

/// Splits `text` at each of the characters in `separators`. The parts may be empty: "a," gives "a"
/// and "".
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

/// Returns the lines of a text without newlines; the last one need not end in a newline.
std::vector<std::string_view> lines_of(std::string_view text);

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Returns whether a UTF-8 byte belongs to a non-ASCII character; and whether it is a continuation
/// byte.
constexpr bool is_beyond_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }
constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Returns `text` with its ASCII letters in lower case.
std::string ascii_lower(std::string_view text);

/// Quotes `word` for a shell, always with single quotes.
std::string shell_quoted(std::string_view word);
/// Quotes `word` for a shell only if needed, to show it in a command; a leading "~/" stays
/// unquoted. Control characters are escaped, as bash, ksh and zsh read them.
std::string shell_word(std::string_view word);

/// Returns whether the text is an address as git writes it: "name@host" without white space, quotes
/// or brackets.
bool is_email_address(std::string_view text);

/// Wraps text into lines of at most `width` columns; a longer word is not split. Text that fits is
/// unchanged; otherwise white space between words becomes one space.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Returns the element of `known` nearest to `word`, or nothing if none is similar.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace gongbu
