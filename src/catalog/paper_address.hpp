#pragma once

#include <string>
#include <string_view>

#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// Returns what an address without "https://" names: an arXiv id or a DOI where the page has one,
/// else the address itself, in one form for the pages of one paper that are known to differ (forum
/// and PDF of OpenReview).
PaperIds read_paper_address(std::string_view address);

/// The identifiers of a DOI, which of arXiv's own is the arXiv id.
PaperIds ids_of_doi(std::string doi);

}  // namespace gongbu::catalog
