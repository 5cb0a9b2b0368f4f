#include "repository_files.hpp"

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "alternates.hpp"
#include "bounded_file.hpp"
#include "config.hpp"
#include "config_includes.hpp"
#include "config_parser.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "libgit2.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

struct File {
  const char* name;
  std::size_t limit;
};

// Files read on opening, or by git in a work tree; without configuration files.
constexpr std::array kRead{
    File{"HEAD", kLargestSmallFile},
    File{"commondir", kLargestSmallFile},
    File{"gitdir", kLargestSmallFile},
    File{"packed-refs", kLargestPackedRefs},
    File{"shallow", kLargestShallow},
    File{"info/grafts", kLargestShallow},
    File{"info/attributes", kLargestAttributes},
    File{"info/exclude", kLargestAttributes},
    File{"index", std::numeric_limits<std::size_t>::max()},
    File{"reftable/tables.list", kLargestSmallFile},
};

// Files that git reads in the directory of each linked work tree.
constexpr std::array kOfWorkTrees{"HEAD", "commondir", "gitdir", "locked"};

// Limits of the configuration files of one repository.
constexpr int kMostLevels = 10;                 // of includes, as in git and libgit2
constexpr std::size_t kMostFiles = 10'000;      // included
constexpr std::size_t kMostBytes = 32U << 20U;  // of all files, in memory
// Limits of conditional includes, which git may take hours to match. Repositories rarely have any.
constexpr std::size_t kMostConditions = 50;
constexpr std::size_t kMostWildcards = 3;
constexpr std::size_t kLongestUrl = 1000;

void require_state(const RepositoryPath& location, const fs::path& file, std::size_t limit,
                   FileState state) {
  constexpr std::size_t kMiB = 1U << 20U;
  // People name /dev/null where git asks for a file and they have none.
  if (state == FileState::not_regular && file != "/dev/null")
    throw make_error(ErrorKind::git, Msg::err_repository_file_kind, location.work_tree,
                     file.string());
  if (state == FileState::too_large)
    throw make_error(ErrorKind::git, Msg::err_repository_file_size, location.work_tree,
                     file.string(), static_cast<std::int64_t>(limit / kMiB));
}

// Throws if a directory that exists could not be listed to its end.
void require_listed(const RepositoryPath& location, const fs::path& directory,
                    const std::error_code& error) {
  if (!error || error == std::errc::no_such_file_or_directory ||
      error == std::errc::not_a_directory)
    return;
  throw make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree,
                   directory.string() + ": " + error.message());
}

void require_plain_files(const RepositoryPath& location, const std::string& directory) {
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    std::error_code unknown;
    if (!it->is_regular_file(unknown) && !it->is_directory(unknown))
      require_plain(location, it->path(), std::numeric_limits<std::size_t>::max());
  }
  require_listed(location, directory, error);
}

// Checks the files in a directory and in those below it. A link to a directory is refused; other
// links are followed.
void require_plain_tree(const RepositoryPath& location, const std::string& directory) {
  std::error_code error;
  for (fs::recursive_directory_iterator it(directory, error), end; !error && it != end;
       it.increment(error)) {
    std::error_code unknown;
    if (!it->is_regular_file(unknown) && (!it->is_directory(unknown) || it->is_symlink(unknown)))
      require_plain(location, it->path(), std::numeric_limits<std::size_t>::max());
  }
  require_listed(location, directory, error);
}

// Counts the wildcards of a pattern; git needs the length of the text to the power of this.
std::size_t wildcards_in(std::string_view pattern) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (pattern[i] == '*' && (i == 0 || pattern[i - 1] != '*')) ++count;
  return count;
}

class ConfigFiles {
 public:
  explicit ConfigFiles(const RepositoryPath& location) : location_(location) {}

  void require(const fs::path& file, int depth) {
    const std::string text = read_plain(location_, file, kLargestConfig);
    note(text);
    if (bytes_ > kMostBytes) require_state(location_, file, kMostBytes, FileState::too_large);
    if (conditions_ > 0 && is_slow_to_match_)
      throw make_error(ErrorKind::git, Msg::err_repository_conditions, location_.work_tree);
    if (depth >= kMostLevels) return;  // git and libgit2 do not read deeper includes
    for (const std::string& path : included_paths(text)) {
      if (++included_ > kMostFiles)
        throw make_error(ErrorKind::git, Msg::err_repository_includes, location_.work_tree,
                         static_cast<std::int64_t>(kMostFiles));
      require(file.parent_path() / expanded_path(path).value_or(path), depth + 1);
    }
  }

 private:
  // Adds the size of the settings with their full names, as libgit2 keeps them. A long section is
  // as good as unlimited, because its name stands in each setting.
  void note(std::string_view text) {
    constexpr std::size_t kLongestHeader = 4096;
    constexpr std::size_t kOverhead = 32;  // of a setting
    bytes_ += text.size();
    for (std::string_view rest = text; !rest.empty();) {
      const std::string_view line = take_until(rest, '\n');
      if (line.size() > kLongestHeader && trimmed(line).starts_with('[')) bytes_ = kMostBytes + 1;
    }
    parse_config(text, [&](const std::string& key, const std::optional<std::string>& value) {
      const std::size_t size = value ? value->size() : 0;
      bytes_ += kOverhead + key.size() + size;
      if (key.starts_with("includeif.")) {
        ++conditions_;
        is_slow_to_match_ |= conditions_ > kMostConditions || wildcards_in(key) > kMostWildcards;
      } else if (key.starts_with("remote.") && size > kLongestUrl) {
        is_slow_to_match_ = true;
      }
    });
  }

  const RepositoryPath& location_;
  std::size_t included_ = 0;
  std::size_t bytes_ = 0;
  std::size_t conditions_ = 0;
  bool is_slow_to_match_ = false;
};

}  // namespace

void require_plain(const RepositoryPath& location, const fs::path& file, std::size_t limit) {
  require_state(location, file, limit, state_of(file, limit));
}

std::string read_plain(const RepositoryPath& location, const fs::path& file, std::size_t limit) {
  FileContent content = read_bounded(file, limit);
  require_state(location, file, limit, content.state);
  return std::move(content.bytes);
}

void require_plain_repository(const RepositoryPath& location) {
  const fs::path directory = location.git_dir;
  for (const auto& [name, limit] : kRead) require_plain(location, directory / name, limit);
  ConfigFiles config(location);
  for (const char* name : {"config", "config.worktree"}) config.require(directory / name, 0);
  std::error_code error;
  for (fs::directory_iterator it(directory / "worktrees", error), end; !error && it != end;
       it.increment(error)) {
    for (const char* name : kOfWorkTrees)
      require_plain(location, it->path() / name, kLargestSmallFile);
    config.require(it->path() / "config.worktree", 0);
  }
}

void require_plain_packs(const RepositoryPath& location, const std::string& objects) {
  require_plain_files(location, objects + "/pack");
}

void require_plain_for_git(const RepositoryPath& location) {
  for (const std::string& objects : object_directories(location)) {
    std::error_code error;
    for (fs::directory_iterator it(objects, error), end; !error && it != end; it.increment(error))
      require_plain_files(location, it->path());
    require_listed(location, objects, error);
    require_plain_files(location, objects + "/info/commit-graphs");
  }
  require_plain_files(location, location.git_dir + "/reftable");
  require_plain_tree(location, location.git_dir + "/refs");
}

}  // namespace gongbu::git
