#pragma once

#include <optional>
#include <string_view>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// Stores that a scheduled reminder ran. Failures are ignored.
void note_run(const host::Paths& paths, core::Instant now);

/// Returns when a scheduled reminder last ran; nothing if unknown.
std::optional<core::Instant> last_run(const host::Paths& paths);

/// Returns whether an unattended run that finds the same every hour should say it: it has changed,
/// or was last said a day ago. Empty: all is well. Stores what is said now; failures are ignored.
bool is_news(const host::Paths& paths, std::string_view text, core::Instant now);

}  // namespace gongbu::automation
