#include "scan_pool.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "gongbu/base/parallel.hpp"

namespace gongbu::scan {
namespace {

constexpr std::chrono::milliseconds kPollInterval{50};
// Maximum number of queued commits; bounds the memory if reading is faster than writing.
constexpr std::size_t kMostWaiting = 2048;
// Minimum number of commits to wake the recording thread early, because waking it for each small
// repository is slow.
constexpr std::size_t kWorthWaking = 512;

std::size_t commits_in(const ScanOutcome& outcome) {
  return outcome.part.size() + (outcome.result ? outcome.result->found.size() : 0);
}

}  // namespace

/// Queue of outcomes from the scanning threads to the recording thread.
class ScanPool::Outcomes {
 public:
  /// Adds an outcome; waits while the queue is full.
  void put(ScanOutcome outcome) {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [this] { return waiting_ < kMostWaiting || ended_; });
    waiting_ += commits_in(outcome);
    queue_.push_back(std::move(outcome));
    if (waiting_ >= kWorthWaking) changed_.notify_one();
  }

  /// Returns whether drain() has ended.
  bool ended() const { return ended_; }

  void producer_ended() {
    const std::lock_guard lock(mutex_);
    --producers_;
    changed_.notify_one();
  }

  void expect(int producers) { producers_ = producers; }

  /// Handles outcomes until every producer has ended and the queue is empty.
  void drain(const std::function<void(ScanOutcome)>& on_outcome,
             const std::function<void()>& on_tick) {
    const End end(*this);  // even if recording throws
    std::unique_lock lock(mutex_);
    while (producers_ > 0 || !queue_.empty()) {
      changed_.wait_for(lock, kPollInterval,
                        [this] { return waiting_ >= kWorthWaking || producers_ == 0; });
      std::deque<ScanOutcome> ready = std::exchange(queue_, {});
      waiting_ = 0;
      taken_.notify_all();
      lock.unlock();
      for (ScanOutcome& outcome : ready) on_outcome(std::move(outcome));
      on_tick();
      lock.lock();
    }
  }

 private:
  struct End {
    explicit End(Outcomes& of) : outcomes(of) {}
    End(const End&) = delete;
    End& operator=(const End&) = delete;
    ~End() {
      const std::lock_guard lock(outcomes.mutex_);
      outcomes.ended_ = true;
      outcomes.taken_.notify_all();
    }
    Outcomes& outcomes;
  };

  std::mutex mutex_;
  std::condition_variable changed_;
  std::condition_variable taken_;
  std::deque<ScanOutcome> queue_;
  std::size_t waiting_ = 0;  ///< commits in the queue
  int producers_ = 0;
  std::atomic<bool> ended_{false};
};

ScanPool::ScanPool(Options options)
    : options_(std::move(options)),
      threads_(std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8)) {}

bool ScanPool::asked_to_stop() const { return gongbu::asked_to_stop(options_.stop); }

void ScanPool::scan(const ScanJob& job, std::atomic<int>& spare_threads, Outcomes& outcomes) const {
  ScanOutcome outcome;
  outcome.job = &job;
  try {
    outcome.result = git::scan_repository(
        {.location = job.location,
         .emails = options_.emails,
         .history = options_.cache == nullptr
                        ? nullptr
                        : options_.cache->history(job.repository, job.generation),
         .since = options_.since ? std::optional(options_.since->time_since_epoch().count())
                                 : std::nullopt,
         .spare_threads = &spare_threads,
         .stop = options_.stop,
         .progress = options_.progress,
         .on_found = [&](std::vector<core::Commit> part) {
           outcomes.put({.job = &job, .part = std::move(part), .result = {}, .error = {}});
         }});
  } catch (const Error& error) {
    outcome.error = error;
  } catch (const std::exception& exception) {
    outcome.error = make_error(ErrorKind::git, Msg::err_repository_open, job.location.work_tree,
                               exception.what());
  }
  if (options_.progress != nullptr) ++options_.progress->repositories;
  outcomes.put(std::move(outcome));
}

void ScanPool::run(const std::vector<ScanJob>& jobs,
                   const std::function<void(ScanOutcome)>& on_outcome,
                   const std::function<void()>& on_tick) {
  const int producers = std::min(threads_, static_cast<int>(jobs.size()));
  Outcomes outcomes;
  outcomes.expect(producers);
  std::atomic<std::size_t> next{0};
  std::atomic<int> spare_threads{threads_ - producers};
  const auto work = [&] {
    for (std::size_t i = next++; i < jobs.size(); i = next++) {
      if (asked_to_stop() || outcomes.ended()) break;
      scan(jobs[i], spare_threads, outcomes);
    }
    ++spare_threads;
    outcomes.producer_ended();
  };
  std::vector<JoiningThread> threads;
  try {
    for (int i = 0; i < producers; ++i) threads.emplace_back(work);
  } catch (const std::system_error& error) {
    // If no more threads can be created, the existing ones read everything.
    if (threads.empty()) throw make_error(ErrorKind::system, Msg::err_thread, error.what());
    for (std::size_t i = threads.size(); i < static_cast<std::size_t>(producers); ++i)
      outcomes.producer_ended();
  }
  std::set<const ScanJob*> torn;
  outcomes.drain(
      [&](ScanOutcome outcome) {
        if (asked_to_stop() && commits_in(outcome) > 0) torn.insert(outcome.job);
        if (!torn.contains(outcome.job)) on_outcome(std::move(outcome));
      },
      on_tick);
}

}  // namespace gongbu::scan
