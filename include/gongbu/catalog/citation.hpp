#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// Bibliographic data of a paper in plain text.
struct Citation {
  std::string title = {};
  std::vector<std::string> authors = {};
  std::optional<int> year = {};
  PaperIds ids = {};
};

/// Extracts a citation from an entry by Zotero, papis, Semantic Scholar, Google Scholar, DBLP or
/// arXiv, which store the arXiv id in different fields. Ignores invalid identifiers.
Citation citation_of(const BibEntry& entry);

/// Adds data of a citation that the entry lacks.
void complete(BibEntry& entry, const Citation& citation);

/// Returns a citation key from author, year and first word: "vaswani2017attention".
std::string make_key(const Citation& citation);

}  // namespace gongbu::catalog
