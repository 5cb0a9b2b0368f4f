#include "gongbu/host/environment.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

fs::path without_trailing_slash(const fs::path& path) {
  return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

// Ignores a relative path in HOME or an XDG variable, as the XDG specification requires.
fs::path absolute_or_empty(const Environment& env, std::string_view name) {
  const fs::path path = env.get(name).value_or("");
  return path.is_absolute() ? without_trailing_slash(path.lexically_normal()) : fs::path();
}

Error no_home() {
  return make_error(ErrorKind::config, Msg::err_no_home).hint(phrase(Msg::hint_no_home));
}

// Returns the directory of an XDG variable, else its default below HOME.
fs::path xdg_directory(const Environment& env, std::string_view name, const fs::path& home,
                       const char* below_home) {
  fs::path named = absolute_or_empty(env, name);
  if (!named.empty()) return named;
  if (home.empty()) throw no_home();
  return home / below_home;
}

}  // namespace

Environment Environment::of_process() {
  Variables variables;
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos)
      variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return Environment(std::move(variables));
}

std::optional<std::string> Environment::get(std::string_view name) const {
  const auto found = variables_.find(name);
  if (found == variables_.end() || found->second.empty()) return std::nullopt;
  return found->second;
}

Environment Environment::without(std::string_view prefix) const {
  Environment other;
  for (const auto& variable : variables_)
    if (!variable.first.starts_with(prefix)) other.variables_.insert(variable);
  return other;
}

Environment Environment::with(const std::string& name, const std::string& value) const {
  Environment changed = *this;
  changed.variables_[name] = value;
  return changed;
}

core::Instant now(const Environment& env) {
  const auto fixed = env.get("GONGBU_NOW");
  if (!fixed) return std::chrono::floor<core::seconds>(std::chrono::system_clock::now());
  const auto instant = core::parse_rfc3339(*fixed);
  if (!instant)
    throw make_error(ErrorKind::usage, Msg::err_bad_now, printable(*fixed))
        .hint(phrase(Msg::hint_bad_now));
  return *instant;
}

Language environment_language(const Environment& env) {
  // POSIX: the first variable that is set decides, even if we do not know its language.
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const auto locale = env.get(name))
      return parse_language(*locale).value_or(Language::english);
  return Language::english;
}

fs::path working_directory() {
  std::error_code error;
  return fs::current_path(error);
}

Paths find_paths(const Environment& env) {
  Paths paths;
  paths.home = absolute_or_empty(env, "HOME");
  fs::path data;
  if (const auto own = env.get("GONGBU_HOME")) {
    // Crontabs and systemd units do not expand "~".
    data = expand(*own, paths, working_directory());
    paths.config = data / "config.toml";
  } else {
    paths.config =
        xdg_directory(env, "XDG_CONFIG_HOME", paths.home, ".config") / "gongbu" / "config.toml";
    data = xdg_directory(env, "XDG_DATA_HOME", paths.home, ".local/share") / "gongbu";
  }
  paths.database = data / "gongbu.db";
  paths.cache = data / "cache";
  return paths;
}

fs::path expand(std::string_view path, const Paths& paths, const fs::path& base) {
  const bool from_home = path == "~" || path.starts_with("~/");
  if (from_home && paths.home.empty())
    throw make_error(ErrorKind::config, Msg::err_tilde_without_home, printable(path))
        .hint(phrase(Msg::hint_no_home));
  const std::string_view below =
      from_home ? path.substr(std::min(path.find_first_not_of('/', 1), path.size())) : path;
  const fs::path full = (from_home ? paths.home : base) / below;
  return without_trailing_slash(full.lexically_normal());
}

std::string abbreviated(const fs::path& path, const Paths& paths) {
  if (paths.home.empty() || !paths.home.has_relative_path()) return path.string();
  const fs::path below = path.lexically_relative(paths.home);
  if (below.empty() || *below.begin() == "..") return path.string();
  return below == "." ? "~" : "~/" + below.string();
}

}  // namespace gongbu::host
