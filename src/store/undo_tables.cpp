#include "store/undo_tables.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace gongbu::store {
namespace {

// (No JSON here: with trusted_schema off, SQLite before 3.41 takes its functions for unsafe in
// triggers.)
constexpr const char* kUndoTable = R"sql(
CREATE TABLE {table}_before (
  step_id INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
  {columns},
  PRIMARY KEY (step_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER {table}_inserted AFTER INSERT ON {table} BEGIN
  INSERT INTO {table}_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), {added});
END;
CREATE TRIGGER {table}_updated AFTER UPDATE ON {table} BEGIN
  INSERT INTO {table}_before VALUES (
    (SELECT id FROM undo_step WHERE open = 1), {old})
  ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER {table}_erased BEFORE DELETE ON {table} BEGIN
  SELECT RAISE(ABORT, '{rows} are flagged as deleted, never erased');
END;
)sql";

}  // namespace

void make_undo_table(SQLite::Database& connection, const UndoTable& table) {
  SQLite::Statement select(connection, R"(
      SELECT name, type || iif("notnull" OR pk, ' NOT NULL', '') FROM pragma_table_info(?1)
      WHERE instr(?2, ' ' || name || ' ') = 0 ORDER BY cid)");
  select.bind(1, table.name);
  select.bind(2, table.fixed);
  std::vector<std::string> columns;
  std::vector<std::string> added;
  std::vector<std::string> old;
  while (select.executeStep()) {
    const std::string name = select.getColumn(0).getString();
    columns.push_back(name + " " + select.getColumn(1).getString());
    added.push_back(name == "deleted" ? "1" : "new." + name);
    old.push_back("old." + name);
  }
  connection.exec(fmt::format(
      kUndoTable, fmt::arg("table", table.name), fmt::arg("rows", table.rows),
      fmt::arg("columns", fmt::join(columns, ",\n  ")), fmt::arg("added", fmt::join(added, ", ")),
      fmt::arg("old", fmt::join(old, ", "))));
}

std::string restoring_sql(SQLite::Database& connection, const UndoTable& table) {
  SQLite::Statement select(connection, R"(
      SELECT group_concat(name || ' = b.' || name, ', ') FROM pragma_table_info(?1)
      WHERE name NOT IN ('step_id', 'id'))");
  select.bind(1, std::string(table.name) + "_before");
  select.executeStep();
  return fmt::format(
      "UPDATE {0} SET {1}, revised_at = ?2 FROM {0}_before b WHERE b.step_id = ?1 AND b.id = "
      "{0}.id",
      table.name, select.getColumn(0).getString());
}

}  // namespace gongbu::store
