#include "library.hpp"

#include <array>
#include <mutex>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {
namespace {

ConfigPlaces& mutable_config_places() {
  static ConfigPlaces places;
  return places;
}

void set_search_path(git_config_level_t level, const std::string& path) {
  git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path.c_str());
}

void start() {
  git_libgit2_init();
  // Each commit is read once: hashing it again and keeping it would cost half of the time and 160
  // MiB.
  git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
  // Extensions that do not change how commits and references are read.
  std::array<const char*, 3> extensions{"partialclone", "worktreeconfig", "preciousobjects"};
  git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions.data(), extensions.size());
  const ConfigPlaces& places = config_places();
  if (places.home) set_search_path(GIT_CONFIG_LEVEL_GLOBAL, *places.home);
  if (places.xdg) set_search_path(GIT_CONFIG_LEVEL_XDG, *places.xdg);
  if (!places.system) set_search_path(GIT_CONFIG_LEVEL_SYSTEM, "");
}

}  // namespace

void use_config_places(ConfigPlaces places) { mutable_config_places() = std::move(places); }

const ConfigPlaces& config_places() { return mutable_config_places(); }

void ensure_library() {
  static std::once_flag once;
  std::call_once(once, start);
}

std::string last_error() {
  const git_error* error = git_error_last();
  return error != nullptr && error->message != nullptr ? error->message : "unknown error";
}

Handle<git_repository> open_repository(const std::string& git_dir) {
  ensure_library();
  git_repository* raw = nullptr;
  const int status =
      git_repository_open_ext(&raw, git_dir.c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
  if (status == GIT_EOWNER)
    throw make_error(ErrorKind::git, Msg::err_repository_owner, git_dir)
        .hint(phrase(Msg::hint_safe_directory, git_dir));
  if (status != 0)
    throw make_error(ErrorKind::git, Msg::err_repository_open, git_dir, last_error());
  return Handle<git_repository>(raw);
}

}  // namespace gongbu::git
