#include "gongbu/transfer/doctor.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "device_settings.hpp"
#include "gongbu/automation/hook_setup.hpp"
#include "gongbu/automation/last_run.hpp"
#include "gongbu/automation/reminders.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/report/doctor_report.hpp"
#include "gongbu/store/repositories.hpp"
#include "overdue_sync.hpp"

namespace gongbu::cli::doctor_command {
namespace {

using report::Finding;
using Findings = std::vector<Finding>;

constexpr int kFound = 1;  // exit status
// A week for the weekly reminder, and a day during which the machine was off.
constexpr std::chrono::hours kLongestSilence{8 * 24};

struct Args {
  bool deep = false;
  bool drill = false;
  bool fix = false;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.flag("--deep", args.deep, Msg::opt_doctor_deep);
  options.flag("--drill", args.drill, Msg::opt_doctor_drill);
  options.flag("--fix", args.fix, Msg::opt_doctor_fix);
  describe_json(options, args.output);
}

void add(Findings& findings, Findings more) {
  for (Finding& finding : more) findings.push_back(std::move(finding));
}

void examine_hook(const automation::HookSetup& setup, const store::Repository& repository,
                  const std::string& shown, Findings& findings) {
  const automation::HookStatus hook =
      setup.look({repository.git_dir, repository.work_tree, repository.name});
  if (!core::is_broken(hook.state)) return;
  Phrase what = hook.state == core::HookState::program_missing
                    ? phrase(Msg::doctor_hook_program, shown, hook.program)
                    : phrase(Msg::doctor_hook_broken, shown);
  findings.push_back({"hook", std::move(what), "gongbu hook install --all"});
}

void examine_hooks(Context& context, Findings& findings) {
  const automation::HookSetup setup(context.env(), context.paths());
  for (const store::Repository& repository : store::repositories(context.workspace().database)) {
    std::error_code error;
    if (repository.ignored || !std::filesystem::exists(repository.git_dir, error)) continue;
    const std::string shown = host::abbreviated(repository.work_tree, context.paths());
    try {
      examine_hook(setup, repository, shown, findings);
    } catch (const Error& fault) {
      Finding finding = report::finding_of("repository", fault);
      if (fault.kind() == ErrorKind::git) finding.command = "gongbu repo rm " + shell_word(shown);
      findings.push_back(std::move(finding));
    }
  }
}

// Times of day, as the crontab has them by the clock of the machine.
bool has_times_in_crontab(const std::vector<automation::Reminders>& all) {
  return std::any_of(all.begin(), all.end(), [](const automation::Reminders& reminders) {
    return reminders.scheduler == automation::Scheduler::crontab &&
           automation::has_times(reminders);
  });
}

void examine_cron(Context& context, Findings& findings) {
  constexpr const char* kInstall = "gongbu cron install";
  const automation::ReminderSite site{context.env(), context.paths(), context.settings(),
                                      context.tr().language(), host::now(context.env())};
  const std::vector<automation::Reminders> all = automation::reminders(site);
  if (all.empty()) return;
  const core::Zone machine = automation::machine_zone();
  const core::Zone zone = automation::reminder_zone(site);
  if (const auto line = automation::foreign_zone_line(site); line && has_times_in_crontab(all))
    findings.push_back(
        {"cron", phrase(Msg::doctor_cron_zone, *line, machine.name()), "crontab -e"});
  if (const auto day = core::clocks_part(zone, machine, site.now); day && has_times_in_crontab(all))
    findings.push_back(
        {"cron", phrase(Msg::doctor_cron_clocks, core::iso(*day), machine.name(), zone.name()),
         kInstall});
  if (automation::is_scheduled(all, core::Job::sync) && context.has_workspace() &&
      !exchange::is_sync_set_up(context.workspace()))
    findings.push_back({"cron", phrase(Msg::doctor_cron_sync), "gongbu cron install --sync off"});
  const auto last = automation::last_run(context.paths());
  if (!last) {
    findings.push_back({"cron", phrase(Msg::doctor_cron_never), "gongbu cron"});
  } else if (site.now - *last > kLongestSilence) {
    findings.push_back(
        {"cron", phrase(Msg::doctor_cron_silent, core::rfc3339(*last, zone.offset_at(*last))),
         "gongbu cron"});
  }
}

Finding finding_of_scan(const Error& warning) {
  if (warning.phrase().id == Msg::err_root_missing)
    return {"root", phrase(Msg::doctor_root, warning.phrase().args.at(0)), "gongbu config edit"};
  return report::finding_of("repository", warning);
}

void examine_sync(Context& context, Findings& findings) {
  constexpr core::seconds kSilent = date::days{30};
  app::Workspace& work = context.workspace();
  if (!exchange::is_sync_set_up(work)) return;
  const exchange::SyncStatus status = exchange::sync_status(work);
  if (const auto fault = exchange::fault_in_repository(work))
    findings.push_back(report::finding_of("sync", *fault));
  if (auto overdue = overdue_sync(context))
    findings.push_back({"sync", *std::move(overdue), "gongbu sync"});
  for (const exchange::DeviceState& device : status.devices) {
    if (device.own || device.retired) continue;
    if (device.heard_at && *device.heard_at + kSilent < work.now)
      findings.push_back(
          {"sync",
           phrase(Msg::doctor_sync_silent, device.name,
                  core::rfc3339(*device.heard_at, work.zone.offset_at(*device.heard_at))),
           "gongbu sync retire " + shell_word(device.name)});
    const auto differs = differing_settings(status.devices.front(), device, context.tr());
    if (!differs.empty())
      findings.push_back({"sync",
                          phrase(Msg::doctor_sync_differs, device.name,
                                 fmt::format("{}", fmt::join(differs, ", "))),
                          "gongbu config edit"});
  }
}

// Examines everything that needs an open database.
void examine_workspace(Context& context, const Args& args, report::DoctorView& view) {
  app::Workspace& work = context.workspace();
  for (const Error& warning : context.try_scan(scan::Discovery::always).warnings)
    view.findings.push_back(finding_of_scan(warning));
  add(view.findings, transfer::examine_records(work));
  examine_hooks(context, view.findings);
  examine_sync(context, view.findings);
  if (args.drill) transfer::drill(work, view);
}

// Runs a check; its failure is a finding and does not prevent the other checks.
template <class Examine>
void attempt(Findings& findings, const char* key, Examine examine) {
  try {
    examine();
  } catch (const Error& error) {
    findings.push_back(report::finding_of(key, error));
  }
}

bool has_fault_of_database(const Findings& findings) {
  for (const Finding& finding : findings)
    if (finding.key == "database" || (finding.key == "totals" && !finding.mended)) return true;
  return false;
}

int run(Context& context, const Args& args) {
  report::DoctorView view;
  Findings& findings = view.findings;
  attempt(findings, "database", [&] {
    add(findings, transfer::examine_files(context.paths(), today_without_database(context),
                                          {.deep = args.deep, .fix = args.fix}));
  });
  // A database that cannot be opened was already reported; each further check would report it
  // again.
  if (!has_fault_of_database(findings))
    attempt(findings, "database", [&] { examine_workspace(context, args, view); });
  attempt(findings, "cron", [&] { examine_cron(context, findings); });
  context.show(view, args.output);
  return view.is_fine() ? 0 : kFound;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("doctor", Msg::cmd_doctor, Msg::examples_doctor, describe, run)};
}

}  // namespace gongbu::cli::doctor_command
