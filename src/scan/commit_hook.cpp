#include "gongbu/scan/commit_hook.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "gongbu/app/policy.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/scan/rewrites.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "hook_spool.hpp"
#include "scanned_repository.hpp"

namespace gongbu::scan {
namespace {

// Returns the repository of a hook, unless it is unknown, ignored or missing.
std::optional<store::Repository> known_repository(app::Workspace& workspace,
                                                  const std::string& git_dir) {
  auto repository = store::repository_at(workspace.database, git_dir);
  if (repository && (repository->ignored || repository->missing_since)) repository.reset();
  return repository;
}

// Registers a new repository on its first commit, before discovery finds it.
void register_if_there(app::Workspace& workspace, const std::string& git_dir) {
  try {
    register_repository(workspace, git_dir);
  } catch (const Error&) {
    // It was deleted.
  }
}

// Parses a commit. Whether it is own is decided by the settings and earlier scans; only scans read
// the repository's configuration.
std::optional<core::Commit> parse(app::Workspace& workspace, const store::Repository& repository,
                                  const git::FreshCommit& fresh) {
  auto commit = git::parse_fresh_commit(fresh, [&](const std::string& address) {
    const auto& emails = workspace.settings.git.emails;
    return std::any_of(emails.begin(), emails.end(),
                       [&](const std::string& email) { return ascii_lower(email) == address; });
  });
  if (commit && !commit->own)
    commit->own = store::is_known_as_own(workspace.database, repository.id, commit->author_email);
  return commit;
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

// Returns what to record; nothing, not even replaced commits, if only a scan can decide whether the
// commit is own or counts. `history` must outlive the result.
std::optional<store::HookEvent> event_of(app::Workspace& workspace,
                                         const std::vector<core::DatedRules>& history,
                                         const Spooled& seen) {
  const auto repository = known_repository(workspace, seen.git_dir);
  if (!repository) return std::nullopt;
  store::HookEvent event{.repository = repository->id,
                         .replaced = seen.replaced,
                         .rewrites = seen.rewrites,
                         .at = seen.at};
  if (!seen.fresh) return event;
  event.made = parse(workspace, *repository, *seen.fresh);
  if (!event.made || !event.made->own) return std::nullopt;
  event.assess =
      assessor(workspace, history, {repository->git_dir, repository->work_tree, repository->name});
  return event;
}

}  // namespace

std::optional<core::Dropped> record_new_commit(app::Workspace& workspace, const git::HookSite& site,
                                               const git::FreshCommit& fresh) {
  const std::vector<core::DatedRules> history = app::policy_history(workspace);
  const auto event = event_of(workspace, history, spooled_commit(site, fresh, workspace.now));
  if (!event) return std::nullopt;
  store::record_hook_events(workspace.database, {*event}, workspace.today);
  reconcile_rewrites(workspace, store::Waiting::left_out);
  apply_trailers(workspace);
  const auto repository = known_repository(workspace, site.common_dir.string());
  const bool is_refused = !repository || repository->refused;  // or another process removed it
  return is_refused ? core::Dropped::ignored : event->assess(*event->made).by_policy;
}

void spool_new_commit(const host::Paths& paths, const git::HookSite& site,
                      const git::FreshCommit& fresh, core::Instant now) {
  HookSpool(paths.database).put(spooled_commit(site, fresh, now));
}

void spool_rewrites(const host::Paths& paths, const git::HookSite& site,
                    std::vector<core::RewrittenCommit> rewrites, core::Instant now) {
  if (rewrites.empty()) return;
  Spooled spooled{.at = now, .git_dir = site.common_dir.string(), .rewrites = std::move(rewrites)};
  // During a rebase the old branch still contains the replaced commits.
  if (!git::is_rebasing(site))
    for (const core::RewrittenCommit& rewrite : spooled.rewrites)
      spooled.replaced.push_back(rewrite.before);
  HookSpool(paths.database).put(spooled);
}

void read_hook_spool(app::Workspace& workspace) {
  HookSpool(workspace.paths.database).take([&](const std::vector<Spooled>& all) {
    const std::vector<core::DatedRules> history = app::policy_history(workspace);
    std::vector<store::HookEvent> events;
    std::set<std::string> registered;
    for (const Spooled& seen : all) {
      if (seen.fresh && !git::is_genuine(*seen.fresh)) continue;
      if (registered.insert(seen.git_dir).second) register_if_there(workspace, seen.git_dir);
      if (auto event = event_of(workspace, history, seen)) events.push_back(*std::move(event));
    }
    store::record_hook_events(workspace.database, events, workspace.today);
  });
  reconcile_rewrites(workspace, store::Waiting::left_out);
  apply_trailers(workspace);
}

}  // namespace gongbu::scan
