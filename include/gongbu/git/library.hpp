#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/git_process.hpp"

namespace gongbu::git {

/// Paths of git's own configuration files, and options for reading repositories.
struct ConfigPaths {
  std::optional<std::string> home = {};    ///< directory of .gitconfig, and "~"
  std::optional<std::string> xdg = {};     ///< directory that holds git's `config`
  std::optional<std::string> global = {};  ///< file that replaces both (GIT_CONFIG_GLOBAL)
  std::optional<std::string> system = "/etc/gitconfig";  ///< empty: not read
  std::optional<unsigned> sudo_user = {};                ///< user id that called sudo
  /// Starts git for repositories and settings that gongbu cannot read itself. Called from any
  /// thread. May be empty.
  StartGit start_git = {};
  /// What to read through git even if libgit2 could read it; for tests.
  enum class ThroughGit { only_if_required, references, everything };
  ThroughGit through_git = ThroughGit::only_if_required;
};

/// Sets the paths. Call it before the first repository is opened; later calls have no effect on
/// libgit2.
void use_config_paths(ConfigPaths paths);
const ConfigPaths& config_paths();

/// Throws `git` if a repository belongs to another user or its files cannot be read safely. Call it
/// before git is started in a work tree, because git would wait for a pipe.
void require_readable(const RepositoryPath& location);

/// Starts git in a work tree, which may be a linked one, after checking the files that git opens.
/// Returns null if git is not installed. Throws `git` if there is no repository or it cannot be
/// read safely, `system`.
std::unique_ptr<GitProcess> start_git(const std::filesystem::path& work_tree,
                                      const std::vector<std::string>& words);

/// The user according to git's configuration outside of repositories.
struct GitUser {
  std::optional<std::string> name;
  std::optional<std::string> email;
};
GitUser global_user();

/// Returns the author address that git would use in a repository if the user's own configuration
/// sets it; nothing if only the repository's does, because anyone may have written that.
std::optional<std::string> email_in(const RepositoryPath& location);

}  // namespace gongbu::git
