#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/host/settings.hpp"

namespace gongbu::host {

/// Where a value comes from, for error messages.
struct ValueOrigin {
  ErrorKind kind;    ///< `config` for a file, `usage` for a command line
  std::string name;  ///< "config.toml:3:9: git.emails", or only the key
};

/// Definition of a setting, used for reading, listing and writing.
struct Setting {
  std::string_view key;  ///< "git.roots"
  Shape shape;
  Msg help;

  /// Returns the value as items: one for a scalar ("true", "3"), any number for a list.
  std::vector<std::string> (*items)(const Settings& settings);

  /// Validates an item and stores it in `settings`; appends it to a list. Throws an error that
  /// names the origin, the problem and the valid values.
  void (*accept)(Settings& settings, const std::string& item, const ValueOrigin& origin);

  /// Whether changing it can change the verdict of past days.
  bool judges_days = false;
};

/// Returns every setting, in the order of the documentation.
std::span<const Setting> setting_table();

/// Returns the setting with this key, or null.
const Setting* find_setting(std::string_view key);

/// Definition of a setting in [[repository]] tables.
struct RepositorySetting {
  std::string_view key;  ///< "min_lines"
  Shape shape;
  /// Validates an item and stores it in `policy`, like Setting::accept. `begin` is called before
  /// the first item, because a list may be empty.
  void (*accept)(core::RepositoryPolicy& policy, const std::string& item,
                 const ValueOrigin& origin);
  void (*begin)(core::RepositoryPolicy& policy);
  /// Returns the value like Setting::items, or nothing if it is not set.
  std::optional<std::vector<std::string>> (*items)(const core::RepositoryPolicy& policy);
};
std::span<const RepositorySetting> repository_setting_table();

/// Name of these tables.
inline constexpr std::string_view kRepositoryTables = "repository";

/// Definition of a setting in [[kind]] tables. The kind is validated last, because the list of the
/// user's kinds may follow.
struct KindSetting {
  std::string_view key;  ///< "message"
  Shape shape;           ///< a list accepts a single text too
  /// Validates an item and stores it in `rule`, like Setting::accept.
  void (*accept)(core::KindRule& rule, const std::string& item, const ValueOrigin& origin);
  /// Returns the value like Setting::items; nothing if it is not set.
  std::vector<std::string> (*items)(const core::KindRule& rule);
};
std::span<const KindSetting> kind_setting_table();

/// Name of these tables.
inline constexpr std::string_view kKindTables = "kind";

/// Returns whether an item is not blank and has one line.
bool is_one_line(const std::string& item);

/// Returns a pathspec in its stored form; throws like Setting::accept.
std::string checked_pathspec(const std::string& item, const ValueOrigin& origin);

/// Returns the error for an unknown key, with the nearest known one.
Error unknown_setting(std::string_view key, const ValueOrigin& origin);

/// Formats items as TOML: "04:00" with quotes, true, ["~/code"].
std::string toml_value(Shape shape, const std::vector<std::string>& items);

/// Returns whether TOML can represent the text, which must be UTF-8.
bool toml_holds(const std::string& item);

/// Parses the text of a config.toml; `file` is for error messages. Throws `config`.
Settings parse_settings(const std::string& text, const std::filesystem::path& file);

/// Returns `text` with a setting changed or added and everything else unchanged. In a list with one
/// item per line, remaining items keep their lines and comments. parse_settings() must accept
/// `text` and accepts the result.
std::string edited(const std::string& text, const Setting& setting,
                   const std::vector<std::string>& items);

/// Returns `text` with a [[kind]] table of these keys, written as TOML, behind the others; nothing
/// if the rules are not written as tables.
std::optional<std::string> with_kind_table(const std::string& text,
                                           const std::vector<RepositoryText>& keys);

/// Returns `text` without the [[kind]] table at `index`, which must be there, and the comment above
/// it; nothing if the rules are not written as tables.
std::optional<std::string> without_kind_table(const std::string& text, std::size_t index);

/// Returns the keys that are set in a rule.
std::vector<RepositoryText> kind_texts(const core::KindRule& rule);

}  // namespace gongbu::host
