#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// Rewrites that hooks saw: what is one work with the commits that it was made of.
namespace gongbu::store {

/// Two versions of a commit, of which the later has another author time.
struct RedatedCommit {
  std::int64_t repository = 0;  ///< in which the rewrite was seen
  core::ObjectId before{};
  core::ObjectId after{};
};

/// Whether the later version (second) makes the same change as the earlier one (first).
using SameChanges = std::map<std::pair<core::ObjectId, core::ObjectId>, bool>;

enum class Waiting { left_out, included };

/// Whether there are rewrites to settle; with those that wait for a scan to find their commits, or
/// without.
bool has_rewrites(Database& database, Waiting waiting);

/// Rewrites of which settle_rewrites() must know whether they changed more than the date.
std::vector<RedatedCommit> redated_commits(Database& database);

/// Makes the versions of each commit one work, on the day of the first version. A new version is
/// work of its own when its day is another one and it makes another change; without an answer it
/// makes the same. A version that does not count, or not yet, gives its day away. Rewrites of
/// commits that are not recorded wait for 90 days.
void settle_rewrites(Database& database, const SameChanges& same, core::Day today,
                     core::Instant now);

}  // namespace gongbu::store
