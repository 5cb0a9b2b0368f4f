#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::core {

/// The name of a git object (SHA-1).
using ObjectId = std::array<std::uint8_t, 20>;

/// A commit that a rewrite (amend, rebase) put in the place of another one.
struct RewrittenCommit {
  ObjectId before{};
  ObjectId after{};

  friend bool operator==(const RewrittenCommit&, const RewrittenCommit&) = default;
};

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

/// The value of each hexadecimal digit in lower case, 0xFF for other bytes.
inline constexpr std::array<std::uint8_t, 256> kHexDigits = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(0xFF);
  for (std::uint8_t i = 0; i < 10; ++i) values['0' + i] = i;
  for (std::uint8_t i = 0; i < 6; ++i) values['a' + i] = 10 + i;
  return values;
}();

/// Reads the 40 digits that to_hex() returns; nothing for anything else. Through a table, as eighty
/// digits of every commit are read.
inline std::optional<ObjectId> from_hex(std::string_view hex) {
  ObjectId id{};
  if (hex.size() != 2 * id.size()) return std::nullopt;
  std::uint8_t all = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const std::uint8_t high = kHexDigits[static_cast<unsigned char>(hex[2 * i])];
    const std::uint8_t low = kHexDigits[static_cast<unsigned char>(hex[2 * i + 1])];
    all |= high | low;
    id[i] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return all < 0x10 ? std::optional(id) : std::nullopt;
}

}  // namespace gongbu::core
