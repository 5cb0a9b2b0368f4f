#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// Records that `command` changed the settings, which are not in the database, so that undo() stops
/// there and reverts nothing earlier. Returns the change.
std::int64_t note_settings_change(Database& database, const std::string& command,
                                  core::Instant now);
/// Deletes a change of note_settings_change() after the settings could not be written.
void forget_settings_change(Database& database, std::int64_t change);

/// A record that undo did not revert because it was changed later.
struct KeptRecord {
  std::string table;         ///< "entry", "goal", …
  std::string label;         ///< name for display; may be empty
  Origin origin{};           ///< of the later change
  std::string command;       ///< of the later change; may be empty
  core::Instant changed_at;  ///< time of the later change
  std::string device;        ///< device of the later change; empty: this one

  friend bool operator==(const KeptRecord&, const KeptRecord&) = default;
};

/// Result of undo().
struct Undone {
  std::string command;             ///< of the reverted change
  core::Instant made_at;           ///< time of the reverted change
  bool of_settings = false;        ///< the change was of settings; nothing was reverted
  bool rebuilt_since = false;      ///< a rebuild ran later: days of `now_present` may be stale
  bool took_back_nothing = false;  ///< everything was changed later
  std::vector<Entry> now_present;  ///< reverted or restored entries, as they are now
  std::vector<Entry> now_absent;   ///< entries that the change had added
  std::vector<KeptRecord> kept;
};

/// Reverts the last change of a command or an import that is not reverted yet, as a change of
/// origin undo or as part of the open one. A field group gets its previous value and previous
/// change, if its value is still that of the reverted change. A created record is removed if
/// nothing else changed it; rebuilds do not count. Returns nothing if there is no change to revert.
std::optional<Undone> undo(Database& database, core::Instant now);

}  // namespace gongbu::store
