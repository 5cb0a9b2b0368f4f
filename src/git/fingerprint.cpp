#include "fingerprint.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "hash.hpp"

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

// `directory` and all directories below it: a loose reference is made by a rename in one of them.
void add_directories(const std::string& directory, std::vector<std::string>& paths) {
  paths.push_back(directory);
  std::error_code error;
  for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error))
    if (it->is_directory(error)) paths.push_back(it->path().string());
}

std::vector<std::string> watched_paths(const RepositoryPlace& place) {
  const std::string& git_dir = place.git_dir;
  std::vector<std::string> paths;
  for (const char* name : {"/HEAD", "/packed-refs", "/config", "/config.worktree", "/shallow",
                           "/refs", "/reftable", "/reftable/tables.list", "/worktrees"})
    paths.push_back(git_dir + name);
  paths.push_back(place.work_tree + "/.mailmap");
  add_directories(git_dir + "/refs/heads", paths);
  add_directories(git_dir + "/refs/remotes", paths);
  std::error_code error;
  for (fs::directory_iterator it(git_dir + "/worktrees", error), end; !error && it != end;
       it.increment(error))
    paths.push_back((it->path() / "HEAD").string());
  return paths;
}

/// What stat says of some files together.
struct Look {
  std::uint64_t value = 0;
  std::int64_t latest = 0;  ///< change of any of them
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

}  // namespace

std::uint64_t stat_value(const std::vector<std::string>& paths) { return look_at(paths).value; }

std::optional<Fingerprint> take_fingerprint(const RepositoryPlace& place,
                                            const std::string& mailmap_file) {
  Fingerprint fingerprint{watched_paths(place), 0};
  if (!mailmap_file.empty()) fingerprint.paths.push_back(mailmap_file);
  const Look look = look_at(fingerprint.paths);
  if (look.latest > clock_now() - kFreshNanoseconds) return std::nullopt;
  fingerprint.value = look.value;
  return fingerprint;
}

}  // namespace gongbu::git
