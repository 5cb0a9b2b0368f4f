#include "gongbu/git/change.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "changed_files.hpp"
#include "commit_parser.hpp"
#include "library.hpp"
#include "objects.hpp"

// Clang misses fields in libgit2's own initializers.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

// Renames among more files than these are found only when nothing else changed: comparing each that
// came with each that went takes minutes.
constexpr std::size_t kMostRenames = 1000;
// A larger file counts as a whole: nobody wrote so many lines.
constexpr git_off_t kLargestFile = 8 << 20;
constexpr std::uint16_t kSimilarPercent = 50;  // as git has it

// Most trees of a commit are those of its neighbours. Other than for scans, which come first, it
// pays to have libgit2 keep what it read: it keeps small trees only unless told otherwise. To keep
// more would cost more, in fresh memory, than to read it again.
constexpr std::size_t kLargestTree = 1U << 20U;
constexpr ssize_t kMostKept = 1 << 20;

// What attributes say of so many files is kept, for the commits that follow.
constexpr std::size_t kMostAnswers = 4096;

void keep_trees() {
  ensure_library();
  git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, kLargestTree);
  git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, kMostKept);
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 1);
}

/// A step of libgit2 that did not succeed: something is missing or damaged.
struct Unreadable {};

void require(int status) {
  if (status != 0) throw Unreadable{};
}

struct Trees {
  std::optional<core::ObjectId> before;  ///< nothing for a root commit: it adds everything
  core::ObjectId after;
};

Trees trees_of(git_odb* odb, const core::ObjectId& oid) {
  ParsedCommit commit;
  const auto read = [&](const core::ObjectId& name) {
    const Handle<git_odb_object> object = read_object(odb, name);
    if (!object || !is_commit(object)) throw Unreadable{};
    parse_commit(bytes_of(object), commit);
    if (!commit.has_tree) throw Unreadable{};
    return commit.tree;
  };
  Trees trees{std::nullopt, read(oid)};
  if (!commit.parents.empty()) trees.before = read(core::ObjectId(commit.parents.front()));
  return trees;
}

git_diff_options diff_options() {
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags =
      GIT_DIFF_IGNORE_WHITESPACE | GIT_DIFF_IGNORE_BLANK_LINES | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
  // Blank lines count where they are in the context of another change: so it must be git's.
  options.context_lines = 3;
  options.max_size = kLargestFile;
  return options;
}

/// What git's `--numstat` says of a file.
struct Lines {
  bool binary = false;
  std::size_t added = 0;
  std::size_t removed = 0;
};

/// A file's change of which the lines are still to be counted.
struct Delta {
  std::string path;
  bool reshaped = false;  ///< more changed than lines can tell
  std::function<Lines()> count;
};

// libgit2 makes no patch of what it takes for unchanged.
Lines changed_lines(const Handle<git_patch>& patch) {
  Lines lines;
  if (!patch) return lines;
  lines.binary = (git_patch_get_delta(patch.get())->flags & GIT_DIFF_FLAG_BINARY) != 0;
  if (!lines.binary)
    require(git_patch_line_stats(nullptr, &lines.added, &lines.removed, patch.get()));
  return lines;
}

bool is_blob(const std::optional<TreeFile>& file) {
  return !file || file->mode == GIT_FILEMODE_BLOB || file->mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

// Whether files that are in no commit give attributes: the repository's own, or the user's.
bool has_attributes(git_repository* repository) {
  if (!config_path(config_of(repository).get(), "core.attributesFile").empty()) return true;
  git_buf directory = GIT_BUF_INIT;
  git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, &directory);
  const fs::path of_user = fs::path(directory.ptr == nullptr ? "" : directory.ptr) / "attributes";
  git_buf_dispose(&directory);
  std::error_code unreadable;
  return fs::exists(of_user, unreadable) ||
         fs::exists(fs::path(git_repository_commondir(repository)) / "info/attributes", unreadable);
}

/// A repository, for one thread.
struct Objects {
  explicit Objects(const RepositoryPlace& place)
      : repository(open_repository(place)), odb(open_objects(place)) {
    git_repository_set_odb(repository.get(), odb.get());
    // Attributes are to be those of the commit, not those of what is checked out.
    git_index* raw = nullptr;
    if (git_index_new(&raw) == 0)
      git_repository_set_index(repository.get(), Handle<git_index>(raw).get());
    attributed = has_attributes(repository.get());
  }

  Handle<git_repository> repository;
  Handle<git_odb> odb;
  bool attributed = false;  ///< whether files outside of commits give attributes
};

bool is_too_large(const Objects& objects, const std::optional<TreeFile>& file) {
  if (!file) return false;
  const git_oid name = to_git_oid(file->oid);
  std::size_t size = 0;
  git_object_t type{};
  require(git_odb_read_header(&size, &type, objects.odb.get(), &name));
  return size > static_cast<std::size_t>(kLargestFile);
}

Handle<git_blob> blob_of(const Objects& objects, const std::optional<TreeFile>& file) {
  if (!file) return nullptr;
  const git_oid name = to_git_oid(file->oid);
  git_blob* raw = nullptr;
  require(git_blob_lookup(&raw, objects.repository.get(), &name));
  return Handle<git_blob>(raw);
}

Handle<git_tree> tree_of(const Objects& objects, const core::ObjectId& oid) {
  const git_oid name = to_git_oid(oid);
  git_tree* raw = nullptr;
  require(git_tree_lookup(&raw, objects.repository.get(), &name));
  return Handle<git_tree>(raw);
}

// Whether each file changed by itself: none can be another one under a new name, and all have
// lines.
bool are_plain(const std::vector<ChangedFile>& files) {
  const auto all = [&](auto holds) { return std::all_of(files.begin(), files.end(), holds); };
  return all([](const ChangedFile& file) { return is_blob(file.before) && is_blob(file.after); }) &&
         (all([](const ChangedFile& file) { return file.before.has_value(); }) ||
          all([](const ChangedFile& file) { return file.after.has_value(); }));
}

Lines count_lines(const Objects& objects, const ChangedFile& file) {
  if (is_too_large(objects, file.before) || is_too_large(objects, file.after))
    return {.binary = true};
  const Handle<git_blob> before = blob_of(objects, file.before);
  const Handle<git_blob> after = blob_of(objects, file.after);
  const char* path = file.path.c_str();
  const git_diff_options options = diff_options();
  git_patch* raw = nullptr;
  require(git_patch_from_blobs(&raw, before.get(), path, after.get(), path, &options));
  return changed_lines(Handle<git_patch>(raw));
}

Delta delta_of(const Objects& objects, const ChangedFile& file) {
  const bool stays = file.before && file.after;
  return {file.path, !stays || file.before->mode != file.after->mode,
          [&objects, &file] { return count_lines(objects, file); }};
}

Delta delta_of(git_diff* diff, std::size_t place) {
  const git_diff_delta& delta = *git_diff_get_delta(diff, place);
  const auto& file = delta.status == GIT_DELTA_DELETED ? delta.old_file : delta.new_file;
  const bool reshaped = delta.status == GIT_DELTA_RENAMED || delta.status == GIT_DELTA_ADDED ||
                        delta.status == GIT_DELTA_DELETED ||
                        delta.old_file.mode != delta.new_file.mode;
  return {file.path, reshaped, [diff, place] {
            git_patch* raw = nullptr;
            require(git_patch_from_diff(&raw, diff, place));
            return changed_lines(Handle<git_patch>(raw));
          }};
}

// With renames, as git finds them.
Handle<git_diff> diff_of(const Objects& objects, const Trees& trees,
                         const std::vector<ChangedFile>& files) {
  std::vector<std::string> paths;
  for (const ChangedFile& file : files) paths.push_back(file.path);
  std::vector<char*> strings;
  for (std::string& path : paths) strings.push_back(path.data());
  const Handle<git_tree> before = trees.before ? tree_of(objects, *trees.before) : nullptr;
  const Handle<git_tree> after = tree_of(objects, trees.after);
  git_diff_options options = diff_options();
  options.pathspec = {strings.data(), strings.size()};
  git_diff* raw = nullptr;
  require(
      git_diff_tree_to_tree(&raw, objects.repository.get(), before.get(), after.get(), &options));
  Handle<git_diff> diff(raw);

  git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
  find.flags = GIT_DIFF_FIND_RENAMES;
  find.rename_threshold = kSimilarPercent;
  find.rename_limit = kMostRenames;
  if (git_diff_num_deltas(raw) > kMostRenames) find.flags |= GIT_DIFF_FIND_EXACT_MATCH_ONLY;
  require(git_diff_find_similar(raw, &find));
  return diff;
}

// Leaves those to look at, in the order in which they are kept; returns how many are left out.
std::size_t leave_most(std::vector<Delta>& deltas) {
  if (deltas.size() <= kMostFiles) return 0;
  std::stable_partition(deltas.begin(), deltas.end(), [](const Delta& delta) {
    return !core::never_counts_by_itself(delta.path);
  });
  const std::size_t left_out = deltas.size() - kMostFiles;
  deltas.resize(kMostFiles);
  return left_out;
}

// Nothing when only white space changed, blank lines included.
std::optional<core::FileChange> file_change(const Delta& delta) {
  const Lines lines = delta.count();
  if (!lines.binary && lines.added + lines.removed == 0 && !delta.reshaped) return std::nullopt;
  return core::FileChange{.path = delta.path,
                          .added = static_cast<std::int64_t>(lines.added),
                          .removed = static_cast<std::int64_t>(lines.removed),
                          .binary = lines.binary};
}

}  // namespace

struct ChangeReader::Impl {
  explicit Impl(const RepositoryPlace& place) : objects(place) {}

  core::Change read(const core::ObjectId& oid) {
    const Trees trees = trees_of(objects.odb.get(), oid);
    const auto changed = changed_files(objects.odb.get(), trees.before, trees.after);
    if (!changed) throw Unreadable{};
    // Looking for renames has libgit2 list both trees whole: most of the time of a small change.
    Handle<git_diff> diff;
    std::vector<Delta> deltas;
    if (are_plain(changed->all)) {
      for (const ChangedFile& file : changed->all) deltas.push_back(delta_of(objects, file));
    } else {
      diff = diff_of(objects, trees, changed->all);
      for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i)
        deltas.push_back(delta_of(diff.get(), i));
    }
    core::Change change;
    change.files_left_out = static_cast<std::int64_t>(leave_most(deltas));
    for (const Delta& delta : deltas) {
      auto file = file_change(delta);
      if (!file) continue;
      file->generated = generated(oid, file->path, changed->attributes);
      add(change, *std::move(file));
    }
    return change;
  }

  // A file that became a link, say, goes and comes under one name.
  static void add(core::Change& change, core::FileChange file) {
    const auto same =
        std::find_if(change.files.begin(), change.files.end(),
                     [&](const core::FileChange& other) { return other.path == file.path; });
    if (same == change.files.end()) {
      change.files.push_back(std::move(file));
      return;
    }
    same->added += file.added;
    same->removed += file.removed;
    same->binary |= file.binary;
  }

  // Commits that follow each other have most attributes and files in common.
  std::optional<bool> generated(const core::ObjectId& oid, const std::string& path,
                                const std::string& attributes) {
    if (attributes.empty() && !objects.attributed) return std::nullopt;
    if (generated_.size() >= kMostAnswers) generated_.clear();
    const auto [place, is_new] = generated_.try_emplace({attributes, path});
    if (is_new) place->second = find_generated(oid, path);
    return place->second;
  }

  std::optional<bool> find_generated(const core::ObjectId& oid, const std::string& path) const {
    constexpr std::size_t kNames = 2;
    std::array<const char*, kNames> names{"linguist-generated", "linguist-vendored"};
    std::array<const char*, kNames> values{};
    git_attr_options options = GIT_ATTR_OPTIONS_INIT;
    options.flags =
        GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_NO_SYSTEM | GIT_ATTR_CHECK_INCLUDE_COMMIT;
    options.attr_commit_id = to_git_oid(oid);
    if (git_attr_get_many_ext(values.data(), objects.repository.get(), &options, path.c_str(),
                              kNames, names.data()) != 0)
      return std::nullopt;
    std::optional<bool> answer;
    for (const char* value : values) {
      const git_attr_value_t kind = git_attr_value(value);
      const std::string_view text = kind == GIT_ATTR_VALUE_STRING ? value : "";
      if (kind == GIT_ATTR_VALUE_TRUE || text == "true") return true;
      if (kind == GIT_ATTR_VALUE_FALSE || text == "false") answer = false;
    }
    return answer;
  }

  Objects objects;
  /// By the attributes' files and the path.
  std::map<std::pair<std::string, std::string>, std::optional<bool>> generated_;
};

ChangeReader::ChangeReader(const RepositoryPlace& place) {
  static std::once_flag once;
  std::call_once(once, keep_trees);  // others wait for it: libgit2's options are no thread's own
  impl_ = std::make_unique<Impl>(place);
}

ChangeReader::~ChangeReader() = default;

std::optional<core::Change> ChangeReader::read(const core::ObjectId& commit) {
  try {
    return impl_->read(commit);
  } catch (const Unreadable&) {
    return std::nullopt;
  }
}

}  // namespace gongbu::git
