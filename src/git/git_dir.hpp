#pragma once

#include <filesystem>
#include <string>

// Finds git's directories without libgit2.
namespace gongbu::git {

/// Returns a path without links; "" if it does not exist.
std::string real_path(const std::filesystem::path& path);

/// Returns the git directory of `dot_git`, a path without links except in its last part: itself, or
/// the target of a link or of a file "gitdir: PATH". Without links; "" if it does not exist.
std::string git_dir_of(const std::filesystem::path& dot_git);

/// Returns the common git directory: that of the main repository for a linked worktree, else the
/// same. Without links; "" if it does not exist.
std::string common_dir_of(const std::string& git_dir);

/// Returns the `.git` file of a linked worktree by its directory in `worktrees`, perhaps with
/// links; "" if it is not known.
std::filesystem::path linked_dot_git(const std::filesystem::path& directory);

/// Returns the work tree of a git directory to which `.git` in `directory` leads. Anyone may have
/// written that file, so the directory that contains the git directory goes before, then what the
/// git directory itself says.
std::string work_tree_of(const std::string& git_dir, const std::string& directory);

}  // namespace gongbu::git
