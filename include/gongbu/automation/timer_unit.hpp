#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/schedule.hpp"

// Text of systemd units: a service with the command and a timer with its times.
namespace gongbu::automation {

/// First line of every unit written by gongbu; units without it belong to the user.
inline constexpr std::string_view kUnitMark =
    "# Written by gongbu cron install --systemd; gongbu cron remove takes it away.";

/// Returns a service that runs kEnvProgram with these words; exit status 1 of `check` and `sync` is
/// not a failure. Returns nothing if a word has a control character.
std::optional<std::string> service_unit(core::Job job, std::span<const std::string> words);

/// Returns a timer for these times in `zone`. A run missed during sleep starts on wake-up.
std::string timer_unit(core::Job job, std::span<const core::Recurrence> times,
                       std::string_view zone);

/// Runs parsed from the units of one job.
struct TimerRuns {
  std::vector<core::ScheduledRun> runs;
  std::string zone;
};

/// Parses a service and its timer; ignores lines not written by gongbu.
TimerRuns read_units(std::string_view service, std::string_view timer);

}  // namespace gongbu::automation
