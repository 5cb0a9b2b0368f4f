#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Git's configuration as git reads it: the files of config_paths(), those of a repository, and
/// what they include, with its conditions. libgit2 reads a part of this, and some of it otherwise.
class Config {
 public:
  /// Reads what holds outside of repositories.
  static Config outside();

  /// Reads what holds in a work tree. `git_dir` is its own git directory, without links;
  /// `common_dir` the repository's.
  static Config in(const std::string& git_dir, const std::string& common_dir);

  struct Setting {
    std::string key;                   ///< section and name in lower case
    std::optional<std::string> value;  ///< nothing without "=", which stands for true
    bool of_repository = false;  ///< set by a repository's own files, or by what these include
  };

  /// In the order in which they were read: of one key the last holds.
  const std::vector<Setting>& settings() const { return settings_; }

  /// Returns the setting of this key that holds.
  const Setting* find(std::string_view key) const;
  /// Returns its value, without white space around it; nothing when that is empty.
  std::optional<std::string> text(std::string_view key) const;
  /// Returns its value as a path, with "~/" replaced; nothing when it is empty.
  std::optional<std::string> path(std::string_view key) const;

  /// The files that it depends on, there or not, beside those of scan_context() and `config` in the
  /// common directory.
  const std::vector<std::string>& files() const { return files_; }

  /// Whether git may read it otherwise: an error in a file, or a condition of a newer git.
  bool is_uncertain() const { return uncertain_; }

 private:
  friend class ConfigReader;

  std::vector<Setting> settings_;
  std::vector<std::string> files_;
  bool uncertain_ = false;
};

/// Replaces the leading "~/" or "%(prefix)/" of a path as git does; nothing when it cannot be told
/// where that is.
std::optional<std::string> expanded_path(std::string_view path);

/// Returns the files of git's configuration outside of repositories, in the order of reading.
std::vector<std::string> outside_config_files();

}  // namespace gongbu::git
