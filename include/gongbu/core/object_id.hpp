#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace gongbu::core {

/// The name of a git object (SHA-1).
using ObjectId = std::array<std::uint8_t, 20>;

/// Hashes an object name by its own first bytes: it is a hash already.
struct ObjectIdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t prefix = 0;
    std::memcpy(&prefix, id.data(), sizeof prefix);
    return prefix;
  }
};

/// Returns the 40 hexadecimal digits.
inline std::string to_hex(const ObjectId& id) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * id.size());
  for (const std::uint8_t byte : id) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

}  // namespace gongbu::core
