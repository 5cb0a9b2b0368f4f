#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/activity.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::store {

using core::Activity;

/// What activities() returns; an empty filter is everything that counts.
struct ActivityFilter {
  std::optional<core::Day> from;
  std::optional<core::Day> until;         ///< inclusive
  std::vector<std::string> kinds;         ///< any of these
  std::optional<std::string> repository;  ///< name or part of its path, case-insensitive
  std::optional<std::string> text;  ///< in subject or note, case and composition do not matter
  bool dropped = false;             ///< also the commits that do not count
};

/// The entry as a line of the timeline.
Activity activity_of(Entry entry);

/// Commits and entries, oldest first (by day, then instant). What is of one instant has the same
/// order on every machine, but for entries that are not of trailers: these are in that of numbers.
std::vector<Activity> activities(Database& database, const ActivityFilter& filter);

/// What was done on each day in each kind, oldest first: what verdicts are made of.
std::vector<core::Tally> tallies(Database& database);

struct RepositoryCommits {
  std::int64_t repository = 0;  ///< its id
  std::string name;             ///< several may have one name
  int commits = 0;
};

/// Number of commits of these days that count by repository, most first: each in the one place that
/// activities() would give it.
std::vector<RepositoryCommits> commits_by_repository(Database& database, core::Day from,
                                                     core::Day until);

/// Subjects of the activities of these days that count and have one of these kinds, each with its
/// kind, oldest first. What another device does not tell is left out.
std::vector<std::pair<std::string, std::string>> subjects(Database& database,
                                                          const std::vector<std::string>& kinds,
                                                          core::Day from, core::Day until);

/// Number of activities of these days that count by the hour of their own clock. Entries that were
/// put on a day have none.
std::array<int, 24> activities_by_hour(Database& database, core::Day from, core::Day until);

}  // namespace gongbu::store
