#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Origin of a change. Undo reverts only changes of a command or an import. Stamps of imports,
/// trailers and rebuilds never beat those of a person.
enum class Origin { command, import, trailer, rebuild, merge, undo };

/// Returns the name of an origin in the database: "command", "import", …
std::string origin_name(Origin origin);

/// A transaction that writes one change of user records, which cannot be written outside of one. It
/// is rolled back unless committed.
///
/// A change within an open change becomes part of it, so that several functions can form one
/// change. After an exception the outer change must not be committed.
class ChangeTransaction {
 public:
  /// `command` is what the user ran ("add", "rm", "edit", …), for the messages of undo.
  ChangeTransaction(Database& database, const std::string& command, core::Instant now,
                    Origin origin = Origin::command);

  /// Returns the number of the change; 0 within another change.
  std::int64_t id() const { return id_; }
  /// Keeps the change even if it writes nothing; otherwise an empty change is not stored.
  void keep_if_empty() { keeps_empty_ = true; }
  void commit();

 private:
  void close_change();

  Database& database_;
  std::optional<Transaction> transaction_;  ///< empty within another change
  std::int64_t id_ = 0;
  bool keeps_empty_ = false;
};

/// Number of changes that undo() can revert; the previous values of older ones are deleted.
inline constexpr int kStepsKept = 1000;

/// Returns whether there are changes that neither a scan nor a rebuild makes: those of a command,
/// an import, a merge or undo().
bool has_changes_of_user(Database& database);

/// Returns the id of this installation in stamps, 8 hexadecimal digits.
std::string device_id(Database& database);

}  // namespace gongbu::store
