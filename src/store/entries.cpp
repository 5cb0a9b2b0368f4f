#include "gongbu/store/entries.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "gongbu/base/text.hpp"
#include "store/entry_row.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Binds what the user can change to ?1 to ?11, and the time of the change to ?12.
void bind_content(SQLite::Statement& statement, const Entry& entry, core::Instant now) {
  statement.bind(1, entry.kind);
  statement.bind(2, entry.subject);
  bind_optional(statement, 3, entry.spent);
  statement.bind(4, entry.note);
  statement.bind(5, to_column(entry.at));
  statement.bind(6, to_column(entry.utc_offset));
  statement.bind(7, to_column(entry.day));
  statement.bind(8, entry.source);
  statement.bind(9, topics_column(entry));
  statement.bind(10, to_column(entry.part));
  statement.bind(11, to_column(entry.timed));
  statement.bind(12, to_column(now));
}

std::vector<Entry> read_entries(SQLite::Statement& select) {
  std::vector<Entry> entries;
  while (select.executeStep()) entries.push_back(read_entry(select));
  return entries;
}

}  // namespace

std::string topics_column(const Entry& entry) {
  return fmt::format("{}", fmt::join(entry.topics, " "));
}

Entry read_entry(SQLite::Statement& statement) {
  Entry entry;
  entry.id = statement.getColumn(0).getInt64();
  entry.uuid = statement.getColumn(1).getString();
  entry.kind = statement.getColumn(2).getString();
  entry.subject = statement.getColumn(3).getString();
  if (!statement.isColumnNull(4)) entry.spent = to_minutes(statement.getColumn(4));
  entry.note = statement.getColumn(5).getString();
  entry.at = to_instant(statement.getColumn(6));
  entry.utc_offset = to_seconds(statement.getColumn(7));
  entry.day = to_day(statement.getColumn(8));
  entry.source = statement.getColumn(9).getString();
  const std::string topics = statement.getColumn(10).getString();
  for (std::string_view rest = topics; !rest.empty();)
    entry.topics.emplace_back(take_until(rest, ' '));
  entry.part = statement.getColumn(11).getInt() != 0;
  entry.timed = statement.getColumn(12).getInt() != 0;
  return entry;
}

std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now) {
  return in_step(database, "add", now, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO entry (kind, subject, minutes, note, at, utc_offset, day, source, topics, part,
                           timed, revised_at, uuid)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13))");
    bind_content(insert, entry, now);
    insert.bind(13, new_uuid(now));
    return insert_row(database.connection(), insert);
  });
}

std::optional<Entry> find_entry(Database& database, std::int64_t id) {
  return guarded(database, [&]() -> std::optional<Entry> {
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT {} FROM entry WHERE id = ?1 AND deleted = 0", kEntryColumns));
    select.bind(1, id);
    if (!select.executeStep()) return std::nullopt;
    return read_entry(select);
  });
}

std::vector<Entry> entries_with_topics(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT {} FROM entry WHERE topics <> '' AND deleted = 0 ORDER BY day, at, id",
                    kEntryColumns));
    return read_entries(select);
  });
}

std::vector<Entry> entries_between(Database& database, core::Day from, core::Day until) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        fmt::format("SELECT {} FROM entry WHERE day BETWEEN ?1 AND ?2 AND deleted = 0 "
                    "ORDER BY day, at, id",
                    kEntryColumns));
    select.bind(1, to_column(from));
    select.bind(2, to_column(until));
    return read_entries(select);
  });
}

void update_entry(Database& database, const Entry& entry, core::Instant now) {
  in_step(database, "edit", now, [&] {
    SQLite::Statement update(database.connection(), R"(
        UPDATE entry SET kind = ?1, subject = ?2, minutes = ?3, note = ?4, at = ?5,
                         utc_offset = ?6, day = ?7, source = ?8, topics = ?9, part = ?10,
                         timed = ?11, revised_at = ?12
        WHERE id = ?13 AND deleted = 0)");
    bind_content(update, entry, now);
    update.bind(13, entry.id);
    require_row(update.exec() > 0, Msg::err_no_entry, entry.id);
  });
}

void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now) {
  in_step(database, "rm", now, [&] {
    for (const std::int64_t id : ids)
      require_row(remove_row(database, "entry", id, now), Msg::err_no_entry, id);
  });
}

}  // namespace gongbu::store
