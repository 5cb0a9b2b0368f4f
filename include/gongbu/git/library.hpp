#pragma once

#include <optional>
#include <string>

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

}  // namespace gongbu::git
