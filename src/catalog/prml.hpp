#pragma once

#include <string_view>

namespace gongbu::catalog {

/// Content of prml.tsv, the outline of the built-in book.
extern const std::string_view kPrmlOutline;

}  // namespace gongbu::catalog
