#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/schedule.hpp"

// The text of systemd's units: a service says what runs, the timer beside it when.
namespace gongbu::automation {

/// The first line of every unit that gongbu writes; a unit without it is the user's.
inline constexpr std::string_view kUnitMark =
    "# Written by gongbu cron install --systemd; gongbu cron remove takes it away.";

/// Returns a service that runs kEnvProgram with these words once; for `check`, exit status 1 is no
/// failure. Nothing when a word has a control character.
std::optional<std::string> service_unit(core::Job job, std::span<const std::string> words);

/// Returns a timer for these times by the clock of `zone`; one that the machine slept through comes
/// when it wakes.
std::string timer_unit(core::Job job, std::span<const core::Recurrence> times,
                       std::string_view zone);

/// What the units of one job say.
struct TimerRuns {
  std::vector<core::ScheduledRun> runs;
  std::string zone;
};

/// Reads a service and its timer back; lines that gongbu did not write are passed over.
TimerRuns read_units(std::string_view service, std::string_view timer);

}  // namespace gongbu::automation
