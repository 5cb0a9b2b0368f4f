#pragma once

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/scan.hpp"

namespace gongbu::git {

/// The commits reachable from a set of tips, each with its parents. Immutable.
class History {
 public:
  using Index = std::uint32_t;
  static constexpr Index kNone = std::numeric_limits<Index>::max();

  /// What a history is made from and kept as: plain arrays.
  struct Parts {
    std::vector<core::ObjectId> commits;                 ///< sorted
    std::vector<Index> first_parents;                    ///< of each commit; kNone without one
    std::vector<std::pair<Index, Index>> other_parents;  ///< (commit, parent), sorted: merges
    std::vector<core::ObjectId> tips;                    ///< sorted
    std::uint64_t identity = 0;                          ///< Identity::key() it was made under
  };

  explicit History(Parts parts) : parts_(std::move(parts)) {}

  const Parts& parts() const { return parts_; }
  std::size_t size() const { return parts_.commits.size(); }

  /// Returns the place of a commit; kNone when it is not there.
  Index find(const core::ObjectId& oid) const;

  /// Returns the file's content.
  std::string serialize(std::int64_t generation) const;

  /// Reads what serialize() wrote; nothing when it is torn, foreign or of another generation.
  static std::shared_ptr<const History> parse(const std::string& bytes, std::int64_t generation);

 private:
  Parts parts_;
};

/// A history with newly read commits on top, before it is known what of it is still reachable.
/// Indices below `base.size()` are those of `base`, the new commits follow.
struct Growth {
  const History* base = nullptr;  ///< may be null
  std::vector<core::ObjectId> commits;
  std::vector<History::Index> first_parents;
  std::vector<std::pair<History::Index, History::Index>> other_parents;  ///< in any order
};

/// Returns the history of exactly what `tips` reach. With `all_reachable`, that is everything.
std::shared_ptr<History> grow(Growth growth, std::vector<core::ObjectId> tips,
                              std::uint64_t identity, bool all_reachable);

}  // namespace gongbu::git
