#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gongbu {

using Sha256Digest = std::array<std::uint8_t, 32>;

/// Computes a SHA-256 digest (FIPS 180-4) of text that comes in parts.
class Sha256 {
 public:
  Sha256& add(std::string_view text);
  /// Returns the digest; the object is used up.
  Sha256Digest finish();

 private:
  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::string rest_;  ///< less than a block
  std::uint64_t size_ = 0;
};

/// Returns the SHA-256 digest of `text`.
Sha256Digest sha256(std::string_view text);

/// Returns bytes as lower-case hexadecimal digits.
std::string hex(std::span<const std::uint8_t> bytes);

}  // namespace gongbu
