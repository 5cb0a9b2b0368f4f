#include "gongbu/transfer/backup.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/backup_report.hpp"
#include "gongbu/transfer/journal.hpp"

namespace gongbu::cli::backup_command {
namespace {

constexpr int kUnsound = 1;  // exit status

struct Args {
  std::optional<std::string> to;
  bool if_due = false;
};

void describe(Options& options, Args& args) {
  options.value("--to", "DIR", args.to, Msg::opt_backup_to);
  options.flag("--if-due", args.if_due, Msg::opt_backup_if_due);
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  transfer::BackupOptions options{.only_if_due = args.if_due};
  if (args.to) options.to = host::expand(*args.to, work.paths, host::working_directory());
  const auto backup = transfer::back_up(work, options);
  if (!backup) return 0;
  context.say(context.tr()(Msg::backup_done, host::abbreviated(backup->path, work.paths)));
  warn_of_smaller_backup(context);
  return 0;
}

struct ListArgs {
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) { describe_json(options, args.output); }

// Works without the database, because backups are needed when it cannot be opened.
int list(Context& context, const ListArgs& args) {
  report::BackupListView view;
  for (const transfer::Backup& backup : transfer::backups(context.paths()))
    view.rows.push_back({.name = backup.name,
                         .path = backup.path.string(),
                         .taken = core::rfc3339(backup.taken, core::seconds{0}),
                         .has_counts = backup.complete,
                         .entries = backup.contents.entries,
                         .commits = backup.contents.commits,
                         .records = backup.contents.record_count(),
                         .size = static_cast<std::int64_t>(backup.size),
                         .smaller = backup.smaller});
  context.show(view, args.output);
  return 0;
}

struct VerifyArgs {
  std::optional<std::string> backup;
};

void describe_verify(Options& options, VerifyArgs& args) {
  options.argument("BACKUP", args.backup, Msg::arg_backup);
}

bool has_database(Context& context) {
  std::error_code error;
  return std::filesystem::exists(context.paths().database, error);
}

// Returns whether restoring the journal gives the records of the database.
bool verify_journal(Context& context) {
  if (!has_database(context)) return true;
  app::Workspace& work = context.workspace();
  const auto check = transfer::check_journal(work.database, work.paths, work.now);
  if (check.is_ahead) {
    context.warn(
        make_error(ErrorKind::data, Msg::warn_journal_ahead).hint(phrase(Msg::hint_journal_ahead)));
    return false;
  }
  if (check.differences > 0) {
    context.warn(make_error(ErrorKind::data, Msg::journal_differs, check.differences)
                     .hint(phrase(Msg::hint_journal_differs)));
    return false;
  }
  context.say(context.tr()(Msg::journal_is_sound, check.records));
  return true;
}

int verify(Context& context, const VerifyArgs& args) {
  std::vector<transfer::Backup> backups;
  if (args.backup) {
    backups.push_back(transfer::find_backup(
        context.paths(), *args.backup, host::working_directory(), today_without_database(context)));
  } else {
    backups = transfer::backups(context.paths());
    if (backups.empty()) context.say(context.tr()(Msg::backup_list_empty));
  }
  bool sound = true;
  for (const transfer::Backup& backup : backups) {
    if (const auto fault = transfer::fault_in(backup)) {
      context.warn(*fault);
      sound = false;
    } else {
      context.say(context.tr()(Msg::backup_is_sound, backup.name));
    }
  }
  if (!args.backup && !verify_journal(context)) sound = false;
  return sound ? 0 : kUnsound;
}

// Accepts a database that is older than the journal; returns false if it is not older.
bool accept_database(Context& context) {
  if (!has_database(context)) return false;
  app::Workspace& work = context.workspace();
  if (transfer::complete_journal(work.database, work.paths, work.now) !=
      transfer::JournalState::ahead)
    return false;
  transfer::accept_database(work.database, work.paths, work.now);
  return true;
}

struct AcceptArgs {};

void describe_accept(Options& /*options*/, AcceptArgs& /*args*/) {}

int accept(Context& context, const AcceptArgs& /*args*/) {
  const std::vector<std::string> names = transfer::accept(context.paths());
  if (accept_database(context)) {
    context.say(context.tr()(Msg::journal_accepted));
  } else if (names.empty()) {
    context.say(context.tr()(Msg::backup_nothing_to_accept));
  }
  for (const std::string& name : names) context.say(context.tr()(Msg::backup_accepted, name));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<Args>("backup", Msg::cmd_backup, Msg::examples_backup, describe, run),
      make_command<ListArgs>("backup list", Msg::cmd_backup_list, Msg::examples_backup_list,
                             describe_list, list),
      make_command<VerifyArgs>("backup verify", Msg::cmd_backup_verify, Msg::examples_backup_verify,
                               describe_verify, verify),
      make_command<AcceptArgs>("backup accept", Msg::cmd_backup_accept, Msg::examples_backup_accept,
                               describe_accept, accept),
  };
}

}  // namespace gongbu::cli::backup_command
