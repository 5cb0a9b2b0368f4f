#include "gongbu/exchange/sync.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "device_settings.hpp"
#include "gongbu/automation/last_run.hpp"
#include "gongbu/automation/reminders.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/sync_report.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/activities.hpp"
#include "overdue_sync.hpp"

namespace gongbu::cli::sync_command {
namespace {

// Exit statuses
constexpr int kNotReached = 1;
constexpr int kKeyMissing = 2;

exchange::SyncOptions options_of(Context& context) {
  return {.interactive = context.streams().in_is_terminal() && context.streams().err_is_terminal(),
          .stop = context.stop()};
}

int status_of(const exchange::SyncResult& result) {
  if (!result.reached) return kNotReached;
  return result.key_missing ? kKeyMissing : 0;
}

// Prints the result of a sync; returns the exit status.
int tell(Context& context, const exchange::SyncResult& result) {
  for (const Error& warning : result.warnings) context.warn(warning);
  if (!result.reached) {
    context.warn(Error(ErrorKind::system, result.reason));
    return status_of(result);
  }
  if (result.sent > 0) context.say(context.tr()(Msg::sync_sent, result.sent));
  if (result.received > 0 && result.from.empty())
    context.say(context.tr()(Msg::sync_received_back, result.received));
  else if (result.received > 0)
    context.say(context.tr()(Msg::sync_received, result.received,
                             fmt::format("{}", fmt::join(result.from, ", "))));
  if (result.sent_commits > 0)
    context.say(context.tr()(Msg::sync_sent_commits, result.sent_commits));
  if (result.received_commits > 0)
    context.say(context.tr()(Msg::sync_received_commits, result.received_commits));
  if (result.conflicts > 0) context.say(context.tr()(Msg::sync_conflicts, result.conflicts));
  const bool is_idle =
      result.sent + result.received + result.sent_commits + result.received_commits == 0;
  if (is_idle && result.warnings.empty()) context.say(context.tr()(Msg::sync_nothing));
  return status_of(result);
}

// Makes entries from the trailers of received commits.
void settle(Context& context, const exchange::SyncResult& result) {
  if (result.received_commits > 0) scan::apply_trailers(context.workspace());
}

// Being offline is not wrong until it lasts.
int tell_faults(Context& context, const exchange::SyncResult& result) {
  for (const Error& fault : result.warnings) context.warn(fault);
  if (!result.reached)
    if (auto overdue = overdue_sync(context))
      context.warn(Error(ErrorKind::system, *std::move(overdue)).hint(result.reason));
  if (result.conflicts > 0) context.say(context.tr()(Msg::sync_conflicts, result.conflicts));
  return status_of(result);
}

std::string read_key(Context& context) {
  return std::string(trimmed(context.streams().read_line().value_or("")));
}

struct SyncArgs {
  bool quiet = false;
  ScanArgs scan;
};
void describe_sync(Options& options, SyncArgs& args) {
  options.flag("-q,--quiet", args.quiet, Msg::opt_sync_quiet);
  describe_scan(options, args.scan);
}

exchange::SyncResult scan_and_sync(Context& context, const SyncArgs& args) {
  app::Workspace& work = context.workspace();
  if (exchange::is_sync_set_up(work) && !args.scan.no_scan) {
    const scan::ScanSummary scanned = context.try_scan();
    if (!args.quiet)  // reports will say it
      for (const Error& warning : scanned.warnings) context.warn(warning);
  }
  exchange::SyncResult result = exchange::sync(work, context.env(), options_of(context));
  settle(context, result);
  return result;
}

// For cron, which mails what a command says: the same warnings are said once a day.
int run_quietly(Context& context, const SyncArgs& args) {
  context.hold_warnings();
  if (context.is_unattended()) automation::note_run(context.paths(), host::now(context.env()));
  return tell_faults(context, scan_and_sync(context, args));
}

int run(Context& context, const SyncArgs& args) {
  if (args.quiet) return run_quietly(context, args);
  return tell(context, scan_and_sync(context, args));
}

struct Args {};
void describe(Options& /*options*/, Args& /*args*/) {}

struct InitArgs {
  std::string address;
  std::string name;
  std::optional<std::string> key;
  bool plain = false;
  bool sealed = false;
};

void describe_init(Options& options, InitArgs& args) {
  options.argument("URL", args.address, Msg::arg_sync_url);
  options.flag("--plain", args.plain, Msg::opt_sync_plain);
  options.flag("--sealed", args.sealed, Msg::opt_sync_sealed);
  options.value("--key", "-", args.key, Msg::opt_sync_key).choices = {"-"};
  options.value("--name", "NAME", args.name, Msg::opt_sync_name);
  options.exclusive({"--plain", "--sealed"});
  options.exclusive({"--plain", "--key"});
}

std::vector<exchange::DeviceState> others_in_service(const exchange::SyncStatus& status) {
  std::vector<exchange::DeviceState> others;
  for (const exchange::DeviceState& device : status.devices)
    if (!device.own && !device.retired) others.push_back(device);
  std::sort(others.begin(), others.end(),
            [](const auto& a, const auto& b) { return b.heard_at < a.heard_at; });
  return others;
}

// Returns whether an answer is no; the default is yes.
bool is_no(const std::string& answer) {
  const std::string word = folded(answer);
  return word == "n" || word == "no" || word == "아니요" || word == "아니오" ||
         word == "ㅜ";  // "n" on a Korean keyboard
}

// Offers the settings of another machine. Returns false if the user ends the input.
bool offer_settings(Context& context, const exchange::DeviceState& from) {
  const std::vector<std::pair<std::string_view, std::string>> settings{
      {"timezone", from.zone}, {"day_start", from.day_start}, {"language", from.language}};
  const bool differs = std::any_of(settings.begin(), settings.end(), [&](const auto& setting) {
    return setting.second != host::setting_value(context.settings(), setting.first);
  });
  if (!differs) return true;
  const auto answer = context.answer(
      context.tr()(Msg::sync_ask_settings, from.name, from.zone, from.day_start, from.language),
      "y");
  if (!answer) return false;
  if (is_no(*answer)) return true;
  for (const auto& [key, value] : settings) host::check_setting(key, {value});
  SettingsChange change(context, "sync init");
  for (const auto& [key, value] : settings) change.set(key, {value});
  context.forget_settings();
  context.say(context.tr()(Msg::sync_settings_taken, from.name));
  return true;
}

// After setting up a new machine: offers settings of another one and asks whether it replaces one.
void greet(Context& context, const exchange::SyncStatus& status) {
  const std::vector<exchange::DeviceState> others = others_in_service(status);
  if (others.empty()) return;
  if (!offer_settings(context, others.front())) return;
  std::vector<std::string> names;
  for (const exchange::DeviceState& device : others) names.push_back(device.name);
  const auto replaced = context.answer(
      context.tr()(Msg::sync_ask_replaces, fmt::format("{}", fmt::join(names, ", "))), "");
  if (!replaced || replaced->empty()) return;
  const std::string name = exchange::retire_device(context.workspace(), *replaced);
  context.say(context.tr()(Msg::sync_retired_device, name));
}

int init(Context& context, const InitArgs& args) {
  exchange::SyncSetup setup{.address = args.address,
                            .plain = args.plain,
                            .sealed = args.sealed,
                            .key = {},
                            .name = args.name};
  if (args.key) setup.key = read_key(context);
  if (context.streams().in_is_terminal())
    setup.ask_key = [&] { return context.ask(context.tr()(Msg::sync_ask_key), ""); };
  app::Workspace& work = context.workspace();
  const bool is_new = store::tallies(work.database).empty();
  const exchange::SyncResult result =
      exchange::set_up_sync(work, context.env(), setup, options_of(context));
  settle(context, result);
  const int status = tell(context, result);
  if (status == kNotReached) return status;
  const exchange::SyncStatus now = exchange::sync_status(work);
  context.say(context.tr()(Msg::sync_set_up, now.address));
  context.say(now.sealed ? context.tr()(Msg::sync_set_up_sealed)
                         : context.tr()(Msg::sync_set_up_plain));
  context.say(context.tr()(Msg::sync_set_up_hourly));
  if (is_new && context.streams().in_is_terminal()) greet(context, now);
  return status;
}

struct StatusArgs {
  OutputArgs output;
};
void describe_status(Options& options, StatusArgs& args) { describe_output(options, args.output); }

std::string time_text(Context& context, const std::optional<core::Instant>& instant) {
  if (!instant) return "";
  const core::Zone& zone = context.workspace().zone;
  return core::rfc3339(*instant, zone.offset_at(*instant));
}

std::string level_key(store::FactLevel level) {
  if (level == store::FactLevel::full) return "full";
  return level == store::FactLevel::hashed ? "hashed" : "none";
}

int status(Context& context, const StatusArgs& args) {
  const exchange::SyncStatus now = exchange::sync_status(context.workspace());
  report::SyncStatusView view{.address = now.address,
                              .sealed = now.sealed,
                              .succeeded = time_text(context, now.succeeded_at),
                              .commits = level_key(now.commits),
                              .waiting = now.waiting,
                              .devices = {},
                              .unread = now.unread,
                              .kept = now.kept};
  for (const exchange::DeviceState& device : now.devices) {
    report::SyncStatusView::Device row{.device = device.device,
                                       .name = device.name,
                                       .own = device.own,
                                       .retired = device.retired,
                                       .heard = time_text(context, device.heard_at),
                                       .differs = {}};
    const exchange::DeviceState& own = now.devices.front();
    if (!device.own && !device.retired) row.differs = differing_settings(own, device, context.tr());
    view.devices.push_back(std::move(row));
  }
  context.show(view, args.output);
  return 0;
}

struct LogArgs : StatusArgs {
  std::optional<std::string> action;
  std::optional<std::string> number;
};

void describe_log(Options& options, LogArgs& args) {
  options.argument("restore", args.action, Msg::arg_sync_restore).choices = {"restore"};
  options.argument("N", args.number, Msg::arg_sync_number);
  describe_output(options, args.output);
}

int restore(Context& context, const LogArgs& args) {
  if (!args.number)
    throw make_error(ErrorKind::usage, Msg::err_sync_which).hint(phrase(Msg::hint_sync_log));
  std::int64_t id = 0;
  const char* const end = args.number->data() + args.number->size();
  if (std::from_chars(args.number->data(), end, id).ptr != end) id = 0;
  exchange::restore_loser(context.workspace(), id);
  context.say(context.tr()(Msg::sync_restored, id));
  return 0;
}

int log(Context& context, const LogArgs& args) {
  if (args.action) return restore(context, args);
  report::SyncLogView view;
  for (const exchange::Loser& loser : exchange::losers(context.workspace()))
    view.rows.push_back({.id = loser.id,
                         .merged = time_text(context, loser.at),
                         .table = loser.table,
                         .about = loser.about,
                         .group = loser.group,
                         .value = loser.value,
                         .device = loser.device,
                         .restored = loser.restored});
  context.show(view, args.output);
  return 0;
}

struct KeyArgs {
  std::optional<std::string> set;
};
void describe_key(Options& options, KeyArgs& args) {
  options.value("--set", "-", args.set, Msg::opt_sync_key_set).choices = {"-"};
}
int key(Context& context, const KeyArgs& args) {
  if (args.set) {
    exchange::add_sync_key(context.workspace(), read_key(context));
    context.say(context.tr()(Msg::sync_key_set));
  } else {
    context.print(exchange::sync_key(context.workspace()));
  }
  return 0;
}

int rekey(Context& context, const Args& /*args*/) {
  context.print(exchange::renew_sync_key(context.workspace()));
  context.warn(make_error(ErrorKind::config, Msg::sync_rekeyed));
  return 0;
}

struct RetireArgs {
  std::string device;
};
void describe_retire(Options& options, RetireArgs& args) {
  options.argument("DEVICE", args.device, Msg::arg_sync_device);
}
int retire(Context& context, const RetireArgs& args) {
  const std::string name = exchange::retire_device(context.workspace(), args.device);
  context.say(context.tr()(Msg::sync_retired_device, name));
  return 0;
}

// False also for a crontab that cannot be read: sync is off anyway.
bool is_sync_scheduled(Context& context) {
  const automation::ReminderSite site{context.env(), context.paths(), context.settings(),
                                      context.tr().language(), host::now(context.env())};
  try {
    return automation::is_scheduled(automation::reminders(site), core::Job::sync);
  } catch (const Error&) {
    return false;
  }
}

int off(Context& context, const Args& /*args*/) {
  exchange::stop_sync(context.workspace());
  context.say(context.tr()(Msg::sync_is_off));
  if (is_sync_scheduled(context)) context.say(context.tr()(Msg::sync_still_scheduled));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<SyncArgs>("sync", Msg::cmd_sync, Msg::examples_sync, describe_sync, run),
      make_command<InitArgs>("sync init", Msg::cmd_sync_init, Msg::examples_sync_init,
                             describe_init, init),
      make_command<StatusArgs>("sync status", Msg::cmd_sync_status, Msg::examples_sync_status,
                               describe_status, status),
      make_command<LogArgs>("sync log", Msg::cmd_sync_log, Msg::examples_sync_log, describe_log,
                            log),
      make_command<KeyArgs>("sync key", Msg::cmd_sync_key, Msg::examples_sync_key, describe_key,
                            key),
      make_command<Args>("sync rekey", Msg::cmd_sync_rekey, Msg::examples_sync_rekey, describe,
                         rekey),
      make_command<RetireArgs>("sync retire", Msg::cmd_sync_retire, Msg::examples_sync_retire,
                               describe_retire, retire),
      make_command<Args>("sync off", Msg::cmd_sync_off, Msg::examples_sync_off, describe, off),
  };
}

}  // namespace gongbu::cli::sync_command
