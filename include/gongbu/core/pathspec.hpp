#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::core {

/// A git pathspec. "data" matches a file or everything below that directory, "*.csv" matches in
/// every directory, and in ":(glob)**/out/*.txt" wildcards stop at slashes. Supports ":(icase)",
/// ":(literal)", ":(top)", ":/" and the exclusions ":!" and ":(exclude)".
class Pathspec {
  friend bool wildmatch(std::string_view pattern, std::string_view text, bool folds_case);

 public:
  /// Parses a pathspec relative to the top of the work tree. Returns nothing if git would reject
  /// it, if it is empty, contains "." or ".." as a directory, or uses ":(attr)" or ":(prefix)".
  static std::optional<Pathspec> parse(std::string_view text);

  /// Returns whether the pattern matches a path relative to the top of the tree, with slashes. An
  /// exclusion matches the paths that it excludes.
  bool matches(std::string_view path) const;

  bool excludes() const { return excludes_; }

 private:
  using Bytes = std::bitset<256>;  ///< by value

  /// One step of a pattern with wildcards.
  struct Token {
    enum class Kind : std::uint8_t {
      one,    ///< a byte of `bytes`
      run,    ///< any number of bytes of `bytes`
      dirs,   ///< nothing, or everything up to a slash: the "**/" of ":(glob)"
      never,  ///< an unclosed bracket: matches nothing
    };
    Kind kind;
    Bytes bytes;  ///< accepted; empty for `dirs` and `never`
  };

  bool begins(std::string_view path) const;
  bool matches_literally(std::string_view path) const;
  bool matches_tokens(std::string_view path) const;
  void tokenize();
  std::size_t add_stars(std::size_t at);
  std::size_t add_class(std::size_t at);
  static Bytes any(bool but_slash);
  Bytes only(char c) const;

  std::string pattern_;
  std::size_t literal_size_ = 0;  ///< of the text before the first wildcard
  bool excludes_ = false;
  bool folds_case_ = false;
  bool minds_slashes_ = false;
  bool literal_ = false;
  std::vector<Token> tokens_;  ///< empty without wildcards
};

/// Matches a whole text with the rules of git's wildmatch(): "*" stops at slashes, "**/" and "/**"
/// do not.
bool wildmatch(std::string_view pattern, std::string_view text, bool folds_case);

}  // namespace gongbu::core
