#include "gongbu/app/ingest.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_set>
#include <utility>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/host/files.hpp"
#include "scan_pool.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kDiscoveryAge{1};

/// Remembers, in the age and content of a file, when and under which roots repositories were looked
/// for.
class DiscoveryMark {
 public:
  explicit DiscoveryMark(const Workspace& workspace)
      : file_(workspace.paths.cache / "discovered"), content_("roots\n") {
    for (const std::string& root : workspace.settings.git.roots) content_ += root + '\n';
    content_ += "ignore\n";
    for (const std::string& path : workspace.settings.git.ignore) content_ += path + '\n';
  }

  bool is_due() const {
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(file_, error);
    return error || fs::file_time_type::clock::now() - written > kDiscoveryAge ||
           host::read_file(file_) != content_;
  }

  void set() const {
    host::make_private_directory(file_.parent_path());
    host::replace_file(file_, content_);
  }

 private:
  fs::path file_;
  std::string content_;
};

core::Dropped judged_by_policy(const git::CommitFact& fact, const host::Settings::Git& policy) {
  if (fact.merge) return policy.count_merges ? core::Dropped::none : core::Dropped::merge;
  if (fact.empty && !policy.count_empty) return core::Dropped::empty;
  return core::Dropped::none;
}

/// One scan, from finding repositories to the summary.
class Scan {
 public:
  Scan(Workspace& workspace, const ScanOptions& options)
      : workspace_(workspace),
        options_(options),
        settings_(workspace.settings),
        cache_(workspace.paths.cache, git::scan_context(settings_.git.emails)) {}

  ScanSummary run() {
    const DiscoveryMark mark(workspace_);
    if (options_.discovery == Discovery::always || mark.is_due()) {
      discover();
      mark.set();
    }
    const std::vector<ScanJob> jobs = due_jobs();
    if (!jobs.empty()) read(jobs);
    cache_.save();
    return std::move(summary_);
  }

 private:
  void discover() {
    git::Discovered found = git::discover({.roots = root_paths(settings_, workspace_.paths),
                                           .ignore = ignored_paths(settings_, workspace_.paths)});
    std::map<std::string, git::RepositoryPlace> known;
    for (const store::Repository& repository : store::repositories(workspace_.database))
      known[repository.git_dir] = {repository.git_dir, repository.work_tree, repository.name};
    for (const git::RepositoryPlace& place : found.places) {
      const auto it = known.find(place.git_dir);
      if (it == known.end() || it->second != place) save(place);
    }
    for (Error& warning : found.warnings) {
      if (warning.kind() == ErrorKind::git) ++summary_.unreadable;
      summary_.warnings.push_back(std::move(warning));
    }
  }

  void save(const git::RepositoryPlace& place) {
    store::Repository repository;
    repository.git_dir = place.git_dir;
    repository.work_tree = place.work_tree;
    repository.name = place.name;
    store::save_repository(workspace_.database, repository);
  }

  // Brings the state of every known repository up to date and returns those that need to be read.
  std::vector<ScanJob> due_jobs() {
    const std::vector<std::string> ignore = ignored_paths(settings_, workspace_.paths);
    std::vector<ScanJob> jobs;
    for (const store::Repository& repository : store::repositories(workspace_.database)) {
      const bool ignored = git::is_ignored(repository.work_tree, ignore) ||
                           git::is_ignored(repository.git_dir, ignore);
      if (ignored != repository.ignored)
        store::mark_ignored(workspace_.database, repository.id, ignored);
      if (ignored) continue;
      if (!options_.full && !repository.missing_since &&
          cache_.is_current(repository.id, repository.generation)) {
        ++summary_.repositories;
        continue;
      }
      if (is_missing(repository)) {
        ++summary_.missing;
        continue;
      }
      ++summary_.repositories;
      jobs.push_back({repository.id,
                      repository.generation,
                      {repository.git_dir, repository.work_tree, repository.name}});
    }
    return jobs;
  }

  // Whether a repository has gone from the disk; notes it when it went or came back.
  bool is_missing(const store::Repository& repository) {
    std::error_code error;
    const bool missing = !fs::exists(repository.git_dir, error) && !error;
    if (missing != repository.missing_since.has_value())
      store::mark_missing(workspace_.database, repository.id,
                          missing ? std::optional(workspace_.now) : std::nullopt);
    return missing;
  }

  void read(const std::vector<ScanJob>& jobs) {
    git::ScanProgress progress;
    ScanPool pool({.emails = settings_.git.emails,
                   .cache = options_.full ? nullptr : &cache_,
                   .stop = options_.stop,
                   .progress = &progress});
    pool.run(
        jobs, [this](const ScanOutcome& outcome) { take(outcome); },
        [&] {
          if (options_.on_progress)
            options_.on_progress({progress.repositories, jobs.size(), progress.commits});
        });
    summary_.interrupted = options_.stop != nullptr && options_.stop->load();
  }

  void take(const ScanOutcome& outcome) {
    if (outcome.error) {
      ++summary_.unreadable;
      summary_.warnings.push_back(*outcome.error);
      return;
    }
    const git::ScanResult& result = *outcome.result;
    summary_.warnings.insert(summary_.warnings.end(), result.warnings.begin(),
                             result.warnings.end());
    std::int64_t generation = outcome.job->generation;
    if (!result.unchanged) {
      const store::Recorded recorded = store::record(
          workspace_.database, change_of(outcome.job->repository, result), workspace_.now);
      summary_.commits_new += recorded.new_commits;
      generation = recorded.generation;
    }
    cache_.store(outcome.job->repository, generation, result);
  }

  store::RepositoryChange change_of(std::int64_t repository, const git::ScanResult& result) {
    store::RepositoryChange change;
    change.repository = repository;
    change.found.reserve(result.found.size());
    for (const git::CommitFact& fact : result.found) change.found.push_back(found_commit(fact));
    if (!result.may_have_lost || result.cut_short) return change;

    std::unordered_set<core::ObjectId, core::ObjectIdHash> found;
    for (const git::CommitFact& fact : result.found) found.insert(fact.oid);
    for (const core::ObjectId& oid : store::reachable_objects(workspace_.database, repository)) {
      if (!result.is_reachable(oid)) {
        change.gone.push_back(oid);
      } else if (result.complete && !found.contains(oid)) {
        change.disowned.push_back(oid);
      }
    }
    return change;
  }

  store::FoundCommit found_commit(const git::CommitFact& fact) const {
    const core::Instant at = core::clamped(fact.authored_at);
    const core::seconds offset = settings_.commit_day == host::CommitDay::author
                                     ? core::minutes{fact.author_offset_minutes}
                                     : workspace_.zone.offset_at(at);
    const core::WallTime wall{at.time_since_epoch() + offset};
    return {.oid = fact.oid,
            .email = fact.author_email,
            .authored_at = at,
            .subject = fact.subject,
            .utc_offset = offset,
            .day = core::study_day(wall, settings_.day_start),
            .author_name = fact.author_name,
            .mine = fact.authorship == git::Authorship::mine,
            .dropped = judged_by_policy(fact, settings_.git)};
  }

  Workspace& workspace_;
  const ScanOptions& options_;
  const host::Settings& settings_;
  git::ScanCache cache_;
  ScanSummary summary_;
};

}  // namespace

ScanSummary scan(Workspace& workspace, const ScanOptions& options) {
  host::make_private_directory(workspace.paths.cache);
  // Two scans at once would each take the other's histories for their own.
  const auto lock = host::FileLock::take(workspace.paths.cache / "scan.lock", options.patience_ms);
  ScanSummary summary;
  if (lock) {
    summary = Scan(workspace, options).run();
  } else {
    summary.skipped = true;
  }
  summary.commits_total = store::count_commits(workspace.database);
  summary.commits_future = store::count_future_commits(workspace.database, workspace.today);
  summary.unknown_identities = store::unknown_identities(workspace.database);
  return summary;
}

}  // namespace gongbu::app
