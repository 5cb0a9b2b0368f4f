#pragma once

#include <string>
#include <string_view>

#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// Returns the identifiers in a URL without "https://": an arXiv id or a DOI, else the URL itself,
/// in canonical form if several pages of one paper are known (forum and PDF of OpenReview).
PaperIds read_paper_address(std::string_view address);

/// Returns the identifiers of a DOI; one of arXiv's becomes an arXiv id.
PaperIds ids_of_doi(std::string doi);

}  // namespace gongbu::catalog
