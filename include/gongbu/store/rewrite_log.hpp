#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// Rewrites reported by hooks: the versions of a commit are one work.
namespace gongbu::store {

/// A rewritten commit with another author time than its origins.
struct RedatedCommit {
  std::int64_t repository = 0;         ///< repository of the rewrite
  std::vector<core::ObjectId> before;  ///< its origins; not empty
  core::ObjectId after{};
  /// Commits with the author time, address and subject of `after` without a known rewrite.
  std::vector<core::ObjectId> twins;
};

/// Data about redated commits from their repositories.
struct RewriteAnswers {
  using Pair = std::pair<core::ObjectId, core::ObjectId>;

  /// Whether the rewrite (second) has the same change as its origin (first).
  std::map<Pair, bool> same_change;
  /// (redated commit, twin): the twin was committed later.
  std::set<Pair> committed_later;
};

/// Whether to include rewrites whose commits no scan has found yet.
enum class Waiting { left_out, included };

/// Returns whether there are rewrites to reconcile.
bool has_rewrites(Database& database, Waiting waiting);

/// Returns the commits for which reconcile_rewrites() needs answers.
std::vector<RedatedCommit> redated_commits(Database& database);

/// Joins the versions of each commit into one work on the day of the first version. A new version
/// is separate work if it is on another day and has another change; without an answer the change
/// counts as the same, and twins count as committed before. A version that does not count, or not
/// yet, does not keep its day. Rewrites of unknown commits are kept for 90 days.
void reconcile_rewrites(Database& database, const RewriteAnswers& answers, core::Day today,
                        core::Instant now);

}  // namespace gongbu::store
