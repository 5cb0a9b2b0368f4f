#include "gongbu/app/setup.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/store/activities.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRoots = 5;  // with more roots, "~" is clearer

constexpr const char* kHome = "~";

bool has_dot_git(const fs::path& directory) {
  std::error_code error;
  return fs::exists(directory / ".git", error);
}

// Returns whether a directory is searched. Repositories in hidden directories (caches, toolchains,
// plugins) are rarely the user's, and a link may lead to a far larger disk.
bool is_looked_into(const fs::directory_entry& entry) {
  std::error_code error;
  return !entry.path().filename().string().starts_with('.') &&
         fs::is_directory(entry.symlink_status(error));
}

std::vector<fs::path> directories_in(const fs::path& home) {
  std::vector<fs::path> directories;
  std::error_code error;
  fs::directory_iterator entries(home, fs::directory_options::skip_permission_denied, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error))
    if (is_looked_into(*entries)) directories.push_back(entries->path());
  std::sort(directories.begin(), directories.end());
  return directories;
}

// Returns whether a directory is itself one of the repositories found in it.
bool is_itself(const fs::path& directory, const std::vector<git::RepositoryPath>& found) {
  std::error_code error;
  const std::string real = fs::canonical(directory, error).string();
  return has_dot_git(directory) ||
         std::any_of(found.begin(), found.end(), [&](const git::RepositoryPath& location) {
           return location.work_tree == real;  // a bare repository
         });
}

// Returns the roots below a home directory; empty if it has no repositories.
std::vector<std::string> roots_in(const fs::path& home) {
  if (has_dot_git(home)) return {kHome};
  std::vector<std::string> roots;
  for (const fs::path& directory : directories_in(home)) {
    const auto found = git::discover({.roots = {directory}, .ignore = {}}).locations;
    if (found.empty()) continue;
    if (is_itself(directory, found) || roots.size() == kMostRoots) return {kHome};
    roots.push_back("~/" + directory.filename().string());
  }
  return roots;
}

std::optional<fs::path> work_tree_around(const fs::path& directory) {
  try {
    return git::location_around(directory).work_tree;
  } catch (const Error&) {
    return std::nullopt;  // not in a repository
  }
}

}  // namespace

std::vector<std::string> propose_roots(const host::Paths& paths,
                                       const fs::path& working_directory) {
  // Some services have the root directory as home; it is never searched.
  const bool has_home = paths.home.has_relative_path();
  if (has_home)
    if (std::vector<std::string> roots = roots_in(paths.home); !roots.empty()) return roots;
  if (const auto work_tree = work_tree_around(working_directory))
    return {host::abbreviated(*work_tree, paths)};
  return {has_home ? kHome : working_directory.string()};
}

std::vector<std::string> propose_emails(const std::vector<fs::path>& roots,
                                        const std::vector<std::string>& ignore) {
  std::vector<std::string> emails;
  const auto add = [&](const std::optional<std::string>& email) {
    const auto is_same = [&](const std::string& known) {
      return ascii_lower(known) == ascii_lower(*email);
    };
    if (email && std::none_of(emails.begin(), emails.end(), is_same)) emails.push_back(*email);
  };
  add(git::global_user().email);
  for (const git::RepositoryPath& location :
       git::discover({.roots = roots, .ignore = ignore}).locations)
    add(git::email_in(location));
  return emails;
}

NightWork night_work(Workspace& workspace) {
  constexpr std::chrono::hours kNightEnd{4};
  std::set<core::Day> days;
  std::set<core::Day> nights;
  for (const core::Activity& activity : store::activities(workspace.database, {})) {
    if (!activity.commit) continue;
    const core::Instant local = activity.at + activity.utc_offset;
    const core::Day day{date::floor<date::days>(local).time_since_epoch()};
    days.insert(day);
    if (local.time_since_epoch() - day.time_since_epoch() < kNightEnd) nights.insert(day);
  }
  return {static_cast<std::int64_t>(nights.size()), static_cast<std::int64_t>(days.size())};
}

}  // namespace gongbu::app
