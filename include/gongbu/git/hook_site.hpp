#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"

// What a hook sees right after git has run it. A hook may not keep its user waiting: all of this is
// read without libgit2, which takes longer to begin than everything here together.
namespace gongbu::git {

/// The git directories at hand where a hook runs.
struct HookSite {
  std::filesystem::path git_dir;     ///< of this work tree: HEAD, its reflog, what is going on
  std::filesystem::path common_dir;  ///< of the repository, canonical
};

/// Finds them for a hook that runs in `directory` with this GIT_DIR in its environment. Nothing
/// when there are none.
std::optional<HookSite> find_hook_site(const std::filesystem::path& directory,
                                       const std::optional<std::string>& git_dir_variable);

/// Whether git is in the middle of a rebase or `git am`: every commit of it runs the hook, and
/// post-rewrite tells of all of them at the end.
bool is_rebasing(const HookSite& site);

/// Whether git is in the middle of several cherry-picks or reverts: each runs the hook, and nothing
/// tells of their end.
bool is_picking(const HookSite& site);

/// The commit that was just made, as it came from the object database.
struct FreshCommit {
  core::ObjectId oid{};
  std::string raw;
  bool empty = false;  ///< as far as can be told: core::Commit::empty
};

/// Reads the commit at HEAD, which right after `git commit` is a loose object behind a loose
/// reference. Nothing when it is not, or is odd: then a scan must tell. Whether it is empty shows
/// only when its parent is loose too; else it is taken not to be.
std::optional<FreshCommit> read_fresh_commit(const HookSite& site);

/// Whether the bytes of a commit are those that its name was made of.
bool is_genuine(const FreshCommit& fresh);

/// What an amend put the commit at HEAD in the place of, as the reflog has it. Nothing in a
/// reftable: there post-rewrite tells it.
std::optional<core::ObjectId> amended_commit(const HookSite& site, const core::ObjectId& head);

/// Parses a fresh commit, which is the user's own when `is_own` says so of its author's address or
/// of that of a co-author (in lower case). Nothing when it is odd.
std::optional<core::Commit> parse_fresh_commit(
    const FreshCommit& fresh, const std::function<bool(const std::string&)>& is_own);

/// Reads the lines "<old> <new>" that post-rewrite gets, which may go on after a space. Other
/// lines, and commits that stayed what they are, are passed over.
std::vector<core::RewrittenCommit> rewritten_commits(std::string_view input);

}  // namespace gongbu::git
