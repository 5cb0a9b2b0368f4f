#pragma once

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"

namespace gongbu::host {

/// The environment variables as a value, so that tests can choose them.
class Environment {
 public:
  using Variables = std::map<std::string, std::string, std::less<>>;

  Environment() = default;
  Environment(std::initializer_list<Variables::value_type> variables) : variables_(variables) {}
  explicit Environment(Variables variables) : variables_(std::move(variables)) {}

  static Environment of_process();

  /// Returns the variable, or nothing if it is unset or empty.
  std::optional<std::string> get(std::string_view name) const;

  const Variables& all() const { return variables_; }
  /// Returns a copy without the variables whose names begin with `prefix`.
  Environment without(std::string_view prefix) const;
  /// Returns a copy with one variable set.
  Environment with(const std::string& name, const std::string& value) const;

 private:
  Variables variables_;
};

/// Returns the current time: GONGBU_NOW (RFC 3339) or the system clock. Throws `usage` if
/// GONGBU_NOW is not a time.
core::Instant now(const Environment& env);

/// Returns the language of the environment: LC_ALL, LC_MESSAGES, LANG, then English.
Language environment_language(const Environment& env);

/// Paths of gongbu's own files.
struct Paths {
  std::filesystem::path home;      ///< replaces "~"; empty if HOME is not set
  std::filesystem::path config;    ///< config.toml
  std::filesystem::path database;  ///< gongbu.db
  std::filesystem::path cache;     ///< cache directory beside the database
};

/// Returns the working directory, or an empty path if it was deleted.
std::filesystem::path working_directory();

/// Returns the paths: GONGBU_HOME, else the XDG variables, else below HOME. Throws `config` if none
/// of these variables is set.
Paths find_paths(const Environment& env);

/// Replaces a leading "~" or "~/" by the home directory and makes the path absolute (against
/// `base`) and lexically normal. Throws `config` for "~" without HOME.
std::filesystem::path expand(std::string_view path, const Paths& paths,
                             const std::filesystem::path& base);

/// Returns the path with the home directory replaced by "~".
std::string abbreviated(const std::filesystem::path& path, const Paths& paths);

}  // namespace gongbu::host
