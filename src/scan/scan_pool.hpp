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

/// A repository to be scanned. Its history is loaded by the thread that scans it.
struct ScanJob {
  std::int64_t repository = 0;
  std::int64_t generation = 0;
  git::RepositoryPath location;
};

/// What came of a job: a result, or the error that made the repository unreadable. Before these,
/// large repositories have outcomes with neither, which hold a part of what was found.
struct ScanOutcome {
  const ScanJob* job = nullptr;
  std::vector<core::Commit> part;
  std::optional<git::ScanResult> result;
  std::optional<Error> error;
};

/// Scans repositories side by side with as many threads as the machine has cores (at most 8); those
/// that find none left help with the long histories that are still being read.
class ScanPool {
 public:
  struct Options {
    std::vector<std::string> emails;
    std::optional<core::Instant> since = {};  ///< git::ScanRequest::since
    const git::ScanCache* cache = nullptr;    ///< where histories are; nothing: read everything
    const std::atomic<bool>* stop = nullptr;
    git::ScanProgress* progress = nullptr;
  };

  explicit ScanPool(Options options);

  /// Runs the jobs; hands the outcomes to `on_outcome` and, a few times a second, calls `on_tick`,
  /// both in the calling thread. When `stop` turns true, jobs not begun have no outcome, and what
  /// waits to be recorded is left to the next scan, with all that follows from its repository.
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
