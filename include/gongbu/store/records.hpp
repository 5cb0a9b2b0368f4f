#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/database.hpp"

// Exchange of user records: field groups are read and merged with their stamps. Timers and entries
// made from trailers are not exchanged.
namespace gongbu::store {

/// The value of a column.
using RecordValue = std::variant<std::monostate, std::int64_t, std::string>;

/// Time (in milliseconds) and device at which a field group got its value; the larger stamp wins.
struct Stamp {
  std::int64_t ms = 0;
  std::string device;

  friend bool operator==(const Stamp&, const Stamp&) = default;
  // libc++ 14 has no <=> for strings.
  friend bool operator<(const Stamp& a, const Stamp& b) {
    return std::tie(a.ms, a.device) < std::tie(b.ms, b.device);
  }
};

/// Field groups of one record that have the same stamp.
struct RecordPart {
  std::string table;  ///< "entry"
  std::string uuid;
  Stamp stamp;
  std::vector<std::pair<std::string, std::vector<RecordValue>>> groups;  ///< values by name
};

/// A change of the user's records.
struct RecordChange {
  std::int64_t id = 0;
  core::Instant at{};
  std::string command;
  bool is_continuation = false;  ///< made by continue_after()
};

/// Returns the number of the last change; 0 if there is none.
std::int64_t last_change(Database& database);

/// Returns the change with this number, or nothing.
std::optional<RecordChange> find_change(Database& database, std::int64_t number);

/// Returns the changes after a number, oldest first.
std::vector<RecordChange> changes_after(Database& database, std::int64_t number);

/// Calls `each` for every exchanged record.
void for_each_part(Database& database, const std::function<void(RecordPart)>& each);

/// Calls `each` for the field groups that a change set, with their current values.
void for_each_part(Database& database, const RecordChange& change,
                   const std::function<void(RecordPart)>& each);

/// A field group with its stamp.
struct RecordGroup {
  Stamp stamp;
  std::vector<RecordValue> values;  ///< in the order of the columns of the group
};
using RecordGroups = std::map<std::string, RecordGroup>;  ///< by name

/// Field groups of records by table and UUID.
using RecordState = std::map<std::pair<std::string, std::string>, RecordGroups>;

/// Adds a part to a state: for each group the larger stamp wins, of equal ones the larger values,
/// so that all machines agree after a database was copied.
void fold(RecordState& state, const RecordPart& part);

/// Merges records as one change: a field group replaces the stored one if it wins by the rule
/// of fold(). Skips what does not fit the schema. Returns the number of changed
/// groups; a new record counts once.
std::int64_t merge_records(Database& database, const RecordState& state, core::Instant now,
                           Origin origin = Origin::merge);

/// Replaces all records by those of `state`, as one change that undo() can revert. Flags records
/// that are not in `state` as deleted. Records erased by forget_entry() stay erased. `seen` is the
/// last_change() that the user was asked about; throws `usage` if there is a newer one.
void set_records(Database& database, const RecordState& state, core::Instant now,
                 std::int64_t seen);

/// Returns the field groups set by changes after a number, except merges, with their current
/// values.
std::vector<RecordPart> unsent_parts(Database& database, std::int64_t number);

/// A field group in the database.
struct PresentGroup {
  RecordGroup group;
  std::int64_t own_change = 0;  ///< number of the change that set it; 0: it was merged
};
/// Returns the field groups of a record by name; empty if there is no such record.
std::map<std::string, PresentGroup> present_groups(Database& database, const std::string& table,
                                                   const std::string& uuid);

/// Returns the name of a record for display, "#3 entropy"; empty if there is no such record.
std::string record_label(Database& database, const std::string& table, const std::string& uuid);

/// Returns the first part that does not fit the schema, such as "entry.day": an unknown table or
/// group, a bad stamp, or a value of the wrong type or out of range. Empty if everything fits.
std::string misfit_in(const RecordPart& part);

/// A field group that is missing to create a record.
struct RecordGap {
  std::string table;
  std::string uuid;
  std::string group;
};
/// Returns the first record of `state` that is not in the database and lacks a group to be created;
/// nothing if there is none.
std::optional<RecordGap> find_gap(Database& database, const RecordState& state);

/// Returns the parts that the database does not hold after merge_records(): those of unknown tables
/// or field groups, of incomplete new records, and those that broke a constraint.
std::vector<RecordPart> misfits(Database& database, const std::vector<RecordPart>& parts);

/// Sets the groups of a part as a change of the user; restores the record if it was deleted.
/// Returns false if there is no such record.
bool set_groups(Database& database, const RecordPart& part, core::Instant now);

/// Makes the numbers of later changes larger than `number`.
void continue_after(Database& database, std::int64_t number, core::Instant now);

/// Gives this installation the device id `device` (see device_id()).
void set_device(Database& database, const std::string& device);

}  // namespace gongbu::store
