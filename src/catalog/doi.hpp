#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongbu::catalog {

/// Maximum length of an identifier; browsers support no longer URLs.
inline constexpr std::size_t kLongestId = 2'000;

/// Parses a DOI without prefix, "10.1145/3065386", into lower case; returns nothing for other text.
/// Removes only trailing punctuation and the version of a bioRxiv preprint.
std::optional<std::string> read_doi(std::string_view text);

/// Finds the DOI in the path of a publisher's URL, "doi/full/10.1145/3065386", without suffixes
/// such as "/full", "/abstract", ".full.pdf"; nothing if there is none.
std::optional<std::string> doi_in_path(std::string_view path);

/// Decodes percent escapes such as "%2F".
std::string percent_decoded(std::string_view text);

/// Returns a word without surrounding punctuation.
std::string_view without_punctuation(std::string_view text);

}  // namespace gongbu::catalog
