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

/// The user's git: only the program that runs the hooks knows for certain where it looks for them.
/// It is kept from what it would do for a hook or an alias that gongbu may be run by, and from
/// running anything that a repository configures: this is the only place in which git is started.
class GitProgram {
 public:
  /// Where a setting of git's stands.
  enum class Scope { effective, local, global };

  /// Throws `system` when there is no git on PATH, or it does not run.
  explicit GitProgram(const Environment& env);

  /// Starts git with these words on the repository of a git directory; nothing when there is no git
  /// on PATH. Throws `system` when it cannot be started.
  static std::unique_ptr<RunningProgram> start(const Environment& env,
                                               const std::filesystem::path& git_dir,
                                               std::vector<std::string> words,
                                               RunningProgram::Patience patience);

  /// Whether it runs hooks that stand in nothing but its configuration: 2.54 and later.
  bool runs_configured_hooks() const { return runs_configured_hooks_; }

  /// Returns the directory in which git, run in `directory`, looks for hooks; it need not exist.
  /// Throws `git`.
  std::filesystem::path hooks_directory(const std::filesystem::path& directory) const;

  /// Returns the work trees of a repository that are there: the main one and the linked ones.
  /// Throws `git`.
  std::vector<std::filesystem::path> work_trees(const std::filesystem::path& directory) const;

  /// Whether a change of the file, in a directory that exists, would show up as one of a project:
  /// it lies in a work tree, and is not ignored.
  bool would_show(const std::filesystem::path& file) const;

  /// Returns the values of a setting. Throws `git` when the configuration cannot be read.
  std::vector<std::string> values(const std::filesystem::path& directory, Scope scope,
                                  const std::string& key) const;
  /// The last of the values, a leading "~" replaced.
  std::optional<std::filesystem::path> path_value(const std::filesystem::path& directory,
                                                  Scope scope, const std::string& key) const;

  /// Gives a setting these values, or takes it away. Throws `git` when it cannot be written.
  void set_values(const std::filesystem::path& directory, Scope scope, const std::string& key,
                  const std::vector<std::string>& values) const;
  /// Takes away a section with all its settings, when it is there. Throws `git`.
  void remove_section(const std::filesystem::path& directory, Scope scope,
                      const std::string& section) const;

  /// Returns the directory that git copies into new repositories when no other one is configured;
  /// nothing when it cannot be found.
  std::optional<std::filesystem::path> own_template() const;

 private:
  Finished run(const std::filesystem::path& directory, std::vector<std::string> words) const;
  /// Throws what git said unless its exit status is 0.
  std::string output(const std::filesystem::path& directory, std::vector<std::string> words) const;

  Environment env_;
  std::filesystem::path program_;
  bool runs_configured_hooks_ = false;
};

}  // namespace gongbu::host
