#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/host/settings.hpp"

namespace gongbu::host {

/// Where a value was found, for the error about it.
struct Place {
  ErrorKind kind;    ///< `config` for a file, `usage` for a command line
  std::string name;  ///< "config.toml:3:9: git.emails", or the key alone
};

/// One setting: all that reading, listing and writing need to know about it.
struct Setting {
  std::string_view key;  ///< "git.roots"
  Shape shape;
  Msg help;

  /// Returns the value as items: one for a text, a flag ("true", "false") or a number, any number
  /// of them for a list.
  std::vector<std::string> (*items)(const Settings& settings);

  /// Checks one item and puts it into `settings`: a list gains it, others become it.
  /// Throws the error that names the place, what is wrong and what would be right.
  void (*accept)(Settings& settings, const std::string& item, const Place& place);

  /// Whether days that are over would come to something else if they were judged by it anew.
  bool judges_days = false;
};

/// Every setting in the order of the documentation.
std::span<const Setting> setting_table();

/// Returns the setting of that name, or null.
const Setting* find_setting(std::string_view key);

/// One setting of a repository, in [[repository]] tables.
struct RepositorySetting {
  std::string_view key;  ///< "min_lines"
  Shape shape;
  /// Checks one item and puts it into `policy`, as Setting::accept does. Of a list, which may be
  /// empty, nothing was put in before `begin` was called.
  void (*accept)(core::RepositoryPolicy& policy, const std::string& item, const Place& place);
  void (*begin)(core::RepositoryPolicy& policy);
  /// Returns the value as Setting::items does; nothing when it is not set.
  std::optional<std::vector<std::string>> (*items)(const core::RepositoryPolicy& policy);
};
std::span<const RepositorySetting> repository_setting_table();

/// The name of those tables.
inline constexpr std::string_view kRepositoryTables = "repository";

/// Returns the error for a key that is not in the table, with the nearest one that is.
Error unknown_setting(std::string_view key, const Place& place);

/// Returns the items as TOML: "04:00" with its quotes, true, ["~/code"].
std::string toml_value(Shape shape, const std::vector<std::string>& items);

/// Returns whether TOML can hold the text, which is to say whether it is UTF-8.
bool toml_holds(const std::string& item);

/// Reads settings out of the text of a config.toml; `file` is for the errors. Throws `config`.
Settings parse_settings(const std::string& text, const std::filesystem::path& file);

/// Returns `text` with a setting changed or added, everything else as it was: a list that has each
/// item on a line of its own keeps the lines, and the comments, of the items that stay.
/// `text` is a config.toml that parse_settings() accepts, and so is the result.
std::string edited(const std::string& text, const Setting& setting,
                   const std::vector<std::string>& items);

}  // namespace gongbu::host
