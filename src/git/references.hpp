#pragma once

#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// A reference and the object to which it leads.
struct Reference {
  std::string name;
  core::ObjectId target;
};

/// References in git's files: HEAD, refs/ and packed-refs (gitrepository-layout(5)). libgit2 would
/// wait for a pipe to which a symbolic reference leads.
class References {
 public:
  /// Reads the references below these directories of refs, such as "refs/heads/". Leaves the rest
  /// out if `stop`, which may be null, becomes true: thousands of files take a second. Throws `git`
  /// if a directory or packed-refs cannot be read.
  References(const RepositoryPath& location, std::span<const std::string_view> directories,
             const std::atomic<bool>* stop = nullptr);
  References(const References&) = delete;
  References& operator=(const References&) = delete;

  /// Returns the references; broken ones and names that git does not allow are left out.
  const std::vector<Reference>& list() const { return list_; }

  /// Returns the target of a full name, such as "HEAD" or "refs/tags/v1"; nothing if it is missing
  /// or broken.
  std::optional<core::ObjectId> resolve(const std::string& name) const;

  /// Returns the target of the content of a file such as HEAD.
  std::optional<core::ObjectId> resolve_content(std::string_view content) const;

  /// Returns the target of "@" or of a name that may lack its beginning, such as "main", by the
  /// rule for <refname> of gitrevisions(7).
  std::optional<core::ObjectId> find(const std::string& name) const;

 private:
  /// An object id, or the name of another reference; neither if the reference is broken.
  struct Value {
    std::optional<core::ObjectId> target;
    std::string name;
  };

  static Value parse(std::string_view content);
  std::optional<Value> read_loose(const std::string& name) const;
  Value read(const std::string& name) const;
  std::optional<core::ObjectId> find_packed(std::string_view name) const;
  std::optional<core::ObjectId> follow(Value value) const;
  std::vector<std::pair<std::string, Value>> list_loose(std::string directory,
                                                        const std::atomic<bool>* stop) const;
  void read_packed();

  RepositoryPath location_;
  std::string packed_text_;
  std::vector<std::pair<std::string_view, std::string_view>> packed_;  ///< name and id, sorted
  std::vector<Reference> list_;
};

/// Returns the targets of HEAD, every branch, every remote-tracking branch and the HEAD of every
/// linked worktree, sorted, without duplicates. Skips broken references, like `git log --branches`.
/// Throws `git` if the references cannot be listed. Returns a partial list if `stop`, which may be
/// null, becomes true.
std::vector<core::ObjectId> read_tips(const RepositoryPath& location,
                                      const std::atomic<bool>* stop);

/// Returns the boundary commits of a shallow clone, sorted.
std::vector<core::ObjectId> read_shallow(const std::string& git_dir);

}  // namespace gongbu::git
