#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/store/database.hpp"

// Goals, rests and freezes.
namespace gongbu::store {

/// Return the user's goals, rests and freezes, without removed ones.
std::vector<core::Goal> goals(Database& database);
std::vector<core::Rest> rests(Database& database);
std::vector<core::Freezes> freezes(Database& database);

/// A rest with its number and reason.
struct ListedRest {
  std::int64_t id = 0;  ///< number that the user types
  core::Rest rest;
  std::string why;
  bool holiday = false;  ///< a public holiday
};
std::vector<ListedRest> listed_rests(Database& database);

/// Add a goal, freezes or a rest, as one change; return its id.
std::int64_t add_goal(Database& database, const core::Goal& goal, core::Instant now);
std::int64_t add_freezes(Database& database, const core::Freezes& freezes, core::Instant now);
std::int64_t add_rest(Database& database, const core::Rest& rest, const std::string& why,
                      core::Instant now);

/// Changes the days and the reason of an existing rest, as one change.
void change_rest(Database& database, const ListedRest& rest, core::Instant now);

/// Ends the goals for these kinds and this period, as one change: they judge no day from `from` on.
/// Returns their previous values.
std::vector<core::Goal> end_goals(Database& database, const std::vector<std::string>& kinds,
                                  core::Goal::Period period, core::Day from, core::Instant now);

/// Ends the freezes, as one change: they cover no day from `from` on. Returns their previous
/// values.
std::vector<core::Freezes> end_freezes(Database& database, core::Day from, core::Instant now);

/// A public holiday.
struct Holiday {
  core::Day day;
  std::string name;
};

/// Adds public holidays, sorted by day, as rests, as one change. Skips existing ones. Skips removed
/// ones too if any holiday from the first of these days on still exists, because the user then
/// removed single holidays. Returns the number of added ones.
int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now);

/// Ends a rest on the day before `from`, as one change; removes it if it begins later.
void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now);

/// Flags a rest as deleted if it exists, as one change.
void remove_rest(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
