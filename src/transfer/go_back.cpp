#include "gongbu/transfer/go_back.hpp"

#include <optional>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/store/snapshot.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/restore.hpp"
#include "temporary_file.hpp"

namespace gongbu::transfer {
namespace {

core::Day day_of(const app::Workspace& workspace, core::Instant instant) {
  return core::study_day(instant, workspace.zone, workspace.settings.day_start);
}

Error unknown_day(core::Day day, const std::optional<core::Day>& first) {
  if (!first) return make_error(ErrorKind::usage, Msg::err_restore_no_history, core::iso(day));
  return make_error(ErrorKind::usage, Msg::err_restore_unknown_day, core::iso(day),
                    core::iso(*first));
}

}  // namespace

Journal journal_at_end_of(app::Workspace& workspace, core::Day day) {
  const core::Instant end =
      core::begin_of(day + date::days{1}, workspace.zone, workspace.settings.day_start) -
      core::seconds{1};
  Journal journal = read_journal(workspace.paths, end);
  std::optional<core::Day> first;
  std::optional<Backup> last;
  for (const Backup& backup : backups(workspace.paths)) {
    if (!backup.complete) continue;
    const core::Day taken = day_of(workspace, backup.taken);
    if (!first || taken < *first) first = taken;
    if (backup.taken <= end) last = backup;
  }
  if (last) {
    Restoration copy(workspace.paths, *last, workspace.now, Replay::no);
    store::Database database = store::Database::open(copy.database());
    store::for_each_part(database,
                         [&](const store::RecordPart& part) { store::fold(journal.state, part); });
  } else if (journal.devices.empty()) {
    if (const Journal whole = read_journal(workspace.paths); !whole.devices.empty()) {
      const core::Day begun = day_of(workspace, whole.since);
      if (!first || begun < *first) first = begun;
    }
    throw unknown_day(day, first);
  }
  return journal;
}

report::RestoreView preview_of_going_back(app::Workspace& workspace, const Journal& past,
                                          core::Day day) {
  report::RestoreView view;
  view.backup = core::iso(day);
  view.goes_back = true;
  view.unreadable_in_journal = past.unreadable;
  const TemporaryFile file;
  store::copy_database(workspace.database, file.path());
  store::Database copy = store::Database::open(file.path());
  store::set_records(copy, past.state, workspace.now, store::last_change(copy));
  view.lost = missing_in(copy, workspace.database);
  view.gained = missing_in(workspace.database, copy);
  return view;
}

}  // namespace gongbu::transfer
