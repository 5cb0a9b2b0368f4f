#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/render/document.hpp"

namespace gongbu::render {

/// A part of a manual page.
struct ManualBlock {
  enum class Kind {
    section,  ///< its title
    text,     ///< a paragraph
    item,     ///< a term with what it means
    bullet,   ///< a paragraph of a list
    code,     ///< a line of an example, shown as it is
  };

  Kind kind = Kind::text;
  Line text;  ///< of an item: its meaning
  Line term = {};
};

struct ManualPage {
  std::string name;  ///< "gongbu-add"
  int section = 1;
  std::vector<ManualBlock> blocks;
};

/// Writes a page in the man macros of roff, for man and mandoc. `version` and `book` stand in its
/// footer and header; `date` is YYYY-MM-DD.
std::string to_roff(const ManualPage& page, std::string_view version, std::string_view book,
                    std::string_view date);

/// Returns the page as a document of lines that fit the usual width.
Document to_document(const ManualPage& page);

}  // namespace gongbu::render
