#pragma once

#include <bit>
#include <cstring>

namespace gongbu::git {

/// Reads a number of std::uint32_t or std::uint64_t, its most significant byte first.
template <class Number>
Number big_endian(const void* bytes) {
  Number number{};
  std::memcpy(&number, bytes, sizeof number);
  if constexpr (std::endian::native == std::endian::big) return number;
  if constexpr (sizeof number == 4)
    return __builtin_bswap32(number);
  else
    return __builtin_bswap64(number);
}

}  // namespace gongbu::git
