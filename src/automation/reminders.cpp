#include "gongbu/automation/reminders.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <utility>
#include <variant>

#include "gongbu/app/workspace.hpp"
#include "gongbu/automation/crontab.hpp"
#include "gongbu/automation/crontab_program.hpp"
#include "gongbu/automation/property_list.hpp"
#include "gongbu/automation/timer_unit.hpp"
#include "gongbu/automation/timers.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/host/zone.hpp"

namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

using core::Job;
using core::ScheduledRun;

using Words = std::vector<std::string>;

struct JobTimer {
  Job job;
  const char* name;
};

constexpr std::array kTimers = {JobTimer{Job::check, "gongbu-check"},
                                JobTimer{Job::week, "gongbu-week"},
                                JobTimer{Job::sync, "gongbu-sync"}};

// PATH of scheduled runs, with the directory of the program that the job needs. The user's whole
// PATH may exceed cron's line length.
std::string search_path(const host::Environment& env, Job job) {
  std::string path = "/usr/local/bin:/usr/bin:/bin";
  const auto needed = host::find_program(env, job == Job::sync ? "git" : "notify-send");
  if (!needed) return path;
  const std::string directory = needed->parent_path().string();
  const bool is_in = (":" + path + ":").find(":" + directory + ":") != std::string::npos;
  return is_in ? path : directory + ":" + path;
}

// The socket of the ssh agent, unless it is that of one session only.
std::optional<std::string> lasting_agent(const host::Environment& env) {
  auto socket = env.get("SSH_AUTH_SOCK");
  if (socket && (!fs::path(*socket).is_absolute() || socket->starts_with("/tmp/"))) socket.reset();
  return socket;
}

// Returns the user's locale if it matches the language, else a common one, because cron sets none
// or the machine's.
std::string locale(const ReminderSite& site) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (auto value = site.env.get(name); value && parse_language(*value) == site.language)
      return *value;
  return site.language == Language::korean ? "ko_KR.UTF-8" : "C.UTF-8";
}

// Variables of the user's environment that cron and systemd lack, as "NAME=value".
Words variables(const ReminderSite& site, Job job) {
  Words words;
  const auto add = [&](const std::string& name, const std::string& value) {
    words.push_back(name + "=" + value);
  };
  if (!site.paths.home.empty()) add("HOME", site.paths.home.string());
  add("PATH", search_path(site.env, job));
  add("LC_ALL", locale(site));
  const std::string zone = app::zone_name(site.settings, site.env);
  // Needed if the settings have no zone and TZ is set only in the user's shell.
  if (site.settings.timezone.empty() && zone != machine_zone().name()) add("TZ", zone);
  if (site.env.get("GONGBU_HOME")) add("GONGBU_HOME", site.paths.database.parent_path().string());
  for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
    if (const auto value = site.env.get(name); value && fs::path(*value).is_absolute())
      add(name, *value);
  if (const auto agent = lasting_agent(site.env); agent && job == Job::sync)
    add("SSH_AUTH_SOCK", *agent);
  return words;
}

// On the first day of a week the summary covers the previous week.
bool tells_week_before(const core::Recurrence& when, const host::Settings& settings) {
  if (!when.weekday) return false;
  const bool is_still_yesterday = when.time < settings.day_start;
  return *when.weekday - date::days{is_still_yesterday ? 1 : 0} == settings.week_start;
}

Words command(const ReminderSite& site, const ScheduledRun& run) {
  Words words = variables(site, run.job);
  words.push_back(host::own_program().string());
  words.emplace_back(core::name_of(run.job));
  if (run.job == Job::sync) words.emplace_back("--quiet");
  if (run.job == Job::week && tells_week_before(run.when, site.settings))
    words.emplace_back("yesterday");
  if (run.notifies) words.emplace_back("--notify");
  return words;
}

// Returns an error, with a workaround, if a word cannot be written to a crontab.
std::optional<Error> unfit_for_crontab(const Words& words) {
  const auto word = std::find_if(words.begin(), words.end(),
                                 [](const std::string& one) { return !fits_crontab(one); });
  if (word == words.end()) return std::nullopt;
  Error error = make_error(ErrorKind::system, Msg::err_cron_word, printable(*word));
  return service_unit(Job::check, words) ? std::move(error).hint(phrase(Msg::hint_cron_systemd))
                                         : std::move(error).hint(phrase(Msg::hint_cron_path));
}

Error not_writable(const ReminderSite& site) {
  return make_error(ErrorKind::system, Msg::err_cron_words, printable(host::own_program().string()),
                    printable(site.paths.home.string()));
}

// Splits a crontab. Throws `system` if gongbu's block is damaged.
Crontab cut(const std::string& text) {
  auto parts = cut_crontab(text);
  if (auto* crontab = std::get_if<Crontab>(&parts)) return std::move(*crontab);
  const auto& fault = std::get<CrontabFault>(parts);
  const bool stray = fault.kind == CrontabFault::Kind::stray_marker;
  throw Error(ErrorKind::system, stray ? phrase(Msg::err_crontab_marker, fault.line, fault.text)
                                       : phrase(Msg::err_crontab_line, fault.line, fault.text))
      .hint(stray ? phrase(Msg::hint_crontab_marker) : phrase(Msg::hint_crontab_line));
}

Crontab own_crontab(const ReminderSite& site) { return cut(read_crontab(site.env)); }

void write_crontab(const ReminderSite& site, const std::vector<ScheduledRun>& runs) {
  const core::Zone zone = reminder_zone(site);
  const core::Zone machine = machine_zone();
  Words lines;
  for (const ScheduledRun& run : runs) {
    const core::Recurrence when = core::moved(run.when, zone, machine, site.now);
    const Words words = command(site, run);
    if (auto error = unfit_for_crontab(words)) throw *std::move(error);
    auto line = cron_line(when, words);
    if (!line) throw not_writable(site);
    lines.push_back(*std::move(line));
  }
  edit_crontab(site.env, [&](const std::string& text) { return with_block(cut(text), lines); });
}

// Returns whether there was a block to remove.
bool clear_crontab(const ReminderSite& site) {
  if (!own_crontab(site).has_block) return false;
  try {
    edit_crontab(site.env, [](const std::string& text) { return without_block(cut(text)); });
  } catch (const Error&) {
    // Most implementations reject a file without a final newline, even the user's own.
    const std::string text = without_block(own_crontab(site));
    if (text.empty() || text.back() == '\n') throw;
    edit_crontab(site.env, [](const std::string& now) { return without_block(cut(now)) + '\n'; });
  }
  return true;
}

bool exists(const Timer& timer) { return !timer.service.empty() || !timer.timer.empty(); }

// Returns whether both files were written by gongbu.
bool is_own(const Timer& timer) {
  const auto is_own_text = [](const std::string& text) {
    return text.empty() || text.starts_with(kUnitMark);
  };
  return is_own_text(timer.service) && is_own_text(timer.timer);
}

void check_own(const host::Environment& env, const std::string& name) {
  if (is_own(read_timer(env, name))) return;
  throw make_error(ErrorKind::system, Msg::err_unit_foreign,
                   printable((unit_directory(env) / (name + ".timer")).string()));
}

// Both files are empty if the job has no runs.
Timer timer_for(const ReminderSite& site, const JobTimer& job,
                const std::vector<ScheduledRun>& runs) {
  std::vector<core::Recurrence> times;
  const ScheduledRun* one = nullptr;
  for (const ScheduledRun& run : runs) {
    if (run.job != job.job) continue;
    times.push_back(run.when);
    one = &run;  // runs of one job differ only in time
  }
  if (one == nullptr) return {job.name, "", ""};
  auto service = service_unit(job.job, command(site, *one));
  if (!service) throw not_writable(site);
  return {job.name, *std::move(service), timer_unit(job.job, times, reminder_zone(site).name())};
}

void clear_timer(const host::Environment& env, const char* name) {
  systemctl(env, {"disable", "--now", std::string(name) + ".timer"});
  remove_timer(env, name);
}

// Returns the command to run by hand if systemd could not be notified.
std::optional<std::string> write_timers(const ReminderSite& site,
                                        const std::vector<ScheduledRun>& runs) {
  std::vector<Timer> timers;
  for (const JobTimer& one : kTimers) {
    check_own(site.env, one.name);
    timers.push_back(timer_for(site, one, runs));
  }
  Words enable{"enable", "--now"};
  for (const Timer& timer : timers) {
    if (!exists(timer)) {
      clear_timer(site.env, timer.name.c_str());
      continue;
    }
    write_timer(site.env, timer);
    enable.push_back(timer.name + ".timer");
  }
  if (systemctl(site.env, {"daemon-reload"}) && systemctl(site.env, enable)) return std::nullopt;
  return fmt::format("systemctl --user daemon-reload && systemctl --user {}",
                     fmt::join(enable, " "));
}

bool clear_timers(const ReminderSite& site) {
  bool cleared = false;
  for (const JobTimer& one : kTimers) {
    const Timer timer = read_timer(site.env, one.name);
    if (!exists(timer) || !is_own(timer)) continue;
    clear_timer(site.env, one.name);
    cleared = true;
  }
  if (cleared) systemctl(site.env, {"daemon-reload"});
  return cleared;
}

// Keeps other gongbu processes from changing the crontab meanwhile.
host::FileLock lock(const ReminderSite& site) {
  constexpr int kTimeoutMs = 10'000;
  make_private_directory(site.paths.cache);
  auto lock = host::FileLock::take(site.paths.cache / "cron.lock", kTimeoutMs);
  if (!lock) throw make_error(ErrorKind::system, Msg::err_cron_busy);
  return *std::move(lock);
}

}  // namespace

core::Zone reminder_zone(const ReminderSite& site) {
  return host::load_zone(app::zone_name(site.settings, site.env));
}

core::Zone machine_zone() {
  // The daemon does not have the TZ of the user's shell.
  return host::load_zone(host::system_zone_name(host::Environment()));
}

std::vector<Reminders> reminders(const ReminderSite& site) {
  std::vector<Reminders> all;
  Crontab crontab = own_crontab(site);
  if (!crontab.runs.empty())
    all.push_back({Scheduler::crontab, machine_zone(), std::move(crontab.runs)});
  for (const JobTimer& one : kTimers) {
    const Timer timer = read_timer(site.env, one.name);
    TimerRuns read = read_units(timer.service, timer.timer);
    if (!read.runs.empty())
      all.push_back({Scheduler::systemd, host::load_zone(read.zone), std::move(read.runs)});
  }
  return all;
}

bool has_times(const Reminders& reminders) {
  return std::any_of(reminders.runs.begin(), reminders.runs.end(),
                     [](const ScheduledRun& run) { return !run.when.hourly; });
}

bool is_scheduled(const std::vector<Reminders>& all, Job job) {
  return std::any_of(all.begin(), all.end(), [&](const Reminders& reminders) {
    return std::any_of(reminders.runs.begin(), reminders.runs.end(),
                       [&](const ScheduledRun& run) { return run.job == job; });
  });
}

std::optional<std::string> foreign_zone_line(const ReminderSite& site) {
  const Crontab crontab = own_crontab(site);
  if (crontab.runs.empty()) return std::nullopt;
  const auto zone = crontab_variable(crontab.before, "CRON_TZ");
  if (!zone || *zone == machine_zone().name()) return std::nullopt;
  return "CRON_TZ=" + *zone;
}

std::optional<std::string> schedule(const ReminderSite& site, Scheduler scheduler,
                                    const std::vector<ScheduledRun>& runs) {
  const host::FileLock locked = lock(site);
  if (runs.empty()) {
    clear_crontab(site);
    clear_timers(site);
    return std::nullopt;
  }
  if (scheduler == Scheduler::systemd) {
    own_crontab(site);  // throws for a damaged block before anything is written
    std::optional<std::string> by_hand = write_timers(site, runs);
    clear_crontab(site);
    return by_hand;
  }
  write_crontab(site, runs);
  clear_timers(site);
  return std::nullopt;
}

std::string launchd_agent(const ReminderSite& site, const std::vector<ScheduledRun>& runs) {
  const core::Zone zone = reminder_zone(site);
  const core::Zone machine = machine_zone();
  std::vector<core::Recurrence> times;
  for (const ScheduledRun& run : runs)
    times.push_back(core::moved(run.when, zone, machine, site.now));
  auto agent = property_list(runs.front().job, command(site, runs.front()), times);
  if (!agent) throw not_writable(site);
  return *std::move(agent);
}

std::vector<Scheduler> unschedule(const ReminderSite& site) {
  const host::FileLock locked = lock(site);
  std::vector<Scheduler> cleared;
  if (clear_crontab(site)) cleared.push_back(Scheduler::crontab);
  if (clear_timers(site)) cleared.push_back(Scheduler::systemd);
  return cleared;
}

}  // namespace gongbu::automation
