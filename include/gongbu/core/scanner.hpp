#pragma once

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "gongbu/base/text.hpp"

namespace gongbu::core {

/// Longest accepted text. Nothing meaningful is longer, and it bounds the cost of normalizing.
inline constexpr std::size_t kLongestText = 100;

/// Normalizes a text for parsing; returns "", which no parser accepts, if it is too long.
inline std::string read_form(std::string_view text) {
  const std::string_view typed = trimmed(text);
  if (typed.size() > kLongestText) return {};
  return std::string(trimmed(simplified(typed)));
}

/// Reads words and digits from the front of a text, skipping white space before them.
///
/// A failure is sticky, as in a stream: keep reading and check finished() once at the end. Copy the
/// scanner to be able to backtrack.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  /// Returns whether all text was read without a failure.
  bool finished() const { return ok_ && rest_.empty(); }

  /// Returns whether a digit comes next.
  bool at_digit() const {
    const std::size_t next = rest_.find_first_not_of(" \t");
    return next != std::string_view::npos && is_ascii_digit(rest_[next]);
  }

  /// Reads `word` if it comes next; returns whether it did.
  bool eat(std::string_view word) {
    skip_spaces();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// Reads the first of `words` that matches; a word must precede its own prefixes.
  bool eat_any(std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [this](auto word) { return eat(word); });
  }

  /// Reads `word`; fails if it does not come next.
  void expect(std::string_view word) { ok_ = eat(word) && ok_; }

  /// Fails unless `condition` holds.
  void require(bool condition) { ok_ = ok_ && condition; }

  /// Reads all digits that come next; fails unless there are `least` to `most` of them.
  std::string_view digits(std::size_t least, std::size_t most) {
    skip_spaces();
    const std::size_t size = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    const std::string_view read = rest_.substr(0, size);
    rest_.remove_prefix(size);
    if (size >= least && size <= most) return read;
    ok_ = false;
    return {};
  }

  /// Reads a number of `least` to `most` digits, at most 9; 0 after a failure.
  int number(std::size_t least, std::size_t most) {
    const std::string_view read = digits(least, most);
    int value = 0;
    std::from_chars(read.data(), read.data() + read.size(), value);
    return value;
  }

 private:
  void skip_spaces() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t"), rest_.size()));
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace gongbu::core
