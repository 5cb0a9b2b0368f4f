#pragma once

#include <optional>
#include <string>
#include <string_view>

// How papers are named: arXiv ids, DOIs, addresses, titles.
namespace gongbu::catalog {

/// What a paper is known by everywhere, in the one form of each; empty where there is none.
struct PaperIds {
  std::string arxiv = {};  ///< "1706.03762", "hep-th/9901001": without version or subject class
  std::string doi = {};    ///< "10.1145/3065386", in lower case
  std::string url = {};    ///< of a paper that has neither, without "https://"

  bool empty() const { return arxiv.empty() && doi.empty() && url.empty(); }

  friend bool operator==(const PaperIds&, const PaperIds&) = default;
};

/// Reads one word as the identifier of a paper; nothing when it is none.
///
///   arxiv:1706.03762v5  arXiv:hep-th/9901001  1706.03762  https://arxiv.org/pdf/1706.03762v5.pdf
///   doi:10.1145/3065386  10.1145/3065386  https://doi.org/10.1145/3065386
///   https://dl.acm.org/doi/10.1145/3065386  https://openreview.net/forum?id=…
///
/// Of an address, what publishers put behind a DOI goes ("/full", ".full.pdf"); a DOI that is given
/// by itself is taken as it is.
/// The DOI that arXiv gives its papers is read as their arXiv id. Throws `usage` for what says that
/// it is an arXiv id or a DOI and is not.
std::optional<PaperIds> read_paper_id(std::string_view word);

/// Reads an arXiv id without prefix; nothing when it is not one.
std::optional<std::string> read_arxiv_id(std::string_view text);

/// Returns the words behind an arXiv id without what the margin of a paper has there: the subject
/// class and a date, "[cs.CL] 6 Dec 2017".
std::string_view without_arxiv_stamp(std::string_view words);

/// "arxiv:1706.03762", "doi:10.1145/3065386" or the address; empty when there is none of them.
std::string paper_id_name(const PaperIds& ids);

/// The address at which a paper is found; empty when none is known.
std::string paper_address(const PaperIds& ids);

/// Returns the form in which titles that differ in case, composition, spaces or punctuation only
/// are equal.
std::string title_key(std::string_view title);

}  // namespace gongbu::catalog
