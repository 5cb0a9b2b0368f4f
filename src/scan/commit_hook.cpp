#include "gongbu/scan/commit_hook.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "found.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/scan/rewrites.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "hook_spool.hpp"

namespace gongbu::scan {
namespace {

// The repository of a hook, when its commits count at all.
std::optional<store::Repository> known_repository(app::Workspace& workspace,
                                                  const std::string& git_dir) {
  auto repository = store::repository_at(workspace.database, git_dir);
  if (repository && (repository->ignored || repository->missing_since)) repository.reset();
  return repository;
}

// A new repository need not wait for discovery, once somebody commits to it.
void meet(app::Workspace& workspace, const std::string& git_dir) {
  try {
    welcome(workspace, git_dir);
  } catch (const Error&) {
    // It is not there any more.
  }
}

// By what the settings and earlier scans say; a repository's own configuration is for scans.
bool is_mine(app::Workspace& workspace, const store::Repository& repository,
             const git::FreshFact& fresh) {
  const auto is_configured = [&](const std::string& address) {
    const auto& emails = workspace.settings.git.emails;
    return std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& email) { return ascii_lower(email) == address; });
  };
  return is_configured(fresh.fact.author_email) ||
         std::any_of(fresh.co_authors.begin(), fresh.co_authors.end(), is_configured) ||
         store::is_known_as_mine(workspace.database, repository.id, fresh.fact.author_email);
}

Spooled spooled_commit(const git::HookSite& site, const git::FreshCommit& fresh,
                       core::Instant now) {
  Spooled spooled{.at = now, .git_dir = site.common_dir.string(), .fresh = fresh};
  if (const auto amended = git::amended_commit(site, fresh.oid)) {
    spooled.rewrites.push_back({*amended, fresh.oid});
    spooled.replaced.push_back(*amended);
  }
  return spooled;
}

// What to record of it; nothing, not even what it replaced, when a scan must tell whose the commit
// is or where it belongs.
std::optional<store::Told> told_by(app::Workspace& workspace,
                                   const std::vector<core::DatedRules>& history,
                                   const Spooled& seen) {
  const auto repository = known_repository(workspace, seen.git_dir);
  if (!repository) return std::nullopt;
  store::Told told{.repository = repository->id,
                   .replaced = seen.replaced,
                   .rewrites = seen.rewrites,
                   .at = seen.at};
  if (!seen.fresh) return told;
  auto fresh = git::parse_fresh_commit(*seen.fresh);
  if (!fresh || !is_mine(workspace, *repository, *fresh)) return std::nullopt;
  fresh->fact.authorship = git::Authorship::mine;
  const app::RepositoryRules rules(history, repository->work_tree, repository->git_dir);
  told.made = found_commit(workspace, rules, std::move(fresh->fact));
  return told;
}

}  // namespace

std::optional<store::FoundCommit> record_fresh(app::Workspace& workspace, const git::HookSite& site,
                                               const git::FreshCommit& fresh) {
  auto told = told_by(workspace, app::policy_history(workspace),
                      spooled_commit(site, fresh, workspace.now));
  if (!told) return std::nullopt;
  store::record_told(workspace.database, {*told});
  settle_rewrites(workspace, store::Waiting::left_out);
  apply_trailers(workspace);
  return std::move(told->made);
}

void leave_fresh(const host::Paths& paths, const git::HookSite& site, const git::FreshCommit& fresh,
                 core::Instant now) {
  HookSpool(paths.database).put(spooled_commit(site, fresh, now));
}

void leave_rewritten(const host::Paths& paths, const git::HookSite& site,
                     std::vector<core::RewrittenCommit> rewrites, core::Instant now) {
  if (rewrites.empty()) return;
  Spooled spooled{.at = now, .git_dir = site.common_dir.string(), .rewrites = std::move(rewrites)};
  // The branch that is rebased still holds what an amend within it replaced.
  if (!git::is_rebasing(site))
    for (const core::RewrittenCommit& rewrite : spooled.rewrites)
      spooled.replaced.push_back(rewrite.before);
  HookSpool(paths.database).put(spooled);
}

void take_in_hooks(app::Workspace& workspace) {
  HookSpool(workspace.paths.database).take([&](const std::vector<Spooled>& all) {
    const std::vector<core::DatedRules> history = app::policy_history(workspace);
    std::vector<store::Told> told;
    std::set<std::string> met;
    for (const Spooled& seen : all) {
      if (seen.fresh && !git::is_genuine(*seen.fresh)) continue;
      if (met.insert(seen.git_dir).second) meet(workspace, seen.git_dir);
      if (auto one = told_by(workspace, history, seen)) told.push_back(std::move(*one));
    }
    store::record_told(workspace.database, told);
  });
  settle_rewrites(workspace, store::Waiting::left_out);
  apply_trailers(workspace);
}

}  // namespace gongbu::scan
