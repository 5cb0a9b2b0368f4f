#include "found.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace gongbu::scan {

store::FoundCommit found_commit(const app::Workspace& workspace, const app::RepositoryRules& rules,
                                git::CommitFact fact) {
  const core::Instant at = core::clamped(fact.authored_at);
  const core::minutes author_offset{fact.author_offset_minutes};
  const app::CommitPlace place = app::place_of_commit(workspace, at, author_offset);
  const core::Dropped dropped = core::judge_commit(
      rules.on(place.day), {fact.merge, fact.empty, fact.author_name, fact.author_email, at},
      nullptr);
  const bool is_due = dropped == core::Dropped::none && fact.authorship == git::Authorship::mine;
  return {.oid = fact.oid,
          .email = std::move(fact.author_email),
          .authored_at = at,
          .subject = std::move(fact.subject),
          .utc_offset = place.utc_offset,
          .day = place.day,
          .author_name = std::move(fact.author_name),
          .mine = fact.authorship == git::Authorship::mine,
          .dropped = dropped,
          .merge = fact.merge,
          .empty = fact.empty,
          .stage = is_due ? store::Stage::due : store::Stage::unsized,
          .author_offset = author_offset,
          .trailers = std::move(fact.trailers)};
}

bool is_followed(const app::Workspace& workspace, const git::RepositoryPlace& place) {
  const std::vector<std::string> ignored = app::ignored_paths(workspace.settings, workspace.paths);
  return app::is_below_root(place.work_tree, workspace.settings, workspace.paths) &&
         !git::is_ignored(place.work_tree, ignored) && !git::is_ignored(place.git_dir, ignored) &&
         !is_embedded_bare(workspace, place);
}

bool is_embedded_bare(const app::Workspace& workspace, const git::RepositoryPlace& place) {
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::path(place.work_tree) / ".git", error) ||
      !git::is_embedded(place.work_tree))
    return false;
  const auto roots = app::root_paths(workspace.settings, workspace.paths);
  return std::none_of(roots.begin(), roots.end(), [&](const std::filesystem::path& root) {
    return std::filesystem::weakly_canonical(root, error) == place.work_tree;
  });
}

void welcome(app::Workspace& workspace, const git::RepositoryPlace& place) {
  if (!store::repository_at(workspace.database, place.git_dir) && is_followed(workspace, place))
    store::save_repositories(workspace.database, {repository_of(place)});
}

void welcome(app::Workspace& workspace, const std::filesystem::path& git_dir) {
  if (!store::repository_at(workspace.database, git_dir.string()))
    welcome(workspace, git::place_at(git_dir));
}

store::Repository repository_of(const git::RepositoryPlace& place) {
  store::Repository repository;
  repository.git_dir = place.git_dir;
  repository.work_tree = place.work_tree;
  repository.name = place.name;
  return repository;
}

}  // namespace gongbu::scan
