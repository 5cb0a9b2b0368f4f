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

// What the user recorded, leaving the database and coming in: field groups with their stamps.
// Timers and the entries of trailers stay out.
namespace gongbu::store {

/// The value of a column.
using RecordValue = std::variant<std::monostate, std::int64_t, std::string>;

/// When (milliseconds) and on which device a field group got its value: the larger one wins.
struct Stamp {
  std::int64_t ms = 0;
  std::string device;

  friend bool operator==(const Stamp&, const Stamp&) = default;
  // (libc++ 14 has no <=> of strings.)
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
};

/// Number of the last change; 0: there is none.
std::int64_t last_change(Database& database);

/// The changes after a number, oldest first.
std::vector<RecordChange> changes_after(Database& database, std::int64_t number);

/// Calls `each` for every record of the database.
void for_each_part(Database& database, const std::function<void(RecordPart)>& each);

/// Calls `each` for what a change set, as that is now.
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

/// Adds a part to a state: for each group the larger stamp wins.
void fold(RecordState& state, const RecordPart& part);

/// Takes records in, as one change: a field group whose stamp is larger than that in the database
/// gets the value and the stamp. What does not fit the schema is left out. Returns the number of
/// groups that changed, a new record counting once.
std::int64_t merge_records(Database& database, const RecordState& state, core::Instant now,
                           Origin origin = Origin::merge);

/// Makes the records those of `state`, as one change that undo() takes back. Records that are not
/// in it become deleted. Those that were forgotten (forget_entry()) stay so.
void set_records(Database& database, const RecordState& state, core::Instant now);

/// What was set by changes after a number, merges left out, as it is now.
std::vector<RecordPart> unsent_parts(Database& database, std::int64_t number);

/// A field group in the database.
struct PresentGroup {
  RecordGroup group;
  std::int64_t own_change = 0;  ///< the change that set it; 0: a merge did
};
/// The groups of a record, by name; none when there is no such record.
std::map<std::string, PresentGroup> present_groups(Database& database, const std::string& table,
                                                   const std::string& uuid);

/// What people call a record: "#3 entropy"; empty when there is no such record.
std::string record_label(Database& database, const std::string& table, const std::string& uuid);

/// Returns what of a part does not fit the tables ("entry.day"): its table, its stamp, a group or a
/// value that is of another type or out of range. Empty if all does.
std::string misfit_in(const RecordPart& part);

/// A field group without which a record cannot be made.
struct RecordGap {
  std::string table;
  std::string uuid;
  std::string group;
};
/// Returns the first record of a state that is not in the database and of which a group is missing.
std::optional<RecordGap> find_gap(Database& database, const RecordState& state);

/// Parts of these that do not fit the database: of a table or field group that it does not have, or
/// of a record that it does not have and of which not all is known; or that broke a constraint when
/// they were merged.
std::vector<RecordPart> misfits(Database& database, const std::vector<RecordPart>& parts);

/// Sets the groups of a part as a change of the user. Returns false when there is no such record.
bool set_groups(Database& database, const RecordPart& part, core::Instant now);

/// Changes from now on have numbers above `number`.
void continue_after(Database& database, std::int64_t number, core::Instant now);

/// Makes this installation the device of that name (see device_id()).
void set_device(Database& database, const std::string& device);

}  // namespace gongbu::store
