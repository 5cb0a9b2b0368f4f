#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// Notes that `command` changed the settings, which are not in the database: undo() comes to it
/// first, and takes nothing back. Returns the change.
std::int64_t note_settings_change(Database& database, const std::string& command,
                                  core::Instant now);
/// Forgets a change of note_settings_change(): the settings could not be changed.
void forget_settings_change(Database& database, std::int64_t change);

/// A record that undo left as it is because something else changed it since.
struct KeptRecord {
  std::string table;         ///< "entry", "goal", …
  std::string label;         ///< what people know it by; may be empty
  Origin origin{};           ///< of what changed it since
  std::string command;       ///< that changed it; may be empty
  core::Instant changed_at;  ///< when
  std::string device;        ///< where; empty: here

  friend bool operator==(const KeptRecord&, const KeptRecord&) = default;
};

/// What undo() took back.
struct Undone {
  std::string command;             ///< of the change
  core::Instant made_at;           ///< when the change was made
  bool of_settings = false;        ///< it changed these: nothing was taken back
  bool rebuilt_since = false;      ///< a rebuild ran since: days of `now_present` may be stale
  bool took_back_nothing = false;  ///< everything it changed was changed since
  std::vector<Entry> now_present;  ///< entries as they are after it: changed back or back again
  std::vector<Entry> now_absent;   ///< entries that the change had added
  std::vector<KeptRecord> kept;
};

/// Takes back the last change of a command or an import that was not taken back yet, as a change of
/// origin undo or as part of the open one. A field group gets back its value, and its former
/// change, if it still holds what the change gave it. A record is removed again if nothing changed
/// it since its creation. Rebuilds do not count as a change since. Nothing when there is no change
/// to take back.
std::optional<Undone> undo(Database& database, core::Instant now);

}  // namespace gongbu::store
