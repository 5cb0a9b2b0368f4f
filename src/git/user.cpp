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
#include <tuple>

#include "git_dir.hpp"
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

// Asks the git program; caches the answer for all threads.
std::optional<std::string> answer_of_git(const Config& config, const std::string& work_tree,
                                         const std::string& key) {
  static std::mutex mutex;
  static std::map<std::tuple<std::string, std::string, std::uint64_t>, std::optional<std::string>>
      answers;
  const auto& ask = config_paths().ask;
  if (!ask) return std::nullopt;
  const std::lock_guard lock(mutex);
  const auto [it, is_new] = answers.try_emplace({work_tree, key, hash_of(config)});
  if (is_new) it->second = ask(work_tree, key);
  return it->second;
}

std::optional<std::string> value_of(const Config& config, const std::string& work_tree,
                                    const std::string& key) {
  if (config.is_uncertain())
    if (const auto answer = answer_of_git(config, work_tree, key)) {
      const std::string_view value = trimmed(*answer);
      return value.empty() ? std::nullopt : std::optional<std::string>(value);
    }
  return config.text(key);
}

bool is_among(const std::vector<std::string>& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

bool is_set(const Config& config, const std::string& key, const std::string& value) {
  return std::any_of(config.settings().begin(), config.settings().end(),
                     [&](const Config::Setting& setting) {
                       return setting.key == key && trimmed(setting.value.value_or("")) == value;
                     });
}

// Returns whether only the repository's own files set this value.
bool is_own(const Config& config, const std::string& key, const std::string& value) {
  bool own = false;
  for (const Config::Setting& setting : config.settings()) {
    if (setting.key != key || trimmed(setting.value.value_or("")) != value) continue;
    if (!setting.of_repository) return false;
    own = true;
  }
  return own;
}

void add_user(const Config& config, const std::string& work_tree, RepositoryUser& user) {
  for (const char* key : {"user.name", "author.name"})
    if (const auto name = value_of(config, work_tree, key); name && !is_among(user.names, *name))
      user.names.push_back(*name);
  for (const char* key : {"user.email", "author.email"}) {
    const auto email = value_of(config, work_tree, key);
    if (!email || is_among(user.emails, *email)) continue;
    user.emails.push_back(*email);
    if (is_own(config, key, *email)) user.own_emails.push_back(*email);
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
  add_user(config, location.work_tree, user);
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
    add_user(own, dot_git.parent_path().string(), user);
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
  const auto email = value_of(config, location.work_tree, kEmail);
  if (!email || is_own(config, kEmail, *email)) return std::nullopt;
  // If only git knows where it comes from, the repository must not be the reason.
  const bool is_known = is_set(config, kEmail, *email);
  return is_known || Config::outside().is_uncertain() ? email : std::nullopt;
}

GitUser global_user() {
  const Config config = Config::outside();
  return {config.text("user.name"), config.text("user.email")};
}

}  // namespace gongbu::git
