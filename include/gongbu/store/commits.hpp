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

/// Stored objects with author time and address.
using StoredObjects =
    std::unordered_map<core::ObjectId, std::pair<core::Instant, std::string>, core::ObjectIdHash>;

/// The objects that are stored as reachable, by repository.
std::map<std::int64_t, StoredObjects> reachable_objects(Database& database);

/// Whether a scan found commits of the user with this author address (in lower case) in a
/// repository. Looks at some thousand, the last of all: a `false` can be wrong.
bool is_known_as_own(Database& database, std::int64_t repository, const std::string& email);

/// Makes every known commit of this device with this author address (in lower case) the user's, or
/// no longer the user's, the remembered ones among them, which no scan sees any more; judges them
/// anew. The next scan reads the repositories that hold some from the beginning: what is reachable
/// is as it finds it.
void mark_own(Database& database, const std::string& email, bool own);

std::vector<core::UnknownIdentity> unknown_identities(Database& database);

/// Number of commits that count.
std::int64_t count_commits(Database& database);

/// The last piece of work that was recorded; 0 when there is none.
std::int64_t last_commit(Database& database);
/// Number of commits that count among those recorded after that one. Should it be forgotten, the
/// next one that is recorded takes its number, and is left out.
std::int64_t count_commits_after(Database& database, std::int64_t commit);

/// Number of commits dated later than `today`: they wait for their day.
std::int64_t count_future_commits(Database& database, core::Day today);

/// Number of commits that count by author address, in lower case.
std::map<std::string, std::int64_t> commits_by_address(Database& database);

/// Number of commits that count by repository (its name) and kind of study.
std::map<std::pair<std::string, std::string>, std::int64_t> studies_by_repository(
    Database& database);

/// Number of commits that count by the id of each repository that holds them.
std::map<std::int64_t, std::int64_t> commits_by_holder(Database& database);

}  // namespace gongbu::store
