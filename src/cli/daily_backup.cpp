#include "daily_backup.hpp"

#include "gongbu/base/error.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/journal.hpp"

namespace gongbu::cli {

void back_up_if_due(Context& context) {
  if (!context.has_workspace() || !context.takes_daily_backup()) return;
  app::Workspace& work = context.workspace();
  // The next scan would find what a first scan found, and with a long history a backup of it takes
  // a while.
  if (work.database.was_created() && !store::has_changes_of_user(work.database)) return;
  if (!work.database.has_written()) return;
  try {
    if (transfer::is_taken(work.paths, work.today)) return;
    if (context.streams().out_is_terminal()) {
      host::start_program(context.env(), host::own_program(), {"backup", "--if-due"});
    } else {
      transfer::back_up(work, {.only_if_due = true});
    }
  } catch (const Error& error) {
    context.warn(error);
  }
}

void keep_journal(Context& context) {
  if (!context.has_workspace()) return;
  app::Workspace& work = context.workspace();
  try {
    if (transfer::write_journal(work.database, work.paths, work.now) ==
        transfer::JournalState::ahead)
      context.warn(make_error(ErrorKind::data, Msg::warn_journal_ahead)
                       .hint(phrase(Msg::hint_journal_ahead)));
  } catch (const Error& error) {
    // On a read-only disk, a report has nothing to write to the journal.
    if (work.database.has_written())
      context.warn(make_error(ErrorKind::system, Msg::warn_journal, context.tr()(error.phrase()))
                       .hint(phrase(Msg::hint_journal)));
  }
}

void back_up_before(Context& context) { transfer::back_up(context.workspace(), {}); }

void warn_of_smaller_backup(Context& context) {
  try {
    if (const auto shrunk = transfer::shrunk(context.paths()))
      context.warn(make_error(ErrorKind::data, Msg::warn_backup_smaller, shrunk->name,
                              shrunk->loss.now, shrunk->loss.before)
                       .hint(phrase(Msg::hint_backup_smaller)));
  } catch (const Error& error) {
    context.warn(error);
  }
}

core::Day today_without_database(Context& context) {
  const host::Settings& settings = context.settings();
  return core::study_day(host::now(context.env()),
                         host::load_zone(app::zone_name(settings, context.env())),
                         settings.day_start);
}

}  // namespace gongbu::cli
