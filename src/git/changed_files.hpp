#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "library.hpp"

namespace gongbu::git {

/// An entry of a tree that is not a directory: a file, a link or a submodule commit.
struct TreeFile {
  core::ObjectId oid;
  git_filemode_t mode;

  friend bool operator==(const TreeFile&, const TreeFile&) = default;
};

struct ChangedFile {
  std::string path;                       ///< relative to the top of the tree
  std::optional<TreeFile> before, after;  ///< empty if it does not exist
};

struct ChangedFiles {
  std::vector<ChangedFile> all;  ///< sorted by path
  /// Directories and object ids of the `.gitattributes` files in the later tree that may apply to
  /// the files. Equal values mean equal attributes. Empty without such files.
  std::string attributes;
};

/// Thrown for trees that cannot be compared: too deep, too many files, or out of time.
struct TooLarge {};

/// Returns the files in which two trees differ; nothing if an object is missing or damaged. Without
/// `before` every file was added. Unlike libgit2, reads only directories that differ. Throws
/// TooLarge, also if `is_over`, called for each directory, returns true.
std::optional<ChangedFiles> changed_files(git_odb* odb, const std::optional<core::ObjectId>& before,
                                          const core::ObjectId& after,
                                          const std::function<bool()>& is_over);

}  // namespace gongbu::git
