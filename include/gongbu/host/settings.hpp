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

/// What config.toml says, defaults filled in.
struct Settings {
  std::optional<Language> language;  ///< nothing: the environment's
  std::string timezone;              ///< IANA name; empty: the system's
  core::DayStart day_start{0};
  date::weekday week_start = date::Monday;
  CommitDay commit_day = CommitDay::zone;
  std::vector<std::string> kinds;  ///< the user's own kinds, beside the built-in ones
  struct Git {
    std::vector<std::string> roots;   ///< as written: "~" is not yet expanded
    std::vector<std::string> ignore;  ///< as written
    std::vector<std::string> emails;

    friend bool operator==(const Git&, const Git&) = default;
  } git;

  core::CommitPolicy policy;  ///< git.count_merges and git.count_empty, and [policy]
  std::vector<core::RepositoryPolicy> repositories;  ///< paths as written

  struct Hook {
    bool quiet = false;  ///< no line after a commit

    friend bool operator==(const Hook&, const Hook&) = default;
  } hook;

  struct Review {
    bool enabled = true;
    double retention = 0.9;  ///< chance to remember at which a review is due, 0.7 to 0.99

    friend bool operator==(const Review&, const Review&) = default;
  } review;

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Reads config.toml; a file that does not exist gives the defaults.
/// Throws `config` naming file, line and column for TOML errors, unknown keys (with the nearest
/// known one) and bad values, `system` when the file cannot be read.
Settings load_settings(const std::filesystem::path& file);

/// How a setting is written in TOML.
enum class Shape { text, flag, integer, share, list };

/// One setting as the user sees it.
struct SettingText {
  std::string key;    ///< "git.roots"
  std::string value;  ///< as TOML: "04:00" with its quotes, ["~/code"]
  bool is_default;
  Msg help;          ///< one line that says what it does
  bool judges_days;  ///< whether days that are over would come to something else by it
  Shape shape;
  std::vector<std::string>
      items;  ///< one for a text, a flag ("true") or a number ("3"), any for a list
};

/// Every setting in the order of the documentation.
std::vector<SettingText> list_settings(const Settings& settings);

/// What one [[repository]] table says, its path first.
struct RepositoryText {
  std::string key;    ///< "min_lines"
  std::string value;  ///< as TOML
  Shape shape;
  std::vector<std::string> items;  ///< as in SettingText
};
std::vector<std::vector<RepositoryText>> list_repositories(const Settings& settings);

/// Returns the value of one setting for scripts: no quotes, the items of a list one a line.
/// Throws `usage` with the nearest known key.
std::string setting_value(const Settings& settings, std::string_view key);

/// Throws what set_setting() would throw for this key and these values; touches no file.
void check_setting(std::string_view key, const std::vector<std::string>& values);

/// Sets a key in config.toml, keeping comments, order and everything else as they are, and creating
/// the file (0600) with its directory (0700) when missing. A list with each item on a line of its
/// own keeps the lines of the items that stay. A single setting takes one value; a list takes any
/// number, none of them empty. The result is read back before the old file is replaced, at once; a
/// setting that already has the value writes nothing. Returns whether the file was changed;
/// `before_change` is called before it is. Throws `usage` for an unknown key or a bad value,
/// `config` when the file is broken (it is then untouched), `system` for I/O, and what
/// `before_change` throws.
bool set_setting(const std::filesystem::path& file, std::string_view key,
                 const std::vector<std::string>& values,
                 const std::function<void()>& before_change = {});

}  // namespace gongbu::host
