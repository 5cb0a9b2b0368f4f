#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::host {

/// Reads a compiled time zone (TZif, RFC 8536): its transitions, and those its footer's rule makes
/// up to the end of `last_year`. Nothing when the bytes are not one, or are of the 32-bit version 1
/// only.
///
/// We read the file ourselves because the library that could (date's tz) looks at every zone of the
/// system first, which takes longer than everything else in a check, and does not read the footer.
std::optional<std::vector<core::Zone::Period>> parse_tzif(std::string_view bytes, int last_year);

}  // namespace gongbu::host
