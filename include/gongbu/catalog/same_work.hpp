#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// What tells works of one title apart; empty where it is not known.
struct Work {
  std::vector<std::string> authors = {};  ///< as author.hpp has them
  std::optional<int> year = {};
  PaperIds ids = {};
  std::string type = {};  ///< of the BibTeX entry: "article", "book"
  std::string edition = {};
  std::string volume = {};

  friend bool operator==(const Work&, const Work&) = default;
};

enum class Likeness {
  different,
  unsure,  ///< a person has to say: a preprint and its article, two editions
  same,
};

/// Says whether two works of one title are one. They are the same when nothing that is known of
/// both differs, and when identifiers of unlike kinds are borne out by the authors.
Likeness likeness(const Work& one, const Work& other);

}  // namespace gongbu::catalog
