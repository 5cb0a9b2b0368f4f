#pragma once

#include <string>
#include <vector>

#include "config.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// The user according to git in the work trees of a repository.
struct RepositoryUser {
  std::vector<std::string> names;
  std::vector<std::string> emails;
  std::vector<std::string> claimed_emails;  ///< set only by the repository's own configuration
  std::vector<std::string> files;           ///< Config::files() of all work trees
};

/// Returns the user of a repository; `config` is the configuration of the main work tree.
RepositoryUser user_of(const RepositoryPath& location, const Config& config);

}  // namespace gongbu::git
