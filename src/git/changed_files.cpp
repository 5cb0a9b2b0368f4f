#include "changed_files.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <functional>
#include <string_view>
#include <utility>

#include "objects.hpp"

namespace gongbu::git {
namespace {

struct Damaged {};

// Size of object ids in trees as read by libgit2.
constexpr std::size_t kIdSize = core::ObjectId::kSha1;

// Maximum depth of directories, as in git (core.maxTreeDepth).
constexpr int kDeepestTree = 2048;
// Maximum memory for differing entries: a million files with usual paths. Small trees that contain
// each other repeatedly could represent any number of paths.
constexpr std::size_t kMostRemembered = 128U << 20U;

// The bytes around the name in a tree entry.
constexpr std::string_view kAttributes{" .gitattributes\0", 16};

struct Entry {
  std::string_view name;
  TreeFile file;

  bool is_directory() const { return file.mode == GIT_FILEMODE_TREE; }
  friend bool operator==(const Entry&, const Entry&) = default;
};

// Normalizes the permissions that early versions of git wrote.
git_filemode_t canonical(unsigned mode) {
  constexpr unsigned kKind = 0170000;
  constexpr unsigned kExecutable = 0100;
  switch (mode & kKind) {
    case GIT_FILEMODE_TREE:
    case GIT_FILEMODE_LINK:
    case GIT_FILEMODE_COMMIT:
      return static_cast<git_filemode_t>(mode & kKind);
    default:
      return (mode & kExecutable) != 0 ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
  }
}

/// Parser of a tree object: entries of octal mode, space, name, zero byte and object id, sorted by
/// name.
class Entries {
 public:
  explicit Entries(std::string_view raw) : rest_(raw) {}

  bool empty() const { return rest_.empty(); }

  Entry front() const {
    const std::string_view entry = rest_.substr(0, front_size());
    Entry parsed;
    unsigned mode = 0;
    const char* const begin = entry.data();
    const char* const name_end = begin + entry.size() - kIdSize - 1;
    const auto [mode_end, error] = std::from_chars(begin, name_end, mode, 8);
    if (error != std::errc() || *mode_end != ' ') throw Damaged{};
    parsed.name = {mode_end + 1, static_cast<std::size_t>(name_end - mode_end - 1)};
    parsed.file.mode = canonical(mode);
    parsed.file.oid = core::ObjectId::from_bytes(name_end + 1, kIdSize);
    return parsed;
  }

  void pop() { rest_.remove_prefix(front_size()); }

  /// Skips common leading entries.
  void skip_common(Entries& other) {
    while (!empty()) {
      const std::size_t size = front_size();
      if (!other.rest_.starts_with(rest_.substr(0, size))) return;
      rest_.remove_prefix(size);
      other.rest_.remove_prefix(size);
    }
  }

 private:
  std::size_t front_size() const {
    const std::size_t zero = rest_.find('\0');
    const std::size_t size = zero + 1 + kIdSize;
    if (zero == std::string_view::npos || size > rest_.size()) throw Damaged{};
    return size;
  }

  std::string_view rest_;
};

// Compares in git's order: a directory sorts as if its name ended with a slash.
int compare_names(const Entry& a, const Entry& b) {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  if (const int order = a.name.substr(0, common).compare(b.name.substr(0, common)); order != 0)
    return order;
  const auto next = [&](const Entry& entry) -> int {
    if (entry.name.size() > common) return static_cast<unsigned char>(entry.name[common]);
    return entry.is_directory() ? '/' : '\0';
  };
  return next(a) - next(b);
}

class Comparison {
 public:
  Comparison(git_odb* odb, const std::function<bool()>& is_over) : odb_(odb), is_over_(is_over) {}

  void run(const std::optional<core::ObjectId>& before, const core::ObjectId& after) {
    pending_.push_back({before, after, "", 0});
    while (!pending_.empty()) {
      const Directory next = std::move(pending_.back());
      pending_.pop_back();
      compare(next);
    }
  }

  ChangedFiles changed;

 private:
  /// A directory that differs. Directories wait in a list instead of a recursion, so that the
  /// untrusted tree cannot exhaust the stack.
  struct Directory {
    std::optional<core::ObjectId> before;
    std::optional<core::ObjectId> after;
    std::string path;  ///< ends with a slash; empty at the top
    int depth = 0;
  };

  void compare(const Directory& directory) {
    if (directory.depth > kDeepestTree || is_over_()) throw TooLarge{};
    const Handle<git_odb_object> old_tree = read(directory.before);
    const Handle<git_odb_object> new_tree = read(directory.after);
    Entries old(old_tree ? bytes_of(old_tree) : "");
    Entries now(new_tree ? bytes_of(new_tree) : "");
    if (new_tree) note_attributes(bytes_of(new_tree), directory.path);
    while (true) {
      old.skip_common(now);
      std::optional<Entry> removed;
      std::optional<Entry> added;
      if (!old.empty()) removed = old.front();
      if (!now.empty()) added = now.front();
      if (!removed && !added) return;
      const int order = !removed ? 1 : !added ? -1 : compare_names(*removed, *added);
      if (order > 0) removed.reset();
      if (order < 0) added.reset();
      if (removed) old.pop();
      if (added) now.pop();
      if (removed != added) take(removed, added, directory);
    }
  }

  // Handles an entry that is in only one tree, or differs.
  void take(const std::optional<Entry>& removed, const std::optional<Entry>& added,
            const Directory& directory) {
    std::string path = directory.path;
    path += removed ? removed->name : added->name;
    remember(path.size() + sizeof(ChangedFile));
    // (A file that became a directory sorts elsewhere, so both have the same type here.)
    if ((removed ? *removed : *added).is_directory()) {
      path += '/';
      pending_.push_back({oid_of(removed), oid_of(added), std::move(path), directory.depth + 1});
    } else {
      changed.all.push_back({std::move(path), file_of(removed), file_of(added)});
    }
  }

  void note_attributes(std::string_view tree, const std::string& directory) {
    // (Another name may have the same end; that does no harm.)
    for (std::size_t at = tree.find(kAttributes); at != std::string_view::npos;
         at = tree.find(kAttributes, at + 1)) {
      remember(directory.size() + kAttributes.size());
      changed.attributes += directory;
      changed.attributes += tree.substr(at, kAttributes.size() + kIdSize);
    }
  }

  void remember(std::size_t bytes) {
    remembered_ += bytes;
    if (remembered_ > kMostRemembered) throw TooLarge{};
  }

  static std::optional<core::ObjectId> oid_of(const std::optional<Entry>& entry) {
    return entry ? std::optional(entry->file.oid) : std::nullopt;
  }

  static std::optional<TreeFile> file_of(const std::optional<Entry>& entry) {
    return entry ? std::optional(entry->file) : std::nullopt;
  }

  Handle<git_odb_object> read(const std::optional<core::ObjectId>& tree) const {
    if (!tree) return nullptr;
    Handle<git_odb_object> object = read_object(odb_, *tree);
    if (!object || git_odb_object_type(object.get()) != GIT_OBJECT_TREE) throw Damaged{};
    return object;
  }

  git_odb* odb_;
  const std::function<bool()>& is_over_;
  std::vector<Directory> pending_;
  std::size_t remembered_ = 0;
};

}  // namespace

std::optional<ChangedFiles> changed_files(git_odb* odb, const std::optional<core::ObjectId>& before,
                                          const core::ObjectId& after,
                                          const std::function<bool()>& is_over) {
  Comparison comparison(odb, is_over);
  try {
    comparison.run(before, after);
  } catch (const Damaged&) {
    return std::nullopt;
  }
  ChangedFiles& changed = comparison.changed;
  std::sort(changed.all.begin(), changed.all.end(),
            [](const ChangedFile& a, const ChangedFile& b) { return a.path < b.path; });
  return std::move(changed);
}

}  // namespace gongbu::git
