#include "gongbu/store/entries.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string_view>

#include "gongbu/base/text.hpp"
#include "store/entry_row.hpp"
#include "store/merged_papers.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

std::vector<Entry> read_entries(SQLite::Database& connection, SQLite::Statement& select) {
  const MergedPapers merged(connection);
  std::vector<Entry> entries;
  while (select.executeStep()) {
    entries.push_back(read_entry(select));
    merged.resolve(entries.back());
  }
  return entries;
}

}  // namespace

// Used for all entries, including those of trailers. An import may insert an entry again, or one
// that was removed.
std::string insert_entries(std::size_t count) {
  const std::vector<std::string_view> rows(count, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  return fmt::format(R"(
    INSERT INTO entry (kind, subject, minutes, note, at, utc_offset, day, source, topics, part,
                       timed, uuid, work, trailer)
    VALUES {}
    ON CONFLICT (uuid) DO UPDATE SET
      kind = excluded.kind, subject = excluded.subject, minutes = excluded.minutes,
      note = excluded.note, at = excluded.at, utc_offset = excluded.utc_offset, day = excluded.day,
      source = excluded.source, topics = excluded.topics, part = excluded.part,
      timed = excluded.timed, deleted = 0
    RETURNING id)",
                     fmt::join(rows, ", "));
}

void bind_entry(SQLite::Statement& statement, std::size_t index, const Entry& entry,
                const std::string& uuid, std::optional<std::int64_t> work,
                const std::string& trailer) {
  constexpr int kColumns = 14;
  bind_from(statement, kColumns * static_cast<int>(index) + 1, entry.kind, entry.subject,
            entry.spent, entry.note, entry.at, entry.utc_offset, entry.day, entry.source,
            topics_column(entry), entry.part, entry.timed, uuid, work, trailer);
}

std::int64_t insert_entry(Database& database, const Entry& entry, const std::string& uuid,
                          std::optional<std::int64_t> work, const std::string& trailer) {
  SQLite::Statement insert(database.connection(), insert_entries(1));
  bind_entry(insert, 0, entry, uuid, work, trailer);
  insert.executeStep();
  const std::int64_t id = insert.getColumn(0).getInt64();
  insert.executeStep();  // an open statement would block COMMIT
  return id;
}

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
  return in_change(database, "add", now, [&] {
    return insert_entry(database, entry, entry.uuid.empty() ? new_uuid(now) : entry.uuid);
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
    return read_entries(database.connection(), select);
  });
}

void resolve_papers(Database& database, Entry& entry) {
  guarded(database, [&] { MergedPapers(database.connection()).resolve(entry); });
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
    return read_entries(database.connection(), select);
  });
}

void update_entry(Database& database, const Entry& entry, core::Instant now) {
  in_change(database, "edit", now, [&] {
    const int rows =
        execute(database.connection(), R"(
        UPDATE entry SET kind = ?1, subject = ?2, minutes = ?3, note = ?4, at = ?5, utc_offset = ?6,
                         day = ?7, source = ?8, topics = ?9, part = ?10, timed = ?11
        WHERE id = ?12 AND deleted = 0)",
                entry.kind, entry.subject, entry.spent, entry.note, entry.at, entry.utc_offset,
                entry.day, entry.source, topics_column(entry), entry.part, entry.timed, entry.id);
    require_row(rows > 0, Msg::err_no_entry, entry.id);
  });
}

void set_entry_day(Database& database, std::int64_t id, core::Day day, core::seconds utc_offset) {
  guarded(database, [&] {
    execute(database.connection(), "UPDATE entry SET day = ?2, utc_offset = ?3 WHERE id = ?1", id,
            day, utc_offset);
  });
}

void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now) {
  in_change(database, "rm", now, [&] {
    for (const std::int64_t id : ids)
      require_row(remove_row(database, "entry", id), Msg::err_no_entry, id);
  });
}

}  // namespace gongbu::store
