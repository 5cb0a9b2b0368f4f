#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gongbu/render/document.hpp"

namespace gongbu::render {

/// A block of a manual page.
struct ManualBlock {
  enum class Kind {
    section,  ///< a section title
    text,     ///< a paragraph
    item,     ///< a term and its description
    bullet,   ///< a list item
    code,     ///< a line of an example, verbatim
  };

  Kind kind = Kind::text;
  Line text;  ///< of an item: its description
  Line term = {};
};

struct ManualPage {
  std::string name;  ///< "gongbu-add"
  int section = 1;
  std::vector<ManualBlock> blocks;
};

/// Formats a page with the man macros of roff, for man and mandoc. `version` and `book` are shown
/// in footer and header; `date` is YYYY-MM-DD.
std::string to_roff(const ManualPage& page, std::string_view version, std::string_view book,
                    std::string_view date);

/// Returns the page as a document with lines of the usual width.
Document to_document(const ManualPage& page);

}  // namespace gongbu::render
