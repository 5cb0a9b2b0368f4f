#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// Git's configuration as git reads it: the files of config_paths(), those of a repository, and
/// their conditional includes. libgit2 supports only a part and differs in details.
class Config {
 public:
  /// Reads the configuration outside of repositories.
  static Config outside();

  /// Reads the configuration in a work tree. `git_dir` is its own git directory, without links;
  /// `common_dir` that of the repository.
  static Config in(const std::string& git_dir, const std::string& common_dir);

  struct Setting {
    std::string key;                   ///< section and name in lower case
    std::optional<std::string> value;  ///< empty without "=", which means true
    bool of_repository = false;        ///< set by a repository's own files or their includes
  };

  /// Settings in reading order; the last one of a key takes effect.
  const std::vector<Setting>& settings() const { return settings_; }

  /// Returns the effective setting of a key, or null.
  const Setting* find(std::string_view key) const;
  /// Returns its trimmed value; nothing if empty.
  std::optional<std::string> text(std::string_view key) const;
  /// Returns its value as a boolean; `otherwise` if it is not set.
  bool flag(std::string_view key, bool otherwise) const;
  /// Returns its value as a path with "~/" expanded; nothing if empty.
  std::optional<std::string> path(std::string_view key) const;

  /// Files on which it depends, existing or not, besides those of scan_context() and `config` in
  /// the common directory.
  const std::vector<std::string>& files() const { return files_; }

  /// Returns whether git may read it differently, because of an error or a condition of a newer
  /// git.
  bool is_uncertain() const { return uncertain_ && work_ <= kMostWork; }

  /// Limit of the work for reading one configuration, in bytes and steps, because a few files can
  /// include each other billions of times, and matching a pattern costs its length times that of
  /// the text. Beyond it nothing is read or matched, and git is not asked, because it has no limit.
  static constexpr std::size_t kMostWork = 64U << 20U;
  std::size_t work() const { return work_; }

 private:
  friend class ConfigReader;

  std::vector<Setting> settings_;
  std::vector<std::string> files_;
  std::size_t work_ = 0;
  bool uncertain_ = false;
};

/// Expands a leading "~/" or "%(prefix)/" like git; returns nothing if the directory is unknown.
std::optional<std::string> expanded_path(std::string_view path);

/// Returns git's configuration files outside of repositories, in reading order.
std::vector<std::string> outside_config_files();

}  // namespace gongbu::git
