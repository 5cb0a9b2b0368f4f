#include "gongbu/store/undo.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdint>
#include <string>

#include "store/entry_row.hpp"
#include "store/migrations.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// A step that changed nothing would make undo do nothing.
std::string dropping_idle_step() {
  std::string sql = "DELETE FROM undo_step WHERE open = 1";
  for (const Migration& migration : migrations())
    for (const UndoTable& table : migration.undo_tables)
      sql += fmt::format(" AND NOT EXISTS (SELECT 1 FROM {}_before WHERE step_id = undo_step.id)",
                         table.name);
  return sql;
}

void run(SQLite::Database& connection, const char* sql, std::int64_t step) {
  SQLite::Statement statement(connection, sql);
  statement.bind(1, step);
  statement.exec();
}

// Returns how many rows became what they were.
int restore(SQLite::Database& connection, std::int64_t step, core::Instant now) {
  int rows = 0;
  for (const Migration& migration : migrations())
    for (const UndoTable& table : migration.undo_tables) {
      SQLite::Statement statement(connection, restoring_sql(connection, table));
      statement.bind(1, step);
      statement.bind(2, to_column(now));
      rows += statement.exec();
    }
  return rows;
}

// Sorts the entries of a step, restored by now, into those that are there and those that are not.
void list_entries(SQLite::Database& connection, std::int64_t step, Undone& undone) {
  SQLite::Statement select(
      connection, fmt::format("SELECT {}, deleted FROM entry WHERE id IN "
                              "(SELECT id FROM entry_before WHERE step_id = ?1) ORDER BY id",
                              kEntryColumns));
  select.bind(1, step);
  while (select.executeStep()) {
    const bool deleted = select.getColumn("deleted").getInt() != 0;
    (deleted ? undone.now_absent : undone.now_present).push_back(read_entry(select));
  }
}

}  // namespace

Step::Step(Database& database, const std::string& command, core::Instant now)
    : database_(database) {
  if (sqlite3_get_autocommit(database.connection().getHandle()) == 0) return;
  transaction_.emplace(database);
  guarded(database, [&] {
    SQLite::Statement insert(database.connection(),
                             "INSERT INTO undo_step (command, made_at) VALUES (?1, ?2)");
    insert.bind(1, command);
    insert.bind(2, to_column(now));
    insert.exec();
  });
}

void Step::commit() {
  if (!transaction_) return;
  guarded(database_, [&] {
    SQLite::Database& connection = database_.connection();
    connection.exec(dropping_idle_step());
    connection.exec("UPDATE undo_step SET open = 0 WHERE open = 1");
    run(connection, "DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM undo_step) - ?1",
        kStepsKept);
  });
  transaction_->commit();
}

ForGood::ForGood(Database& database) : database_(database), transaction_(database) {
  // The triggers ask for a step; it is gone before anybody can see it.
  guarded(database, [&] {
    database.connection().exec("INSERT INTO undo_step (command, made_at) VALUES ('', 0)");
  });
}

void ForGood::commit() {
  guarded(database_, [&] { database_.connection().exec("DELETE FROM undo_step WHERE open = 1"); });
  transaction_.commit();
}

std::int64_t note_settings_change(Database& database, const std::string& command,
                                  core::Instant now) {
  Transaction transaction(database);
  const auto step = guarded(database, [&] {
    // A step without rows.
    SQLite::Statement insert(database.connection(),
                             "INSERT INTO undo_step (command, made_at, open) VALUES (?1, ?2, 0)");
    insert.bind(1, command);
    insert.bind(2, to_column(now));
    insert.exec();
    return database.connection().getLastInsertRowid();
  });
  transaction.commit();
  return step;
}

void forget_settings_change(Database& database, std::int64_t step) {
  Transaction transaction(database);
  guarded(database,
          [&] { run(database.connection(), "DELETE FROM undo_step WHERE id = ?1", step); });
  transaction.commit();
}

std::optional<Undone> undo(Database& database, core::Instant now) {
  Transaction transaction(database);
  auto undone = guarded(database, [&]() -> std::optional<Undone> {
    SQLite::Database& connection = database.connection();
    SQLite::Statement last(connection,
                           "SELECT id, command, made_at FROM undo_step ORDER BY id DESC LIMIT 1");
    if (!last.executeStep()) return std::nullopt;
    const std::int64_t step = last.getColumn(0).getInt64();
    Undone result{.command = last.getColumn(1).getString(),
                  .made_at = to_instant(last.getColumn(2)),
                  .now_present = {},
                  .now_absent = {}};
    last.reset();
    // Open again, the step lets the rows be written; what they were before it is known already.
    run(connection, "UPDATE undo_step SET open = 1 WHERE id = ?1", step);
    result.of_settings = restore(connection, step, now) == 0;
    list_entries(connection, step, result);
    run(connection, "DELETE FROM undo_step WHERE id = ?1", step);
    return result;
  });
  if (undone) transaction.commit();
  return undone;
}

}  // namespace gongbu::store
