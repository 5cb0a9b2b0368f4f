#include "gongbu/render/markup.hpp"

#include <algorithm>
#include <cstddef>

#include "gongbu/base/text.hpp"

namespace gongbu::render {

namespace {

// U+FFFE and U+FFFF are noncharacters, which XML cannot represent.
std::string without_noncharacters(std::string text) {
  constexpr std::string_view kBegin = "\xEF\xBF";
  for (std::size_t at = text.find(kBegin); at != std::string::npos;
       at = text.find(kBegin, at + 3)) {
    char& last = text[at + kBegin.size()];
    if (last == '\xBE' || last == '\xBF') last = '\xBD';
  }
  return text;
}

}  // namespace

std::string markup_text(std::string_view untrusted) {
  std::string out;
  for (const char c : without_noncharacters(printable(untrusted))) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::optional<std::string> link_address(std::string_view untrusted) {
  constexpr std::string_view kMarks = "-._~:/?#[]@!$&*+,;=%";  // of a URL, without ' ( )
  const bool secure = untrusted.starts_with("https://");
  if (!secure && !untrusted.starts_with("http://")) return std::nullopt;
  const std::string_view host = untrusted.substr(secure ? 8 : 7);
  if (host.empty() || !(is_ascii_letter(host[0]) || is_ascii_digit(host[0]))) return std::nullopt;
  const bool plain = std::all_of(untrusted.begin(), untrusted.end(), [&](char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || kMarks.find(c) != std::string_view::npos;
  });
  return plain ? std::optional(std::string(untrusted)) : std::nullopt;
}

}  // namespace gongbu::render
