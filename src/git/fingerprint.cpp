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

constexpr std::int64_t kFreshNanoseconds =
    2'000'000'000;  // FAT keeps times in steps of two seconds

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

std::int64_t clock_now() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// What git makes in a repository's directory only when it is needed.
constexpr std::array<const char*, 7> kAtTimes{"/packed-refs", "/shallow",  "/config.worktree",
                                              "/worktrees",   "/reftable", "/reftable/tables.list",
                                              "/info/grafts"};

bool exists(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0;
}

// `directory`, if it exists, and all directories below it: a loose reference is made by a rename in
// one of them. Throws for what libgit2 would wait for.
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
  for (const char* name : kAtTimes)
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

/// What stat says of some files together.
struct Look {
  std::uint64_t value = 0;
  std::int64_t latest = 0;  ///< change of any of them, in nanoseconds since 1970
};

Look look_at(const std::vector<std::string>& paths) {
  Hash hash;
  Look look;
  for (const std::string& path : paths) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
      hash.add(std::uint64_t{0});
      continue;
    }
    hash.add(static_cast<std::uint64_t>(status.st_ino));
    hash.add(static_cast<std::uint64_t>(status.st_size));
    hash.add(static_cast<std::uint64_t>(nanoseconds(status.st_mtim)));
    look.latest = std::max({look.latest, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
  }
  look.value = hash.value();
  return look;
}

// A change just now could be followed by another in the same tick of the file system's clock.
bool is_fresh(const Look& look) { return look.latest > clock_now() - kFreshNanoseconds; }

bool has_appeared(const std::string& path, const std::vector<std::string>& watched) {
  return exists(path) && std::find(watched.begin(), watched.end(), path) == watched.end();
}

}  // namespace

std::uint64_t stat_value(const std::vector<std::string>& paths) { return look_at(paths).value; }

Watched watch(const RepositoryPath& location) {
  // The directory first: what appears from here on changes it.
  const Look directory = look_at({location.git_dir});
  return {watched_paths(location), is_fresh(directory) ? 0 : directory.value};
}

std::optional<Fingerprint> take_fingerprint(const RepositoryPath& location, Watched watched,
                                            const std::vector<std::string>& config_files) {
  std::vector<std::string> paths = std::move(watched.paths);
  paths.insert(paths.end(), config_files.begin(), config_files.end());
  const Look look = look_at(paths);
  if (is_fresh(look)) return std::nullopt;
  return Fingerprint{.paths = std::move(paths),
                     .value = look.value,
                     .git_dir = location.git_dir,
                     .git_dir_value = watched.git_dir_value};
}

bool is_current(const Fingerprint& fingerprint) {
  if (stat_value(fingerprint.paths) != fingerprint.value) return false;
  // `git add` and many others change the directory for no more than a lock file.
  return stat_value({fingerprint.git_dir}) == fingerprint.git_dir_value ||
         std::none_of(kAtTimes.begin(), kAtTimes.end(), [&](const char* name) {
           return has_appeared(fingerprint.git_dir + name, fingerprint.paths);
         });
}

}  // namespace gongbu::git
