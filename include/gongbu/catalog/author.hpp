#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Author names in plain text, as written. A name in braces is not split, "{OpenAI Team}"; "others"
// at the end of a list stands for further authors.
namespace gongbu::catalog {

/// Returns the authors of a BibTeX value ("A and B and others").
std::vector<std::string> authors_of(std::string_view value);

/// Formats authors as a BibTeX value that authors_of() reads back.
std::string author_value(std::span<const std::string> authors);

/// Returns whether a list element means "and others".
bool stands_for_others(std::string_view author);

/// Returns a name without protecting braces, for display.
std::string author_name(std::string_view author);

/// Returns the family name for citations: "Vaswani" for "Ashish Vaswani" and "Vaswani, Ashish",
/// "van den Oord" for "Aaron van den Oord", "King" for "King, Jr., Martin Luther"; the whole name
/// if it is in braces or in Korean or Chinese.
std::string last_name(std::string_view author);

/// Result of comparing two lists of authors.
enum class AuthorMatch {
  unknown,  ///< one list is empty
  differ,
  partly,  ///< some are, or may be, the same
  agree,   ///< the same, as far as both lists go
};

/// Compares lists of authors; ignores initials, accents, the order of name parts and "others".
AuthorMatch compare_authors(std::span<const std::string> one, std::span<const std::string> other);

}  // namespace gongbu::catalog
