#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gongbu/core/activity.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Object ids with author time and author address (in lower case).
using StoredObjects =
    std::unordered_map<core::ObjectId, std::pair<core::Instant, std::string>, core::ObjectIdHash>;

/// Returns the commits stored as reachable, by repository id.
std::map<std::int64_t, StoredObjects> reachable_objects(Database& database);

/// Returns whether a scan of this repository found commits of the user with this author address (in
/// lower case). Searches only the last few thousand commits of all repositories, so false can be
/// wrong.
bool is_known_as_own(Database& database, std::int64_t repository, const std::string& email);

/// Sets whether the commits of this device with this author address (in lower case) are the user's,
/// including unreachable ones, and judges them again. The next scan reads repositories with such
/// commits from the beginning.
void mark_own(Database& database, const std::string& email, bool own);

std::vector<core::UnknownIdentity> unknown_identities(Database& database);

/// Returns the number of counted commits.
std::int64_t count_commits(Database& database);

/// Returns the largest id of a stored commit; 0 if there is none.
std::int64_t last_commit(Database& database);
/// Returns the number of counted commits recorded after `commit`, a result of last_commit(). If
/// that commit is deleted meanwhile, the next recorded one gets its id and is missed.
std::int64_t count_commits_after(Database& database, std::int64_t commit);

/// Returns the number of counted commits with a study day after `today`.
std::int64_t count_future_commits(Database& database, core::Day today);

/// Returns the number of counted commits by author address (in lower case).
std::map<std::string, std::int64_t> commits_by_address(Database& database);

/// Returns the number of counted commits that have a kind of study, by repository name and kind.
std::map<std::pair<std::string, std::string>, std::int64_t> studies_by_repository(
    Database& database);

/// Returns the number of counted works that each repository holds, by its id. A work in several
/// repositories is counted in each.
std::map<std::int64_t, std::int64_t> commits_by_holder(Database& database);

}  // namespace gongbu::store
