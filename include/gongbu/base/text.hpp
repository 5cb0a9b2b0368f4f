#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu {

/// Returns the columns a terminal needs for `text` (UTF-8): 2 for wide characters, 0 for combining
/// ones.
std::size_t display_width(std::string_view text);

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

/// Returns `text` without white space at either end.
std::string_view trimmed(std::string_view text);

/// Returns `text` with ASCII letters in lower case, for addresses and keys.
std::string ascii_lower(std::string_view text);

/// Cuts a text between words into lines no wider than `width` columns; a wider word stays whole. A
/// text that fits is left as it is, else white space between words becomes one space.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Returns the word of `known` nearest to `word`, or nothing when none is near enough to be meant.
std::optional<std::string> nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace gongbu
