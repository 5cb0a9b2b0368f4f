#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/schedule.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/settings.hpp"

namespace gongbu::automation {

/// Schedulers that can run gongbu.
enum class Scheduler { crontab, systemd };

/// Environment in which reminders are set up.
struct ReminderSite {
  const host::Environment& env;
  const host::Paths& paths;
  const host::Settings& settings;
  Language language;  ///< language of the scheduled runs
  core::Instant now;
};

/// Return the zone of the user's study day, and the zone of cron.
core::Zone reminder_zone(const ReminderSite& site);
core::Zone machine_zone();

/// Runs of one scheduler.
struct Reminders {
  Scheduler scheduler{};
  core::Zone zone;  ///< zone used by the scheduler
  std::vector<core::ScheduledRun> runs;
};

/// Returns the scheduled runs, one element for the crontab and one for each systemd timer. Throws
/// `system` if the crontab cannot be read or its block is damaged.
std::vector<Reminders> reminders(const ReminderSite& site);

/// Returns whether they have a run at a time of day, which depends on a zone; others run every
/// hour.
bool has_times(const Reminders& reminders);

/// Returns whether one of them runs the job.
bool is_scheduled(const std::vector<Reminders>& all, core::Job job);

/// Returns the line of the user's crontab that sets another time zone for the reminders than the
/// one their times were computed for, e.g. "CRON_TZ=UTC". Throws as reminders() does.
std::optional<std::string> foreign_zone_line(const ReminderSite& site);

/// Replaces all scheduled runs, of both schedulers, by these, in reminder_zone(). There may be
/// none. Returns the command to run by hand if systemd could not be notified, else nothing. Throws
/// `system` if writing fails; the crontab is then unchanged.
std::optional<std::string> schedule(const ReminderSite& site, Scheduler scheduler,
                                    const std::vector<core::ScheduledRun>& runs);

/// Returns the property list with which launchd runs these, which are of one job. Writes nothing.
/// Throws `system` if a path cannot be written into it.
std::string launchd_agent(const ReminderSite& site, const std::vector<core::ScheduledRun>& runs);

/// Removes all scheduled runs; returns the schedulers that had any.
std::vector<Scheduler> unschedule(const ReminderSite& site);

}  // namespace gongbu::automation
