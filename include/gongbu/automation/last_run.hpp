#pragma once

#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// Notes that a reminder ran without anybody at a terminal. Failures are ignored.
void note_run(const host::Paths& paths, core::Instant now);

/// Returns when one last did; nothing when that is not known.
std::optional<core::Instant> last_run(const host::Paths& paths);

}  // namespace gongbu::automation
