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

/// The environment variables a run sees, as a value, so that tests choose them.
class Environment {
 public:
  using Variables = std::map<std::string, std::string, std::less<>>;

  Environment() = default;
  Environment(std::initializer_list<Variables::value_type> variables) : variables_(variables) {}
  explicit Environment(Variables variables) : variables_(std::move(variables)) {}

  static Environment of_process();

  /// Returns the variable, or nothing when it is unset or empty (POSIX treats both alike for ours).
  std::optional<std::string> get(std::string_view name) const;

  const Variables& all() const { return variables_; }
  /// Returns the environment without the variables whose names begin so.
  Environment without(std::string_view prefix) const;
  /// Returns the environment with one variable set.
  Environment with(const std::string& name, const std::string& value) const;

 private:
  Variables variables_;
};

/// Returns the time a command works with: GONGBU_NOW (RFC 3339) or the system's clock.
/// Throws `usage` when GONGBU_NOW is not a time.
core::Instant now(const Environment& env);

/// Returns the language the environment asks for: LC_ALL, LC_MESSAGES, LANG, then English.
Language environment_language(const Environment& env);

/// Where gongbu keeps its files.
struct Paths {
  std::filesystem::path home;      ///< for "~"; empty when HOME is not set
  std::filesystem::path config;    ///< config.toml
  std::filesystem::path database;  ///< gongbu.db
  std::filesystem::path
      cache;  ///< a directory beside the database; everything in it can be rebuilt
};

/// Returns the directory the command runs in; an empty path when it is not there any more.
std::filesystem::path working_directory();

/// Finds the places: GONGBU_HOME, else the XDG variables, else below HOME.
/// Throws `config` when neither GONGBU_HOME nor HOME (nor both XDG variables) say where.
Paths find_paths(const Environment& env);

/// Replaces a leading "~" or "~/" by the home directory and makes the path absolute (against
/// `base`) and lexically normal. Throws `config` for "~" without HOME.
std::filesystem::path expand(std::string_view path, const Paths& paths,
                             const std::filesystem::path& base);

/// Shows a path with the home directory as "~".
std::string abbreviated(const std::filesystem::path& path, const Paths& paths);

}  // namespace gongbu::host
