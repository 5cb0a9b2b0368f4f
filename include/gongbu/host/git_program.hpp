#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/host/environment.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/host/running_program.hpp"

namespace gongbu::host {

/// Runs the user's git program. gongbu itself may run inside a hook or an alias, and a repository
/// is untrusted: the environment is cleaned of git's variables, and options keep git from running
/// programs that a repository configures. No other code starts git.
class GitProgram {
 public:
  /// Scope of a git setting.
  enum class Scope { effective, local, global };

  /// Throws `system` if git is not on PATH or does not run.
  explicit GitProgram(const Environment& env);

  /// Starts git with these words on the repository of a git directory. Returns nothing if git is
  /// not on PATH. Throws `system` if it cannot be started.
  static std::unique_ptr<RunningProgram> start(const Environment& env,
                                               const std::filesystem::path& git_dir,
                                               std::vector<std::string> words,
                                               RunningProgram::Limits limits);

  struct Transport {
    bool interactive = false;  ///< may prompt on the terminal
    bool ssh = false;          ///< the remote is reached by ssh
    bool local = false;        ///< the remote is a directory
  };
  /// Starts git with these words on a bare repository of gongbu's own, to reach a remote: with the
  /// user's ssh and credential helpers, but without hooks. The first word is the command. A remote
  /// that is a directory is untrusted like any repository: git runs none of its hooks and programs,
  /// except hooks in its configuration (configures_hooks()). If not interactive, git gets no
  /// terminal and is ended with all that it started. Returns nothing if git is not on PATH. Throws
  /// `system` if it cannot be started.
  static std::unique_ptr<RunningProgram> start_transport(const Environment& env,
                                                         const std::filesystem::path& git_dir,
                                                         std::vector<std::string> words,
                                                         RunningProgram::Limits limits,
                                                         Transport transport);

  /// Returns whether git runs hooks that are defined only in its configuration (2.54 and later).
  bool runs_configured_hooks() const { return runs_configured_hooks_; }

  /// Returns whether git would run hooks of the configuration of a remote that is a directory. They
  /// can only be turned off one by one.
  bool configures_hooks(const std::filesystem::path& remote) const;

  /// Returns the directory in which git, started in `directory`, looks for hooks. It may not exist.
  /// Throws `git`.
  std::filesystem::path hooks_directory(const std::filesystem::path& directory) const;

  /// Returns the existing work trees of a repository: the main and the linked ones. Throws `git`.
  std::vector<std::filesystem::path> work_trees(const std::filesystem::path& directory) const;

  /// Returns whether `git status` would show a change of this file: it is in a work tree and not
  /// ignored. Its directory must exist. Ignores core.excludesFile of the repository.
  bool would_show(const std::filesystem::path& file) const;

  /// Returns all values of a setting. Throws `git` if the configuration cannot be read.
  std::vector<std::string> values(const std::filesystem::path& directory, Scope scope,
                                  const std::string& key) const;
  /// Returns the last value as a path, with a leading "~" expanded.
  std::optional<std::filesystem::path> path_value(const std::filesystem::path& directory,
                                                  Scope scope, const std::string& key) const;

  /// Replaces the values of a setting; removes it if there are none. Throws `git`.
  void set_values(const std::filesystem::path& directory, Scope scope, const std::string& key,
                  const std::vector<std::string>& values) const;
  /// Removes a section if it exists. Throws `git`.
  void remove_section(const std::filesystem::path& directory, Scope scope,
                      const std::string& section) const;

  /// Returns the directory of git's default repository template, or nothing if it is not found.
  std::optional<std::filesystem::path> own_template() const;

 private:
  std::filesystem::path ignore_file() const;
  Finished run(const std::filesystem::path& directory, const std::vector<std::string>& words) const;
  /// Returns the standard output. Throws with git's message unless its exit status is 0.
  std::string output(const std::filesystem::path& directory,
                     const std::vector<std::string>& words) const;

  Environment env_;
  std::filesystem::path program_;
  bool runs_configured_hooks_ = false;
};

}  // namespace gongbu::host
