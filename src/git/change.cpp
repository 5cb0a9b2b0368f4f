#include "gongbu/git/change.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "changed_files.hpp"
#include "commit_parser.hpp"
#include "generated_files.hpp"
#include "gongbu/base/parallel.hpp"
#include "library.hpp"
#include "library_view.hpp"
#include "objects.hpp"
#include "replacements.hpp"

// Clang misses fields in libgit2's own initializers.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace gongbu::git {
namespace {

// Maximum number of files for which similar renames are searched; above it only exact renames are
// found. Comparing every added file with every removed one takes minutes.
constexpr std::size_t kMostRenames = 1000;
// A larger file counts as one binary change, because nobody wrote so many lines. It is no candidate
// for a rename.
constexpr git_off_t kLargestFile = 8 << 20;
// Maximum bytes of added and removed files that are compared with each other.
constexpr std::size_t kMostCompared = 256U << 20U;
constexpr std::chrono::seconds kLongestComparison{10};  // per commit
constexpr std::uint16_t kSimilarPercent = 50;           // as in git

// Options of libgit2's object cache. Consecutive commits share most of their trees, so caching
// trees pays off here, unlike in scans, which run before. libgit2's default limit excludes large
// trees. A larger cache is slower, because it touches fresh memory.
constexpr std::size_t kLargestTree = 1U << 20U;
constexpr ssize_t kMostKept = 1 << 20;

void keep_trees() {
  ensure_library();
  git_libgit2_opts(GIT_OPT_SET_CACHE_OBJECT_LIMIT, GIT_OBJECT_TREE, kLargestTree);
  git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, kMostKept);
  git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 1);
}

/// Thrown if an object is missing or damaged.
struct Unreadable {};

void require(int status) {
  if (status != 0) throw Unreadable{};
}

struct Trees {
  std::optional<core::ObjectId> before;  ///< nothing for a root commit
  core::ObjectId after;
};

Trees trees_of(LibraryView& view, const Grafts& grafts, const core::ObjectId& oid) {
  CommitView commit;
  const auto read = [&](const core::ObjectId& name) {
    const Handle<git_odb_object> object = read_object(view.odb(), view.short_id(name));
    if (!object || !is_commit(object)) throw Unreadable{};
    parse_commit(bytes_of(object), commit);
    if (!commit.has_tree) throw Unreadable{};
    return commit.tree;
  };
  Trees trees{std::nullopt, read(oid)};
  if (const auto graft = grafts.find(oid); graft != grafts.end()) commit.parents = graft->second;
  if (!commit.parents.empty()) trees.before = read(core::ObjectId(commit.parents.front()));
  return trees;
}

git_diff_options diff_options() {
  git_diff_options options = GIT_DIFF_OPTIONS_INIT;
  options.flags =
      GIT_DIFF_IGNORE_WHITESPACE | GIT_DIFF_IGNORE_BLANK_LINES | GIT_DIFF_DISABLE_PATHSPEC_MATCH;
  // As in git, because blank lines count within the context of another change.
  options.context_lines = 3;
  options.max_size = kLargestFile;
  return options;
}

/// The counts of git's `--numstat` for a file.
struct Lines {
  bool binary = false;
  std::size_t added = 0;
  std::size_t removed = 0;
};

/// A changed file whose lines are not counted yet.
struct Delta {
  std::string path;
  bool reshaped = false;  ///< added, removed, renamed, or with another mode
  std::function<Lines()> count;
};

// libgit2 returns no patch for a file that it considers unchanged.
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

/// Objects of a repository, for one thread.
struct Objects {
  explicit Objects(const RepositoryPath& location)
      : view(location), grafts(read_grafts(location.git_dir, view.id_size())) {
    // Use an empty index, so that the attributes of the commit apply, not those of the work tree.
    git_index* raw = nullptr;
    if (git_index_new(&raw) == 0)
      git_repository_set_index(view.repository(), Handle<git_index>(raw).get());
  }

  LibraryView view;
  Grafts grafts;
};

// Returns the size in bytes; 0 for a missing file or a submodule commit.
std::size_t size_of(const Objects& objects, const std::optional<TreeFile>& file) {
  if (!file || file->mode == GIT_FILEMODE_COMMIT) return 0;
  const git_oid name = to_git_oid(file->oid);
  std::size_t size = 0;
  git_object_t type{};
  require(git_odb_read_header(&size, &type, objects.view.odb(), &name));
  return size;
}

bool is_too_large(const Objects& objects, const ChangedFile& file) {
  return std::max(size_of(objects, file.before), size_of(objects, file.after)) >
         static_cast<std::size_t>(kLargestFile);
}

Handle<git_blob> blob_of(const Objects& objects, const std::optional<TreeFile>& file) {
  if (!file) return nullptr;
  const git_oid name = to_git_oid(file->oid);
  git_blob* raw = nullptr;
  require(git_blob_lookup(&raw, objects.view.repository(), &name));
  return Handle<git_blob>(raw);
}

Handle<git_tree> tree_of(const Objects& objects, const core::ObjectId& oid) {
  const git_oid name = to_git_oid(oid);
  git_tree* raw = nullptr;
  require(git_tree_lookup(&raw, objects.view.repository(), &name));
  return Handle<git_tree>(raw);
}

// Returns whether no file can be a renamed one and all files have lines, so that each can be
// compared by itself.
bool are_independent(const std::vector<ChangedFile>& files) {
  const auto all = [&](auto holds) { return std::all_of(files.begin(), files.end(), holds); };
  return all([](const ChangedFile& file) { return is_blob(file.before) && is_blob(file.after); }) &&
         (all([](const ChangedFile& file) { return file.before.has_value(); }) ||
          all([](const ChangedFile& file) { return file.after.has_value(); }));
}

enum class Attributes { none, some };

std::string_view blob_content(const Handle<git_blob>& blob) {
  if (!blob) return {};
  return {static_cast<const char*>(git_blob_rawcontent(blob.get())),
          static_cast<std::size_t>(git_blob_rawsize(blob.get()))};
}

// Without attributes, compares the contents alone: for blobs of a repository, libgit2 looks for
// attribute files, which takes longer than comparing small files.
Lines count_lines(const Objects& objects, const ChangedFile& file, Attributes attributes) {
  if (is_too_large(objects, file)) return {.binary = true};
  const Handle<git_blob> before = blob_of(objects, file.before);
  const Handle<git_blob> after = blob_of(objects, file.after);
  const std::string_view former = blob_content(before);
  const std::string_view present = blob_content(after);
  const char* path = file.path.c_str();
  const git_diff_options options = diff_options();
  git_patch* raw = nullptr;
  const int error =
      attributes == Attributes::some
          ? git_patch_from_blobs(&raw, before.get(), path, after.get(), path, &options)
          : git_patch_from_buffers(&raw, former.data(), former.size(), path, present.data(),
                                   present.size(), path, &options);
  // (Comparing a file of almost only newlines exceeds the limit of allocations.)
  if (error != 0) return {.binary = true};
  return changed_lines(Handle<git_patch>(raw));
}

Delta delta_of(const Objects& objects, const ChangedFile& file, Attributes attributes) {
  const bool stays = file.before && file.after;
  return {file.path, !stays || file.before->mode != file.after->mode,
          [&objects, &file, attributes] { return count_lines(objects, file, attributes); }};
}

Delta delta_of(git_diff* diff, std::size_t index) {
  const git_diff_delta& delta = *git_diff_get_delta(diff, index);
  const auto& file = delta.status == GIT_DELTA_DELETED ? delta.old_file : delta.new_file;
  const bool reshaped = delta.status == GIT_DELTA_RENAMED || delta.status == GIT_DELTA_ADDED ||
                        delta.status == GIT_DELTA_DELETED ||
                        delta.old_file.mode != delta.new_file.mode;
  return {file.path, reshaped, [diff, index] {
            git_patch* raw = nullptr;
            require(git_patch_from_diff(&raw, diff, index));
            return changed_lines(Handle<git_patch>(raw));
          }};
}

/// Candidates for renames.
struct Candidates {
  std::vector<std::string> paths;
  std::vector<const ChangedFile*> too_large;  ///< not in `paths`
  std::size_t bytes = 0;                      ///< total size of added and removed files
};

Candidates candidates_of(const Objects& objects, const std::vector<ChangedFile>& files) {
  Candidates candidates;
  for (const ChangedFile& file : files) {
    if (is_too_large(objects, file)) {
      candidates.too_large.push_back(&file);
      continue;
    }
    candidates.paths.push_back(file.path);
    if (!file.before || !file.after)
      candidates.bytes += size_of(objects, file.before) + size_of(objects, file.after);
  }
  return candidates;
}

// Compares the trees and detects renames as git does.
Handle<git_diff> diff_of(const Objects& objects, const Trees& trees, Candidates& candidates) {
  std::vector<char*> strings;
  for (std::string& path : candidates.paths) strings.push_back(path.data());
  const Handle<git_tree> before = trees.before ? tree_of(objects, *trees.before) : nullptr;
  const Handle<git_tree> after = tree_of(objects, trees.after);
  git_diff_options options = diff_options();
  options.pathspec = {strings.data(), strings.size()};
  git_diff* raw = nullptr;
  require(
      git_diff_tree_to_tree(&raw, objects.view.repository(), before.get(), after.get(), &options));
  Handle<git_diff> diff(raw);

  git_diff_find_options find = GIT_DIFF_FIND_OPTIONS_INIT;
  find.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_DONT_IGNORE_WHITESPACE;  // as in git
  find.rename_threshold = kSimilarPercent;
  find.rename_limit = kMostRenames;
  if (git_diff_num_deltas(raw) > kMostRenames || candidates.bytes > kMostCompared)
    find.flags |= GIT_DIFF_FIND_EXACT_MATCH_ONLY;
  require(git_diff_find_similar(raw, &find));
  return diff;
}

// Keeps the first kMostFiles files, generated ones last; returns the number of dropped files.
std::size_t keep_first_files(std::vector<Delta>& deltas) {
  if (deltas.size() <= kMostFiles) return 0;
  std::stable_partition(deltas.begin(), deltas.end(),
                        [](const Delta& delta) { return !core::is_generated_path(delta.path); });
  const std::size_t left_out = deltas.size() - kMostFiles;
  deltas.resize(kMostFiles);
  return left_out;
}

// Returns nothing if only white space or blank lines changed.
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
  Impl(const RepositoryPath& location, const std::atomic<bool>* asks_to_stop)
      : objects(location), generated(objects.view.repository(), location), stop(asks_to_stop) {}

  core::Change read(const core::ObjectId& oid) {
    const auto end = std::chrono::steady_clock::now() + kLongestComparison;
    const auto is_over = [&] {
      return asked_to_stop(stop) || std::chrono::steady_clock::now() > end;
    };
    const Trees trees = trees_of(objects.view, objects.grafts, oid);
    const auto changed = changed_files(objects.view.odb(), trees.before, trees.after, is_over);
    if (!changed) throw Unreadable{};
    const Attributes attributes =
        generated.has_attributes(changed->attributes) ? Attributes::some : Attributes::none;
    // Compare single files if possible: detecting renames makes libgit2 list both trees completely,
    // which takes most of the time of a small change.
    Handle<git_diff> diff;
    std::vector<Delta> deltas;
    if (are_independent(changed->all)) {
      for (const ChangedFile& file : changed->all)
        deltas.push_back(delta_of(objects, file, attributes));
    } else {
      Candidates candidates = candidates_of(objects, changed->all);
      // (With an empty list of paths, libgit2 would compare all files.)
      if (!candidates.paths.empty()) diff = diff_of(objects, trees, candidates);
      for (std::size_t i = 0; diff && i < git_diff_num_deltas(diff.get()); ++i)
        deltas.push_back(delta_of(diff.get(), i));
      for (const ChangedFile* file : candidates.too_large)
        deltas.push_back(delta_of(objects, *file, attributes));
    }
    core::Change change;
    change.files_left_out = static_cast<std::int64_t>(keep_first_files(deltas));
    for (const Delta& delta : deltas) {
      if (is_over()) throw TooLarge{};
      auto file = file_change(delta);
      if (!file) continue;
      file->generated = generated.find(oid, file->path, changed->attributes);
      add(change, *std::move(file));
    }
    return change;
  }

  // Adds a file. A file that became a link is removed and added under one path, so its counts are
  // added up.
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

  Objects objects;
  GeneratedFiles generated;
  const std::atomic<bool>* stop;
  bool was_too_large = false;
};

ChangeReader::ChangeReader(const RepositoryPath& location, const std::atomic<bool>* stop) {
  static std::once_flag once;
  std::call_once(once, keep_trees);  // once for all threads, because libgit2's options are global
  impl_ = std::make_unique<Impl>(location, stop);
}

ChangeReader::~ChangeReader() = default;

std::optional<core::Change> ChangeReader::read(const core::ObjectId& commit) {
  impl_->was_too_large = false;
  try {
    std::optional<core::Change> change = impl_->read(commit);
    impl_->objects.view.require_alive();
    return change;
  } catch (const Unreadable&) {
    impl_->objects.view.require_alive();
    return std::nullopt;
  } catch (const TooLarge&) {
    impl_->was_too_large = true;
    return std::nullopt;
  }
}

bool ChangeReader::was_too_large() const { return impl_->was_too_large; }

}  // namespace gongbu::git
