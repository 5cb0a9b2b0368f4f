#pragma once

#include <memory>
#include <optional>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Compares the changes of commits of one repository like `git patch-id`: ignores line positions
/// and white space.
class ChangeComparer {
 public:
  /// Opens the repository. Throws `git` if it cannot be read.
  explicit ChangeComparer(const RepositoryPath& location);
  ~ChangeComparer();

  /// Returns whether two commits make the same change to their first parents; nothing if an object
  /// cannot be read.
  std::optional<bool> same(const core::ObjectId& one, const core::ObjectId& other);

  /// Returns the committer time of a commit; nothing if it cannot be read.
  std::optional<core::Instant> committed_at(const core::ObjectId& oid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
