#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu {

/// The columns of a page whose width nobody says.
inline constexpr int kUsualColumns = 80;

/// Returns the columns a terminal needs for `text` (UTF-8): 2 for wide characters, 0 for combining
/// ones.
std::size_t display_width(std::string_view text);

/// Returns the number of characters (code points) of a text.
std::size_t count_characters(std::string_view text);

/// Cuts `text` to at most `width` columns, ending in "…" when something was cut; never inside a
/// character.
std::string fit(std::string_view text, std::size_t width);

/// Returns `text` with nothing in it that could steer a terminal: invalid UTF-8 becomes U+FFFD, a
/// newline or tab a space; other control, format (bidirectional overrides among them) and private
/// characters become U+FFFD.
std::string printable(std::string_view text);

/// Like printable(), but keeps newlines: for notes of several lines.
std::string printable_lines(std::string_view text);

/// Returns `text` as valid UTF-8 in normal form C; invalid bytes become U+FFFD.
std::string normalized(std::string_view text);

/// Returns the form in which texts that differ only in case or composition are equal.
std::string folded(std::string_view text);

/// Like folded(), and makes compatibility forms plain as well (full-width digits and letters,
/// ideographic and no-break spaces): for words and numbers to be read, not for text to be kept.
std::string simplified(std::string_view text);

/// Like simplified(), without the accents on letters: "Škoda" and "skoda" are equal.
std::string unaccented(std::string_view text);

/// Returns `text` without white space at either end.
std::string_view trimmed(std::string_view text);

/// Takes what stands before the first `separator` off `rest`, and the separator with it; all of
/// `rest` when there is none.
inline std::string_view take_until(std::string_view& rest, char separator) {
  const std::string_view taken = rest.substr(0, rest.find(separator));
  rest.remove_prefix(std::min(taken.size() + 1, rest.size()));
  return taken;
}

/// Returns what stands between separators, any of these characters: one part more than there are
/// of them, so that "a," is "a" and "".
std::vector<std::string_view> split(std::string_view text, std::string_view separators);

/// Returns the lines of a text without their newlines; the last need not end in one.
std::vector<std::string_view> lines_of(std::string_view text);

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Whether a byte is of a character beyond ASCII, and whether it is one but the first of these.
constexpr bool is_beyond_ascii(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }
constexpr bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Returns `text` with ASCII letters in lower case, for addresses and keys.
std::string ascii_lower(std::string_view text);

/// Returns `word` in single quotes, as a shell reads it back.
std::string shell_quoted(std::string_view word);
/// The same, without quotes where none are needed; a leading "~/" stays what it means.
std::string shell_word(std::string_view word);

/// Whether git could write this as an address: "name@host", without white space, quotes or
/// brackets.
bool is_email_address(std::string_view text);

/// Cuts a text between words into lines no wider than `width` columns; a wider word stays whole. A
/// text that fits is left as it is, else white space between words becomes one space.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Returns the word of `known` nearest to `word`, or nothing when none is near enough to be meant.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace gongbu
