#pragma once

#include <functional>
#include <optional>
#include <string>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/git_process.hpp"

namespace gongbu::git {

/// Where git's own configuration is looked for, and what decides how it is read.
struct ConfigPaths {
  std::optional<std::string> home = {};    ///< directory of .gitconfig, and "~"
  std::optional<std::string> xdg = {};     ///< directory that holds git's `config`
  std::optional<std::string> global = {};  ///< a file in the place of these two (GIT_CONFIG_GLOBAL)
  std::optional<std::string> system = "/etc/gitconfig";  ///< nothing: it is not read
  std::optional<unsigned> sudo_user = {};                ///< who called sudo
  /// Asks the git program for a value that it would use in a directory: empty when there is none,
  /// nothing when it cannot tell. Called from any thread. May be empty.
  std::function<std::optional<std::string>(const std::string& directory, const std::string& key)>
      ask = {};
  /// Starts git for repositories that libgit2 cannot read. Called from any thread. May be empty.
  StartGit start_git = {};
  /// What is read through git although libgit2 could: for tests.
  enum class ThroughGit { what_must_be, references, everything };
  ThroughGit through_git = ThroughGit::what_must_be;
};

/// Chooses the places before the first repository is opened; later calls have no effect on libgit2.
void use_config_paths(ConfigPaths locations);
const ConfigPaths& config_paths();

/// Who git says the user is, from the configuration outside of repositories.
struct GitUser {
  std::optional<std::string> name;
  std::optional<std::string> email;
};
GitUser global_user();

/// The address that git would put into a commit in this repository; nothing when none is set or the
/// repository cannot be read.
std::optional<std::string> email_in(const RepositoryPath& location);

}  // namespace gongbu::git
