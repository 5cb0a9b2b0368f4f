#pragma once

#include <string>
#include <string_view>

namespace gongbu::render {

/// Returns text as content or attribute value of HTML and XML: it shows as it is, and nothing in it
/// is markup or steers anything. The only way for text into either.
std::string markup_text(std::string_view hostile);

}  // namespace gongbu::render
