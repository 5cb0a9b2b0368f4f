#pragma once

#include <optional>
#include <string>
#include <string_view>

// Identifiers of papers: arXiv ids, DOIs, URLs, titles.
namespace gongbu::catalog {

/// Global identifiers of a paper in canonical form; empty if unknown.
struct PaperIds {
  std::string arxiv = {};  ///< "1706.03762", "hep-th/9901001": without version or subject class
  std::string doi = {};    ///< "10.1145/3065386", in lower case
  std::string url = {};    ///< only for a paper with neither, without "https://"

  bool empty() const { return arxiv.empty() && doi.empty() && url.empty(); }

  friend bool operator==(const PaperIds&, const PaperIds&) = default;
};

/// Parses a word as the identifier of a paper; returns nothing for other words.
///
///   arxiv:1706.03762v5  arXiv:hep-th/9901001  1706.03762  https://arxiv.org/pdf/1706.03762v5.pdf
///   doi:10.1145/3065386  10.1145/3065386  https://doi.org/10.1145/3065386
///   https://dl.acm.org/doi/10.1145/3065386  https://openreview.net/forum?id=…
///
/// Removes suffixes that publishers append to the DOI in a URL ("/full", ".full.pdf"); a bare DOI
/// is unchanged. A DOI assigned by arXiv becomes its arXiv id. Throws `usage` for an invalid arXiv
/// id or DOI with such a prefix.
std::optional<PaperIds> read_paper_id(std::string_view word);

/// Parses an arXiv id without prefix; returns nothing for other text.
std::optional<std::string> read_arxiv_id(std::string_view text);

/// Removes the subject class and date that follow an arXiv id in the margin of a paper: "[cs.CL] 6
/// Dec 2017".
std::string_view without_arxiv_stamp(std::string_view words);

/// Returns "arxiv:1706.03762", "doi:10.1145/3065386" or the URL; "" without identifiers.
std::string paper_id_name(const PaperIds& ids);

/// Returns the URL of a paper, or "".
std::string paper_address(const PaperIds& ids);

/// Returns a key that is equal for titles that differ only in case, composition, spaces or
/// punctuation.
std::string title_key(std::string_view title);

}  // namespace gongbu::catalog
