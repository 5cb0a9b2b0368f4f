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
// columns belong to field groups, and "deleted" is one more group. Triggers note every write in
// change_part and field_group (schema_v3.sql) and the row before it in <table>_before, and fail
// outside a change. So a new kind of record needs a table and one line in change_tables.cpp.
namespace gongbu::store {

/// Columns that only make sense together and change together.
struct FieldGroup {
  std::string_view name;
  std::string_view columns;  ///< "at,timed,day"
};

/// A table of records.
struct RecordTable {
  std::string_view name;
  std::string_view label;  ///< SQL expression: what people know a row by
  std::span<const FieldGroup> groups;
  int since = 3;  ///< the version of the schema that has it first
};

/// All tables of records, the oldest first.
std::span<const RecordTable> record_tables();

/// Makes what keeps the changes of the tables that came with a version of the schema.
void keep_changes_since(SQLite::Database& connection, int version);

/// Returns the columns of all groups and "deleted", separated by commas.
std::string columns_of(const RecordTable& table);

/// Returns the columns of a group, "deleted" included; throws std::logic_error for an unknown one.
std::string_view columns_of(std::string_view table, std::string_view group);

/// Returns "a" and "b" for "a,b".
std::vector<std::string_view> columns_in(std::string_view columns);

/// Returns "prefix.a, prefix.b" for "a,b".
std::string with_prefix(std::string_view prefix, std::string_view columns);

/// Makes <table>_before: rows as they were before a change.
void make_before_table(SQLite::Database& connection, const RecordTable& table);

/// Makes the triggers that note every write. Rows that are there stay unnoted.
void make_change_triggers(SQLite::Database& connection, const RecordTable& table);

}  // namespace gongbu::store
