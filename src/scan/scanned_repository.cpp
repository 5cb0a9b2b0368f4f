#include "scanned_repository.hpp"

#include <algorithm>
#include <memory>
#include <system_error>

#include "gongbu/app/policy.hpp"

namespace gongbu::scan {

store::Assess assessor(const app::Workspace& workspace,
                       const std::vector<core::DatedRules>& history,
                       const git::RepositoryPath& location, core::Day measured_from) {
  return [&workspace, measured_from,
          rules = std::make_shared<const app::RepositoryRules>(
              history, location.work_tree, location.git_dir)](const core::Commit& commit) {
    const auto [day, utc_offset] =
        app::day_of_commit(workspace, commit.authored_at, commit.author_offset);
    const core::Dropped dropped = core::judge_commit(rules->on(day), commit, nullptr);
    const bool is_due = commit.own && dropped == core::Dropped::none && day >= measured_from;
    return store::Assessment{.day = day,
                             .utc_offset = utc_offset,
                             .by_policy = dropped,
                             .stage = is_due ? store::Stage::due : store::Stage::unsized,
                             .kind = rules->kinds_on(day).judge(commit, nullptr)};
  };
}

bool is_followed(const app::Workspace& workspace, const git::RepositoryPath& location) {
  const std::vector<std::string> ignored = app::ignored_paths(workspace.settings, workspace.paths);
  return app::is_below_root(location.work_tree, workspace.settings, workspace.paths) &&
         !git::is_ignored(location.work_tree, ignored) &&
         !git::is_ignored(location.git_dir, ignored) && !is_embedded_bare(workspace, location);
}

bool is_embedded_bare(const app::Workspace& workspace, const git::RepositoryPath& location) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::path(location.work_tree) / ".git", error) ||
      !git::is_embedded(location.work_tree))
    return false;
  const auto roots = app::root_paths(workspace.settings, workspace.paths);
  return std::none_of(roots.begin(), roots.end(), [&](const std::filesystem::path& root) {
    return std::filesystem::weakly_canonical(root, error) == location.work_tree;
  });
}

void register_repository(app::Workspace& workspace, const git::RepositoryPath& location) {
  if (!store::repository_at(workspace.database, location.git_dir) &&
      is_followed(workspace, location))
    store::save_repositories(workspace.database, {repository_of(location)});
}

void register_repository(app::Workspace& workspace, const std::filesystem::path& git_dir) {
  if (!store::repository_at(workspace.database, git_dir.string()))
    register_repository(workspace, git::location_at(git_dir));
}

store::Repository repository_of(const git::RepositoryPath& location) {
  store::Repository repository;
  repository.git_dir = location.git_dir;
  repository.work_tree = location.work_tree;
  repository.name = location.name;
  return repository;
}

}  // namespace gongbu::scan
