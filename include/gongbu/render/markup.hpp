#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongbu::render {

/// Escapes untrusted text for content or attributes of HTML and XML. All text in either must pass
/// through it.
std::string markup_text(std::string_view untrusted);

/// Returns an untrusted address for a link if it is http or https with a host and has only the
/// characters of a URL, none of which ends an attribute or a Markdown link; else nothing.
std::optional<std::string> link_address(std::string_view untrusted);

}  // namespace gongbu::render
