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

/// Result for the settings of a backup.
enum class SettingsResult {
  restored,  ///< no settings existed
  same,
  kept,  ///< other settings exist and stay
  none,  ///< the backup has none
};

struct Restored {
  std::optional<std::filesystem::path> aside;  ///< path of the replaced database
  SettingsResult settings = SettingsResult::none;
};

/// Whether to add the later changes of the journal to a backup.
enum class Replay { yes, no };

/// A restore in progress; only one at a time.
class Restoration {
 public:
  /// Copies the backup beside the database, migrates and checks the copy, and adds the changes that
  /// the journal has of the same device. `now` is the time of that change. Throws `data` for a
  /// backup that is damaged, newer or not gongbu's, `system` if it cannot be copied or another
  /// restore is running.
  Restoration(const host::Paths& paths, Backup backup, core::Instant now,
              Replay replay = Replay::yes);
  Restoration(const Restoration&) = delete;
  Restoration& operator=(const Restoration&) = delete;
  ~Restoration();

  const Backup& backup() const { return backup_; }
  /// Returns what the restore would change, compared with the present database.
  report::RestoreView preview();
  /// Returns whether both databases have entries, but none in common. Set by preview().
  bool is_foreign() const { return is_foreign_; }
  /// Returns the path of the restored copy.
  const std::filesystem::path& database() const { return copy_; }

  /// Replaces the database by the copy, keeps the old one under a name with `today`, and restores
  /// the settings if there are none. Adds what others recorded since. Throws `system`; the database
  /// is then the old or the new one.
  Restored put_in_place(core::Day today);

 private:
  std::optional<std::int64_t> write_present_to_journal() const;
  void replay_journal();
  SettingsResult restore_settings() const;

  const host::Paths& paths_;
  Backup backup_;
  core::Instant now_;
  /// Last change of the present database that was replayed.
  std::optional<std::int64_t> present_change_;
  std::int64_t from_journal_ = 0;
  std::size_t unreadable_in_journal_ = 0;
  std::filesystem::path directory_;
  std::filesystem::path copy_;
  std::optional<host::FileLock> lock_;
  bool is_foreign_ = false;
};

/// Returns what the database `mine` has and `other` lacks up to `until`: entries not made from
/// trailers, and the number of days with activity.
report::RestoreView::Part missing_in(store::Database& other, store::Database& mine,
                                     core::Day until = core::kLastDay);

}  // namespace gongbu::transfer
