#pragma once

#include <memory>
#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Compares what commits of one repository change, as `git patch-id` does: wherever the lines
/// stand, and whatever white space is in them.
class ChangeComparer {
 public:
  /// Opens the repository. Throws `git` when it cannot be read.
  explicit ChangeComparer(const RepositoryPath& location);
  ~ChangeComparer();

  /// Whether two commits change the same from their first parents; nothing when one of them or what
  /// they hold cannot be read (any more).
  std::optional<bool> same(const core::ObjectId& one, const core::ObjectId& other);

  /// When a commit was committed; nothing when it cannot be read (any more).
  std::optional<core::Instant> committed_at(const core::ObjectId& oid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
