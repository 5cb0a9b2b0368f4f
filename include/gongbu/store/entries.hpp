#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Study recorded by hand, from a trailer, a timer or an import. Texts are valid UTF-8 without NUL.
struct Entry {
  std::int64_t id = 0;  ///< short number the user types; never used again after `rm`
  std::string uuid;     ///< UUIDv7, the same on every machine
  std::string kind;
  std::string subject;
  std::optional<core::minutes> spent;
  std::string note;
  core::Instant at{};             ///< when it was recorded, or noon of a day in the past
  core::seconds utc_offset{0};    ///< of the zone at `at`
  core::Day day{};                ///< study day, computed once
  std::string source = "manual";  ///< "manual", "timer", "timer-capped", … (core/activity.hpp)
  /// What of a syllabus it is about ("prml:3.1.2", without spaces), and whether that was not
  /// studied to its end.
  std::vector<std::string> topics;
  bool part = false;

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// Records an entry (its id and uuid are made here) as one step that undo() takes back. Returns its
/// id.
std::int64_t add_entry(Database& database, const Entry& entry, core::Instant now);

/// Returns the entry with this id; nothing when there is none or it was removed.
std::optional<Entry> find_entry(Database& database, std::int64_t id);

/// The entries that are about topics, oldest first (by day, then instant, then id).
std::vector<Entry> entries_with_topics(Database& database);

/// The entries of these days, oldest first.
std::vector<Entry> entries_between(Database& database, core::Day from, core::Day until);

/// Replaces everything but id and uuid, as one step. Throws `data` when the entry is not there (any
/// more).
void update_entry(Database& database, const Entry& entry, core::Instant now);

/// Removes entries (flagged, not erased), as one step. Throws `data`, and removes none, when one of
/// them is not there (any more).
void remove_entries(Database& database, const std::vector<std::int64_t>& ids, core::Instant now);

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

/// Adds public holidays as rests, as one step. Those that are rests already are left alone; so are,
/// as long as any from the first of these days on is a rest, those that were removed one by one.
/// Returns how many were added.
int add_holidays(Database& database, const std::vector<Holiday>& holidays, core::Instant now);

/// Ends a rest, as one step: from `from` on nothing of it is left.
void end_rest(Database& database, std::int64_t id, core::Day from, core::Instant now);

/// Removes a rest (flagged, not erased), as one step.
void remove_rest(Database& database, std::int64_t id, core::Instant now);

}  // namespace gongbu::store
