#include "found.hpp"

#include <algorithm>
#include <utility>

namespace gongbu::app {
namespace {

core::Dropped judged_by_policy(const git::CommitFact& fact, const host::Settings::Git& policy) {
  if (fact.merge) return policy.count_merges ? core::Dropped::none : core::Dropped::merge;
  if (fact.empty && !policy.count_empty) return core::Dropped::empty;
  return core::Dropped::none;
}

std::vector<std::string> real_roots(const Workspace& workspace) {
  std::vector<std::string> roots;
  std::error_code error;
  for (const std::filesystem::path& root : root_paths(workspace.settings, workspace.paths))
    roots.push_back(std::filesystem::weakly_canonical(root, error).string());
  return roots;
}

}  // namespace

store::FoundCommit found_commit(const Workspace& workspace, git::CommitFact fact) {
  const host::Settings& settings = workspace.settings;
  const core::Instant at = core::clamped(fact.authored_at);
  const core::seconds offset = settings.commit_day == host::CommitDay::author
                                   ? core::minutes{fact.author_offset_minutes}
                                   : workspace.zone.offset_at(at);
  const core::WallTime wall{at.time_since_epoch() + offset};
  const core::Dropped dropped = judged_by_policy(fact, settings.git);
  return {.oid = fact.oid,
          .email = std::move(fact.author_email),
          .authored_at = at,
          .subject = std::move(fact.subject),
          .utc_offset = offset,
          .day = core::study_day(wall, settings.day_start),
          .author_name = std::move(fact.author_name),
          .mine = fact.authorship == git::Authorship::mine,
          .dropped = dropped};
}

bool is_followed(const Workspace& workspace, const git::RepositoryPlace& place) {
  const auto lies_below = [&](const std::string& root) {
    return place.work_tree == root || place.work_tree.starts_with(root + "/") || root == "/";
  };
  const std::vector<std::string> roots = real_roots(workspace);
  const std::vector<std::string> ignored = ignored_paths(workspace.settings, workspace.paths);
  return std::any_of(roots.begin(), roots.end(), lies_below) &&
         !git::is_ignored(place.work_tree, ignored) && !git::is_ignored(place.git_dir, ignored);
}

}  // namespace gongbu::app
