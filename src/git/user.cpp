#include "user.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "git_dir.hpp"
#include "git_session.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr int kMostWorkTrees = 500;  // of one repository, of which the user is read
constexpr std::size_t kLongestPath = 4096;

std::uint64_t hash_of(const Config& config) {
  Hash hash;
  for (const Config::Setting& setting : config.settings())
    hash.add(setting.key).add(setting.value.value_or(""));
  return hash.value();
}

using Settings = std::vector<Config::Setting>;

// Parses the output of `git config --list --show-scope --null`.
Settings parse_settings(std::string_view text) {
  Settings settings;
  while (!text.empty()) {
    const std::string_view scope = take_until(text, '\0');
    std::string_view value = take_until(text, '\0');
    const bool has_value = value.find('\n') != std::string_view::npos;
    const std::string_view key = take_until(value, '\n');
    settings.push_back({std::string(key),
                        has_value ? std::optional<std::string>(value) : std::nullopt,
                        scope == "local" || scope == "worktree"});
  }
  return settings;
}

// Asks the git program for the settings in the work tree of this git directory; caches the answer
// for all threads. Returns nothing if git fails or hangs.
std::optional<Settings> settings_by_git(const RepositoryPath& location, const Config& config) {
  static std::mutex mutex;
  static std::map<std::pair<std::string, std::uint64_t>, std::optional<Settings>> answers;
  const std::lock_guard lock(mutex);
  const auto [it, is_new] = answers.try_emplace({location.git_dir, hash_of(config)});
  if (!is_new) return it->second;
  try {
    it->second =
        parse_settings(GitSession(location).output({"config", "--list", "--show-scope", "--null"}));
  } catch (const Error&) {
    // git is missing, older than 2.26, or does not accept the configuration.
  }
  return it->second;
}

// Returns the settings as git reads them.
Settings settings_of(const RepositoryPath& location, const Config& config) {
  if (config.is_uncertain())
    if (std::optional<Settings> answer = settings_by_git(location, config))
      return *std::move(answer);
  return config.settings();
}

std::optional<std::string> value_of(const Settings& settings, std::string_view key) {
  const auto last =
      std::find_if(settings.rbegin(), settings.rend(),
                   [&](const Config::Setting& setting) { return setting.key == key; });
  if (last == settings.rend()) return std::nullopt;
  const std::string value(trimmed(last->value.value_or("")));
  return value.empty() ? std::nullopt : std::optional(value);
}

bool is_among(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// Returns whether only the repository's own files set this value.
bool is_own(const Settings& settings, std::string_view key, const std::string& value) {
  bool own = false;
  for (const Config::Setting& setting : settings) {
    if (setting.key != key || trimmed(setting.value.value_or("")) != value) continue;
    if (!setting.of_repository) return false;
    own = true;
  }
  return own;
}

// Adds the user of a work tree, given by its own git directory.
void add_user(const RepositoryPath& location, const Config& config, RepositoryUser& user) {
  const Settings settings = settings_of(location, config);
  for (const char* key : {"user.name", "author.name"})
    if (const auto name = value_of(settings, key); name && !is_among(user.names, *name))
      user.names.push_back(*name);
  for (const char* key : {"user.email", "author.email"}) {
    const auto email = value_of(settings, key);
    if (!email || is_among(user.emails, *email)) continue;
    user.emails.push_back(*email);
    if (is_own(settings, key, *email)) user.claimed_emails.push_back(*email);
  }
  user.files.insert(user.files.end(), config.files().begin(), config.files().end());
}

// Returns whether linked work trees may have another user than the main one.
bool depends_on_work_tree(const Config& config) {
  return std::any_of(
      config.settings().begin(), config.settings().end(), [](const Config::Setting& setting) {
        return setting.key.starts_with("includeif.") || setting.key == "extensions.worktreeconfig";
      });
}

}  // namespace

RepositoryUser user_of(const RepositoryPath& location, const Config& config) {
  RepositoryUser user;
  add_user(location, config, user);
  if (!depends_on_work_tree(config)) return user;
  std::error_code error;
  std::size_t work = config.work();
  int left = kMostWorkTrees;
  for (fs::directory_iterator it(location.git_dir + "/worktrees", error), end; !error && it != end;
       it.increment(error)) {
    const fs::path dot_git = linked_dot_git(it->path());
    if (dot_git.native().size() > kLongestPath) continue;
    user.files.push_back(dot_git.string());
    std::error_code missing;
    if (!fs::exists(dot_git, missing)) continue;
    const Config own = Config::in(it->path().string(), location.git_dir);
    add_user({it->path().string(), dot_git.parent_path().string(), location.name}, own, user);
    work += own.work();
    if (--left == 0 || work > Config::kMostWork) break;
  }
  return user;
}

std::optional<std::string> email_in(const RepositoryPath& location) {
  try {
    require_readable(location);
  } catch (const Error&) {
    return std::nullopt;  // the scan reports it
  }
  constexpr const char* kEmail = "user.email";
  const Config config = Config::in(location.git_dir, location.git_dir);
  const Settings settings = settings_of(location, config);
  const auto email = value_of(settings, kEmail);
  return email && !is_own(settings, kEmail, *email) ? email : std::nullopt;
}

GitUser global_user() {
  const Config config = Config::outside();
  return {config.text("user.name"), config.text("user.email")};
}

}  // namespace gongbu::git
