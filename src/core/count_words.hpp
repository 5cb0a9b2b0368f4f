#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "gongbu/core/scanner.hpp"

namespace gongbu::core {

/// Reads a count with its unit: "3 days", "two weeks", "an hour", "두 시간" or "십오 분". Counts
/// are digits (1 to 7) or number words from 1 to 99: English, native Korean or Sino-Korean. Returns
/// nothing and leaves `in` unchanged if none of `units` follows.
std::optional<int> eat_count(Scanner& in, std::span<const std::string_view> units);

}  // namespace gongbu::core
