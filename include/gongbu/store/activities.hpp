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

/// Filter of activities(). The default accepts every activity that counts.
struct ActivityFilter {
  std::optional<core::Day> from;
  std::optional<core::Day> until;         ///< inclusive
  std::vector<std::string> kinds;         ///< any of these
  std::optional<std::string> repository;  ///< name or part of its path, case-insensitive
  /// Part of subject or note; case and Unicode composition do not matter.
  std::optional<std::string> text;
  bool dropped = false;  ///< also return commits that do not count
};

/// Returns the entry as an activity.
Activity activity_of(Entry entry);

/// Returns commits and entries, oldest first (by day, then instant). Activities of one instant have
/// the same order on every machine, except that entries not made from trailers are ordered by
/// number.
std::vector<Activity> activities(Database& database, const ActivityFilter& filter);

/// Returns whether anything that counts was ever recorded.
bool has_activities(Database& database);

/// Returns the activity of each day in each kind, oldest first, for core::verdicts().
std::vector<core::Tally> tallies(Database& database);

struct RepositoryCommits {
  std::int64_t repository = 0;  ///< id in the database
  std::string name;             ///< not unique
  int commits = 0;
};

/// Returns the number of counted commits on these days by repository, largest first. A commit
/// counts only for the repository that activities() gives for it.
std::vector<RepositoryCommits> commits_by_repository(Database& database, core::Day from,
                                                     core::Day until);

/// Returns (kind, subject) of the counted activities on these days with one of these kinds, oldest
/// first. Omits commits whose subject another device did not publish.
std::vector<std::pair<std::string, std::string>> subjects(Database& database,
                                                          const std::vector<std::string>& kinds,
                                                          core::Day from, core::Day until);

/// Returns the number of counted activities on these days by the hour of their own local time.
/// Omits entries of which only the day is known.
std::array<int, 24> activities_by_hour(Database& database, core::Day from, core::Day until);

}  // namespace gongbu::store
