#include "gongbu/git/change.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "library.hpp"

namespace gongbu::git {
namespace {

// Renames among more files than these are found only when nothing else changed: comparing each that
// came with each that went takes minutes.
constexpr std::size_t kMostRenames = 1000;
// A larger file counts as a whole: nobody wrote so many lines.
constexpr git_off_t kLargestFile = 8 << 20;
constexpr std::uint16_t kSimilarPercent = 50;  // as git has it

// Most trees of a commit are those of its neighbours. Other than for scans, which come first, it
// pays to have libgit2 keep what it read: it keeps small trees only unless told otherwise.
constexpr std::size_t kLargestTree = 1U << 20U;
constexpr ssize_t kMostKept = 32 << 20;

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

Handle<git_commit> commit_of(git_repository* repository, const core::ObjectId& oid) {
  const git_oid name = to_git_oid(oid);
  git_commit* raw = nullptr;
  require(git_commit_lookup(&raw, repository, &name));
  return Handle<git_commit>(raw);
}

Handle<git_tree> tree_of(const Handle<git_commit>& commit) {
  git_tree* raw = nullptr;
  require(git_commit_tree(&raw, commit.get()));
  return Handle<git_tree>(raw);
}

// Nothing for a root commit: it is compared with the empty tree.
Handle<git_tree> first_parent_tree(const Handle<git_commit>& commit) {
  if (git_commit_parentcount(commit.get()) == 0) return nullptr;
  git_commit* raw = nullptr;
  require(git_commit_parent(&raw, commit.get(), 0));
  return tree_of(Handle<git_commit>(raw));
}

/// Paths of the files in which two trees differ. libgit2 reads every directory of both to compare
/// them; this reads only those that differ, and then libgit2 is told where to look.
class ChangedPaths {
 public:
  ChangedPaths(git_repository* repository, git_tree* before, git_tree* after)
      : repository_(repository) {
    compare(before, after, "");
    for (std::string& path : paths_) strings_.push_back(path.data());
  }

  bool empty() const { return paths_.empty(); }
  git_strarray pathspec() { return {strings_.data(), strings_.size()}; }

 private:
  // Either may be null: then the other is added or removed as a whole.
  void compare(const git_tree* before, const git_tree* after, const std::string& directory) {
    Beside now_beside(after);
    std::size_t kept = 0;
    each_entry(before, [&](const git_tree_entry* old, std::size_t place) {
      const git_tree_entry* now = now_beside.find(old, place);
      if (now != nullptr) ++kept;
      if (now == nullptr || !is_same(old, now)) take(old, now, directory);
    });
    if (kept == entry_count(after)) return;
    Beside old_beside(before);
    each_entry(after, [&](const git_tree_entry* now, std::size_t place) {
      if (old_beside.find(now, place) == nullptr) take(nullptr, now, directory);
    });
  }

  void take(const git_tree_entry* old, const git_tree_entry* now, const std::string& directory) {
    const std::string path = directory + git_tree_entry_name(old != nullptr ? old : now);
    const Handle<git_tree> tree_before = subtree(old);
    const Handle<git_tree> tree_after = subtree(now);
    if (tree_before || tree_after) compare(tree_before.get(), tree_after.get(), path + '/');
    const bool is_file = (old != nullptr && !tree_before) || (now != nullptr && !tree_after);
    if (is_file) paths_.push_back(path);
  }

  static std::size_t entry_count(const git_tree* tree) {
    return tree == nullptr ? 0 : git_tree_entrycount(tree);
  }

  template <class Visit>
  static void each_entry(const git_tree* tree, Visit visit) {
    for (std::size_t i = 0; i < entry_count(tree); ++i) visit(git_tree_entry_byindex(tree, i), i);
  }

  /// Finds the entries of one tree in another, which mostly has them in the same order.
  class Beside {
   public:
    explicit Beside(const git_tree* tree) : tree_(tree) {}

    /// The entry with the name of another one, which is the `place`-th where it is.
    const git_tree_entry* find(const git_tree_entry* other, std::size_t place) {
      if (tree_ == nullptr) return nullptr;
      const std::string_view name = git_tree_entry_name(other);
      for (const std::size_t ahead : {ahead_, ahead_ + 1, ahead_ - 1}) {
        const git_tree_entry* entry = git_tree_entry_byindex(tree_, place + ahead);
        if (entry == nullptr || git_tree_entry_name(entry) != name) continue;
        ahead_ = ahead;
        return entry;
      }
      return git_tree_entry_byname(tree_, name.data());
    }

   private:
    const git_tree* tree_;
    std::size_t ahead_ = 0;  ///< by how many it was there, modulo 2^64
  };

  static bool is_same(const git_tree_entry* a, const git_tree_entry* b) {
    return git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) != 0 &&
           git_tree_entry_filemode(a) == git_tree_entry_filemode(b);
  }

  Handle<git_tree> subtree(const git_tree_entry* entry) {
    if (entry == nullptr || git_tree_entry_type(entry) != GIT_OBJECT_TREE) return nullptr;
    git_tree* raw = nullptr;
    require(git_tree_lookup(&raw, repository_, git_tree_entry_id(entry)));
    return Handle<git_tree>(raw);
  }

  git_repository* repository_;
  std::vector<std::string> paths_;
  std::vector<char*> strings_;
};

// Nothing when the commit changes no file.
Handle<git_diff> diff_of(git_repository* repository, const Handle<git_commit>& commit) {
  const Handle<git_tree> before = first_parent_tree(commit);
  const Handle<git_tree> after = tree_of(commit);
  ChangedPaths changed(repository, before.get(), after.get());
  if (changed.empty()) return nullptr;
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags = GIT_DIFF_IGNORE_WHITESPACE | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
  options.pathspec = changed.pathspec();
  options.context_lines = 0;
  options.max_size = kLargestFile;
  git_diff* raw = nullptr;
  require(git_diff_tree_to_tree(&raw, repository, before.get(), after.get(), &options));
  Handle<git_diff> diff(raw);

  git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
  find.flags = GIT_DIFF_FIND_RENAMES;
  find.rename_threshold = kSimilarPercent;
  find.rename_limit = kMostRenames;
  if (git_diff_num_deltas(raw) > kMostRenames) find.flags |= GIT_DIFF_FIND_EXACT_MATCH_ONLY;
  require(git_diff_find_similar(raw, &find));
  return diff;
}

std::string_view path_of(const git_diff_delta& delta) {
  return delta.status == GIT_DELTA_DELETED ? delta.old_file.path : delta.new_file.path;
}

// Places of the files to look at, in the order in which they are kept.
std::vector<std::size_t> places_of(git_diff* diff) {
  std::vector<std::size_t> places(git_diff_num_deltas(diff));
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  if (places.size() > kMostFiles) {
    std::stable_partition(places.begin(), places.end(), [&](std::size_t i) {
      return !core::never_counts_by_itself(path_of(*git_diff_get_delta(diff, i)));
    });
    places.resize(kMostFiles);
  }
  return places;
}

// Whether more changed than lines can tell.
bool changes_shape(const git_diff_delta& delta) {
  return delta.status == GIT_DELTA_RENAMED || delta.status == GIT_DELTA_ADDED ||
         delta.status == GIT_DELTA_DELETED || delta.old_file.mode != delta.new_file.mode;
}

// Nothing when only white space changed.
std::optional<core::FileChange> file_change(git_diff* diff, std::size_t place) {
  git_patch* raw = nullptr;
  require(git_patch_from_diff(&raw, diff, place));
  const Handle<git_patch> patch(raw);
  const git_diff_delta& delta = *git_diff_get_delta(diff, place);
  core::FileChange file{.path = std::string(path_of(delta))};
  if (raw != nullptr) {  // libgit2 makes none of what it takes for unchanged
    file.binary = (git_patch_get_delta(raw)->flags & GIT_DIFF_FLAG_BINARY) != 0;
    std::size_t added = 0;
    std::size_t removed = 0;
    if (!file.binary) require(git_patch_line_stats(nullptr, &added, &removed, raw));
    file.added = static_cast<std::int64_t>(added);
    file.removed = static_cast<std::int64_t>(removed);
  }
  const bool counts = file.binary || file.added + file.removed > 0 || changes_shape(delta);
  return counts ? std::optional(std::move(file)) : std::nullopt;
}

}  // namespace

struct ChangeReader::Impl {
  core::Change read(const core::ObjectId& oid) {
    const Handle<git_commit> commit = commit_of(repository.get(), oid);
    const Handle<git_diff> diff = diff_of(repository.get(), commit);
    core::Change change;
    if (!diff) return change;
    const std::vector<std::size_t> places = places_of(diff.get());
    change.files_left_out =
        static_cast<std::int64_t>(git_diff_num_deltas(diff.get()) - places.size());
    for (const std::size_t place : places) {
      auto file = file_change(diff.get(), place);
      if (!file) continue;
      file->generated = generated(oid, file->path);
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

  std::optional<bool> generated(const core::ObjectId& oid, const std::string& path) const {
    constexpr std::size_t kNames = 2;
    std::array<const char*, kNames> names{"linguist-generated", "linguist-vendored"};
    std::array<const char*, kNames> values{};
    git_attr_options options = GIT_ATTR_OPTIONS_INIT;
    options.flags =
        GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_NO_SYSTEM | GIT_ATTR_CHECK_INCLUDE_COMMIT;
    options.attr_commit_id = to_git_oid(oid);
    if (git_attr_get_many_ext(values.data(), repository.get(), &options, path.c_str(), kNames,
                              names.data()) != 0)
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

  Handle<git_repository> repository;
};

ChangeReader::ChangeReader(const RepositoryPlace& place) {
  static std::once_flag once;
  std::call_once(once, keep_trees);  // others wait for it: libgit2's options are no thread's own
  impl_ = std::make_unique<Impl>(Impl{open_repository(place)});
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
