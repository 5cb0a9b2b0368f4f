#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gongbu {

/// Returns the SHA-256 digest (FIPS 180-4) of `text`.
std::array<std::uint8_t, 32> sha256(std::string_view text);

}  // namespace gongbu
