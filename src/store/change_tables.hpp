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
// change_part and field_group (schema_v3.sql) and the previous row in <table>_before; they fail
// outside a change. A new kind of record needs a table and one line in change_tables.cpp.
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

/// Creates the history tables and triggers of the tables introduced in a schema version.
void keep_changes_since(SQLite::Database& connection, int version);

/// Returns the columns of all groups and "deleted", separated by commas.
std::string columns_of(const RecordTable& table);

/// Returns the columns of a group, "deleted" included; throws std::logic_error for an unknown one.
std::string_view columns_of(std::string_view table, std::string_view group);

/// Returns "a" and "b" for "a,b".
std::vector<std::string_view> columns_in(std::string_view columns);

/// Returns "prefix.a, prefix.b" for "a,b".
std::string with_prefix(std::string_view prefix, std::string_view columns);

/// Creates <table>_before, which holds the rows before a change.
void make_before_table(SQLite::Database& connection, const RecordTable& table);

/// Creates the triggers that record every write. Existing rows are not recorded.
void make_change_triggers(SQLite::Database& connection, const RecordTable& table);

}  // namespace gongbu::store
