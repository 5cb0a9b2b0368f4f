#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/store/database.hpp"

// What is due, and when nothing is.
namespace gongbu::store {

/// The goals, rests and freezes as the user set them, without the removed ones.
std::vector<core::Goal> goals(Database& database);
std::vector<core::Rest> rests(Database& database);
std::vector<core::Freezes> freezes(Database& database);

/// A rest as it is listed.
struct ListedRest {
  std::int64_t id = 0;  ///< short number the user types
  core::Rest rest;
  std::string why;
  bool holiday = false;  ///< a public one, not the user's own
};
std::vector<ListedRest> listed_rests(Database& database);

/// Adds a goal, freezes or a rest, as one step; returns its id.
std::int64_t add_goal(Database& database, const core::Goal& goal, core::Instant now);
std::int64_t add_freezes(Database& database, const core::Freezes& freezes, core::Instant now);
std::int64_t add_rest(Database& database, const core::Rest& rest, const std::string& why,
                      core::Instant now);

/// Gives a rest that is there other days and another reason, as one step.
void change_rest(Database& database, const ListedRest& rest, core::Instant now);

/// Ends the goals for these kinds and this period, as one step: they judge no day from `from` on.
/// Returns them as they were.
std::vector<core::Goal> end_goals(Database& database, const std::vector<std::string>& kinds,
                                  core::Goal::Period period, core::Day from, core::Instant now);

/// Ends the freezes, as one step: they cover no day from `from` on. Returns them as they were.
std::vector<core::Freezes> end_freezes(Database& database, core::Day from, core::Instant now);

/// A public holiday.
struct Holiday {
  core::Day day;
  std::string name;
};

/// Adds public holidays, which are in the order of days, as rests, as one step. Those that are
/// rests already are left alone; so are, as long as any from the first of these days on is a rest,
/// those that were removed one by one. Returns how many were added.
int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now);

/// Ends a rest that is still there on `from`, as one step: from then on nothing of it is left.
void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now);

/// Removes a rest (flagged, not erased), if it is there, as one step.
void remove_rest(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
