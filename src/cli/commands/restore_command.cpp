#include "gongbu/transfer/restore.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/report/restore_report.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/transfer/go_back.hpp"
#include "gongbu/transfer/journal.hpp"

namespace gongbu::cli::restore_command {
namespace {

constexpr int kDeclined = 1;  // exit status

struct Args {
  std::optional<std::string> backup;
  bool yes = false;
  bool dry_run = false;
  bool back = false;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.argument("BACKUP", args.backup, Msg::arg_restore);
  options.flag("-y,--yes", args.yes, Msg::opt_restore_yes);
  options.flag("-n,--dry-run", args.dry_run, Msg::opt_restore_dry_run);
  options.flag("--back", args.back, Msg::opt_restore_back);
  describe_output(options, args.output);
  options.exclusive({"--yes", "--dry-run"});
}

/// Clock and zone without a workspace, because the database may be lost.
struct Clock {
  core::Instant now;
  core::Zone zone;
  core::Day today;
};

Clock clock_of(Context& context) {
  const host::Settings& settings = context.settings();
  const core::Instant now = host::now(context.env());
  core::Zone zone = host::load_zone(app::zone_name(settings, context.env()));
  const core::Day today = core::study_day(now, zone, settings.day_start);
  return {now, std::move(zone), today};
}

void check_terminal(Context& context, const Args& args) {
  const bool asks = !args.yes && !args.dry_run;
  if (asks && (!context.streams().in_is_terminal() || args.output.json))
    throw make_error(ErrorKind::usage, Msg::err_no_terminal).hint(phrase(Msg::hint_rebuild_yes));
}

// Asks for replacements of roots that do not exist on this machine, or reports them.
void ask_for_roots(Context& context, bool asks) {
  context.forget_settings();
  const host::Settings settings = context.settings();
  std::vector<std::string> roots = settings.git.roots;
  for (std::string& root : roots) {
    std::error_code error;
    const auto is_there = [&](const std::string& path) {
      return std::filesystem::is_directory(
          host::expand(path, context.paths(), host::working_directory()), error);
    };
    if (is_there(root)) continue;
    if (asks) {
      const auto answer =
          context.answer(context.tr()(Msg::restore_root_question, printable(root)), "");
      asks = answer.has_value();
      if (answer && !answer->empty() && is_there(*answer)) {
        root = host::abbreviated(host::expand(*answer, context.paths(), host::working_directory()),
                                 context.paths());
        continue;
      }
    }
    context.warn(make_error(ErrorKind::config, Msg::restore_root_missing, root)
                     .hint(phrase(Msg::hint_restore_root)));
  }
  if (roots != settings.git.roots) host::set_setting(context.paths().config, "git.roots", roots);
}

void say_settings(Context& context, const transfer::Backup& backup, transfer::SettingsResult result,
                  bool asks) {
  const std::string shown = host::abbreviated(context.paths().config, context.paths());
  const std::string saved = host::abbreviated(backup.settings(), context.paths());
  switch (result) {
    case transfer::SettingsResult::restored:
      context.say(context.tr()(Msg::restore_settings, shown));
      ask_for_roots(context, asks);
      break;
    case transfer::SettingsResult::kept:
      context.say(context.tr()(Msg::restore_settings_kept, shell_word(saved), shell_word(shown)));
      break;
    case transfer::SettingsResult::none:
      context.say(context.tr()(Msg::restore_settings_none));
      break;
    case transfer::SettingsResult::same:
      break;
  }
}

// Accepts the restored database, even if it has fewer records: by the journal and with a backup.
void accept(Context& context) {
  try {
    context.forget_settings();
    const app::Workspace& work = context.workspace();
    transfer::accept_database(context.workspace().database, work.paths, work.now);
    transfer::back_up(context.workspace(), {.accepts = true});
  } catch (const Error& error) {
    context.warn(error);
  }
}

// Restores the records as of the end of a day.
int go_back(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  const auto day = args.backup ? core::parse_day(*args.backup, work.today) : std::nullopt;
  if (!day)
    throw make_error(ErrorKind::usage, Msg::err_restore_day, args.backup.value_or(""))
        .hint(phrase(Msg::hint_restore_day));
  check_terminal(context, args);
  transfer::complete_journal(work.database, work.paths, work.now);
  const transfer::Journal past = transfer::journal_at_end_of(work, *day);
  const std::int64_t seen = store::last_change(work.database);
  report::RestoreView view = transfer::preview_of_going_back(work, past, *day);
  if (!args.output.json) context.show(view, args.output);
  if (!args.output.json) context.say("");
  const bool agreed =
      args.yes || (!args.dry_run && context.agrees(context.tr()(Msg::restore_back_question)));
  if (agreed) {
    back_up_before(context);
    store::set_records(work.database, past.state, work.now, seen);
    view.applied = true;
  }
  if (args.output.json) context.show(view, args.output);
  if (!args.output.json)
    context.say(agreed ? context.tr()(Msg::restore_went_back, core::iso(*day))
                       : context.tr()(Msg::rebuild_unchanged));
  return agreed || args.dry_run ? 0 : kDeclined;
}

int run(Context& context, const Args& args) {
  context.keep_language();  // that of the settings that come back may be another
  if (args.back) return go_back(context, args);
  const bool asks = !args.yes && !args.dry_run;
  const Clock clock = clock_of(context);
  transfer::Restoration restoration(
      context.paths(),
      transfer::find_backup(context.paths(), args.backup.value_or("latest"),
                            host::working_directory(), clock.today),
      clock.now);
  check_terminal(context, args);
  report::RestoreView view = restoration.preview();
  const core::Instant taken = restoration.backup().taken;
  if (restoration.backup().complete) view.taken = core::rfc3339(taken, clock.zone.offset_at(taken));
  if (args.yes && restoration.is_foreign())
    throw make_error(ErrorKind::usage, Msg::err_restore_foreign, restoration.backup().path.string())
        .hint(phrase(Msg::hint_restore_foreign));
  if (!args.output.json) context.show(view, args.output);
  if (!args.output.json) context.say("");
  if (args.dry_run || (asks && !context.agrees(context.tr()(Msg::restore_question)))) {
    if (args.output.json) context.show(view, args.output);
    if (!args.output.json) context.say(context.tr()(Msg::rebuild_unchanged));
    return args.dry_run ? 0 : kDeclined;
  }
  const transfer::Restored done = restoration.put_in_place(clock.today);
  view.applied = true;
  accept(context);
  if (args.output.json) {
    context.show(view, args.output);
    return 0;
  }
  context.say(context.tr()(Msg::restore_done));
  if (done.aside)
    context.say(context.tr()(Msg::restore_aside, host::abbreviated(*done.aside, context.paths())));
  say_settings(context, restoration.backup(), done.settings, asks);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("restore", Msg::cmd_restore, Msg::examples_restore, describe, run)};
}

}  // namespace gongbu::cli::restore_command
