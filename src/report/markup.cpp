#include "report/markup.hpp"

#include "gongbu/base/text.hpp"

namespace gongbu::report {

std::string markup_text(std::string_view hostile) {
  std::string out;
  for (const char c : printable(hostile)) {
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

}  // namespace gongbu::report
