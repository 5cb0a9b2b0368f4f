#include "safe_directory.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "config.hpp"
#include "git_dir.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {
namespace {

// Like git: root also owns the files of the user who called sudo.
bool is_own(uid_t owner) {
  const uid_t user = geteuid();
  if (owner == user) return true;
  return user == 0 && config_paths().sudo_user == owner;
}

bool is_own(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 && is_own(status.st_uid);
}

// Returns whether `.git` is a file of another user; it determines the git directory.
bool has_foreign_dot_git(const std::string& work_tree) {
  struct stat status {};
  return lstat((work_tree + "/.git").c_str(), &status) == 0 && S_ISREG(status.st_mode) &&
         !is_own(status.st_uid);
}

bool names(const std::string& value, const std::string& directory) {
  if (value == "*") return true;
  std::string path = expanded_path(value).value_or("");
  if (!path.starts_with('/')) return false;
  const bool is_above = path.ends_with("/*");
  if (is_above) path.pop_back();
  const std::string real = real_path(path);
  if (real.empty()) return false;
  return is_above ? real != directory && is_below(directory, real) : real == directory;
}

}  // namespace

bool is_safe(const RepositoryPath& location) {
  if (is_own(location.git_dir) && is_own(location.work_tree) &&
      !has_foreign_dot_git(location.work_tree))
    return true;
  bool safe = false;
  const Config config = Config::outside();
  for (const Config::Setting& setting : config.settings()) {
    if (setting.key != "safe.directory") continue;
    // An empty value clears the previous ones.
    const std::string value = setting.value.value_or("");
    safe = !value.empty() && (safe || names(value, location.work_tree));
  }
  return safe;
}

}  // namespace gongbu::git
