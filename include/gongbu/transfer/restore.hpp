#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/restore_report.hpp"
#include "gongbu/transfer/backup.hpp"

namespace gongbu::transfer {

/// What became of the settings of a backup.
enum class SettingsResult {
  restored,  ///< there were none here
  same,
  kept,  ///< those here differ and stay
  none,  ///< the backup has none
};

struct Restored {
  std::optional<std::filesystem::path> aside;  ///< the former database
  SettingsResult settings = SettingsResult::none;
};

/// Whether the journal adds to a backup what was recorded after it.
enum class Replay { yes, no };

/// A backup that is to take the place of the database. While it lives, no other restore does.
class Restoration {
 public:
  /// Copies the backup beside the database, brings the copy to the current schema, checks it, and
  /// adds what the journal has of the same device. `now` is the time of that change.
  /// Throws `data` for a backup that is damaged, newer or not gongbu's, `system` when it cannot be
  /// copied or another restore is running.
  Restoration(const host::Paths& paths, Backup backup, core::Instant now,
              Replay replay = Replay::yes);
  Restoration(const Restoration&) = delete;
  Restoration& operator=(const Restoration&) = delete;
  ~Restoration();

  const Backup& backup() const { return backup_; }
  /// What it changes; reads the present database.
  report::RestoreView preview();
  /// Whether both databases have entries, and none in common; known after preview().
  bool is_foreign() const { return is_foreign_; }
  /// The copy, to be compared with another database.
  const std::filesystem::path& database() const { return copy_; }

  /// Puts the copy in the place of the database, which is kept aside under a name of `today`, and
  /// the settings where there are none. What others recorded since is added to it first. Throws
  /// `system`; the database is then as it was, or the new one.
  Restored put_in_place(core::Day today);

 private:
  std::optional<std::int64_t> write_present_to_journal() const;
  void replay_journal();
  SettingsResult restore_settings() const;

  const host::Paths& paths_;
  Backup backup_;
  core::Instant now_;
  std::optional<std::int64_t> present_change_;  ///< up to which the journal was replayed
  std::int64_t from_journal_ = 0;
  std::size_t unreadable_in_journal_ = 0;
  std::filesystem::path directory_;
  std::filesystem::path copy_;
  std::optional<host::FileLock> lock_;
  bool is_foreign_ = false;
};

/// What the database `mine` has and `other` has not: entries of hands, and days of anything, those
/// after `until` left out.
report::RestoreView::Part missing_in(store::Database& other, store::Database& mine,
                                     core::Day until = core::kLastDay);

}  // namespace gongbu::transfer
