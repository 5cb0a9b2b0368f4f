#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongbu::host {

/// Decoded text and its original encoding.
struct Decoded {
  std::string text;      ///< UTF-8, without a byte order mark
  std::string encoding;  ///< "UTF-16", "CP949"; empty if it was UTF-8 already
};

bool is_utf8(std::string_view bytes);

/// Decodes the content of a file. Recognizes UTF-8, UTF-16 (by its byte order mark or its zero
/// bytes), the encoding declared in the first line ("% Encoding: …", as JabRef writes it), Korean
/// CP949 and Windows-1252. Returns nothing if the encoding is not certain.
std::optional<Decoded> decode_text(std::string_view bytes);

}  // namespace gongbu::host
