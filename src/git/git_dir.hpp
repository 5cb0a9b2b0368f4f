#pragma once

#include <filesystem>
#include <string>

// Finding git's directories without libgit2.
namespace gongbu::git {

/// Returns a path without links; empty when it leads nowhere.
std::string real_path(const std::filesystem::path& path);

/// Returns the git directory that `dot_git`, a path without links before its last part, stands for:
/// itself, or where a link or a file "gitdir: PATH" leads. Without links; empty when it leads
/// nowhere.
std::string git_dir_of(const std::filesystem::path& dot_git);

/// Returns the git directory that a linked worktree's shares with others; any other is its own.
/// Without links; empty when it leads nowhere.
std::string common_dir_of(const std::string& git_dir);

}  // namespace gongbu::git
