#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongbu::catalog {

/// An entry of a BibTeX file.
struct BibEntry {
  std::string type;  ///< "article", in lower case
  std::string key;   ///< for citations; may be empty
  /// Field names in lower case and values without outer braces or quotes; "#" and abbreviations
  /// (@string, months) are resolved.
  std::vector<std::pair<std::string, std::string>> fields;
  int line = 0;  ///< line of its start, from 1

  /// Returns the value of a field, or "".
  std::string_view field(std::string_view name) const;
};

/// An entry that could not be read.
struct BibProblem {
  enum class What { unterminated, syntax };

  int line = 0;  ///< line of the start of the entry, from 1
  std::string key;
  What what = What::syntax;
};

/// Content of a file, in order.
struct Bibliography {
  std::vector<BibEntry> entries;
  std::vector<BibProblem> problems;
};

/// Parses BibTeX as written by reference managers. Normalizes line endings to "\n" and removes
/// control characters except tabs. Text between entries is ignored. A broken entry is skipped;
/// parsing continues at the next "@type{" at the start of a line.
Bibliography read_bibtex(std::string_view text);

/// Formats an entry that read_bibtex() reads back, ending with a newline.
std::string write_bibtex(const BibEntry& entry);

/// Converts a value to plain text in NFC: LaTeX accents and symbols become characters, braces and
/// unknown commands are removed.
std::string plain_text_of(std::string_view value);

/// Like plain_text_of(), for a URL or an identifier: keeps "~" and "--", and decodes "&lt;", "&gt;"
/// and "&amp;".
std::string plain_address_of(std::string_view value);

/// Converts plain text to a value that plain_text_of() reads back.
std::string latex_of(std::string_view text);

}  // namespace gongbu::catalog
