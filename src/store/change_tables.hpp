#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

// Records and their changes. Every table of records has the columns id, uuid and deleted; its other
// columns belong to field groups, and "deleted" is one more group. Triggers record every write in
// change_part and field_group (schema_v3.sql), and the previous values of a group in former_group
// (schema_v7.sql); they fail outside a change. A new kind of record needs a table and one line in
// change_tables.cpp.
namespace gongbu::store {

/// Columns that only make sense together and change together.
struct FieldGroup {
  std::string_view name;
  std::string_view columns;  ///< "at,timed,day"
};

/// A table of records.
struct RecordTable {
  std::string_view name;
  std::string_view label;  ///< SQL expression of the name for display
  std::span<const FieldGroup> groups;
  int since = 3;  ///< schema version that introduced the table
};

/// Returns all tables of records, oldest first.
std::span<const RecordTable> record_tables();

/// Returns the groups of a table, "deleted" last.
std::vector<FieldGroup> groups_of(const RecordTable& table);

/// Returns the columns of these groups, separated by commas.
std::string columns_of(const RecordTable& table);

/// Returns the columns of a group, "deleted" included; throws std::logic_error for an unknown one.
std::string_view columns_of(std::string_view table, std::string_view group);

/// Returns "a" and "b" for "a,b".
std::vector<std::string_view> columns_in(std::string_view columns);

/// Returns the columns of former_group with the values of a group: "value_1, value_2" for "a,b".
std::string former_values(std::string_view columns);

/// Creates the triggers that record every write, or replaces them. Existing rows are not recorded.
/// A later version that adds a table calls it again.
void make_change_triggers(SQLite::Database& connection);

}  // namespace gongbu::store
