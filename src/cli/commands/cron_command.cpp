#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "command.hpp"
#include "gongbu/automation/crontab_program.hpp"
#include "gongbu/automation/reminders.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/report/cron_report.hpp"

namespace gongbu::cli::cron_command {
namespace {

using core::Job;
using core::ScheduledRun;

// Default time of the check.
constexpr std::string_view kUsualCheck = "21:00";
constexpr std::string_view kUsualWeek = "sun 20:00";

automation::ReminderSite site_of(Context& context) {
  return {context.env(), context.paths(), context.settings(), context.tr().language(),
          host::now(context.env())};
}

report::CronView::Scheduler scheduler_of(automation::Scheduler scheduler) {
  return scheduler == automation::Scheduler::crontab ? report::CronView::Scheduler::crontab
                                                     : report::CronView::Scheduler::systemd;
}

report::CronView view_of(const automation::ReminderSite& site) {
  const core::Zone zone = automation::reminder_zone(site);
  const core::Zone machine = automation::machine_zone();
  report::CronView view;
  view.zone = zone.name();
  view.machine_zone = machine.name();
  for (const automation::Reminders& reminders : automation::reminders(site)) {
    for (const ScheduledRun& run : reminders.runs) {
      report::CronView::Run& row = view.runs.emplace_back();
      row.scheduler = scheduler_of(reminders.scheduler);
      row.run = run;
      row.run.when = core::moved(run.when, reminders.zone, zone, site.now);
      row.machine = core::moved(run.when, reminders.zone, machine, site.now);
      row.next = core::next_time(run.when, reminders.zone, site.now);
      row.utc_offset = zone.offset_at(row.next);
    }
    if (reminders.scheduler == automation::Scheduler::crontab && automation::has_times(reminders))
      view.clocks_part = core::clocks_part(zone, machine, site.now);
  }
  return view;
}

struct ShowArgs {
  OutputArgs output;
};

void describe_show(Options& options, ShowArgs& args) { describe_json(options, args.output); }

// Shows a view. If nothing is scheduled, that may be wrong without crontab on this PATH, which is
// then said. Throws if it cannot be run.
template <class View>
void show_schedule(Context& context, const View& view, bool is_empty, const OutputArgs& output) {
  const bool lacks_crontab = is_empty && !automation::has_crontab_program(context.env());
  context.show(view, output);
  if (lacks_crontab) context.warn(make_error(ErrorKind::system, Msg::err_no_crontab));
}

int show(Context& context, const ShowArgs& args) {
  const report::CronView view = view_of(site_of(context));
  show_schedule(context, view, view.runs.empty(), args.output);
  return 0;
}

struct InstallArgs {
  std::vector<std::string> checks;
  std::optional<std::string> week;
  std::optional<std::string> sync;
  bool systemd = false;
  bool launchd = false;
  bool print = false;
  bool no_notify = false;
  OutputArgs output;
};

void describe_install(Options& options, InstallArgs& args) {
  options.values("--check", "TIME,…", args.checks, Msg::opt_cron_check);
  options.value("--week", "WEEKDAY TIME", args.week, Msg::opt_cron_week);
  options.value("--sync", "hourly|off", args.sync, Msg::opt_cron_sync).choices = {"hourly", "off"};
  options.flag("--systemd", args.systemd, Msg::opt_cron_systemd);
  options.flag("--launchd", args.launchd, Msg::opt_cron_launchd);
  options.flag("--print", args.print, Msg::opt_cron_print);
  options.flag("--no-notify", args.no_notify, Msg::opt_cron_no_notify);
  describe_json(options, args.output);
  options.exclusive({"--systemd", "--launchd", "--json"});
}

core::Recurrence read_check_time(const std::string& text, core::DayStart day_start) {
  const auto time = core::parse_time_of_day(text);
  if (!time)
    throw make_error(ErrorKind::usage, Msg::err_cron_time, text).hint(phrase(Msg::hint_cron_time));
  if (*time == day_start)
    throw make_error(ErrorKind::usage, Msg::err_cron_day_start, text)
        .hint(phrase(Msg::hint_cron_day_start));
  return {std::nullopt, *time};
}

// Reads "21:00,22:30", in any order; ignores repetitions.
std::vector<ScheduledRun> read_checks(const std::vector<std::string>& lists,
                                      core::DayStart day_start) {
  std::vector<core::Recurrence> times;
  for (const std::string& list : lists)
    for (const std::string_view time : split(list, ","))
      times.push_back(read_check_time(std::string(time), day_start));
  std::sort(times.begin(), times.end(),
            [](const auto& a, const auto& b) { return a.time < b.time; });
  times.erase(std::unique(times.begin(), times.end()), times.end());
  std::vector<ScheduledRun> runs;
  for (const core::Recurrence& when : times) runs.push_back({Job::check, when});
  return runs;
}

ScheduledRun read_week(const std::string& text) {
  const auto when = core::parse_weekly(text);
  if (!when)
    throw make_error(ErrorKind::usage, Msg::err_cron_week, text).hint(phrase(Msg::hint_cron_week));
  return {Job::week, *when};
}

// Machines of one user sync at different minutes.
ScheduledRun hourly_sync(Context& context) {
  const int minute = exchange::sync_minute(context.workspace());
  return {.job = Job::sync, .when = {std::nullopt, core::minutes{minute}, true}};
}

bool names_reminders(const InstallArgs& args) { return !args.checks.empty() || args.week; }

std::vector<ScheduledRun> read_reminders(const InstallArgs& args, core::DayStart day_start) {
  if (!names_reminders(args)) {
    std::vector<ScheduledRun> usual = read_checks({std::string(kUsualCheck)}, day_start);
    usual.push_back(read_week(std::string(kUsualWeek)));
    return usual;
  }
  std::vector<ScheduledRun> runs = read_checks(args.checks, day_start);
  if (args.week) runs.push_back(read_week(*args.week));
  return runs;
}

/// What is scheduled now.
struct Present {
  std::vector<ScheduledRun> runs;  ///< in reminder_zone()
  bool in_systemd = false;         ///< only there
};

Present present_runs(const automation::ReminderSite& site) {
  Present present;
  const core::Zone zone = automation::reminder_zone(site);
  bool in_crontab = false;
  for (const automation::Reminders& reminders : automation::reminders(site)) {
    in_crontab = in_crontab || reminders.scheduler == automation::Scheduler::crontab;
    for (ScheduledRun run : reminders.runs) {
      run.when = core::moved(run.when, reminders.zone, zone, site.now);
      present.runs.push_back(run);
    }
  }
  present.in_systemd = !in_crontab && !present.runs.empty();
  return present;
}

// Reminders and sync are set one by one: of the two, what is not named stays.
std::vector<ScheduledRun> new_runs(Context& context, const InstallArgs& args,
                                   const Present& present, bool notifies) {
  std::vector<ScheduledRun> runs;
  const bool keeps_reminders = args.sync && !names_reminders(args);
  if (!keeps_reminders) {
    runs = read_reminders(args, context.settings().day_start);
    for (ScheduledRun& run : runs) run.notifies = notifies;
  }
  for (const ScheduledRun& run : present.runs)
    if (run.job == Job::sync ? !args.sync : keeps_reminders) runs.push_back(run);
  if (args.sync == "hourly") runs.push_back(hourly_sync(context));
  return runs;
}

// Mail programs used by cron; their directories are rarely on a user's PATH.
bool can_mail(const host::Environment& env) {
  std::error_code error;
  return host::find_program(env, "sendmail") ||
         std::filesystem::exists("/usr/sbin/sendmail", error);
}

// Warns if no reminder would reach the user.
void warn_if_silent(Context& context, const InstallArgs& args, bool notifies) {
  if (notifies || (!args.systemd && can_mail(context.env()))) return;
  context.warn(make_error(ErrorKind::system, Msg::warn_cron_silent)
                   .hint(args.no_notify ? phrase(Msg::hint_cron_silent_mail)
                                        : phrase(Msg::hint_cron_silent)));
}

// A property list runs one command: without times, the check.
std::vector<ScheduledRun> read_agent_runs(Context& context, const InstallArgs& args) {
  const core::DayStart day_start = context.settings().day_start;
  if (!args.print)
    throw make_error(ErrorKind::usage, Msg::err_cron_launchd).hint(phrase(Msg::hint_cron_launchd));
  if ((args.checks.empty() ? 0 : 1) + (args.week ? 1 : 0) + (args.sync ? 1 : 0) > 1)
    throw make_error(ErrorKind::usage, Msg::err_cron_agent_jobs)
        .hint(phrase(Msg::hint_cron_agent_jobs));
  if (args.week) return {read_week(*args.week)};
  if (args.sync == "off") throw make_error(ErrorKind::usage, Msg::err_cron_agent_off);
  if (args.sync) return {hourly_sync(context)};
  return args.checks.empty() ? read_checks({std::string(kUsualCheck)}, day_start)
                             : read_checks(args.checks, day_start);
}

int install(Context& context, const InstallArgs& args) {
  const automation::ReminderSite site = site_of(context);
  if (args.print && !args.launchd)
    throw make_error(ErrorKind::usage, Msg::err_cron_print).hint(phrase(Msg::hint_cron_print));
  const bool notifies =
      !args.no_notify && host::find_program(context.env(), "notify-send").has_value();
  if (args.launchd) {
    std::vector<ScheduledRun> runs = read_agent_runs(context, args);
    for (ScheduledRun& run : runs) run.notifies = notifies && run.job != Job::sync;
    context.streams().out(automation::launchd_agent(site, runs));
    return 0;
  }
  const Present present = present_runs(site);
  const std::vector<ScheduledRun> runs = new_runs(context, args, present, notifies);
  const bool stays = !names_reminders(args) && args.sync && present.in_systemd;
  const automation::Scheduler scheduler =
      args.systemd || stays ? automation::Scheduler::systemd : automation::Scheduler::crontab;
  const std::optional<std::string> by_hand = automation::schedule(site, scheduler, runs);
  context.show(view_of(site), args.output);
  if (by_hand) context.warn(make_error(ErrorKind::system, Msg::warn_timers_not_started, *by_hand));
  if (names_reminders(args) || !args.sync) warn_if_silent(context, args, notifies);
  return 0;
}

int remove(Context& context, const ShowArgs& args) {
  report::CronRemovedView view;
  for (const automation::Scheduler scheduler : automation::unschedule(site_of(context)))
    view.schedulers.push_back(scheduler_of(scheduler));
  show_schedule(context, view, view.schedulers.empty(), args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ShowArgs>("cron", Msg::cmd_cron, Msg::examples_cron, describe_show, show),
      make_command<InstallArgs>("cron install", Msg::cmd_cron_install, Msg::examples_cron_install,
                                describe_install, install),
      make_command<ShowArgs>("cron list", Msg::cmd_cron_show, Msg::examples_cron_show,
                             describe_show, show),
      make_command<ShowArgs>("cron rm", Msg::cmd_cron_remove, Msg::examples_cron_remove,
                             describe_show, remove),
  };
}

}  // namespace gongbu::cli::cron_command
