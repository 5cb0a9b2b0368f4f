#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongbu::catalog {

/// The longest identifier that is read: browsers take no longer addresses.
inline constexpr std::size_t kLongestId = 2'000;

/// Reads a DOI without prefix, "10.1145/3065386", in lower case; nothing when it is not one. What
/// stands at its end is kept, but for the punctuation of a sentence and the version of a preprint
/// of bioRxiv.
std::optional<std::string> read_doi(std::string_view text);

/// Finds the DOI in the path of a publisher's address, "doi/full/10.1145/3065386", without what
/// publishers put behind it ("/full", "/abstract", ".full.pdf"); nothing when there is none.
std::optional<std::string> doi_in_path(std::string_view path);

/// Returns a text with its "%2F" as characters.
std::string percent_decoded(std::string_view text);

/// Returns a word without the punctuation that stands around it in sentences and reference lists.
std::string_view without_punctuation(std::string_view text);

}  // namespace gongbu::catalog
