#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::core {

/// A pattern of paths with the rules of git's pathspecs: "data" is a file or everything below that
/// directory, "*.csv" matches in every directory, ":(glob)**/out/*.txt" minds the slashes, and
/// ":(icase)", ":(literal)", ":(top)", ":/" and, to take paths out again, ":!" or ":(exclude)" are
/// understood.
class Pathspec {
  friend bool wildmatch(std::string_view pattern, std::string_view text, bool folds_case);

 public:
  /// Reads a pathspec as git does at the top of a work tree; nothing when git would refuse it, for
  /// an empty one, for ":(attr)" and ":(prefix)", and with "." or ".." among the directories.
  static std::optional<Pathspec> parse(std::string_view text);

  /// Whether the pattern fits a path as git names files, from the top of the tree, with slashes.
  /// What an exclusion fits is what it takes out.
  bool matches(std::string_view path) const;

  bool excludes() const { return excludes_; }

 private:
  /// One step of a pattern with wildcards.
  struct Token {
    enum class Kind : std::uint8_t {
      one,    ///< a byte of `bytes`
      run,    ///< any number of bytes of `bytes`
      dirs,   ///< nothing, or everything up to a slash: the "**/" of ":(glob)"
      never,  ///< a bracket that is not closed
    };
    Kind kind;
    std::vector<bool> bytes;  ///< by value of the byte; empty for `dirs` and `never`
  };

  bool matches_literally(std::string_view path) const;
  bool matches_tokens(std::string_view path) const;
  void tokenize();
  std::size_t add_stars(std::size_t at);
  std::size_t add_class(std::size_t at);
  std::vector<bool> only(char c) const;

  std::string pattern_;
  bool excludes_ = false;
  bool folds_case_ = false;
  bool minds_slashes_ = false;
  bool literal_ = false;
  std::vector<Token> tokens_;  ///< empty without wildcards
};

/// Whether a pattern fits the whole of a text as git's wildmatch() has it: "*" stops at slashes,
/// "**/" and "/**" do not.
bool wildmatch(std::string_view pattern, std::string_view text, bool folds_case);

}  // namespace gongbu::core
