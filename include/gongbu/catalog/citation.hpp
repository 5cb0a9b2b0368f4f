#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// What a bibliography says of a paper, in plain text.
struct Citation {
  std::string title = {};
  std::vector<std::string> authors = {};
  std::optional<int> year = {};
  PaperIds ids = {};
};

/// Reads an entry as Zotero, papis, Semantic Scholar, Google Scholar, DBLP and arXiv write them:
/// each has its own place for the arXiv id. An identifier that is none is left out.
Citation citation_of(const BibEntry& entry);

/// Adds what a citation knows and the entry does not say.
void complete(BibEntry& entry, const Citation& citation);

/// A citation key made of author, year and first word: "vaswani2017attention".
std::string make_key(const Citation& citation);

}  // namespace gongbu::catalog
