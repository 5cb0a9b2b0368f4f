#include "gongbu/transfer/restore.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "backup_files.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/transfer/journal.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr int kLockTimeoutMs = 10'000;

std::map<std::string, store::Entry> entries_by_uuid(store::Database& database) {
  std::map<std::string, store::Entry> entries;
  for (store::Entry& entry : store::entries_between(database, core::kFirstDay, core::kLastDay))
    if (entry.source != core::kTrailerSource) entries.emplace(entry.uuid, std::move(entry));
  return entries;
}

std::set<core::Day> active_days(store::Database& database) {
  std::set<core::Day> days;
  for (const core::Tally& tally : store::tallies(database)) days.insert(tally.day);
  return days;
}

bool have_nothing_in_common(store::Database& a, store::Database& b) {
  const auto first = entries_by_uuid(a);
  const auto second = entries_by_uuid(b);
  return !first.empty() && !second.empty() &&
         std::none_of(first.begin(), first.end(),
                      [&](const auto& one) { return second.count(one.first) > 0; });
}

// Returns whether a record made by a person is in both. The ids of other records are the same for
// everybody.
bool shares_records(store::Database& database, const store::RecordState& state) {
  bool shares = false;
  store::for_each_part(database, [&](const store::RecordPart& part) {
    constexpr std::size_t kVersion = 14;  // index of the version's digit in a UUID
    shares = shares || (part.uuid.size() > kVersion && part.uuid[kVersion] == '7' &&
                        state.count({part.table, part.uuid}) > 0);
  });
  return shares;
}

fs::path free_name(const fs::path& file, core::Day today) {
  const std::string base = fmt::format("{}.replaced-{}", file.string(), core::iso(today));
  std::string name = base;
  std::error_code error;
  for (int n = 2; fs::exists(name, error); ++n) name = fmt::format("{}.{}", base, n);
  return name;
}

// Ignores the number, because restoring may give entries of the same time each other's numbers.
bool is_same(const store::Entry& one, store::Entry other) {
  other.id = one.id;
  return one == other;
}

// Throws the error with the path of the backup instead of the copy's.
[[noreturn]] void rethrow_for(const fs::path& backup, const Error& error) {
  Phrase what = error.phrase();
  if (!what.args.empty()) what.args.front() = backup.string();
  Error renamed(error.kind(), std::move(what));
  if (error.hint()) throw std::move(renamed).hint(*error.hint());
  throw renamed;
}

}  // namespace

report::RestoreView::Part missing_in(store::Database& other, store::Database& mine,
                                     core::Day until) {
  report::RestoreView::Part part;
  const auto there = entries_by_uuid(other);
  for (auto& [uuid, entry] : entries_by_uuid(mine)) {
    const auto found = there.find(uuid);
    if (entry.day > until) continue;
    if (found == there.end() || !is_same(found->second, entry))
      part.entries.push_back(store::activity_of(entry));
  }
  std::stable_sort(part.entries.begin(), part.entries.end(),
                   [](const core::Activity& a, const core::Activity& b) { return a.day < b.day; });
  const std::set<core::Day> days = active_days(other);
  for (const core::Day day : active_days(mine))
    if (day <= until && days.count(day) == 0) ++part.days;
  return part;
}

Restoration::Restoration(const host::Paths& paths, Backup backup, core::Instant now, Replay replay)
    : paths_(paths),
      backup_(std::move(backup)),
      now_(now),
      directory_(restore_directory(paths)),
      copy_(directory_ / store::kDatabase) {
  store::read_contents(backup_.database, store::Depth::quick);
  try {
    make_private_directory(store::snapshots_directory(paths.database));
    lock_ = lock_restore(paths, kLockTimeoutMs);
    if (!lock_) throw make_error(ErrorKind::system, Msg::err_backup_busy);
    fs::remove_all(directory_);
    make_private_directory(directory_);
    store::copy_private(backup_.database, copy_);
    const fs::path log = backup_.database.string() + "-wal";
    if (fs::exists(log)) store::copy_private(log, copy_.string() + "-wal");
    if (backup_.complete && checksum_of_file(copy_) != backup_.checksum)
      throw make_error(ErrorKind::data, Msg::err_backup_damaged, backup_.path.string(), "checksum")
          .hint(phrase(Msg::hint_backup_damaged));
    { store::Database::open(copy_); }  // applies the write-ahead log and migrates
    store::read_contents(copy_, store::Depth::thorough);
    if (replay == Replay::yes) replay_journal();
  } catch (const fs::filesystem_error& exception) {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
    throw failed_with(exception);
  } catch (const Error& error) {
    std::error_code ignored;
    if (lock_) fs::remove_all(directory_, ignored);
    if (error.kind() == ErrorKind::data) rethrow_for(backup_.path, error);
    throw;
  }
}

// Writes the changes of the present database to the journal first; nothing from a damaged or
// missing one. Returns the last change of the present database, if readable. Throws `system` if it
// is not damaged but cannot be read now, because its changes would be lost.
std::optional<std::int64_t> Restoration::write_present_to_journal() const {
  std::error_code error;
  if (!fs::exists(paths_.database, error)) return std::nullopt;
  try {
    store::Database present = store::Database::open(paths_.database);
    const std::int64_t last = store::last_change(present);
    complete_journal(present, paths_, now_);
    return last;
  } catch (const Error& fault) {
    if (!store::needs_backup(fault)) throw;
    return std::nullopt;
  }
}

void Restoration::replay_journal() {
  present_change_ = write_present_to_journal();
  const Journal journal = read_journal(paths_);
  unreadable_in_journal_ = journal.unreadable;
  if (journal.devices.empty()) return;
  store::Database copy = store::Database::open(copy_);
  if (journal.devices.count(store::device_id(copy)) == 0) {
    // A copy from before devices had ids belongs to this device if they share records.
    if (!shares_records(copy, journal.state)) return;
    store::set_device(copy, journal.last_device);
  }
  store::continue_after(copy, journal.last_change, now_);
  // Not of origin merge: what no sync has sent yet is sent by the next one.
  from_journal_ += store::merge_records(copy, journal.state, now_, store::Origin::undo);
}

Restoration::~Restoration() {
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

report::RestoreView Restoration::preview() {
  report::RestoreView view;
  view.backup = backup_.day ? backup_.name : backup_.path.string();
  view.from_journal = from_journal_;
  view.unreadable_in_journal = unreadable_in_journal_;
  store::Database restored = store::Database::open(copy_);
  std::error_code error;
  view.has_present = fs::exists(paths_.database, error);
  if (view.has_present) {
    try {
      store::Database present = store::Database::open(paths_.database);
      view.lost = missing_in(restored, present);
      view.gained = missing_in(present, restored);
      is_foreign_ = have_nothing_in_common(present, restored);
      return view;
    } catch (const Error& fault) {
      if (!store::needs_backup(fault)) throw;
      view.present_fault = fault;
    }
  }
  for (auto& [uuid, entry] : entries_by_uuid(restored))
    view.gained.entries.push_back(store::activity_of(entry));
  view.gained.days = static_cast<int>(active_days(restored).size());
  return view;
}

Restored Restoration::put_in_place(core::Day today) {
  Restored result;
  std::error_code error;
  const fs::path aside = free_name(paths_.database, today);
  // Another process wrote since the journal was read: replay its changes, then try again.
  constexpr int kTries = 100;
  for (int i = 0; !store::replace_database(paths_.database, copy_, aside, present_change_); ++i) {
    if (i == kTries) throw journal_busy();
    replay_journal();
  }
  if (fs::exists(aside, error)) result.aside = aside;
  result.settings = restore_settings();
  return result;
}

SettingsResult Restoration::restore_settings() const {
  if (backup_.settings().empty()) return SettingsResult::none;
  const auto saved = host::read_file(backup_.settings());
  if (!saved) return SettingsResult::none;
  const auto present = host::read_file(paths_.config);
  if (present) return *present == *saved ? SettingsResult::same : SettingsResult::kept;
  const fs::path home = paths_.config.parent_path();
  make_private_directory(home);
  std::error_code error;
  if (const auto retro = host::read_file(backup_.setting_file("retro.md"));
      retro && !fs::exists(home / "retro.md", error))
    host::replace_file(home / "retro.md", *retro);
  host::replace_file(paths_.config, *saved);
  return SettingsResult::restored;
}

}  // namespace gongbu::transfer
