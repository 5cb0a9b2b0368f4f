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

/// State of the hooks of a repository or of git's template.
struct HookStatus {
  core::HookState state = core::HookState::missing;
  std::vector<std::filesystem::path> directories;  ///< empty if set in git's configuration
  std::string program;  ///< program run by the hooks; empty if none or several
  bool shared = false;  ///< other repositories use the same directory
};

/// Result of installing or uninstalling, or of a dry run.
struct HookChange {
  core::HookResult result = core::HookResult::unchanged;
  std::vector<std::filesystem::path> directories;  ///< empty for git's configuration
  bool shared = false;
};

struct HookOptions {
  bool dry_run = false;
  bool force = false;  ///< also into a directory that belongs to a project
};

/// Installs hooks that run this program, as files or, if git supports it, in its configuration.
/// Every function throws `git` if git cannot read the repository, `system` if files cannot be read
/// or written.
class HookSetup {
 public:
  HookSetup(const host::Environment& env, const host::Paths& paths);

  HookStatus look(const git::RepositoryPath& repository) const;
  /// Also throws `system` if the hooks directory contains files of a project, or is configured but
  /// does not exist.
  HookChange install(const git::RepositoryPath& repository, const HookOptions& options);
  HookChange uninstall(const git::RepositoryPath& repository, const HookOptions& options);

  /// The same for future repositories: a template directory that git copies (its setting
  /// init.templateDir), or the user's git configuration, which applies to all repositories.
  HookStatus look_at_template() const;
  HookChange install_template(const HookOptions& options);
  HookChange uninstall_template(const HookOptions& options);

 private:
  using Scope = host::GitProgram::Scope;
  using Directory = std::filesystem::path;

  struct Directories {
    std::vector<Directory> all;
    bool configured = false;  ///< set by core.hooksPath
    bool shared = false;
  };

  Directories directories_of(const git::RepositoryPath& repository) const;
  std::string option_of_setting(const git::RepositoryPath& repository) const;
  HookStatus status_of_files(const std::vector<Directory>& directories) const;
  std::optional<HookStatus> status_of_configuration(const Directory& directory, Scope scope) const;
  void check_installable(const Directory& directory, const HookOptions& options) const;
  core::HookResult install_files(const Directory& directory, const HookOptions& options);
  core::HookResult remove_files(const Directory& directory, const HookOptions& options);
  core::HookResult configure(const Directory& directory, Scope scope, const HookOptions& options);
  core::HookResult remove_configuration(const Directory& directory, Scope scope,
                                        const HookOptions& options);
  std::optional<Directory> template_directory() const;
  void make_template() const;
  void remove_template() const;
  /// Keeps other gongbu processes from changing hooks meanwhile.
  void lock(const HookOptions& options);

  host::GitProgram git_;
  const host::Paths& paths_;
  std::string program_;
  std::optional<host::FileLock> lock_;
};

}  // namespace gongbu::automation
