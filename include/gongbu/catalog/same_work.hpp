#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/catalog/paper_id.hpp"

namespace gongbu::catalog {

/// Data that distinguishes works with the same title; empty if unknown.
struct Work {
  std::vector<std::string> authors = {};  ///< as in author.hpp
  std::optional<int> year = {};
  PaperIds ids = {};
  std::string type = {};  ///< BibTeX type: "article", "book"
  std::string edition = {};
  std::string volume = {};

  friend bool operator==(const Work&, const Work&) = default;
};

enum class Likeness {
  different,
  unsure,  ///< only the user can tell: a preprint and its article, two editions
  same,
};

/// Compares two works with the same title. They are the same if no data known for both differs and,
/// if their identifiers are of different kinds, the authors agree.
Likeness likeness(const Work& one, const Work& other);

}  // namespace gongbu::catalog
