#include "gongbu/store/change_transaction.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>

#include "gongbu/store/imports.hpp"
#include "store/bulk_uploads.hpp"
#include "store/repo_ignores.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

bool is_step(Origin origin) { return origin == Origin::command || origin == Origin::import; }

bool is_of_person(Origin origin) { return origin == Origin::command || origin == Origin::undo; }

// Deletes the previous values of changes that undo can no longer reach.
void forget_old_steps(SQLite::Database& connection) {
  SQLite::Statement oldest(
      connection, "SELECT id FROM change WHERE step = 1 ORDER BY id DESC LIMIT 1 OFFSET ?");
  oldest.bind(1, kStepsKept);
  if (!oldest.executeStep()) return;
  const std::int64_t last = oldest.getColumn(0).getInt64();
  oldest.reset();
  execute(connection, "UPDATE change SET step = 0 WHERE step = 1 AND id <= ?", last);
  execute(connection, "DELETE FROM change_part WHERE change_id <= ?", last);
  execute(connection, "DELETE FROM former_group WHERE change_id <= ?", last);
}

// Returns whether a change includes entries of imported problems, which may replace commits.
bool changes_problems(SQLite::Database& connection, std::int64_t change) {
  SQLite::Statement select(connection, R"(
      SELECT 1 FROM change_part p JOIN entry e ON e.id = p.record
      WHERE p.change_id = ?1 AND p.tbl = 'entry' AND e.source = ?2 LIMIT 1)");
  bind_all(select, change, std::string(kProblemSource));
  return select.executeStep();
}

}  // namespace

std::string origin_name(Origin origin) {
  constexpr std::array kNames = {"command", "import", "trailer", "rebuild", "merge", "undo"};
  return kNames.at(static_cast<std::size_t>(origin));
}

ChangeTransaction::ChangeTransaction(Database& database, const std::string& command,
                                     core::Instant now, Origin origin)
    : database_(database) {
  SQLite::Database& connection = database.connection();
  if (sqlite3_get_autocommit(connection.getHandle()) == 0) return;
  transaction_.emplace(database);
  guarded(database, [&] {
    execute(connection, "INSERT INTO change (origin, command, made_at, step) VALUES (?, ?, ?, ?)",
            origin_name(origin), command, now, is_step(origin));
    id_ = connection.getLastInsertRowid();
    constexpr std::int64_t kMilliseconds = 1000;
    execute(connection, "INSERT INTO open_change SELECT ?, ?, ?, device FROM own_device", id_,
            origin_name(origin), is_of_person(origin) ? to_column(now) * kMilliseconds : 0);
  });
}

void ChangeTransaction::close_change() {
  SQLite::Database& connection = database_.connection();
  if (connection.execAndGet("SELECT EXISTS (SELECT 1 FROM repo_ignore)").getInt() != 0)
    apply_repo_ignores(connection);
  connection.exec("DELETE FROM open_change");
  if (!keeps_empty_)
    execute(connection,
            "DELETE FROM change WHERE id = ?1 AND NOT EXISTS "
            "(SELECT 1 FROM change_part WHERE change_id = ?1)",
            id_);
  forget_old_steps(connection);
}

void ChangeTransaction::commit() {
  if (!transaction_) return;
  guarded(database_, [&] {
    if (changes_problems(database_.connection(), id_)) judge_imported(database_.connection());
    close_change();
  });
  transaction_->commit();
}

bool has_changes_of_user(Database& database) {
  return guarded(database, [&] {
    return database.connection()
               .execAndGet(
                   "SELECT EXISTS (SELECT 1 FROM change "
                   "WHERE origin NOT IN ('trailer', 'rebuild'))")
               .getInt() != 0;
  });
}

std::string device_id(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT device FROM own_device").getString();
  });
}

}  // namespace gongbu::store
