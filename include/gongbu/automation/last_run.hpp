#pragma once

#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// Stores that a scheduled reminder ran. Failures are ignored.
void note_run(const host::Paths& paths, core::Instant now);

/// Returns when a scheduled reminder last ran; nothing if unknown.
std::optional<core::Instant> last_run(const host::Paths& paths);

}  // namespace gongbu::automation
