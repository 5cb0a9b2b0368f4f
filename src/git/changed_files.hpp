#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "library.hpp"

namespace gongbu::git {

/// A file of a tree, or a link, or another repository's commit: not a directory.
struct TreeFile {
  core::ObjectId oid;
  git_filemode_t mode;

  friend bool operator==(const TreeFile&, const TreeFile&) = default;
};

struct ChangedFile {
  std::string path;                       ///< from the top of the tree
  std::optional<TreeFile> before, after;  ///< nothing where it is not there
};

struct ChangedFiles {
  std::vector<ChangedFile> all;  ///< by their paths
  /// The `.gitattributes` of the later tree that may speak of them: directories and objects' names.
  /// Where this is the same, so is what is said of a file. Empty when there are none.
  std::string attributes;
};

/// Trees that nobody can compare: too deep, too many files, or no more time for them.
struct TooLarge {};

/// Returns the files in which two trees differ; nothing when an object is missing or damaged.
/// `before` may be nothing: everything was added. libgit2 reads every directory of both trees to
/// compare them; this reads only those that differ. Throws TooLarge, also when `is_over` says so,
/// which is asked at each directory.
std::optional<ChangedFiles> changed_files(git_odb* odb, const std::optional<core::ObjectId>& before,
                                          const core::ObjectId& after,
                                          const std::function<bool()>& is_over);

}  // namespace gongbu::git
