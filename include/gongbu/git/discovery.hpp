#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"

namespace gongbu::git {

/// A repository on disk: linked worktrees and their main one are the same place.
struct RepositoryPath {
  std::string git_dir;    ///< canonical path of the common git directory
  std::string work_tree;  ///< of the main work tree; the git directory itself when it is bare
  std::string name;       ///< last part of the work tree, without ".git" for a bare one

  friend bool operator==(const RepositoryPath&, const RepositoryPath&) = default;
};

struct DiscoveryRequest {
  std::vector<std::filesystem::path> roots;
  std::vector<std::string> ignore;  ///< absolute paths, or shell patterns over them; they prune
  int threads = 2;
};

struct Discovered {
  std::vector<RepositoryPath> locations;  ///< sorted by git_dir, each once
  /// Bare repositories among the files of others' work trees, which are passed over.
  std::vector<std::string> embedded;
  std::vector<Error> warnings;  ///< roots that are not there, `.git` files that lead nowhere
};

/// Finds every repository below the roots: nested ones, bare ones, submodules, linked worktrees. It
/// does not follow symbolic links (a root may be one), does not descend into git directories, and
/// passes over directories that are certainly caches (node_modules, .cache, CACHEDIR.TAG …) and, as
/// git does with safe.bareRepository = explicit, over embedded repositories that are no roots.
/// Throws `system` when the process cannot open directories at all.
Discovered discover(const DiscoveryRequest& request);

/// Returns the repository whose work tree or git directory `directory` is itself; throws `git` when
/// it is none.
RepositoryPath location_at(const std::filesystem::path& directory);

/// Returns the repository that holds `directory`, looking upwards as git does, past embedded ones;
/// throws `git`.
RepositoryPath path_around(const std::filesystem::path& directory);

/// Whether a bare repository, by its path without links, lies among the files of another's work
/// tree: it may have come with them, so that its configuration is a stranger's. Not so when a work
/// tree belongs to it, or when it is the git directory of the one around it or lies within that.
bool is_embedded(const std::string& git_dir);

/// Whether a path is a directory or lies below it; both absolute and without links.
bool is_below(const std::string& path, const std::string& directory);

/// Whether `path`, absolute, is below or is one of the ignored paths.
bool is_ignored(const std::string& path, const std::vector<std::string>& ignore);

}  // namespace gongbu::git
