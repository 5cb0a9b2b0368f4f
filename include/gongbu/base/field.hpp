#pragma once

#include <string>
#include <string_view>

namespace gongbu {

/// Escapes backslashes, tabs and newlines, so that any text fits into a field of a line whose
/// fields are separated by tabs.
std::string escaped_field(std::string_view text);

/// Returns the text of an escaped field.
std::string unescaped_field(std::string_view field);

}  // namespace gongbu
