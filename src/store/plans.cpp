#include "gongbu/store/plans.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "store/rows.hpp"
#include "store/uuid.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

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
      const std::string kinds = select.getColumn(1).getString();
      for (std::string_view rest = kinds; !rest.empty();)
        goal.kinds.emplace_back(take_until(rest, ','));
      goal.amount = select.getColumn(2).getInt();
      if (select.getColumn(3).getString() == "spent") goal.unit = core::Goal::Unit::spent;
      if (select.getColumn(4).getString() == "week") goal.period = core::Goal::Period::week;
      goal.from = to_optional_day(select.getColumn(5));
      goal.until = to_optional_day(select.getColumn(6));
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
                      {select.getColumn(1).getInt(), to_optional_day(select.getColumn(2)),
                       to_optional_day(select.getColumn(3))}});
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
      INSERT INTO rest (uuid, from_day, until_day, weekdays, why, holiday, standing, revised_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8))");
  insert.bind(1, new_uuid(now));
  bind_optional(insert, 2, listed.rest.from);
  bind_optional(insert, 3, listed.rest.until);
  insert.bind(4, listed.rest.weekdays);
  insert.bind(5, listed.why);
  insert.bind(6, to_column(listed.holiday));
  insert.bind(7, to_column(listed.rest.standing));
  insert.bind(8, to_column(now));
  return insert_row(connection, insert);
}

// Ends a goal, freezes or a rest the day before `from`; one that begins no earlier is removed.
void end_row(Database& database, const char* table, std::int64_t id, core::Day from,
             core::Instant now) {
  SQLite::Statement end(
      database.connection(),
      fmt::format("UPDATE {} SET deleted = coalesce(from_day >= ?2, 0), until_day = ?2 - 1, "
                  "revised_at = ?3 WHERE id = ?1 AND deleted = 0",
                  table));
  end.bind(1, id);
  end.bind(2, to_column(from));
  end.bind(3, to_column(now));
  end.exec();
}

}  // namespace

std::vector<core::Goal> goals(Database& database) {
  std::vector<core::Goal> goals;
  for (GoalRow& row : goal_rows(database)) goals.push_back(std::move(row.goal));
  return goals;
}

std::vector<ListedRest> listed_rests(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT id, from_day, until_day, weekdays, why, holiday, standing FROM rest "
        "WHERE deleted = 0 ORDER BY id");
    std::vector<ListedRest> rests;
    while (select.executeStep()) {
      rests.push_back({select.getColumn(0).getInt64(),
                       {to_optional_day(select.getColumn(1)), to_optional_day(select.getColumn(2)),
                        select.getColumn(3).getUInt(), select.getColumn(6).getInt() != 0},
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
  return in_step(database, "goal", now, [&] {
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
    return insert_row(database.connection(), insert);
  });
}

std::int64_t add_freezes(Database& database, const core::Freezes& freezes, core::Instant now) {
  return in_step(database, "goal freezes", now, [&] {
    SQLite::Statement insert(database.connection(), R"(
        INSERT INTO freezes (uuid, per_month, from_day, until_day, revised_at)
        VALUES (?1, ?2, ?3, ?4, ?5))");
    insert.bind(1, new_uuid(now));
    insert.bind(2, freezes.per_month);
    bind_optional(insert, 3, freezes.from);
    bind_optional(insert, 4, freezes.until);
    insert.bind(5, to_column(now));
    return insert_row(database.connection(), insert);
  });
}

std::int64_t add_rest(Database& database, const core::Rest& rest, const std::string& why,
                      core::Instant now) {
  return in_step(database, "rest", now, [&] {
    return insert_rest(database.connection(), {.id = 0, .rest = rest, .why = why, .holiday = false},
                       now);
  });
}

void change_rest(Database& database, const ListedRest& rest, core::Instant now) {
  in_step(database, "rest", now, [&] {
    SQLite::Statement update(database.connection(), R"(
        UPDATE rest SET from_day = ?2, until_day = ?3, why = ?4, revised_at = ?5
        WHERE id = ?1 AND deleted = 0)");
    update.bind(1, rest.id);
    bind_optional(update, 2, rest.rest.from);
    bind_optional(update, 3, rest.rest.until);
    update.bind(4, rest.why);
    update.bind(5, to_column(now));
    update.exec();
  });
}

int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now) {
  if (holidays.empty()) return 0;
  return in_step(database, "rest holidays", now, [&] {
    const auto [present, removed] = known_holidays(database.connection());
    const bool in_use = present.lower_bound(holidays.front().day) != present.end();
    int added = 0;
    for (const auto& [day, name] : holidays) {
      if (present.contains(day) || (in_use && removed.contains(day))) continue;
      insert_rest(database.connection(),
                  {.id = 0, .rest = {.from = day, .until = day}, .why = name, .holiday = true},
                  now);
      ++added;
    }
    return added;
  });
}

std::vector<core::Goal> end_goals(Database& database, const std::vector<std::string>& kinds,
                                  core::Goal::Period period, core::Day from, core::Instant now) {
  return in_step(database, "goal drop", now, [&] {
    std::vector<core::Goal> ended;
    for (GoalRow& row : goal_rows(database)) {
      const core::Goal& goal = row.goal;
      if (goal.kinds != kinds || goal.period != period || (goal.until && *goal.until < from))
        continue;
      end_row(database, "goal", row.id, from, now);
      ended.push_back(std::move(row.goal));
    }
    return ended;
  });
}

std::vector<core::Freezes> end_freezes(Database& database, core::Day from, core::Instant now) {
  return in_step(database, "goal freezes", now, [&] {
    std::vector<core::Freezes> ended;
    for (const FreezesRow& row : freezes_rows(database)) {
      if (row.freezes.until && *row.freezes.until < from) continue;
      end_row(database, "freezes", row.id, from, now);
      ended.push_back(row.freezes);
    }
    return ended;
  });
}

void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now) {
  in_step(database, "rest rm", now, [&] { end_row(database, "rest", id, from, now); });
}

void remove_rest(Database& database, std::int64_t id, core::Instant now) {
  in_step(database, "rest rm", now, [&] { remove_row(database, "rest", id, now); });
}

}  // namespace gongbu::store
