#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Files of a commit that are kept; what may count comes before what never does by itself.
inline constexpr std::size_t kMostFiles = 2000;

/// Measures what commits of one repository change, as `git show -w --ignore-blank-lines -M
/// --numstat --first-parent` would say: a millisecond or so for each.
class ChangeReader {
 public:
  /// Opens the repository. Throws `git` when it cannot be read. `stop` may be null.
  explicit ChangeReader(const RepositoryPath& location, const std::atomic<bool>* stop = nullptr);
  ~ChangeReader();

  /// Measures a commit; nothing when it, its parent or what they hold cannot be read (any more),
  /// when that was too much to compare, or when stopped. Attributes are those of the commit's own
  /// tree, after info/attributes and the index. Throws `git` when the repository cannot be read at
  /// all any more.
  std::optional<core::Change> read(const core::ObjectId& commit);

  /// Whether the last commit was too deep, too large or took too long.
  bool was_too_large() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
