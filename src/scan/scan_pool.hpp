#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/core/commit.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/git/scan.hpp"

namespace gongbu::scan {

/// A repository to scan. The scanning thread loads its history.
struct ScanJob {
  std::int64_t repository = 0;
  std::int64_t generation = 0;
  git::RepositoryPath location;
};

/// Outcome of a job: a result, or the error that made the repository unreadable. A large repository
/// first yields outcomes with neither, which hold a part of its commits.
struct ScanOutcome {
  const ScanJob* job = nullptr;
  std::vector<core::Commit> part;
  std::optional<git::ScanResult> result;
  std::optional<Error> error;
};

/// Scans repositories in parallel with one thread per core (at most 8). Threads without a
/// repository left help to read long histories.
class ScanPool {
 public:
  struct Options {
    std::vector<std::string> emails;
    std::optional<core::Instant> since = {};  ///< git::ScanRequest::since
    const git::ScanCache* cache = nullptr;    ///< cached histories; null: read everything
    const std::atomic<bool>* stop = nullptr;
    git::ScanProgress* progress = nullptr;
  };

  explicit ScanPool(Options options);

  /// Runs the jobs. Calls `on_outcome` with each outcome and `on_tick` several times a second, both
  /// in the calling thread. When `stop` becomes true, jobs that have not begun get no outcome.
  /// Queued commits are dropped, with all later outcomes of their repository; the next scan reads
  /// them again.
  void run(const std::vector<ScanJob>& jobs, const std::function<void(ScanOutcome)>& on_outcome,
           const std::function<void()>& on_tick);

 private:
  class Outcomes;

  void scan(const ScanJob& job, std::atomic<int>& spare_threads, Outcomes& outcomes) const;
  bool asked_to_stop() const;

  Options options_;
  int threads_;
};

}  // namespace gongbu::scan
