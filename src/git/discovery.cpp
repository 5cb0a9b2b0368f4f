#include "gongbu/git/discovery.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>

#include "git_dir.hpp"
#include "gongbu/base/parallel.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

// Directories that cannot hold repositories of the user; "build", "vendor" or "dist" could.
constexpr std::array<std::string_view, 20> kNeverDescended = {
    "node_modules",  ".cache",      ".npm",   ".pnpm-store", ".yarn",       ".cargo", ".rustup",
    ".gradle",       ".m2",         ".nuget", ".venv",       "__pycache__", ".tox",   ".mypy_cache",
    ".pytest_cache", ".ruff_cache", ".nvm",   ".Trash",      ".terraform",  ".ccache"};

constexpr std::string_view kCacheTag = "CACHEDIR.TAG";  // https://bford.info/cachedir/

bool never_descended(std::string_view name) {
  return std::find(kNeverDescended.begin(), kNeverDescended.end(), name) != kNeverDescended.end();
}

// Git's own test: a directory with HEAD, objects and refs (a reftable repository has a stub of
// refs).
bool looks_like_git_dir(const fs::path& directory) {
  std::error_code error;
  return fs::exists(directory / "HEAD", error) && fs::is_directory(directory / "objects", error) &&
         fs::exists(directory / "refs", error);
}

std::string name_of(const fs::path& work_tree) {
  std::string name = work_tree.filename().string();
  if (name.size() > 4 && name.ends_with(".git")) name.resize(name.size() - 4);
  return name;
}

RepositoryPath make_location(const std::string& common, const std::string& work_tree) {
  return {common, work_tree, name_of(work_tree)};
}

// Returns the repository of `.git` in `work_tree`, a path without links.
std::optional<RepositoryPath> location_of_dot_git(const std::string& work_tree) {
  const std::string git_dir = git_dir_of(fs::path(work_tree) / ".git");
  if (git_dir.empty()) return std::nullopt;
  const std::string common = common_dir_of(git_dir);
  if (common.empty()) return std::nullopt;
  if (common == git_dir) return make_location(common, work_tree_of(git_dir, work_tree));
  const fs::path main = common;
  return make_location(common, main.filename() == ".git" ? main.parent_path().string() : common);
}

// Returns whether a `.git` directory is empty; git ignores those.
bool is_empty_git_dir(const fs::path& dot_git) {
  std::error_code error;
  return !fs::exists(dot_git / "HEAD", error) && fs::is_directory(dot_git, error) &&
         !fs::exists(dot_git / "objects", error) && !fs::exists(dot_git / "config", error);
}

bool has_dot_git(const fs::path& directory) {
  std::error_code error;
  return fs::exists(directory / ".git", error) && !is_empty_git_dir(directory / ".git");
}

// Returns whether a linked work tree of the user belongs to a git directory; a clone contains no
// `.git`.
bool has_linked_work_tree(const fs::path& git_dir) {
  std::error_code error;
  for (fs::directory_iterator it(git_dir / "worktrees", error), end; !error && it != end;
       it.increment(error)) {
    const fs::path dot_git = linked_dot_git(it->path());
    if (dot_git.filename() == ".git" && git_dir_of(dot_git) == it->path().string()) return true;
  }
  return false;
}

/// The entries of a directory that matter for discovery.
struct Listing {
  std::vector<std::string> directories;
  bool dot_git = false;
  bool head = false;
  bool objects = false;
  bool refs = false;
  bool cache_tag = false;

  bool is_git_dir() const { return head && objects && refs; }
};

struct CloseDirectory {
  void operator()(DIR* directory) const { closedir(directory); }
};

unsigned char type_of(int descriptor, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type;
  struct stat status {};
  if (fstatat(descriptor, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) != 0) return DT_UNKNOWN;
  return S_ISDIR(status.st_mode) ? DT_DIR : DT_REG;
}

void note_entry(Listing& listing, std::string_view name, bool is_directory) {
  if (name == ".git") {
    listing.dot_git = true;
  } else if (is_directory) {
    listing.objects |= name == "objects";
    listing.refs |= name == "refs";
    if (!never_descended(name)) listing.directories.emplace_back(name);
  } else {
    listing.head |= name == "HEAD";
    listing.cache_tag |= name == kCacheTag;
  }
}

// Returns whether a directory is not accessible or no longer exists; it then counts as empty.
bool is_out_of_reach(int error) {
  return error == EACCES || error == EPERM || error == ENOENT || error == ENOTDIR ||
         error == ELOOP || error == ENAMETOOLONG;
}

// Reads a whole directory before anything below it is opened, because it must be known whether it
// is a repository. Throws std::system_error.
Listing list(const std::string& path) {
  Listing listing;
  const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0 && is_out_of_reach(errno)) return listing;
  const std::unique_ptr<DIR, CloseDirectory> directory(descriptor < 0 ? nullptr
                                                                      : fdopendir(descriptor));
  if (!directory) throw std::system_error(errno, std::generic_category());
  for (;;) {
    errno = 0;
    const dirent* entry = readdir(directory.get());
    if (entry == nullptr && errno != 0 && !is_out_of_reach(errno))
      throw std::system_error(errno, std::generic_category());
    if (entry == nullptr) return listing;
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    note_entry(listing, name, type_of(descriptor, *entry) == DT_DIR);
  }
}

// Removes roots below other roots.
std::vector<std::string> without_nested(std::vector<std::string> roots) {
  std::sort(roots.begin(), roots.end());
  std::vector<std::string> kept;
  for (std::string& root : roots)
    if (std::none_of(kept.begin(), kept.end(), [&](const auto& k) { return is_below(root, k); }))
      kept.push_back(std::move(root));
  return kept;
}

/// Walks directory trees with several threads that share a stack.
class Walker {
 public:
  Walker(std::vector<std::string> roots, const std::vector<std::string>& ignore)
      : ignore_(ignore),
        roots_(std::move(roots)),
        stack_(without_nested(roots_)),
        unfinished_(stack_.size()) {}

  Discovered run(int threads) {
    {
      std::vector<JoiningThread> workers;
      try {
        for (int i = 1; i < threads; ++i) workers.emplace_back([this] { work(); });
      } catch (const std::system_error&) {
        // No more threads can be created.
      }
      work();
    }
    if (failure_) throw *failure_;
    return std::move(found_);
  }

 private:
  static constexpr std::size_t kBatch = 32;  // directories that a worker takes at once

  void work() {
    for (std::vector<std::string> batch = take(); !batch.empty(); batch = take()) {
      std::vector<std::string> below;
      for (const std::string& directory : batch) visit(directory, below);
      finish(batch.size(), std::move(below));
    }
  }

  // Waits for directories; returns none when all are finished.
  std::vector<std::string> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !stack_.empty() || unfinished_ == 0; });
    const std::size_t n = std::min(kBatch, (stack_.size() + 1) / 2);
    const auto begin = stack_.end() - static_cast<std::ptrdiff_t>(n);
    std::vector<std::string> batch(std::make_move_iterator(begin),
                                   std::make_move_iterator(stack_.end()));
    stack_.erase(begin, stack_.end());
    return batch;
  }

  void finish(std::size_t visited, std::vector<std::string> below) {
    const std::lock_guard lock(mutex_);
    unfinished_ += below.size();
    unfinished_ -= visited;
    std::move(below.begin(), below.end(), std::back_inserter(stack_));
    changed_.notify_all();
  }

  void visit(const std::string& directory, std::vector<std::string>& below) {
    try {
      visit(directory, list(directory), below);
    } catch (const std::system_error& error) {
      fail(directory, error);
    }
  }

  // Without file descriptors or memory the search must fail, because directories would seem empty.
  // A read error of one directory is a warning.
  void fail(const std::string& directory, const std::system_error& error) {
    const int code = error.code().value();
    const bool has_no_descriptors = code == EMFILE || code == ENFILE;
    Error failure =
        make_error(ErrorKind::system, Msg::err_read_file, directory, error.code().message());
    const std::lock_guard lock(mutex_);
    if (has_no_descriptors) {
      failure_ = std::move(failure).hint(phrase(Msg::hint_open_files));
    } else if (code == ENOMEM) {
      failure_ = std::move(failure);
    } else {
      found_.warnings.push_back(std::move(failure));
    }
  }

  void visit(const std::string& directory, const Listing& listing,
             std::vector<std::string>& below) {
    if (listing.dot_git) {
      add_work_tree(directory);
    } else if (listing.is_git_dir()) {
      add_bare(directory);
      return;
    } else if (listing.cache_tag) {
      return;
    }
    const std::string prefix = directory == "/" ? directory : directory + '/';
    for (const std::string& name : listing.directories) {
      std::string path = prefix + name;
      if (!is_ignored(path, ignore_)) below.push_back(std::move(path));
    }
  }

  void add_work_tree(const std::string& work_tree) {
    std::optional<RepositoryPath> location = location_of_dot_git(work_tree);
    if (location) {
      if (!is_empty_git_dir(location->git_dir)) add(std::move(*location));
    } else {
      warn(make_error(ErrorKind::git, Msg::err_dot_git_leads_nowhere, work_tree + "/.git"));
    }
  }

  // Skips a bare repository inside a work tree, because its configuration came with the files.
  void add_bare(const std::string& directory) {
    RepositoryPath location = make_location(common_dir_of(directory), directory);
    if (is_root(directory) || !is_embedded(directory)) return add(std::move(location));
    if (is_ignored(directory, ignore_)) return;
    const std::lock_guard lock(mutex_);
    found_.embedded.push_back(directory);
  }

  bool is_root(const std::string& directory) const {
    return std::find(roots_.begin(), roots_.end(), directory) != roots_.end();
  }

  void add(RepositoryPath location) {
    if (is_ignored(location.work_tree, ignore_) || is_ignored(location.git_dir, ignore_)) return;
    const std::lock_guard lock(mutex_);
    found_.locations.push_back(std::move(location));
  }

  void warn(Error warning) {
    const std::lock_guard lock(mutex_);
    found_.warnings.push_back(std::move(warning));
  }

  const std::vector<std::string>& ignore_;
  const std::vector<std::string> roots_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> stack_;
  std::size_t unfinished_;  ///< directories on the stack or being visited
  Discovered found_;
  std::optional<Error> failure_;  ///< error that ends the walk
};

// Locations with a known main work tree come first, one that contains the git directory before
// others; one found through a linked worktree may not know it.
bool by_git_dir(const RepositoryPath& a, const RepositoryPath& b) {
  const bool a_unknown = a.work_tree == a.git_dir;
  const bool b_unknown = b.work_tree == b.git_dir;
  const bool a_outside = !is_below(a.git_dir, a.work_tree);
  const bool b_outside = !is_below(b.git_dir, b.work_tree);
  return std::tie(a.git_dir, a_unknown, a_outside, a.work_tree) <
         std::tie(b.git_dir, b_unknown, b_outside, b.work_tree);
}

}  // namespace

Discovered discover(const DiscoveryRequest& request) {
  std::vector<std::string> roots;
  std::vector<Error> warnings;
  for (const fs::path& root : request.roots) {
    std::error_code error;
    if (fs::is_directory(root, error) && access(root.c_str(), R_OK | X_OK) == 0) {
      roots.push_back(real_path(root));
    } else if (fs::exists(root, error) || error) {
      warnings.push_back(make_error(ErrorKind::config, Msg::err_root_unreadable, root.string()));
    } else {
      warnings.push_back(make_error(ErrorKind::config, Msg::err_root_missing, root.string())
                             .hint(phrase(Msg::hint_roots)));
    }
  }
  Discovered found = Walker(std::move(roots), request.ignore).run(request.threads);
  std::sort(found.locations.begin(), found.locations.end(), by_git_dir);
  const auto same = [](const auto& a, const auto& b) { return a.git_dir == b.git_dir; };
  found.locations.erase(std::unique(found.locations.begin(), found.locations.end(), same),
                        found.locations.end());
  std::sort(found.embedded.begin(), found.embedded.end());
  found.warnings.insert(found.warnings.begin(), warnings.begin(), warnings.end());
  return found;
}

RepositoryPath location_at(const fs::path& directory) {
  std::optional<RepositoryPath> location;
  if (const std::string path = real_path(directory); path.empty()) {
    // It does not exist.
  } else if (has_dot_git(path)) {
    location = location_of_dot_git(path);
  } else if (looks_like_git_dir(path)) {
    const std::string common = common_dir_of(path);
    const fs::path around = fs::path(common).parent_path();
    const bool is_of_work_tree = fs::path(common).filename() == ".git" && has_dot_git(around);
    location = is_of_work_tree ? location_of_dot_git(around) : make_location(common, path);
  }
  if (!location || location->git_dir.empty())
    throw make_error(ErrorKind::git, Msg::err_not_a_repository, directory.string());
  return std::move(*location);
}

RepositoryPath location_around(const fs::path& directory) {
  for (fs::path path = real_path(directory); !path.empty(); path = path.parent_path()) {
    if (has_dot_git(path) || (looks_like_git_dir(path) && !is_embedded(path.string())))
      return location_at(path);
    if (path == path.root_path()) break;
  }
  throw make_error(ErrorKind::git, Msg::err_not_a_repository, directory.string());
}

bool is_embedded(const std::string& git_dir) {
  for (fs::path path = fs::path(git_dir).parent_path();; path = path.parent_path()) {
    if (has_dot_git(path))
      if (const auto around = location_of_dot_git(path.string()))
        return !is_below(git_dir, around->git_dir) && !has_linked_work_tree(git_dir);
    if (path == path.parent_path()) return false;
  }
}

bool is_below(const std::string& path, const std::string& directory) {
  return path.starts_with(directory) &&
         (path.size() == directory.size() || directory == "/" || path[directory.size()] == '/');
}

bool is_ignored(const std::string& path, const std::vector<std::string>& ignore) {
  return std::any_of(ignore.begin(), ignore.end(), [&](const std::string& rule) {
    if (rule.find_first_of("*?[") != std::string::npos)
      return fnmatch(rule.c_str(), path.c_str(), FNM_PATHNAME | FNM_LEADING_DIR) == 0;
    return is_below(path, rule);
  });
}

}  // namespace gongbu::git
