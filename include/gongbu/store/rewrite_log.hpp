#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// Rewrites that hooks saw: what is one work with the commits that it was made of.
namespace gongbu::store {

/// A commit that hooks saw made of others with another author time.
struct RedatedCommit {
  std::int64_t repository = 0;         ///< in which the rewrite was seen
  std::vector<core::ObjectId> before;  ///< what it was made of: not empty
  core::ObjectId after{};
  /// Commits of the author time, address and subject of `after`, of which no rewrite is known.
  std::vector<core::ObjectId> likes;
};

/// What the repositories say of redated commits.
struct RewriteAnswers {
  using Pair = std::pair<core::ObjectId, core::ObjectId>;

  /// Whether the later version (second) makes the same change as the earlier one (first).
  std::map<Pair, bool> same_change;
  /// Of a redated commit (first): those of its `likes` (second) that were committed later.
  std::set<Pair> made_later;
};

enum class Waiting { left_out, included };

/// Whether there are rewrites to reconcile; with those that wait for a scan to find their commits,
/// or without.
bool has_rewrites(Database& database, Waiting waiting);

/// The commits of which reconcile_rewrites() asks for answers.
std::vector<RedatedCommit> redated_commits(Database& database);

/// Makes the versions of each commit one work, on the day of the first version. A new version is
/// work of its own when its day is another one and it makes another change; without an answer it
/// makes the same, and its `likes` were committed before. A version that does not count, or not
/// yet, gives its day away. Rewrites of commits that are not recorded wait for 90 days.
void reconcile_rewrites(Database& database, const RewriteAnswers& answers, core::Day today,
                        core::Instant now);

}  // namespace gongbu::store
