#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"

namespace gongbu::git {

/// Location of a repository. Linked worktrees share that of their repository.
struct RepositoryPath {
  std::string git_dir;    ///< canonical path of the common git directory
  std::string work_tree;  ///< main work tree; the git directory of a bare repository
  std::string name;       ///< last part of the work tree, without ".git"

  friend bool operator==(const RepositoryPath&, const RepositoryPath&) = default;
};

struct DiscoveryRequest {
  std::vector<std::filesystem::path> roots;
  std::vector<std::string> ignore;  ///< absolute paths or shell patterns; not searched
  int threads = 2;
};

struct Discovered {
  std::vector<RepositoryPath> locations;  ///< sorted by git_dir, without duplicates
  /// Skipped bare repositories inside work trees of others.
  std::vector<std::string> embedded;
  std::vector<Error> warnings;  ///< missing roots, `.git` files with invalid targets
};

/// Finds every repository below the roots: nested, bare, submodules, linked worktrees. Does not
/// follow symbolic links (except roots) or descend into git directories. Skips directories that are
/// certainly caches (node_modules, .cache, CACHEDIR.TAG …) and embedded repositories that are not
/// roots, like git with safe.bareRepository = explicit. Throws `system` if the process cannot open
/// directories at all.
Discovered discover(const DiscoveryRequest& request);

/// Returns the repository whose work tree or git directory is `directory`; throws `git` if there is
/// none.
RepositoryPath location_at(const std::filesystem::path& directory);

/// Returns the repository that contains `directory`, searching upwards like git and skipping
/// embedded ones; throws `git` if there is none.
RepositoryPath location_around(const std::filesystem::path& directory);

/// Returns whether a bare repository, given by its path without links, is inside the work tree of
/// another one. It may be part of a clone, with a stranger's configuration. Returns false if a work
/// tree belongs to it or if it is, or is inside, the git directory of the surrounding one.
bool is_embedded(const std::string& git_dir);

/// Returns whether a path is a directory or below it; both absolute and without links.
bool is_below(const std::string& path, const std::string& directory);

/// Returns whether an absolute path is, or is below, one of the ignored paths.
bool is_ignored(const std::string& path, const std::vector<std::string>& ignore);

}  // namespace gongbu::git
