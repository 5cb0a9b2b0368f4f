#include "git_dir.hpp"

#include <optional>
#include <string_view>
#include <system_error>

#include "bounded_file.hpp"
#include "config_parser.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

namespace fs = std::filesystem;

namespace {

/// What the configuration of a git directory says about its work tree.
struct OwnWorkTree {
  bool none = false;  ///< it is bare
  std::string path;   ///< core.worktree
};

OwnWorkTree own_work_tree(const std::string& git_dir) {
  OwnWorkTree own;
  const auto take = [&](const std::string& key, const std::optional<std::string>& value) {
    if (key == "core.bare") own.none = ascii_lower(value.value_or("true")) == "true";
    if (key == "core.worktree") own.path = value.value_or("");
  };
  parse_config(content_of(git_dir + "/config", kLargestConfig), take);
  return own;
}

}  // namespace

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

std::string work_tree_of(const std::string& git_dir, const std::string& directory) {
  const fs::path path = git_dir;
  if (path.filename() == ".git") return path.parent_path().string();
  if (is_below(git_dir, directory)) return directory;
  const OwnWorkTree own = own_work_tree(git_dir);
  if (own.none) return git_dir;
  if (own.path.empty()) return directory;
  const std::string named = real_path(path / own.path);
  return !named.empty() && git_dir_of(fs::path(named) / ".git") == git_dir ? named : directory;
}

}  // namespace gongbu::git
