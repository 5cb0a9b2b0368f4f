#include "gongbu/store/plans.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "store/identities.hpp"
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

/// Public holidays that are or were rests.
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

// Inserts a rest, or restores the removed one with the same derived UUID.
std::int64_t insert_rest(Database& database, const ListedRest& listed, core::Instant now) {
  const core::Rest& rest = listed.rest;
  const std::string derived = rest_uuid(rest.from, listed.holiday, rest.standing);
  return insert_row(database, R"(
      INSERT INTO rest (uuid, from_day, until_day, weekdays, why, holiday, standing)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      ON CONFLICT (uuid) DO UPDATE SET until_day = ?3, weekdays = ?4, why = ?5, deleted = 0
      RETURNING id)",
                    derived.empty() ? new_uuid(now) : derived, rest.from, rest.until, rest.weekdays,
                    listed.why, listed.holiday, rest.standing);
}

// Ends a goal, freezes or a rest on the day before `from`. Removes it if it begins on `from` or
// later.
void end_row(Database& database, const char* table, std::int64_t id, core::Day from) {
  execute(database.connection(),
          fmt::format("UPDATE {} SET deleted = coalesce(from_day >= ?2, 0), until_day = ?2 - 1 "
                      "WHERE id = ?1 AND deleted = 0",
                      table),
          id, from);
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
  return in_change(database, "goal", now, [&] {
    const std::string kinds = fmt::format("{}", fmt::join(goal.kinds, ","));
    const std::string period = goal.period == core::Goal::Period::week ? "week" : "day";
    return insert_row(database, R"(
        INSERT INTO goal (uuid, kinds, amount, unit, period, from_day, until_day)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (uuid) DO UPDATE SET amount = ?3, unit = ?4, until_day = ?7, deleted = 0
        RETURNING id)",
                      goal_uuid(kinds, period, goal.from), kinds, goal.amount,
                      goal.unit == core::Goal::Unit::spent ? "spent" : "count", period, goal.from,
                      goal.until);
  });
}

std::int64_t add_freezes(Database& database, const core::Freezes& freezes, core::Instant now) {
  return in_change(database, "goal freezes", now, [&] {
    return insert_row(database, R"(
        INSERT INTO freezes (uuid, per_month, from_day, until_day) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (uuid) DO UPDATE SET per_month = ?2, until_day = ?4, deleted = 0
        RETURNING id)",
                      freezes_uuid(freezes.from), freezes.per_month, freezes.from, freezes.until);
  });
}

std::int64_t add_rest(Database& database, const core::Rest& rest, const std::string& why,
                      core::Instant now) {
  return in_change(database, "rest", now, [&] {
    return insert_rest(database, {.id = 0, .rest = rest, .why = why, .holiday = false}, now);
  });
}

void change_rest(Database& database, const ListedRest& rest, core::Instant now) {
  in_change(database, "rest", now, [&] {
    execute(database.connection(),
            "UPDATE rest SET from_day = ?2, until_day = ?3, why = ?4 WHERE id = ?1 AND deleted = 0",
            rest.id, rest.rest.from, rest.rest.until, rest.why);
  });
}

int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now) {
  if (holidays.empty()) return 0;
  return in_change(database, "rest holidays", now, [&] {
    const auto [present, removed] = known_holidays(database.connection());
    const bool in_use = present.lower_bound(holidays.front().day) != present.end();
    int added = 0;
    for (const auto& [day, name] : holidays) {
      if (present.contains(day) || (in_use && removed.contains(day))) continue;
      insert_rest(database,
                  {.id = 0, .rest = {.from = day, .until = day}, .why = name, .holiday = true},
                  now);
      ++added;
    }
    return added;
  });
}

std::vector<core::Goal> end_goals(Database& database, const std::vector<std::string>& kinds,
                                  core::Goal::Period period, core::Day from, core::Instant now) {
  return in_change(database, "goal rm", now, [&] {
    std::vector<core::Goal> ended;
    for (GoalRow& row : goal_rows(database)) {
      const core::Goal& goal = row.goal;
      if (goal.kinds != kinds || goal.period != period || (goal.until && *goal.until < from))
        continue;
      end_row(database, "goal", row.id, from);
      ended.push_back(std::move(row.goal));
    }
    return ended;
  });
}

std::vector<core::Freezes> end_freezes(Database& database, core::Day from, core::Instant now) {
  return in_change(database, "goal freezes", now, [&] {
    std::vector<core::Freezes> ended;
    for (const FreezesRow& row : freezes_rows(database)) {
      if (row.freezes.until && *row.freezes.until < from) continue;
      end_row(database, "freezes", row.id, from);
      ended.push_back(row.freezes);
    }
    return ended;
  });
}

void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now) {
  in_change(database, "rest rm", now, [&] { end_row(database, "rest", id, from); });
}

void remove_rest(Database& database, std::int64_t id, core::Instant now) {
  in_change(database, "rest rm", now, [&] { remove_row(database, "rest", id); });
}

}  // namespace gongbu::store
