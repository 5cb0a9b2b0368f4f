#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Determines from attributes which files of commits are generated or vendored.
class GeneratedFiles {
 public:
  /// Throws `git` if the file of core.attributesFile cannot be read safely.
  GeneratedFiles(git_repository* repository, const RepositoryPath& location);

  /// Returns whether any attributes may apply to the files of a commit. `attributes` is
  /// ChangedFiles::attributes.
  bool has_attributes(const std::string& attributes) const {
    return attributed_ || !attributes.empty();
  }

  /// Returns linguist-generated or linguist-vendored of a path in a commit; nothing if neither is
  /// set.
  std::optional<bool> find(const core::ObjectId& commit, const std::string& path,
                           const std::string& attributes);

 private:
  std::optional<bool> look_up(const core::ObjectId& commit, const std::string& path) const;

  git_repository* repository_;
  bool attributed_;  ///< whether attribute files outside of commits exist
  /// By ChangedFiles::attributes and path.
  std::map<std::pair<std::string, std::string>, std::optional<bool>> known_;
};

}  // namespace gongbu::git
