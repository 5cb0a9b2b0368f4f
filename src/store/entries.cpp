#include "gongbu/store/entries.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/store/undo.hpp"
#include "store/entry_row.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// Binds what the user can change to ?1 to ?10, and the time of the change to ?11.
void bind_content(SQLite::Statement& statement, const Entry& entry, core::Instant now) {
  statement.bind(1, entry.kind);
  statement.bind(2, entry.subject);
  bind_optional(statement, 3, entry.spent);
  statement.bind(4, entry.note);
  statement.bind(5, to_column(entry.at));
  statement.bind(6, to_column(entry.utc_offset));
  statement.bind(7, to_column(entry.day));
  statement.bind(8, entry.source);
  statement.bind(9, fmt::format("{}", fmt::join(entry.topics, " ")));
  statement.bind(10, entry.part ? 1 : 0);
  statement.bind(11, to_column(now));
}

// Runs a statement that changes the one entry that is there under `id`.
void change_entry(SQLite::Statement& statement, std::int64_t id) {
  if (statement.exec() == 0) throw make_error(ErrorKind::data, Msg::err_no_entry, id);
}

std::vector<std::string> split(std::string_view joined, char separator) {
  std::vector<std::string> words;
  while (!joined.empty()) {
    const std::size_t end = joined.find(separator);
    words.emplace_back(joined.substr(0, end));
    joined.remove_prefix(end == std::string_view::npos ? joined.size() : end + 1);
  }
  return words;
}

std::optional<core::Day> optional_day(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  return to_day(column);
}

struct GoalRow {
  std::int64_t id;
  core::Goal goal;
};

std::vector<GoalRow> goal_rows(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), R"(
        SELECT id, kinds, amount, unit, period, from_day, until_day FROM goal
        WHERE deleted = 0 ORDER BY id)");
    std::vector<GoalRow> rows;
    while (select.executeStep()) {
      core::Goal goal;
      goal.kinds = split(select.getColumn(1).getString(), ',');
      goal.amount = select.getColumn(2).getInt();
      if (select.getColumn(3).getString() == "spent") goal.unit = core::Goal::Unit::spent;
      if (select.getColumn(4).getString() == "week") goal.period = core::Goal::Period::week;
      goal.from = optional_day(select.getColumn(5));
      goal.until = optional_day(select.getColumn(6));
      rows.push_back({select.getColumn(0).getInt64(), std::move(goal)});
    }
    return rows;
  });
}

struct FreezesRow {
  std::int64_t id;
  core::Freezes freezes;
};

std::vector<FreezesRow> freezes_rows(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT id, per_month, from_day, until_day FROM freezes WHERE deleted = 0 ORDER BY id");
    std::vector<FreezesRow> rows;
    while (select.executeStep()) {
      rows.push_back({select.getColumn(0).getInt64(),
                      {select.getColumn(1).getInt(), optional_day(select.getColumn(2)),
                       optional_day(select.getColumn(3))}});
    }
    return rows;
  });
}

/// The public holidays that are or were rests.
struct KnownHolidays {
  std::set<core::Day> present;
  std::set<core::Day> removed;
};

KnownHolidays known_holidays(SQLite::Database& connection) {
  SQLite::Statement select(connection, "SELECT from_day, deleted FROM rest WHERE holiday = 1");
  KnownHolidays known;
  while (select.executeStep())
    (select.getColumn(1).getInt() == 0 ? known.present : known.removed)
        .insert(to_day(select.getColumn(0)));
  return known;
}

std::int64_t insert_rest(SQLite::Database& connection, const ListedRest& listed,
                         core::Instant now) {
  SQLite::Statement insert(connection, R"(
      INSERT INTO rest (uuid, from_day, until_day, weekdays, why, holiday, revised_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7))");
  insert.bind(1, new_uuid(now));
  bind_optional(insert, 2, listed.rest.from);
  bind_optional(insert, 3, listed.rest.until);
  insert.bind(4, listed.rest.weekdays);
  insert.bind(5, listed.why);
  insert.bind(6, listed.holiday ? 1 : 0);
  insert.bind(7, to_column(now));
  insert.exec();
  return connection.getLastInsertRowid();
}

// Ends a goal, freezes or a rest the day before `from`; one that begins no earlier is removed.
void end_row(Database& database, const char* table, std::int64_t id, core::Day from,
             core::Instant now) {
  guarded(database, [&] {
    SQLite::Statement end(database.connection(), fmt::format(R"(
        UPDATE {} SET deleted = coalesce(from_day >= ?2, 0), until_day = ?2 - 1, revised_at = ?3
        WHERE id = ?1)",
                                                             table));
    end.bind(1, id);
    end.bind(2, to_column(from));
    end.bind(3, to_column(now));
    end.exec();
  });
}

}  // namespace

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
  entry.topics = split(statement.getColumn(10).getString(), ' ');
  entry.part = statement.getColumn(11).getInt() != 0;
  return entry;
}

std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now) {
  Step step(database, "add", now);
  const std::int64_t id = guarded(database, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO entry (kind, subject, minutes, note, at, utc_offset, day, source, topics, part,
                           revised_at, uuid)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))");
    bind_content(insert, entry, now);
    insert.bind(12, new_uuid(now));
    insert.exec();
    return database.connection().getLastInsertRowid();
  });
  step.commit();
  return id;
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
    std::vector<Entry> entries;
    while (select.executeStep()) entries.push_back(read_entry(select));
    return entries;
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
    std::vector<Entry> entries;
    while (select.executeStep()) entries.push_back(read_entry(select));
    return entries;
  });
}

void update_entry(Database& database, const Entry& entry, core::Instant now) {
  Step step(database, "edit", now);
  guarded(database, [&] {
    SQLite::Statement update(database.connection(), R"(
        UPDATE entry SET kind = ?1, subject = ?2, minutes = ?3, note = ?4, at = ?5,
                         utc_offset = ?6, day = ?7, source = ?8, topics = ?9, part = ?10,
                         revised_at = ?11
        WHERE id = ?12 AND deleted = 0)");
    bind_content(update, entry, now);
    update.bind(12, entry.id);
    change_entry(update, entry.id);
  });
  step.commit();
}

void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now) {
  Step step(database, "rm", now);
  guarded(database, [&] {
    SQLite::Statement remove(
        database.connection(),
        "UPDATE entry SET deleted = 1, revised_at = ?1 WHERE id = ?2 AND deleted = 0");
    remove.bind(1, to_column(now));
    for (const std::int64_t id : ids) {
      remove.bind(2, id);
      change_entry(remove, id);
      remove.reset();
    }
  });
  step.commit();
}

std::vector<core::Goal> goals(Database& database) {
  std::vector<core::Goal> goals;
  for (GoalRow& row : goal_rows(database)) goals.push_back(std::move(row.goal));
  return goals;
}

std::vector<ListedRest> listed_rests(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT id, from_day, until_day, weekdays, why, holiday FROM rest WHERE deleted = 0 "
        "ORDER BY id");
    std::vector<ListedRest> rests;
    while (select.executeStep()) {
      rests.push_back({select.getColumn(0).getInt64(),
                       {optional_day(select.getColumn(1)), optional_day(select.getColumn(2)),
                        select.getColumn(3).getUInt()},
                       select.getColumn(4).getString(),
                       select.getColumn(5).getInt() != 0});
    }
    return rests;
  });
}

std::vector<core::Rest> rests(Database& database) {
  std::vector<core::Rest> rests;
  for (const ListedRest& listed : listed_rests(database)) rests.push_back(listed.rest);
  return rests;
}

std::vector<core::Freezes> freezes(Database& database) {
  std::vector<core::Freezes> plans;
  for (const FreezesRow& row : freezes_rows(database)) plans.push_back(row.freezes);
  return plans;
}

std::int64_t add_goal(Database& database, const core::Goal& goal, core::Instant now) {
  Step step(database, "goal", now);
  const std::int64_t id = guarded(database, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO goal (uuid, kinds, amount, unit, period, from_day, until_day, revised_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))");
    insert.bind(1, new_uuid(now));
    insert.bind(2, fmt::format("{}", fmt::join(goal.kinds, ",")));
    insert.bind(3, goal.amount);
    insert.bind(4, goal.unit == core::Goal::Unit::spent ? "spent" : "count");
    insert.bind(5, goal.period == core::Goal::Period::week ? "week" : "day");
    bind_optional(insert, 6, goal.from);
    bind_optional(insert, 7, goal.until);
    insert.bind(8, to_column(now));
    insert.exec();
    return database.connection().getLastInsertRowid();
  });
  step.commit();
  return id;
}

std::int64_t add_freezes(Database& database, const core::Freezes& freezes, core::Instant now) {
  Step step(database, "goal freezes", now);
  const std::int64_t id = guarded(database, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO freezes (uuid, per_month, from_day, until_day, revised_at)
        VALUES (?1, ?2, ?3, ?4, ?5))");
    insert.bind(1, new_uuid(now));
    insert.bind(2, freezes.per_month);
    bind_optional(insert, 3, freezes.from);
    bind_optional(insert, 4, freezes.until);
    insert.bind(5, to_column(now));
    insert.exec();
    return database.connection().getLastInsertRowid();
  });
  step.commit();
  return id;
}

std::int64_t add_rest(Database& database, const core::Rest& rest, const std::string& why,
                      core::Instant now) {
  Step step(database, "rest", now);
  const std::int64_t id = guarded(database, [&] {
    return insert_rest(database.connection(), {.id = 0, .rest = rest, .why = why, .holiday = false},
                       now);
  });
  step.commit();
  return id;
}

int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now) {
  if (holidays.empty()) return 0;
  Step step(database, "rest holidays", now);
  const int added = guarded(database, [&] {
    const auto [present, removed] = known_holidays(database.connection());
    const bool in_use = present.lower_bound(holidays.front().day) != present.end();
    int count = 0;
    for (const auto& [day, name] : holidays) {
      if (present.contains(day) || (in_use && removed.contains(day))) continue;
      insert_rest(database.connection(),
                  {.id = 0, .rest = {.from = day, .until = day}, .why = name, .holiday = true},
                  now);
      ++count;
    }
    return count;
  });
  step.commit();
  return added;
}

std::vector<core::Goal> end_goals(Database& database, const std::vector<std::string>& kinds,
                                  core::Goal::Period period, core::Day from, core::Instant now) {
  Step step(database, "goal drop", now);
  std::vector<core::Goal> ended;
  for (GoalRow& row : goal_rows(database)) {
    const core::Goal& goal = row.goal;
    if (goal.kinds != kinds || goal.period != period || (goal.until && *goal.until < from))
      continue;
    end_row(database, "goal", row.id, from, now);
    ended.push_back(std::move(row.goal));
  }
  step.commit();
  return ended;
}

std::vector<core::Freezes> end_freezes(Database& database, core::Day from, core::Instant now) {
  Step step(database, "goal freezes", now);
  std::vector<core::Freezes> ended;
  for (const FreezesRow& row : freezes_rows(database)) {
    if (row.freezes.until && *row.freezes.until < from) continue;
    end_row(database, "freezes", row.id, from, now);
    ended.push_back(row.freezes);
  }
  step.commit();
  return ended;
}

void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now) {
  Step step(database, "rest rm", now);
  end_row(database, "rest", id, from, now);
  step.commit();
}

void remove_rest(Database& database, std::int64_t id, core::Instant now) {
  Step step(database, "rest rm", now);
  guarded(database, [&] {
    SQLite::Statement remove(database.connection(),
                             "UPDATE rest SET deleted = 1, revised_at = ?2 WHERE id = ?1");
    remove.bind(1, id);
    remove.bind(2, to_column(now));
    remove.exec();
  });
  step.commit();
}

}  // namespace gongbu::store
