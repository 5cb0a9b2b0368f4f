#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

/// Makes every change to what the user recorded (entries, goals, rests, freezes, syllabi, later
/// items, timers, papers) within its life one step of undo; no such change is possible outside a
/// step. It is one transaction: without commit() nothing happened.
///
/// A step begun within another is part of that one and does nothing by itself, so that several
/// functions of this room can be one step (a read followed by a change, an import). After an
/// exception the outer step must not be committed.
class Step {
 public:
  /// `command` is what the user ran ("add", "rm", "edit", …), for the message of undo.
  Step(Database& database, const std::string& command, core::Instant now);
  void commit();

 private:
  Database& database_;
  std::optional<Transaction> transaction_;  ///< nothing within another step
};

/// Lets what the user recorded be changed, in one transaction, without a step: undo() does not know
/// of it. Without commit() nothing happened. A Step begun within it is part of it.
class ForGood {
 public:
  explicit ForGood(Database& database);
  void commit();

 private:
  Database& database_;
  Transaction transaction_;
};

/// How many steps undo() can take back; older ones are forgotten.
inline constexpr int kStepsKept = 1000;

/// Remembers that `command` changed the settings, which are no part of the database: undo() comes
/// to it first, and takes nothing back. Returns the step.
std::int64_t note_settings_change(Database& database, const std::string& command,
                                  core::Instant now);
/// Forgets a step of note_settings_change(): the settings could not be changed.
void forget_settings_change(Database& database, std::int64_t step);

/// What undo() took back.
struct Undone {
  std::string command;             ///< of the step
  core::Instant made_at;           ///< when the step was made
  bool of_settings = false;        ///< it changed these: nothing was taken back
  std::vector<Entry> now_present;  ///< entries as they are after it: changed back or back again
  std::vector<Entry> now_absent;   ///< entries that the step had added
};

/// Takes the last step that still stands back: its rows become what they were before it, revised
/// `now`. Nothing when there is none. Undoing is no step itself. A change of settings is told once.
std::optional<Undone> undo(Database& database, core::Instant now);

}  // namespace gongbu::store
