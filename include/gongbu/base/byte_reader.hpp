#pragma once

#include <cstddef>
#include <string_view>

namespace gongbu {

/// Reads fields from the front of a byte string; `ok` becomes false if one is truncated.
struct ByteReader {
  std::string_view bytes;
  bool ok = true;

  std::string_view take(std::size_t n) {
    if (n > bytes.size()) ok = false;
    if (!ok) return {};
    const std::string_view taken = bytes.substr(0, n);
    bytes.remove_prefix(n);
    return taken;
  }
};

}  // namespace gongbu
