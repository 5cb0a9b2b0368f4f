#pragma once

#include <optional>
#include <string>

#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// Where git's own configuration is looked for.
struct ConfigPlaces {
  std::optional<std::string> home;  ///< directory of .gitconfig; nothing: libgit2's choice
  std::optional<std::string>
      xdg;             ///< directory that holds git's `config`; nothing: libgit2's choice
  bool system = true;  ///< whether /etc/gitconfig is read
};

/// Chooses the places before the first repository is opened; later calls have no effect on libgit2.
void use_config_places(ConfigPlaces places);
const ConfigPlaces& config_places();

/// Who git says the user is, from the configuration outside of repositories.
struct GitUser {
  std::optional<std::string> name;
  std::optional<std::string> email;
};
GitUser global_user();

/// The address that git would put into a commit in this repository; nothing when none is set or the
/// repository cannot be read.
std::optional<std::string> email_in(const RepositoryPlace& place);

}  // namespace gongbu::git
