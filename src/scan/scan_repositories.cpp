#include "gongbu/scan/scan_repositories.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <utility>

#include "gongbu/app/discovery_mark.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/scan/claimed_addresses.hpp"
#include "gongbu/scan/measure.hpp"
#include "gongbu/scan/rewrites.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "scan_pool.hpp"
#include "scanned_repository.hpp"

namespace gongbu::scan {
namespace {

namespace fs = std::filesystem;

// Maximum duration of a transaction of a long scan, and the pause after it in which other processes
// can write (store/database.cpp). Longer transactions are more efficient, because each commit of a
// first scan rewrites pages of the index on author times.
constexpr std::chrono::milliseconds kLongestWait{400};
constexpr std::chrono::milliseconds kTurn{8};
// Another scan that takes longer than this is reported.
constexpr std::chrono::minutes kLongScan{1};

/// One scan, from finding repositories to the summary.
class Scan {
 public:
  Scan(app::Workspace& workspace, const ScanOptions& options,
       std::vector<core::DatedRules> policies)
      : workspace_(workspace),
        options_(options),
        settings_(workspace.settings),
        cache_(workspace.paths.cache, git::scan_context(settings_.git.emails)),
        policies_(std::move(policies)) {}

  ScanSummary run() {
    const app::DiscoveryMark mark(workspace_);
    if (options_.only) {
      register_repository(workspace_, *options_.only);  // discovery may not have found it yet
    } else if (options_.discovery == Discovery::always || mark.is_due()) {
      discover();
      mark.set();
    } else if (!options_.around.empty()) {
      register_around();
    }
    const std::vector<ScanJob> jobs = due_jobs();
    if (!jobs.empty()) read(jobs);
    // Claims are found only when a history is read, so without them it must be read again.
    if (note_claims()) cache_.save();
    return std::move(summary_);
  }

 private:
  // Returns whether the claims could be written.
  bool note_claims() {
    try {
      if (!claims_.empty()) note_claimed_addresses(workspace_, claims_);
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  void register_around() {
    try {
      register_repository(workspace_, git::location_around(options_.around));
    } catch (const Error&) {
      // There is no repository, or discovery will report the problem.
    }
  }

  void discover() {
    git::Discovered found =
        git::discover({.roots = app::root_paths(settings_, workspace_.paths),
                       .ignore = app::ignored_paths(settings_, workspace_.paths)});
    std::map<std::string, git::RepositoryPath> known;
    for (const store::Repository& repository : store::repositories(workspace_.database))
      known[repository.git_dir] = {repository.git_dir, repository.work_tree, repository.name};
    std::vector<store::Repository> changed;
    for (const git::RepositoryPath& location : found.locations) {
      const auto it = known.find(location.git_dir);
      if (it == known.end() || it->second != location) changed.push_back(repository_of(location));
    }
    store::save_repositories(workspace_.database, changed);
    summary_.embedded = std::move(found.embedded);
    for (Error& warning : found.warnings) {
      if (warning.kind() == ErrorKind::git) ++summary_.unreadable;
      summary_.warnings.push_back(std::move(warning));
    }
  }

  // Updates the state of every known repository; returns those to read.
  std::vector<ScanJob> due_jobs() {
    const std::vector<std::string> ignore = app::ignored_paths(settings_, workspace_.paths);
    unconfirmed_ = store::unconfirmed_repositories(workspace_.database);
    std::vector<ScanJob> jobs;
    States states;
    const std::vector<store::Repository> known = store::repositories(workspace_.database);
    const std::unordered_set<std::int64_t> current = current_among(known);
    for (const store::Repository& repository : known) {
      if (options_.only && repository.git_dir != *options_.only) continue;
      const bool ignored = git::is_ignored(repository.work_tree, ignore) ||
                           git::is_ignored(repository.git_dir, ignore) || is_left_out(repository);
      if (ignored != repository.ignored)
        (ignored ? states.ignored : states.followed).push_back(repository.id);
      if (ignored) continue;
      if (current.contains(repository.id) && !unconfirmed_.contains(repository.id)) {
        ++summary_.repositories;
        continue;
      }
      const bool missing = is_missing(repository);
      if (missing != repository.missing_since.has_value())
        (missing ? states.missing : states.back).push_back(repository.id);
      if (missing) {
        ++summary_.missing;
        continue;
      }
      ++summary_.repositories;
      jobs.push_back({repository.id,
                      repository.generation,
                      {repository.git_dir, repository.work_tree, repository.name}});
    }
    states.write(workspace_.database, workspace_.now);
    return jobs;
  }

  // Returns whether a known repository is embedded in another one.
  bool is_left_out(const store::Repository& repository) const {
    return repository.work_tree == repository.git_dir &&
           is_embedded_bare(workspace_, {repository.git_dir, repository.work_tree, {}});
  }

  // Returns the repositories without changes since they were read.
  std::unordered_set<std::int64_t> current_among(
      const std::vector<store::Repository>& repositories) const {
    std::vector<std::pair<std::int64_t, std::int64_t>> generations;
    if (!options_.full)
      for (const store::Repository& repository : repositories)
        if (!repository.missing_since && !repository.ignored &&
            (!options_.only || repository.git_dir == *options_.only))
          generations.emplace_back(repository.id, repository.generation);
    return cache_.current(generations);
  }

  /// Repositories whose state changed.
  struct States {
    std::vector<std::int64_t> ignored;
    std::vector<std::int64_t> followed;
    std::vector<std::int64_t> missing;
    std::vector<std::int64_t> back;

    void write(store::Database& database, core::Instant now) const {
      store::mark_ignored(database, ignored, true);
      store::mark_ignored(database, followed, false);
      store::mark_missing(database, missing, now);
      store::mark_missing(database, back, std::nullopt);
    }
  };

  static bool is_missing(const store::Repository& repository) {
    std::error_code error;
    return !fs::exists(repository.git_dir, error) && !error;
  }

  void read(const std::vector<ScanJob>& jobs) {
    git::ScanProgress progress;
    ScanPool pool({.emails = settings_.git.emails,
                   .since = options_.since,
                   .cache = options_.full ? nullptr : &cache_,
                   .stop = options_.stop,
                   .progress = &progress});
    pool.run(
        jobs, [this](ScanOutcome outcome) { take(std::move(outcome)); },
        [&] {
          if (!std::exchange(has_taken_, false)) commit();
          if (options_.on_progress)
            options_.on_progress({progress.repositories, jobs.size(), progress.commits});
        });
    commit();
    summary_.interrupted = asked_to_stop(options_.stop);
  }

  void take(ScanOutcome outcome) {
    has_taken_ = true;
    if (outcome.error) {
      ++summary_.unreadable;
      summary_.unreadable_git_dirs.insert(outcome.job->location.git_dir);
      summary_.warnings.push_back(*outcome.error);
    } else if (outcome.result) {
      take_result(*outcome.job, *outcome.result);
    } else {
      take_part(*outcome.job, std::move(outcome.part));
    }
    let_others_write();
  }

  void take_result(const ScanJob& job, git::ScanResult& result) {
    summary_.warnings.insert(summary_.warnings.end(), result.warnings.begin(),
                             result.warnings.end());
    const std::int64_t id = job.repository;
    std::int64_t generation = job.generation;
    const bool unconfirmed = unconfirmed_.contains(id);
    if (!result.unchanged || unconfirmed) {
      std::function<bool(const core::ObjectId&)> is_reachable;
      if (unconfirmed && !result.cut_short)
        is_reachable = [&](const core::ObjectId& oid) { return result.is_reachable(oid); };
      store::RepositoryChange change = change_of(job, result);
      generation = transaction().end(id, std::move(change), is_reachable, workspace_.now);
    }
    stored_before_.erase(id);
    if (!result.claimed.empty())
      claims_.push_back({job.location.work_tree, std::move(result.claimed)});
    if (result.unchanged && generation == job.generation) result.history.reset();
    // If the transaction fails, this generation never exists, so the cache entry is invalid.
    cache_.store(id, generation, result);
  }

  // Records a part of a large repository while the rest is being read; it stays recorded if the
  // scan is stopped.
  void take_part(const ScanJob& job, std::vector<core::Commit> part) {
    auto [before, is_first] = stored_before_.try_emplace(job.repository);
    if (is_first) before->second = stored_objects(job.repository);
    std::vector<core::ObjectId> outdated = take_found(before->second, part);
    transaction().add(
        job.repository,
        {.found = std::move(part), .assess = assess_in(job, true), .outdated = std::move(outdated)},
        workspace_.now);
  }

  // Removes the found commits from `stored`; returns those stored with another author.
  static std::vector<core::ObjectId> take_found(store::StoredObjects& stored,
                                                const std::vector<core::Commit>& found) {
    std::vector<core::ObjectId> outdated;
    for (const core::Commit& commit : found) {
      const auto it = stored.find(commit.oid);
      if (it == stored.end()) continue;
      const auto& [authored_at, email] = it->second;
      if (authored_at != commit.authored_at || email != commit.author_email)
        outdated.push_back(commit.oid);
      stored.erase(it);
    }
    return outdated;
  }

  store::ScanTransaction& transaction() {
    if (!transaction_) transaction_.emplace(workspace_.database, workspace_.today);
    if (!transaction_->is_open()) open_since_ = std::chrono::steady_clock::now();
    return *transaction_;
  }

  void commit() {
    if (transaction_) transaction_->commit();
  }

  void let_others_write() {
    if (!transaction_ || !transaction_->is_open() ||
        std::chrono::steady_clock::now() - open_since_ < kLongestWait)
      return;
    commit();
    std::this_thread::sleep_for(kTurn);
  }

  // Returns what was stored of a repository when the scan first asked.
  store::StoredObjects stored_objects(std::int64_t repository) {
    if (!reachable_) reachable_ = store::reachable_objects(workspace_.database);
    auto node = reachable_->extract(repository);
    return node ? std::move(node.mapped()) : store::StoredObjects();
  }

  store::RepositoryChange change_of(const ScanJob& job, git::ScanResult& result) {
    store::RepositoryChange change;
    if (result.complete && !result.cut_short) {
      // Stored commits that were not found are either unreachable or no longer own.
      const auto before = stored_before_.find(job.repository);
      store::StoredObjects rest;
      if (before != stored_before_.end()) {
        rest = std::move(before->second);
      } else {
        rest = stored_objects(job.repository);
      }
      change.outdated = take_found(rest, result.found);
      for (const auto& [oid, author] : rest)
        (result.is_reachable(oid) ? change.not_own : change.gone).push_back(oid);
    } else {
      change.gone = std::move(result.lost);
    }
    const bool is_first_reading = result.complete || options_.since;
    change.found = std::move(result.found);
    change.assess = assess_in(job, is_first_reading);
    return change;
  }

  // Of a history that is read for the first time, measures only recent commits, because the rest
  // would take minutes.
  const store::Assess& assess_in(const ScanJob& job, bool is_first_reading) {
    const auto measured_from = is_first_reading ? workspace_.today - kRecentDays : core::kFirstDay;
    const std::pair asked(job.repository, measured_from);
    if (assess_ && assess_->first == asked) return assess_->second;
    return assess_.emplace(asked, assessor(workspace_, policies_, job.location, measured_from))
        .second;
  }

  app::Workspace& workspace_;
  const ScanOptions& options_;
  const host::Settings& settings_;
  git::ScanCache cache_;
  std::vector<core::DatedRules> policies_;
  std::set<std::int64_t> unconfirmed_;  ///< repositories with unconfirmed hook reports
  ScanSummary summary_;
  /// Cached for the last repository and first measured day.
  std::optional<std::pair<std::pair<std::int64_t, core::Day>, store::Assess>> assess_;
  std::optional<store::ScanTransaction> transaction_;
  std::chrono::steady_clock::time_point open_since_;  ///< start of the transaction
  std::vector<RepositoryClaims> claims_;              ///< of the repositories that were read
  bool has_taken_ = false;                            ///< whether take() ran since the last tick
  std::optional<std::map<std::int64_t, store::StoredObjects>> reachable_;
  /// For repositories recorded in parts: stored commits that were not found again yet.
  std::map<std::int64_t, store::StoredObjects> stored_before_;
};

// Adds a warning unless the summary has it: a repository that cannot be opened was reported already
// when it was scanned.
void add_new(const Error& warning, ScanSummary& summary) {
  const auto is_same = [&](const Error& other) {
    return std::string_view(other.what()) == warning.what();
  };
  if (std::none_of(summary.warnings.begin(), summary.warnings.end(), is_same))
    summary.warnings.push_back(warning);
}

}  // namespace

ScanSummary scan(app::Workspace& workspace, const ScanOptions& options) {
  make_private_directory(workspace.paths.cache);
  // Two concurrent scans would mix up each other's histories.
  const auto lock = host::FileLock::take(workspace.paths.cache / "scan.lock", options.timeout_ms);
  ScanSummary summary;
  if (lock) {
    const std::int64_t last_known = store::last_commit(workspace.database);
    summary = Scan(workspace, options, app::remember_policy(workspace)).run();
    const bool has_new = store::last_commit(workspace.database) != last_known;
    reconcile_rewrites(workspace, has_new ? store::Waiting::included : store::Waiting::left_out);
    measure_due(workspace,
                {.stop = options.stop,
                 .on_progress = options.on_measuring,
                 .on_warning = [&](const Error& warning) { add_new(warning, summary); }});
    apply_trailers(workspace);
    summary.commits_new = store::count_commits_after(workspace.database, last_known);
  } else {
    summary.skipped = true;
    const auto held_for = std::chrono::duration_cast<std::chrono::minutes>(
        host::FileLock::held_for(workspace.paths.cache / "scan.lock"));
    if (held_for >= kLongScan)
      summary.warnings.push_back(
          make_error(ErrorKind::system, Msg::warn_scan_held, held_for.count()));
  }
  return summary;
}

}  // namespace gongbu::scan
