#pragma once

#include <optional>
#include <span>
#include <string>

#include "gongbu/core/schedule.hpp"

// Property list of an agent of launchd, the scheduler of macOS. See launchd.plist(5).
namespace gongbu::automation {

/// Returns an agent that runs kEnvProgram with these words at these times, by the clock of the
/// machine; a run missed during sleep starts on wake-up. Returns nothing if a word has a control
/// character.
std::optional<std::string> property_list(core::Job job, std::span<const std::string> words,
                                         std::span<const core::Recurrence> times);

}  // namespace gongbu::automation
