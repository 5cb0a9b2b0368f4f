#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "library.hpp"

namespace gongbu::git {

/// Tells which files of commits are generated or somebody else's, as attributes say.
class GeneratedFiles {
 public:
  /// Throws `git` when the file of core.attributesFile cannot be read safely.
  GeneratedFiles(git_repository* repository, const RepositoryPath& location);

  /// What linguist-generated and linguist-vendored say of a path in a commit; nothing when neither
  /// says anything. `attributes` are ChangedFiles::attributes.
  std::optional<bool> find(const core::ObjectId& commit, const std::string& path,
                           const std::string& attributes);

 private:
  std::optional<bool> look_up(const core::ObjectId& commit, const std::string& path) const;

  git_repository* repository_;
  bool attributed_;  ///< whether files outside of commits give attributes
  /// By the attributes' files and the path.
  std::map<std::pair<std::string, std::string>, std::optional<bool>> known_;
};

}  // namespace gongbu::git
