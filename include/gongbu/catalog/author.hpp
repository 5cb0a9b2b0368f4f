#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Authors: each a name in plain text, as written. A name that must stay whole has braces, "{OpenAI
// Team}"; "others" at the end of a list stands for those that are not named.
namespace gongbu::catalog {

/// Returns the authors of a BibTeX value ("A and B and others").
std::vector<std::string> authors_of(std::string_view value);

/// Returns authors as a value that authors_of() gives back.
std::string author_value(std::span<const std::string> authors);

/// Whether an author of a list stands for those that are not named.
bool stands_for_others(std::string_view author);

/// Returns a name without the braces that keep it whole, for people.
std::string author_name(std::string_view author);

/// The name by which an author is cited: "Vaswani" of "Ashish Vaswani" and "Vaswani, Ashish", "van
/// den Oord" of "Aaron van den Oord", "King" of "King, Jr., Martin Luther"; all of a name that is
/// whole or written in Korean or Chinese.
std::string last_name(std::string_view author);

/// How two lists of authors agree.
enum class AuthorMatch {
  unknown,  ///< one of them is empty
  differ,
  partly,  ///< some are the same, or may be
  agree,   ///< the same, as far as both name them
};

/// Compares lists of authors. Initials, accents, order of the parts and "others" make no
/// difference.
AuthorMatch compare_authors(std::span<const std::string> one, std::span<const std::string> other);

}  // namespace gongbu::catalog
