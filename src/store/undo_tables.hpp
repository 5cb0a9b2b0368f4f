#pragma once

#include <string>

namespace SQLite {
class Database;
}

namespace gongbu::store {

/// A table of what the user recorded, whose changes undo can take back.
struct UndoTable {
  const char* name;
  const char* rows;   ///< what they are called
  const char* fixed;  ///< the columns, between spaces, that no step changes once a row is there
};

/// Makes `<name>_before` and the triggers that keep each row there as it was before a step: all
/// columns of the table, as it is now, but the fixed ones. The triggers fail on step_id when no
/// step is open, so no change to what the user recorded escapes undo, and let no row be erased.
void make_undo_table(SQLite::Database& connection, const UndoTable& table);

/// What makes the rows of step ?1 what they were before it, revised at ?2.
std::string restoring_sql(SQLite::Database& connection, const UndoTable& table);

}  // namespace gongbu::store
