#include "gongbu/app/commit_hook.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "found.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::app {
namespace {

// The repository of a hook, when its commits count at all.
std::optional<store::Repository> repository_of(Workspace& workspace, const git::HookSite& site) {
  auto repository = store::repository_at(workspace.database, site.common_dir.string());
  if (repository && (repository->ignored || repository->missing_since)) repository.reset();
  return repository;
}

// By what the settings and earlier scans say; a repository's own configuration is for scans.
bool is_mine(Workspace& workspace, const store::Repository& repository,
             const git::FreshCommit& fresh) {
  const auto is_configured = [&](const std::string& address) {
    const auto& emails = workspace.settings.git.emails;
    return std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& email) { return ascii_lower(email) == address; });
  };
  return is_configured(fresh.fact.author_email) ||
         std::any_of(fresh.co_authors.begin(), fresh.co_authors.end(), is_configured) ||
         store::is_known_as_mine(workspace.database, repository.id, fresh.fact.author_email);
}

}  // namespace

std::optional<store::FoundCommit> record_fresh(Workspace& workspace, const git::HookSite& site,
                                               git::FreshCommit fresh) {
  const auto repository = repository_of(workspace, site);
  if (!repository || !is_mine(workspace, *repository, fresh)) return std::nullopt;
  fresh.fact.authorship = git::Authorship::mine;
  const std::vector<core::DatedRules> history = policy_history(workspace);
  store::FoundCommit commit =
      found_commit(workspace, RepositoryRules(history, repository->work_tree, repository->git_dir),
                   std::move(fresh.fact));
  store::record_fresh(workspace.database, repository->id, commit, fresh.replaced, workspace.now);
  return commit;
}

void record_replaced(Workspace& workspace, const git::HookSite& site,
                     const std::vector<core::ObjectId>& replaced) {
  if (const auto repository = repository_of(workspace, site))
    store::record_replaced(workspace.database, repository->id, replaced, workspace.now);
}

}  // namespace gongbu::app
