#pragma once

#include <string_view>

namespace gongbu::catalog {

/// The outline of the built-in book, prml.tsv as it stands.
extern const std::string_view kPrmlOutline;

}  // namespace gongbu::catalog
