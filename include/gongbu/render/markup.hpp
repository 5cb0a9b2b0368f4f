#pragma once

#include <string>
#include <string_view>

namespace gongbu::render {

/// Escapes untrusted text for content or attributes of HTML and XML. All text in either must pass
/// through it.
std::string markup_text(std::string_view untrusted);

}  // namespace gongbu::render
