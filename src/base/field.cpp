#include "gongbu/base/field.hpp"

#include <cstddef>

namespace gongbu {

std::string escaped_field(std::string_view text) {
  std::string field;
  field.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '\\':
        field += "\\\\";
        break;
      case '\t':
        field += "\\t";
        break;
      case '\n':
        field += "\\n";
        break;
      default:
        field += c;
    }
  }
  return field;
}

std::string unescaped_field(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    const bool special = field[i] == '\\' && i + 1 < field.size();
    const char c = special ? field[++i] : field[i];
    if (special && c == 't') {
      text += '\t';
    } else {
      text += special && c == 'n' ? '\n' : c;
    }
  }
  return text;
}

}  // namespace gongbu
