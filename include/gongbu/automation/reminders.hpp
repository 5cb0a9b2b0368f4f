#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/schedule.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/settings.hpp"

namespace gongbu::automation {

/// What runs gongbu by itself.
enum class Scheduler { crontab, systemd };

/// Where reminders are set up from.
struct ReminderSite {
  const host::Environment& env;
  const host::Paths& paths;
  const host::Settings& settings;
  Language language;  ///< of what the runs say
  core::Instant now;
};

/// The zone of the user's day, and the zone by whose clock cron runs.
core::Zone reminder_zone(const ReminderSite& site);
core::Zone machine_zone();

/// What a scheduler has been told to run.
struct Reminders {
  Scheduler scheduler{};
  core::Zone zone;  ///< the scheduler goes by its clock
  std::vector<core::ScheduledRun> runs;
};

/// Reads what is scheduled: an element for the crontab and for each timer of systemd that is there.
/// Throws `system` when the crontab cannot be read or its block is damaged.
std::vector<Reminders> reminders(const ReminderSite& site);

/// Schedules these runs, by the clock of reminder_zone(), in place of all that were scheduled, by
/// either scheduler. Returns the command to run by hand when systemd could not be told; nothing
/// when they run from now on. Throws `system` when they cannot be written; the crontab is then as
/// it was.
std::optional<std::string> schedule(const ReminderSite& site, Scheduler scheduler,
                                    const std::vector<core::ScheduledRun>& runs);

/// Takes away everything that was scheduled; returns from where.
std::vector<Scheduler> unschedule(const ReminderSite& site);

}  // namespace gongbu::automation
