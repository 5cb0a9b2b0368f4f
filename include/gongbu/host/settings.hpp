#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"

namespace gongbu::host {

/// Which clock decides the day of a commit.
enum class CommitDay { zone, author };

/// The settings of config.toml with defaults filled in.
struct Settings {
  std::optional<Language> language;  ///< empty: that of the environment
  std::string timezone;              ///< IANA name; empty: the system's
  core::DayStart day_start{0};
  date::weekday week_start = date::Monday;
  CommitDay commit_day = CommitDay::zone;
  std::vector<std::string> kinds;  ///< kinds added by the user to the built-in ones
  struct Git {
    std::vector<std::string> roots;   ///< as written, "~" not expanded
    std::vector<std::string> ignore;  ///< as written
    std::vector<std::string> emails;

    friend bool operator==(const Git&, const Git&) = default;
  } git;

  core::CommitPolicy policy;  ///< git.count_merges and git.count_empty, and [policy]
  std::vector<core::RepositoryPolicy> repositories;  ///< paths as written
  /// The [[kind]] tables and kind_rules, paths as written.
  core::KindRules kind_rules{.own = {}, .built_in = true};

  struct Hook {
    bool quiet = false;  ///< print nothing after a commit

    friend bool operator==(const Hook&, const Hook&) = default;
  } hook;

  struct Review {
    bool enabled = true;
    double retention = 0.9;  ///< recall probability at which a review is due, 0.7 to 0.99

    friend bool operator==(const Review&, const Review&) = default;
  } review;

  struct Sync {
    std::string
        commits;  ///< how much of commits is published: "full", "hashed", "none"; empty: default

    friend bool operator==(const Sync&, const Sync&) = default;
  } sync;

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Reads config.toml; returns the defaults if it does not exist. Throws `config` with file, line
/// and column for TOML errors, unknown keys (with the nearest known one) and bad values; throws
/// `system` if the file cannot be read.
Settings load_settings(const std::filesystem::path& file);

/// TOML type of a setting.
enum class Shape { text, flag, integer, share, list };

/// A setting for display.
struct SettingText {
  std::string key;    ///< "git.roots"
  std::string value;  ///< TOML text: "04:00" with quotes, ["~/code"]
  bool is_default;
  Msg help;          ///< one-line description
  bool judges_days;  ///< changing it can change the verdict of past days
  Shape shape;
  std::vector<std::string> items;  ///< one for a scalar, any number for a list
};

/// Returns every setting, in the order of the documentation.
std::vector<SettingText> list_settings(const Settings& settings);

/// One key of a [[repository]] table; the path comes first.
struct RepositoryText {
  std::string key;    ///< "min_lines"
  std::string value;  ///< as TOML
  Shape shape;
  std::vector<std::string> items;  ///< as in SettingText
};
std::vector<std::vector<RepositoryText>> list_repositories(const Settings& settings);

/// Returns a setting for scripts: without quotes, list items one per line. Throws `usage` with the
/// nearest known key.
std::string setting_value(const Settings& settings, std::string_view key);

/// Validates a key and its values and throws like set_setting(); touches no file.
void check_setting(std::string_view key, const std::vector<std::string>& values);

/// Sets a key in config.toml and keeps comments, order and everything else. Creates the file (0600)
/// and its directory (0700) if missing. In a list with one item per line, remaining items keep
/// their lines. A scalar takes one value, a list any number of non-empty ones.
///
/// The result is parsed again before it atomically replaces the old file. Writes nothing if the
/// value is unchanged. Calls `before_change` before writing. Returns whether the file was changed.
/// Throws `usage` for an unknown key or a bad value, `config` if the existing file is invalid (it
/// stays untouched), `system` for I/O errors, and whatever `before_change` throws.
bool set_setting(const std::filesystem::path& file, std::string_view key,
                 const std::vector<std::string>& values,
                 const std::function<void()>& before_change = {});

}  // namespace gongbu::host
