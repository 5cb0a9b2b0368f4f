#include "git_dir.hpp"

#include <string_view>
#include <system_error>

#include "bounded_file.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::git {

namespace fs = std::filesystem;

std::string real_path(const fs::path& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? std::string() : real.string();
}

std::string git_dir_of(const fs::path& dot_git) {
  constexpr std::string_view kPrefix = "gitdir:";
  std::error_code error;
  if (fs::symlink_status(dot_git, error).type() == fs::file_type::directory) return dot_git;
  if (fs::is_directory(dot_git, error)) return real_path(dot_git);
  const std::string line(trimmed(content_of(dot_git)));
  if (!line.starts_with(kPrefix)) return {};
  const std::string_view target = trimmed(std::string_view(line).substr(kPrefix.size()));
  return real_path(dot_git.parent_path() / target);
}

std::string common_dir_of(const std::string& git_dir) {
  const std::string line(trimmed(content_of(fs::path(git_dir) / "commondir")));
  return line.empty() ? git_dir : real_path(fs::path(git_dir) / line);
}

// With worktree.useRelativePaths the path starts at the directory.
fs::path linked_dot_git(const fs::path& directory) {
  const std::string line(trimmed(content_of(directory / "gitdir")));
  return line.empty() ? fs::path() : directory / line;
}

}  // namespace gongbu::git
