#pragma once

#include <string>
#include <vector>

#include "config.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Who git would say the user is in the work trees of a repository.
struct RepositoryUser {
  std::vector<std::string> names;
  std::vector<std::string> emails;
  /// Those of the addresses that nothing but the repository's own configuration names.
  std::vector<std::string> own_emails;
  std::vector<std::string> files;  ///< Config::files() of all work trees
};

/// `config` is that of the main work tree.
RepositoryUser user_of(const RepositoryPath& location, const Config& config);

}  // namespace gongbu::git
