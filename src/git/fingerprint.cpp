#include "fingerprint.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <utility>

#include "bounded_file.hpp"
#include "gongbu/base/hash.hpp"
#include "repository_files.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

// FAT stores times in steps of two seconds.
constexpr std::int64_t kFreshNanoseconds = 2'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

std::int64_t clock_now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// Files that git creates in a repository's directory only when needed.
constexpr std::array<const char*, 7> kOptionalFiles{
    "/packed-refs",          "/shallow",    "/config.worktree", "/worktrees", "/reftable",
    "/reftable/tables.list", "/info/grafts"};

bool exists(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

// Adds `directory`, if it exists, and all directories below it: a loose reference is written by a
// rename in one of them. Throws for files that libgit2 would wait for.
void add_directories(const RepositoryPath& location, const std::string& directory,
                     std::vector<std::string>& paths) {
  std::error_code error;
  fs::recursive_directory_iterator it(directory, error);
  if (error) return;
  paths.push_back(directory);
  for (; !error && it != fs::end(it); it.increment(error)) {
    if (it->is_directory(error) && !it->is_symlink(error)) {
      paths.push_back(it->path().string());
    } else if (!it->is_regular_file(error)) {
      require_plain(location, it->path(), kLargestSmallFile);
    }
  }
}

std::vector<std::string> watched_paths(const RepositoryPath& location) {
  const std::string& git_dir = location.git_dir;
  std::vector<std::string> paths{git_dir + "/HEAD", git_dir + "/refs", git_dir + "/config",
                                 location.work_tree + "/.mailmap"};
  for (const char* name : kOptionalFiles)
    if (exists(git_dir + name)) paths.push_back(git_dir + name);
  add_directories(location, git_dir + "/refs/heads", paths);
  add_directories(location, git_dir + "/refs/remotes", paths);
  add_directories(location, git_dir + "/refs/replace", paths);
  std::error_code error;
  for (fs::directory_iterator it(git_dir + "/worktrees", error), end; !error && it != end;
       it.increment(error)) {
    paths.push_back((it->path() / "HEAD").string());
    const std::string stack = (it->path() / "reftable/tables.list").string();
    if (exists(stack)) paths.push_back(stack);
  }
  return paths;
}

/// Combined stat data of several files.
struct StatData {
  std::uint64_t value = 0;
  std::int64_t latest = 0;  ///< latest change, in nanoseconds since 1970
};

StatData stat_data_of(const std::vector<std::string>& paths) {
  Hash hash;
  StatData data;
  for (const std::string& path : paths) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
      hash.add(std::uint64_t{0});
      continue;
    }
    hash.add(static_cast<std::uint64_t>(status.st_ino));
    hash.add(static_cast<std::uint64_t>(status.st_size));
    hash.add(static_cast<std::uint64_t>(nanoseconds(status.st_mtim)));
    data.latest = std::max({data.latest, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
  }
  data.value = hash.value();
  return data;
}

// Returns whether a file changed just now; another change in the same clock tick could not be
// detected.
bool is_fresh(const StatData& data) { return data.latest > clock_now() - kFreshNanoseconds; }

// Returns the directories in which the optional files appear.
std::vector<std::string> directories_of(const std::string& git_dir) {
  return {git_dir, git_dir + "/info"};
}

bool has_appeared(const std::string& path, const std::vector<std::string>& watched) {
  return exists(path) && std::find(watched.begin(), watched.end(), path) == watched.end();
}

}  // namespace

std::uint64_t stat_value(const std::vector<std::string>& paths) {
  return stat_data_of(paths).value;
}

Watched watch(const RepositoryPath& location) {
  // Read the directories first, so that files that appear later change them.
  const StatData directories = stat_data_of(directories_of(location.git_dir));
  return {watched_paths(location), is_fresh(directories) ? 0 : directories.value};
}

std::optional<Fingerprint> take_fingerprint(const RepositoryPath& location, Watched watched,
                                            const std::vector<std::string>& config_files) {
  std::vector<std::string> paths = std::move(watched.paths);
  paths.insert(paths.end(), config_files.begin(), config_files.end());
  const StatData data = stat_data_of(paths);
  if (is_fresh(data)) return std::nullopt;
  return Fingerprint{.paths = std::move(paths),
                     .value = data.value,
                     .git_dir = location.git_dir,
                     .directories_value = watched.directories_value};
}

bool is_current(const Fingerprint& fingerprint) {
  if (stat_value(fingerprint.paths) != fingerprint.value) return false;
  // Many commands, such as `git add`, change the directory only by creating a lock file.
  return stat_value(directories_of(fingerprint.git_dir)) == fingerprint.directories_value ||
         std::none_of(kOptionalFiles.begin(), kOptionalFiles.end(), [&](const char* name) {
           return has_appeared(fingerprint.git_dir + name, fingerprint.paths);
         });
}

}  // namespace gongbu::git
