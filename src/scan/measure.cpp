#include "gongbu/scan/measure.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "gongbu/app/commit_judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/git/change.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/revision.hpp"

namespace gongbu::scan {
namespace {

// Commits written per transaction; blocks other writers for some milliseconds.
constexpr std::size_t kBatch = 128;
constexpr std::chrono::milliseconds kProgressInterval{100};
constexpr unsigned kMostThreads = 8;
// Commits that justify another thread, which has to open the repository again.
constexpr std::size_t kWorthAThread = 16;
// Commits that a thread takes at a time; neighbours share most trees, which are cached.
constexpr std::size_t kNeighbours = 8;
// Time limit for the commits of one repository in a scan.
constexpr std::chrono::seconds kLongest{120};

using store::StoredCommit;

enum class Judging { yes, no };
enum class TimeLimit { yes, no };

/// Reads changes of commits from their repositories and stores them.
class Measuring {
 public:
  Measuring(app::Workspace& workspace, const MeasureOptions& options, Judging judging,
            TimeLimit time_limit)
      : workspace_(workspace),
        options_(options),
        judging_(judging),
        time_limit_(time_limit),
        history_(app::policy_history(workspace)),
        judge_(workspace.database, history_) {
    for (store::Repository& repository : store::repositories(workspace.database))
      locations_[repository.id] = {std::move(repository.git_dir), std::move(repository.work_tree),
                                   std::move(repository.name)};
  }

  /// Measures the commits; returns how many were processed.
  std::size_t run(std::vector<StoredCommit> commits) {
    total_ = commits.size();
    // By repository, so that each is opened once.
    std::stable_sort(
        commits.begin(), commits.end(),
        [](const StoredCommit& a, const StoredCommit& b) { return a.repository < b.repository; });
    const std::span<const StoredCommit> all(commits);
    while (done_ < total_ && !is_stopped()) {
      const auto batch = all.subspan(done_, std::min(kBatch, total_ - done_));
      const std::vector<Measured> measured = read(batch);
      write(batch, measured);
      done_ += measured.size();
    }
    return done_;
  }

 private:
  /// Result of measuring a commit.
  struct Measured {
    enum class Origin {
      repository,
      database,   ///< measured before, perhaps in another clone
      nowhere,    ///< the commit cannot be read
      too_large,  ///< too large to compare
      not_open,   ///< the repository cannot be read now
      no_time,    ///< the time limit of the repository is exceeded
    };
    Origin origin = Origin::nowhere;
    std::optional<core::Change> change;
    std::optional<Error> error;  ///< reason for not_open
  };

  bool is_stopped() const { return asked_to_stop(options_.stop); }

  /// Reader of one thread; it has one repository open at a time.
  class Reader {
   public:
    /// Returns nothing if stopped.
    std::optional<Measured> measure(const StoredCommit& stored, const Measuring& all) {
      using Origin = Measured::Origin;
      if (stored.repository != open_)
        open(stored.repository, all.locations_.at(stored.repository), all.options_.stop);
      if (!changes_) return Measured{Origin::not_open, {}, error_};
      if (all.time_limit_ == TimeLimit::yes && std::chrono::steady_clock::now() > end_)
        return Measured{Origin::no_time, {}, {}};
      std::optional<core::Change> change;
      try {
        change = changes_->read(stored.commit.oid);
      } catch (const Error& error) {
        error_ = error;
        changes_.reset();
        return Measured{Origin::not_open, {}, error_};
      }
      if (change) return Measured{Origin::repository, std::move(change), {}};
      if (all.is_stopped()) return std::nullopt;
      return Measured{changes_->was_too_large() ? Origin::too_large : Origin::nowhere, {}, {}};
    }

   private:
    void open(std::int64_t repository, const git::RepositoryPath& location,
              const std::atomic<bool>* stop) {
      open_ = repository;
      end_ = std::chrono::steady_clock::now() + kLongest;
      changes_.reset();
      try {
        changes_ = std::make_unique<git::ChangeReader>(location, stop);
      } catch (const Error& error) {
        error_ = error;
      }
    }

    std::int64_t open_ = 0;
    std::chrono::steady_clock::time_point end_;
    std::unique_ptr<git::ChangeReader> changes_;
    std::optional<Error> error_;
  };

  // Returns the results for the first commits of the batch; for all unless stopped.
  std::vector<Measured> read(std::span<const StoredCommit> batch) {
    std::vector<std::optional<Measured>> measured(batch.size());
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      if (auto change = judge_.change_of(batch[i])) {
        measured[i] = {Measured::Origin::database, std::move(change), {}};
      } else {
        unknown.push_back(i);
      }
    }
    std::atomic<std::size_t> next{0};
    const auto work = [&](std::size_t thread) {
      while (!is_stopped()) {
        const std::size_t first = next.fetch_add(kNeighbours);
        const std::size_t end = std::min(first + kNeighbours, unknown.size());
        if (first >= end) return;
        for (std::size_t i = first; i < end && !is_stopped(); ++i)
          measured[unknown[i]] = readers_[thread].measure(batch[unknown[i]], *this);
        if (thread == 0) tick(done_ + unknown[first]);
      }
    };
    in_parallel(std::clamp<std::size_t>(unknown.size() / kWorthAThread, 1, readers_.size()), work);
    std::vector<Measured> done;
    for (std::optional<Measured>& one : measured) {
      if (!one) break;
      done.push_back(*std::move(one));
    }
    return done;
  }

  void write(std::span<const StoredCommit> batch, const std::vector<Measured>& measured) {
    for (std::size_t i = 0; i < measured.size(); ++i) warn(batch[i], measured[i]);
    // Do not write at every scan just because a repository stays unreadable.
    if (std::all_of(measured.begin(), measured.end(), [](const Measured& one) {
          return one.origin == Measured::Origin::not_open ||
                 one.origin == Measured::Origin::no_time;
        }))
      return;
    store::Revision revision(workspace_.database, "measure", workspace_.now);
    for (std::size_t i = 0; i < measured.size(); ++i) {
      const auto& [origin, change, error] = measured[i];
      if (origin == Measured::Origin::nowhere || origin == Measured::Origin::too_large)
        revision.set_unreadable(batch[i]);
      if (origin == Measured::Origin::repository) revision.set_change(batch[i].commit.oid, *change);
      if (change && judging_ == Judging::yes) judge_.judge(revision, batch[i], *change);
    }
    revision.commit();
  }

  // Warns once per repository.
  void warn(const StoredCommit& stored, const Measured& measured) {
    using Origin = Measured::Origin;
    const bool has_warning = measured.error || measured.origin == Origin::too_large ||
                             measured.origin == Origin::no_time;
    if (!options_.on_warning || !has_warning || !warned_.insert(stored.repository).second) return;
    const std::string& work_tree = locations_.at(stored.repository).work_tree;
    if (measured.error) {
      options_.on_warning(*measured.error);
    } else if (measured.origin == Origin::too_large) {
      options_.on_warning(make_error(ErrorKind::git, Msg::warn_not_compared, work_tree,
                                     core::to_hex(stored.commit.oid)));
    } else {
      options_.on_warning(
          make_error(ErrorKind::git, Msg::warn_measure_timeout, work_tree, kLongest.count()));
    }
  }

  void tick(std::size_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!options_.on_progress || now - last_progress_ < kProgressInterval) return;
    last_progress_ = now;
    options_.on_progress(static_cast<std::int64_t>(done), static_cast<std::int64_t>(total_));
  }

  app::Workspace& workspace_;
  const MeasureOptions& options_;
  Judging judging_;
  TimeLimit time_limit_;
  std::vector<core::DatedRules> history_;
  app::CommitJudge judge_;
  std::map<std::int64_t, git::RepositoryPath> locations_;
  std::set<std::int64_t> warned_;
  std::vector<Reader> readers_{std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads)};
  std::size_t done_ = 0;
  std::size_t total_ = 0;
  std::chrono::steady_clock::time_point last_progress_;
};

}  // namespace

void measure_due(app::Workspace& workspace, const MeasureOptions& options) {
  auto due = store::due_commits(workspace.database);
  if (!due.empty()) Measuring(workspace, options, Judging::yes, TimeLimit::yes).run(std::move(due));
}

std::int64_t measure_days(app::Workspace& workspace, core::Day from, core::Day until,
                          const MeasureOptions& options) {
  if (!store::may_have_unsized(workspace.database)) return 0;
  auto commits = store::unsized_commits(workspace.database, from, until, options.at_most);
  auto wanted = static_cast<std::int64_t>(commits.size());
  if (wanted > 0 && wanted == options.at_most)
    wanted = store::count_unsized(workspace.database, from, until);
  std::int64_t done = 0;
  if (!commits.empty()) {
    if (options.on_begin) options.on_begin();
    done = static_cast<std::int64_t>(
        Measuring(workspace, options, Judging::yes, TimeLimit::no).run(std::move(commits)));
  }
  if (done == wanted && from <= core::kFirstDay) store::remember_all_sized(workspace.database);
  return wanted - done;
}

bool measure_all(app::Workspace& workspace, const MeasureOptions& options) {
  auto commits = store::unmeasured_commits(workspace.database);
  const std::size_t wanted = commits.size();
  return Measuring(workspace, options, Judging::no, TimeLimit::no).run(std::move(commits)) ==
         wanted;
}

}  // namespace gongbu::scan
