#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Where a change comes from. Undo takes back changes of a command or an import only. Stamps of
/// imports, trailers and rebuilds never beat those of a person.
enum class Origin { command, import, trailer, rebuild, merge, undo };

/// The name of an origin in the database: "command", "import", …
std::string origin_name(Origin origin);

/// One transaction that is one change of what the user recorded. Records cannot be written outside
/// one. Without commit() nothing happened.
///
/// A change begun within another is part of that one and does nothing by itself, so that several
/// functions of this room can be one change. After an exception the outer one must not be
/// committed.
class ChangeTransaction {
 public:
  /// `command` is what the user ran ("add", "rm", "edit", …), for the messages of undo.
  ChangeTransaction(Database& database, const std::string& command, core::Instant now,
                    Origin origin = Origin::command);

  /// Its number; 0 within another change.
  std::int64_t id() const { return id_; }
  /// A change that wrote nothing leaves no trace, unless it is kept.
  void keep_if_empty() { keeps_empty_ = true; }
  void commit();

 private:
  void close_change();

  Database& database_;
  std::optional<Transaction> transaction_;  ///< nothing within another change
  std::int64_t id_ = 0;
  bool keeps_empty_ = false;
};

/// How many changes undo() can take back; what older ones replaced is forgotten.
inline constexpr int kStepsKept = 1000;

/// This installation in stamps: 8 hexadecimal digits.
std::string device_id(Database& database);

}  // namespace gongbu::store
