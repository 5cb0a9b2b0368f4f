#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"

// Reads the state of a repository in a hook. Hooks must be fast, so libgit2 is not used, whose
// start takes longer than everything here.
namespace gongbu::git {

/// Git directories of the repository in which a hook runs.
struct HookSite {
  std::filesystem::path git_dir;     ///< of this work tree: HEAD, reflog, rebase state
  std::filesystem::path common_dir;  ///< of the repository, canonical
};

/// Finds the directories for a hook that runs in `directory` with this GIT_DIR in its environment.
/// Returns nothing if there is no repository.
std::optional<HookSite> find_hook_site(const std::filesystem::path& directory,
                                       const std::optional<std::string>& git_dir_variable);

/// Returns whether a rebase or `git am` is in progress: each of its commits runs the hook, and
/// post-rewrite reports all of them at the end.
bool is_rebasing(const HookSite& site);

/// Returns whether a sequence of cherry-picks or reverts is in progress: each runs the hook, and no
/// hook reports the end.
bool is_picking(const HookSite& site);

/// The newest commit, as read from the object database.
struct FreshCommit {
  core::ObjectId oid{};
  std::string raw;
  bool empty = false;  ///< core::Commit::empty; false if unknown
};

/// Reads the commit at HEAD, which right after `git commit` is a loose object with a loose
/// reference. Returns nothing otherwise or if it is malformed; then a scan reads it. `empty` is
/// only known if the parent is loose too.
std::optional<FreshCommit> read_fresh_commit(const HookSite& site);

/// Returns whether the bytes of a commit match its object id.
bool is_genuine(const FreshCommit& fresh);

/// Returns the commit that an amend replaced by `head`, according to the reflog.
std::optional<core::ObjectId> amended_commit(const HookSite& site, const core::ObjectId& head);

/// Parses a new commit. It is own if `is_own` returns true for the address (lower case) of its
/// author or a co-author. Returns nothing if it is malformed.
std::optional<core::Commit> parse_fresh_commit(
    const FreshCommit& fresh, const std::function<bool(const std::string&)>& is_own);

/// Parses the input of post-rewrite: lines "<old> <new>", with optional text after another space.
/// Ignores other lines and unchanged commits.
std::vector<core::RewrittenCommit> rewritten_commits(std::string_view input);

}  // namespace gongbu::git
