#include "gongbu/render/markup.hpp"

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

}  // namespace gongbu::render
