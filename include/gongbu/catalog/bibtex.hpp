#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongbu::catalog {

/// One entry of a BibTeX file.
struct BibEntry {
  std::string type;  ///< "article", in lower case
  std::string key;   ///< for citations; may be empty
  /// Names in lower case with their values: as written in the file, but for the outer braces or
  /// quotes, and with "#" and abbreviations (@string, months) resolved.
  std::vector<std::pair<std::string, std::string>> fields;
  int line = 0;  ///< at which it begins

  /// Returns the value of a field; empty when there is none.
  std::string_view field(std::string_view name) const;
};

/// An entry that could not be read.
struct BibProblem {
  enum class What { unterminated, syntax };

  int line = 0;  ///< at which the entry begins
  std::string key;
  What what = What::syntax;
};

/// What a file holds, in its order.
struct Bibliography {
  std::vector<BibEntry> entries;
  std::vector<BibProblem> problems;
};

/// Reads BibTeX as reference managers write it. Ends of lines become "\n", other control characters
/// but tabs go. What stands between entries is a remark; an entry
/// that cannot be read is left out, and reading goes on at the next "@type{" that begins a line.
Bibliography read_bibtex(std::string_view text);

/// Writes an entry so that read_bibtex() gives it back, with a newline at its end.
std::string write_bibtex(const BibEntry& entry);

/// Returns a value as plain text in normal form C: accents and symbols of LaTeX become characters,
/// braces and unknown commands go.
std::string plain_text_of(std::string_view value);

/// The same for an address or an identifier, in which "~" and "--" stand for themselves; "&lt;",
/// "&gt;" and "&amp;", as web pages have them, become characters too.
std::string plain_address_of(std::string_view value);

/// Returns plain text as a value that plain_text_of() gives back.
std::string latex_of(std::string_view text);

}  // namespace gongbu::catalog
