#pragma once

#include <atomic>
#include <memory>
#include <optional>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Maximum number of files stored for a commit. Files that may count come before those that never
/// count.
inline constexpr std::size_t kMostFiles = 2000;

/// Measures the changes of commits of one repository, like `git show -w --ignore-blank-lines -M
/// --numstat --first-parent`. Takes about a millisecond per commit.
class ChangeReader {
 public:
  /// Opens the repository. Throws `git` if it cannot be read. `stop` may be null.
  explicit ChangeReader(const RepositoryPath& location, const std::atomic<bool>* stop = nullptr);
  ~ChangeReader();

  /// Measures a commit. Returns nothing if it, its parent or their content cannot be read, if
  /// comparing them would take too much, or if stopped. Attributes come from info/attributes, the
  /// index and then the commit's own tree. Throws `git` if the repository can no longer be read.
  std::optional<core::Change> read(const core::ObjectId& commit);

  /// Returns whether the last commit was too deep, too large or took too long.
  bool was_too_large() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::git
