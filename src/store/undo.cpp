#include "gongbu/store/undo.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <cstdint>

#include "store/entry_row.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// What makes the rows of step ?1 what they were before it, revised at ?2.
constexpr const char* kRestore[] = {
    R"(UPDATE entry SET kind = b.kind, subject = b.subject, minutes = b.minutes, note = b.note,
         at = b.at, utc_offset = b.utc_offset, day = b.day, source = b.source,
         topics = b.topics, part = b.part, deleted = b.deleted, revised_at = ?2
       FROM entry_before b WHERE b.step_id = ?1 AND b.id = entry.id)",
    R"(UPDATE goal SET kinds = b.kinds, amount = b.amount, unit = b.unit, period = b.period,
         from_day = b.from_day, until_day = b.until_day, deleted = b.deleted, revised_at = ?2
       FROM goal_before b WHERE b.step_id = ?1 AND b.id = goal.id)",
    R"(UPDATE rest SET from_day = b.from_day, until_day = b.until_day, weekdays = b.weekdays,
         why = b.why, deleted = b.deleted, revised_at = ?2
       FROM rest_before b WHERE b.step_id = ?1 AND b.id = rest.id)",
    R"(UPDATE freezes SET per_month = b.per_month, from_day = b.from_day, until_day = b.until_day,
         deleted = b.deleted, revised_at = ?2
       FROM freezes_before b WHERE b.step_id = ?1 AND b.id = freezes.id)",
    R"(UPDATE syllabus SET outline = b.outline, deleted = b.deleted, revised_at = ?2
       FROM syllabus_before b WHERE b.step_id = ?1 AND b.id = syllabus.id)",
    R"(UPDATE later SET subject = b.subject, origin = b.origin, added_on = b.added_on,
         entry_uuid = b.entry_uuid, deleted = b.deleted, revised_at = ?2
       FROM later_before b WHERE b.step_id = ?1 AND b.id = later.id)",
    R"(UPDATE timer SET kind = b.kind, subject = b.subject, note = b.note, at = b.at,
         utc_offset = b.utc_offset, day = b.day, topics = b.topics, part = b.part,
         deleted = b.deleted, revised_at = ?2
       FROM timer_before b WHERE b.step_id = ?1 AND b.id = timer.id)",
    R"(UPDATE paper SET title = b.title, arxiv = b.arxiv, doi = b.doi, url = b.url,
         authors = b.authors, year = b.year, cite_key = b.cite_key, bibtex = b.bibtex,
         pass = b.pass, read = b.read, added_on = b.added_on, deleted = b.deleted, revised_at = ?2
       FROM paper_before b WHERE b.step_id = ?1 AND b.id = paper.id)",
    R"(UPDATE paper_link SET paper_uuid = b.paper_uuid, target = b.target, label = b.label,
         added_on = b.added_on, deleted = b.deleted, revised_at = ?2
       FROM paper_link_before b WHERE b.step_id = ?1 AND b.id = paper_link.id)"};

// A step that changed nothing would make undo do nothing.
constexpr const char* kDropIdleStep = R"(
  DELETE FROM undo_step WHERE open = 1
    AND NOT EXISTS (SELECT 1 FROM entry_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM goal_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM rest_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM freezes_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM syllabus_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM later_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM timer_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM paper_before WHERE step_id = undo_step.id)
    AND NOT EXISTS (SELECT 1 FROM paper_link_before WHERE step_id = undo_step.id))";

void run(SQLite::Database& connection, const char* sql, std::int64_t step) {
  SQLite::Statement statement(connection, sql);
  statement.bind(1, step);
  statement.exec();
}

void restore(SQLite::Database& connection, std::int64_t step, core::Instant now) {
  for (const char* sql : kRestore) {
    SQLite::Statement statement(connection, sql);
    statement.bind(1, step);
    statement.bind(2, to_column(now));
    statement.exec();
  }
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
    connection.exec(kDropIdleStep);
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

std::optional<Undone> undo(Database& database, core::Instant now) {
  Transaction transaction(database);
  auto undone = guarded(database, [&]() -> std::optional<Undone> {
    SQLite::Database& connection = database.connection();
    SQLite::Statement last(connection,
                           "SELECT id, command, made_at FROM undo_step ORDER BY id DESC LIMIT 1");
    if (!last.executeStep()) return std::nullopt;
    const std::int64_t step = last.getColumn(0).getInt64();
    Undone result{last.getColumn(1).getString(), to_instant(last.getColumn(2)), {}, {}};
    last.reset();
    // Open again, the step lets the rows be written; what they were before it is known already.
    run(connection, "UPDATE undo_step SET open = 1 WHERE id = ?1", step);
    restore(connection, step, now);
    list_entries(connection, step, result);
    run(connection, "DELETE FROM undo_step WHERE id = ?1", step);
    return result;
  });
  if (undone) transaction.commit();
  return undone;
}

}  // namespace gongbu::store
