#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/automation/hook_script.hpp"
#include "gongbu/core/hook_state.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/git_program.hpp"

namespace gongbu::automation {

/// How the hooks of one repository, or of the template for new ones, stand.
struct HookStanding {
  core::HookState state = core::HookState::missing;
  std::vector<std::filesystem::path> directories;  ///< none when they stand in git's configuration
  std::string program;  ///< that they run; empty when they run none, or more than one
  bool shared = false;  ///< other repositories have the same directory
};

/// What installing or uninstalling did, or would do.
struct HookChange {
  core::HookResult result = core::HookResult::unchanged;
  std::vector<std::filesystem::path> directories;  ///< none for git's configuration
  bool shared = false;
};

struct HookOptions {
  bool dry_run = false;
  bool force = false;  ///< also into a directory whose files belong to a project
};

/// Installs the hooks that run this program, as files or, where git can, in its configuration.
/// Every function throws `git` for a repository that git cannot read, `system` for files that
/// cannot be read or written.
class HookSetup {
 public:
  HookSetup(const host::Environment& env, const host::Paths& paths);

  HookStanding look(const git::RepositoryPlace& place) const;
  /// Throws `system` also when the hooks directory holds files of a project, or is named in git's
  /// configuration and not there.
  HookChange install(const git::RepositoryPlace& place, const HookOptions& options);
  HookChange uninstall(const git::RepositoryPlace& place, const HookOptions& options);

  /// The same for repositories to come: a directory that git copies into them (its setting
  /// init.templateDir), or git's configuration of the user, which holds for all repositories.
  HookStanding look_at_template() const;
  HookChange install_template(const HookOptions& options);
  HookChange uninstall_template(const HookOptions& options);

 private:
  using Scope = host::GitProgram::Scope;
  using Directory = std::filesystem::path;

  struct Directories {
    std::vector<Directory> all;
    bool configured = false;  ///< core.hooksPath names them
    bool shared = false;
  };

  Directories directories_of(const git::RepositoryPlace& place) const;
  std::string option_of_setting(const git::RepositoryPlace& place) const;
  HookStanding standing_of_files(const std::vector<Directory>& directories) const;
  std::optional<HookStanding> standing_of_configuration(const Directory& directory,
                                                        Scope scope) const;
  void check_installable(const Directory& directory, const HookOptions& options) const;
  core::HookResult install_files(const Directory& directory, const HookOptions& options);
  core::HookResult remove_files(const Directory& directory, const HookOptions& options);
  core::HookResult configure(const Directory& directory, Scope scope, const HookOptions& options);
  core::HookResult remove_configuration(const Directory& directory, Scope scope,
                                        const HookOptions& options);
  std::optional<Directory> template_directory() const;
  void make_template() const;
  void remove_template() const;
  /// Another gongbu changes hooks only before or after this one.
  void lock(const HookOptions& options);

  host::GitProgram git_;
  const host::Paths& paths_;
  std::string program_;
  std::optional<host::FileLock> lock_;
};

}  // namespace gongbu::automation
