#include "library.hpp"

#include <array>
#include <cstddef>
#include <mutex>
#include <utility>

#include "allocation.hpp"
#include "git_dir.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "repository_files.hpp"
#include "safe_directory.hpp"

namespace gongbu::git {
namespace {

// Bytes of packs mapped at a time, which dominate the memory of a scan. libgit2's default maps
// whole packs in each thread. Smaller limits cause repeated mapping, larger windows map unused
// data.
constexpr std::size_t kPackWindow = 4U << 20U;
constexpr std::size_t kMostMapped = 176U << 20U;

ConfigPaths& mutable_config_paths() {
  static ConfigPaths paths;
  return paths;
}

void set_search_path(git_config_level_t level, const std::string& path) {
  git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path.c_str());
}

// Sets the directory of "~/" in configuration files. libgit2 takes it from the environment of the
// process: before 1.7 on each use, later once at start.
void set_home(const std::string& home) {
#if LIBGIT2_VER_MAJOR > 1 || LIBGIT2_VER_MINOR >= 7
  git_libgit2_opts(GIT_OPT_SET_HOMEDIR, home.c_str());
#else
  static_cast<void>(home);
#endif
}

void start() {
  git_libgit2_init();
  limit_allocations();
  // Each commit is read once, so verifying hashes and caching objects would only cost half of the
  // time and 160 MiB.
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
  git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, kPackWindow);
  git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, kMostMapped);
  // Accept all extensions; format_of() finds those that libgit2 cannot read.
  std::array<const char*, 10> extensions{
      "noop",           "noop-v1",           "partialclone",       "preciousobjects",
      "worktreeconfig", "relativeworktrees", "compatobjectformat", "submodulepathconfig",
      "objectformat",   "refstorage"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
  const ConfigPaths& paths = config_paths();
  if (paths.home) {
    set_search_path(GIT_CONFIG_LEVEL_GLOBAL, *paths.home);
    set_home(*paths.home);
  }
  if (paths.xdg) set_search_path(GIT_CONFIG_LEVEL_XDG, *paths.xdg);
  if (!paths.system) set_search_path(GIT_CONFIG_LEVEL_SYSTEM, "");
  git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);  // open_repository() checks the owner
}

}  // namespace

void fix_config(git_repository* repository) {
  git_config* raw = nullptr;
  if (git_repository_config_snapshot(&raw, repository) != 0) return;
  const Handle<git_config> snapshot(raw);
  git_repository_set_config(repository, raw);
}

void use_config_paths(ConfigPaths paths) { mutable_config_paths() = std::move(paths); }

const ConfigPaths& config_paths() { return mutable_config_paths(); }

void ensure_library() {
  static std::once_flag once;
  std::call_once(once, start);
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown error";
}

void require_readable(const RepositoryPath& location) {
  if (!is_safe(location))
    throw make_error(ErrorKind::git, Msg::err_repository_owner, location.work_tree)
        .hint(phrase(Msg::hint_safe_directory, shell_quoted(location.work_tree)));
  require_plain_repository(location);
}

std::unique_ptr<GitProcess> start_git(const std::filesystem::path& work_tree,
                                      const std::vector<std::string>& words) {
  const RepositoryPath location = location_at(work_tree);
  require_readable(location);
  require_plain_for_git(location);
  // A linked work tree has a HEAD of its own.
  const std::string git_dir = git_dir_of(real_path(work_tree) + "/.git");
  const bool is_of_repository = !git_dir.empty() && common_dir_of(git_dir) == location.git_dir;
  const StartGit& start = config_paths().start_git;
  return start ? start(is_of_repository ? git_dir : location.git_dir, words) : nullptr;
}

Handle<git_repository> open_repository(const RepositoryPath& location) {
  ensure_library();
  require_readable(location);
  git_repository* raw = nullptr;
  const int status = git_repository_open_ext(&raw, location.git_dir.c_str(),
                                             GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
  if (status != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, last_error());
  Handle<git_repository> repository(raw);
  fix_config(raw);
  return repository;
}

Handle<git_config> config_of(git_repository* repository) {
  git_config* raw = nullptr;
  if (git_repository_config(&raw, repository) != 0) return nullptr;
  return Handle<git_config>(raw);
}

std::string config_path(git_config* config, const char* key) {
  git_buf path = GIT_BUF_INIT;
  if (config == nullptr || git_config_get_path(&path, config, key) != 0) return {};
  std::string file(path.ptr, path.size);
  git_buf_dispose(&path);
  return file;
}

}  // namespace gongbu::git
