#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::host {

/// Parses a compiled time zone (TZif, RFC 8536): its transitions, and those of the footer's rule up
/// to the end of `last_year`. Returns nothing for invalid data or 32-bit version 1.
///
/// We do not use date's tz because it first inspects every zone of the system, which takes longer
/// than the rest of a check, and ignores the footer.
std::optional<std::vector<core::Zone::Period>> parse_tzif(std::string_view bytes, int last_year);

}  // namespace gongbu::host
