#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongbu::host {

/// A text that was converted.
struct Decoded {
  std::string text;      ///< UTF-8, without a byte order mark
  std::string encoding;  ///< what it was in: "UTF-16", "CP949"; empty when it was UTF-8 already
};

/// Returns the text of a file: UTF-8, UTF-16 (with a byte order mark, or plainly so), or what its
/// first line says ("% Encoding: …", as JabRef writes it); Korean CP949 and Western Windows-1252
/// where nothing else is likely. Nothing when the encoding is not certain.
std::optional<Decoded> decode_text(std::string_view bytes);

}  // namespace gongbu::host
