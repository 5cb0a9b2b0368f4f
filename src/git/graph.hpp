#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "gongbu/core/object_id.hpp"

namespace gongbu::git {

/// Index of a commit in a graph.
using Index = std::uint32_t;
inline constexpr Index kNone = std::numeric_limits<Index>::max();

/// Commits and their parents in two words per commit, like git's commit-graph files: a single
/// parent is stored directly, the parents of a merge in a list of edges.
struct GraphView {
  static constexpr std::uint32_t kMark = 1U << 31U;

  std::span<const core::ObjectId> commits;
  /// For each commit its only parent, kNone, or kMark with the index of its first edge.
  std::span<const std::uint32_t> parents;
  std::span<const std::uint32_t> edges;  ///< kMark: last parent of a merge

  template <class Visit>
  void for_parents(Index i, const Visit& visit) const {
    const std::uint32_t word = parents[i];
    if (word == kNone) return;
    if ((word & kMark) == 0) {
      visit(word);
      return;
    }
    for (std::size_t edge = word & ~kMark;; ++edge) {
      visit(edges[edge] & ~kMark);
      if ((edges[edge] & kMark) != 0) return;
    }
  }

  /// Returns the first parent; kNone without parents.
  Index first_parent(Index i) const {
    const std::uint32_t word = parents[i];
    return word == kNone || (word & kMark) == 0 ? word : edges[word & ~kMark] & ~kMark;
  }
};

/// A graph that owns its arrays.
struct Graph {
  std::vector<core::ObjectId> commits;
  std::vector<std::uint32_t> parents;
  std::vector<std::uint32_t> edges;

  GraphView view() const { return {commits, parents, edges}; }

  /// Sets the parents of commit `i`, in order.
  void set_parents(Index i, std::span<const Index> of) {
    if (of.size() < 2) {
      parents[i] = of.empty() ? kNone : of.front();
      return;
    }
    parents[i] = GraphView::kMark | static_cast<std::uint32_t>(edges.size());
    edges.insert(edges.end(), of.begin(), of.end());
    edges.back() |= GraphView::kMark;
  }
};

}  // namespace gongbu::git
