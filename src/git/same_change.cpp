#include "gongbu/git/same_change.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "changed_files.hpp"
#include "commit_parser.hpp"
#include "gongbu/base/hash.hpp"
#include "library.hpp"
#include "library_view.hpp"
#include "objects.hpp"
#include "replacements.hpp"

// Clang misses fields in libgit2's own initializers.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace gongbu::git {
namespace {

// Larger files are compared only by object id.
constexpr std::size_t kLargestSameFile = std::size_t{8} << 20U;
// Maximum number of files compared line by line.
constexpr std::size_t kMostSameFiles = 200;
constexpr std::chrono::seconds kLongestSameChange{5};  // time limit for the trees of a commit

bool is_plain_file(const std::optional<TreeFile>& file) {
  return !file || file->mode == GIT_FILEMODE_BLOB || file->mode == GIT_FILEMODE_BLOB_EXECUTABLE;
}

// Returns whether both changes have the same objects before and after.
bool equal_change(const ChangedFile& one, const ChangedFile& other) {
  return one.before == other.before && one.after == other.after;
}

// Ignores white space and blank lines.
int hash_line(const git_diff_delta* /*delta*/, const git_diff_hunk* /*hunk*/,
              const git_diff_line* line, void* to) {
  if (line->origin != GIT_DIFF_LINE_ADDITION && line->origin != GIT_DIFF_LINE_DELETION) return 0;
  std::string text;
  for (const char c : std::string_view(line->content, line->content_len))
    if (c != ' ' && (c < '\t' || c > '\r')) text += c;
  if (!text.empty())
    static_cast<Hash*>(to)->add(static_cast<std::uint64_t>(line->origin)).add(text);
  return 0;
}

}  // namespace

struct ChangeComparer::Impl {
  explicit Impl(const RepositoryPath& location) : view(location) {}

  struct Commit {
    core::ObjectId tree;
    std::optional<core::ObjectId> parent;
  };

  std::optional<Commit> commit(const core::ObjectId& oid) const {
    const Handle<git_odb_object> object = read_object(view.odb(), view.short_id(oid));
    CommitView parsed;
    if (!object || !is_commit(object) || !parse_commit(bytes_of(object), parsed))
      return std::nullopt;
    Commit commit{parsed.tree, std::nullopt};
    if (!parsed.parents.empty()) commit.parent = parsed.parents.front();
    return commit;
  }

  std::optional<std::vector<ChangedFile>> changes(const core::ObjectId& oid) const {
    const auto made = commit(oid);
    if (!made) return std::nullopt;
    std::optional<core::ObjectId> before;
    if (made->parent) {
      const auto parent = commit(*made->parent);
      if (!parent) return std::nullopt;
      before = parent->tree;
    }
    const auto end = std::chrono::steady_clock::now() + kLongestSameChange;
    auto changed = changed_files(view.odb(), before, made->tree,
                                 [end] { return std::chrono::steady_clock::now() > end; });
    if (!changed) return std::nullopt;
    return std::move(changed->all);
  }

  std::optional<std::string> content(const std::optional<TreeFile>& file) const {
    if (!file) return std::string();
    const git_oid name = to_git_oid(file->oid);
    std::size_t size = 0;
    git_object_t type{};
    if (git_odb_read_header(&size, &type, view.odb(), &name) != 0 || size > kLargestSameFile)
      return std::nullopt;
    const Handle<git_odb_object> object = read_object(view.odb(), file->oid);
    if (!object) return std::nullopt;
    return std::string(bytes_of(object));
  }

  // Returns a hash of the added and removed lines; nothing for files without comparable lines.
  std::optional<std::uint64_t> lines(const ChangedFile& file) const {
    if (!is_plain_file(file.before) || !is_plain_file(file.after)) return std::nullopt;
    const auto before = content(file.before);
    const auto after = content(file.after);
    constexpr char kBinary = '\0';
    if (!before || !after || before->find(kBinary) != std::string::npos ||
        after->find(kBinary) != std::string::npos)
      return std::nullopt;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_IGNORE_WHITESPACE | GIT_DIFF_FORCE_TEXT;
    options.context_lines = 0;
    Hash hash;
    if (git_diff_buffers(before->data(), before->size(), nullptr, after->data(), after->size(),
                         nullptr, &options, nullptr, nullptr, nullptr, hash_line, &hash) != 0)
      return std::nullopt;
    return hash.value();
  }

  bool same_file(const ChangedFile& one, const ChangedFile& other) const {
    if (one.path != other.path || one.before.has_value() != other.before.has_value() ||
        one.after.has_value() != other.after.has_value())
      return false;
    if (equal_change(one, other)) return true;
    const auto lines_of_one = lines(one);
    return lines_of_one && lines_of_one == lines(other);
  }

  std::optional<bool> same(const core::ObjectId& one, const core::ObjectId& other) const {
    const auto ours = changes(one);
    const auto theirs = changes(other);
    if (!ours || !theirs) return std::nullopt;
    if (ours->size() != theirs->size()) return false;
    if (ours->size() > kMostSameFiles)
      return std::equal(ours->begin(), ours->end(), theirs->begin(), equal_change);
    return std::equal(ours->begin(), ours->end(), theirs->begin(),
                      [&](const ChangedFile& a, const ChangedFile& b) { return same_file(a, b); });
  }

  mutable LibraryView view;
};

ChangeComparer::ChangeComparer(const RepositoryPath& location) {
  ensure_library();
  impl_ = std::make_unique<Impl>(location);
}

ChangeComparer::~ChangeComparer() = default;

std::optional<bool> ChangeComparer::same(const core::ObjectId& one, const core::ObjectId& other) {
  try {
    return impl_->same(one, other);
  } catch (const TooLarge&) {
    return std::nullopt;
  }
}

std::optional<core::Instant> ChangeComparer::committed_at(const core::ObjectId& oid) {
  try {
    const Handle<git_odb_object> object = read_object(impl_->view.odb(), impl_->view.short_id(oid));
    const auto time =
        object && is_commit(object) ? git::committed_at(bytes_of(object)) : std::nullopt;
    return time ? std::optional(core::Instant{core::seconds{*time}}) : std::nullopt;
  } catch (const TooLarge&) {
    return std::nullopt;
  }
}

}  // namespace gongbu::git
