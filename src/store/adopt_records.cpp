#include "store/adopt_records.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/text.hpp"
#include "store/change_tables.hpp"
#include "store/identities.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

constexpr const char* kOld = "_before_v2";

bool has_column(SQLite::Database& connection, const std::string& table, std::string_view column) {
  SQLite::Statement select(connection, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2");
  bind_all(select, table, column);
  return select.executeStep();
}

// A new database has no history: version 2 only touches this table of version 1.
bool has_history(SQLite::Database& connection, std::string_view table) {
  return has_column(connection, std::string(table) + kOld, "step_id");
}

std::string type_of(SQLite::Database& connection, std::string_view table, std::string_view column) {
  SQLite::Statement select(connection, "SELECT type FROM pragma_table_info(?1) WHERE name = ?2");
  select.bind(1, std::string(table));
  select.bind(2, std::string(column));
  select.executeStep();
  return select.getColumn(0).getString();
}

// Creates <table>_before, where versions 3 to 6 keep the rows before a change.
void make_before_table(SQLite::Database& connection, const RecordTable& table) {
  std::string columns;
  const std::string all = columns_of(table);
  for (const std::string_view name : columns_in(all))
    columns += fmt::format("  {} {},\n", name, type_of(connection, table.name, name));
  connection.exec(
      fmt::format("CREATE TABLE {}_before (\n"
                  "  change_id INTEGER NOT NULL REFERENCES change (id),\n  id INTEGER NOT NULL,\n"
                  "{}  PRIMARY KEY (change_id, id)\n) STRICT, WITHOUT ROWID",
                  table.name, columns));
}

void stamp_rows(SQLite::Database& connection, std::string_view table) {
  connection.exec(fmt::format(
      "INSERT INTO field_group SELECT '{0}', id, '', revised_at * 1000, '', 0 FROM {0}; "
      "ALTER TABLE {0} DROP COLUMN revised_at",
      table));
}

// Copies the rows as they were before each step. Columns that the old table does not have never
// changed. Entries of trailers are derived, so their history is left out.
void copy_before(SQLite::Database& connection, const RecordTable& table) {
  const std::string old = std::string(table.name) + kOld;
  std::string columns;
  const std::string all = columns_of(table);
  for (std::string_view rest = all; !rest.empty();) {
    const std::string_view name = take_until(rest, ',');
    columns += fmt::format(", {}.{}", has_column(connection, old, name) ? "b" : "t", name);
  }
  connection.exec(
      fmt::format("INSERT INTO {0}_before (change_id, id, {1}) "
                  "SELECT b.step_id, t.id{2} FROM {3} b JOIN {0} t ON b.id = t.{4}{5}",
                  table.name, all, columns, old, table.name == "syllabus" ? "name" : "id",
                  table.name == "entry" ? " WHERE t.work IS NULL" : ""));
}

// Records that a step set a group if the next row (before the next step, or the current one)
// differs. A change of only the day of an entry came from a rebuild.
void note_parts(SQLite::Database& connection, std::string_view table, std::string_view group,
                std::string_view columns) {
  std::string next;
  for (std::string_view rest = columns; !rest.empty();)
    next +=
        fmt::format("{}lead({}) OVER row_history", next.empty() ? "" : ", ", take_until(rest, ','));
  connection.exec(fmt::format(
      R"(
      INSERT INTO change_part
      SELECT change_id, '{0}', id, '{1}',
             coalesce(lag(change_id) OVER (PARTITION BY id ORDER BY change_id), 0)
      FROM (SELECT change_id, id, ({2}) IS NOT ({3}) AS differs
            FROM (SELECT change_id, id, {2} FROM {0}_before
                  UNION ALL SELECT {4}, id, {2} FROM {0})
            WINDOW row_history AS (PARTITION BY id ORDER BY change_id))
      WHERE differs AND change_id < {4};
      INSERT INTO field_group
      SELECT f.tbl, f.record, '{1}', f.ms, f.device, max(p.change_id)
      FROM change_part p JOIN field_group f USING (tbl, record)
      WHERE p.tbl = '{0}' AND p.name = '{1}' AND f.name = '' GROUP BY f.tbl, f.record)",
      table, group, columns, next, std::numeric_limits<std::int64_t>::max()));
}

void adopt_history(SQLite::Database& connection, const RecordTable& table) {
  copy_before(connection, table);
  for (const FieldGroup& group : table.groups)
    note_parts(connection, table.name, group.name,
               table.name == "entry" && group.name == "when" ? "at,timed" : group.columns);
  note_parts(connection, table.name, "deleted", "deleted");
}

// Steps that changed only omitted values are no undo steps any more. Steps of settings have no rows
// and stay.
void drop_idle_steps(SQLite::Database& connection, std::string_view table) {
  connection.exec(
      fmt::format("UPDATE change SET step = 0 WHERE id IN (SELECT step_id FROM {}{}) "
                  "AND NOT EXISTS (SELECT 1 FROM change_part p WHERE p.change_id = change.id)",
                  table, kOld));
}

void set_uuid(SQLite::Database& connection, const std::string& table, std::int64_t id,
              const std::string& uuid) {
  // Of records with the same UUID, the first one gets it.
  execute(connection, fmt::format("UPDATE OR IGNORE {} SET uuid = ? WHERE id = ?", table), uuid,
          id);
}

// Rows that are not deleted come first, newest before older ones.
template <class Uuid>
void derive_uuids(SQLite::Database& connection, const std::string& table,
                  const std::string& columns, Uuid uuid_of) {
  SQLite::Statement select(
      connection, fmt::format("SELECT id, {} FROM {} ORDER BY deleted, id DESC", columns, table));
  std::vector<std::pair<std::int64_t, std::string>> uuids;
  while (select.executeStep()) {
    const std::string uuid = uuid_of(select);
    if (!uuid.empty()) uuids.emplace_back(select.getColumn(0).getInt64(), uuid);
  }
  for (const auto& [id, uuid] : uuids) set_uuid(connection, table, id, uuid);
}

// Derives the UUIDs of papers and updates all references to them.
void rename_papers(SQLite::Database& connection) {
  connection.exec("CREATE TEMP TABLE old_paper AS SELECT id, uuid FROM paper");
  derive_uuids(connection, "paper", "arxiv, doi, url", [](SQLite::Statement& row) {
    return paper_uuid(row.getColumn(1).getString(), row.getColumn(2).getString(),
                      row.getColumn(3).getString());
  });
  SQLite::Statement select(connection,
                           "SELECT o.uuid, p.uuid FROM old_paper o JOIN paper p USING (id) "
                           "WHERE o.uuid <> p.uuid");
  while (select.executeStep()) {
    const std::string from = select.getColumn(0).getString();
    const std::string to = select.getColumn(1).getString();
    for (const char* table : {"entry", "entry_before", "timer", "timer_before"})
      execute(connection,
              fmt::format("UPDATE {} SET topics = replace(topics, ?1, ?2) "
                          "WHERE topics <> '' AND instr(topics, ?1) > 0",
                          table),
              from, to);
    for (const char* table : {"paper_link", "paper_link_before"})
      execute(connection, fmt::format("UPDATE {} SET paper_uuid = ?2 WHERE paper_uuid = ?1", table),
              from, to);
  }
  select.reset();
  connection.exec("DROP TABLE old_paper");
}

std::span<const RecordTable> tables_of_version_3() {
  const std::span<const RecordTable> all = record_tables();
  const auto later = std::find_if(all.begin(), all.end(),
                                  [](const RecordTable& table) { return table.since > 3; });
  return all.first(static_cast<std::size_t>(later - all.begin()));
}

void derive_all_uuids(SQLite::Database& connection) {
  derive_uuids(connection, "goal", "kinds, period, from_day", [](SQLite::Statement& row) {
    return goal_uuid(row.getColumn(1).getString(), row.getColumn(2).getString(),
                     to_optional_day(row.getColumn(3)));
  });
  derive_uuids(connection, "rest", "from_day, holiday, standing", [](SQLite::Statement& row) {
    return rest_uuid(to_optional_day(row.getColumn(1)), row.getColumn(2).getInt() != 0,
                     row.getColumn(3).getInt() != 0);
  });
  derive_uuids(connection, "freezes", "from_day", [](SQLite::Statement& row) {
    return freezes_uuid(to_optional_day(row.getColumn(1)));
  });
  derive_uuids(connection, "syllabus", "name",
               [](SQLite::Statement& row) { return syllabus_uuid(row.getColumn(1).getString()); });
  derive_uuids(connection, "week_start", "from_day",
               [](SQLite::Statement& row) { return week_start_uuid(to_day(row.getColumn(1))); });
  rename_papers(connection);
}

// Moves the rows of <table>_before into former_group.
void move_former_groups(SQLite::Database& connection, const RecordTable& table) {
  for (const FieldGroup& group : groups_of(table))
    connection.exec(fmt::format(R"(
        INSERT INTO former_group (change_id, tbl, record, name, {2})
        SELECT change_id, '{0}', id, '{1}', {3} FROM {0}_before b
        WHERE EXISTS (SELECT 1 FROM change_part p WHERE p.change_id = b.change_id
                      AND p.tbl = '{0}' AND p.record = b.id AND p.name = '{1}'))",
                                table.name, group.name, former_values(group.columns),
                                group.columns));
  connection.exec(fmt::format("DROP TABLE {}_before", table.name));
}

}  // namespace

void adopt_records(SQLite::Database& connection) {
  connection.exec(
      "INSERT INTO change SELECT id, 'command', command, made_at, 1 FROM undo_step WHERE open = 0");
  for (const RecordTable& table : tables_of_version_3()) {
    stamp_rows(connection, table.name);
    if (has_column(connection, std::string(table.name) + "_before", "step_id"))
      connection.exec(fmt::format("ALTER TABLE {0}_before RENAME TO {0}{1}", table.name, kOld));
    make_before_table(connection, table);
    if (has_history(connection, table.name)) adopt_history(connection, table);
  }
  for (const RecordTable& table : tables_of_version_3()) {
    if (!has_history(connection, table.name)) continue;
    drop_idle_steps(connection, table.name);
    connection.exec(fmt::format("DROP TABLE {}{}", table.name, kOld));
  }
  connection.exec("DROP TABLE undo_step");
  derive_all_uuids(connection);
}

void share_former_groups(SQLite::Database& connection) {
  make_change_triggers(connection);
  for (const RecordTable& table : record_tables())
    if (connection.tableExists(fmt::format("{}_before", table.name)))
      move_former_groups(connection, table);
}

}  // namespace gongbu::store
