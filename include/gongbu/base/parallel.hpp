#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gongbu {

/// Calls `work(i)` for each i below `count`, each in its own thread; i = 0 runs in the caller's.
/// Runs sequentially if no more threads can be created. Returns when all are done and rethrows the
/// first exception.
template <class Work>
void in_parallel(std::size_t count, const Work& work) {
  std::vector<std::future<void>> others;
  try {
    for (std::size_t i = 1; i < count; ++i)
      others.push_back(std::async(std::launch::async, [&work, i] { work(i); }));
  } catch (const std::system_error&) {
    // The rest runs in this thread.
  }
  if (count > 0) work(0);
  for (std::size_t i = others.size() + 1; i < count; ++i) work(i);
  for (std::future<void>& other : others) other.get();
}

/// A thread joined by its destructor. Replaces std::jthread, which libc++ lacks before version 20.
class JoiningThread {
 public:
  /// Starts `work`. Throws std::system_error if no thread can be created.
  template <class Work>
  explicit JoiningThread(Work work) : thread_(std::move(work)) {}
  JoiningThread(JoiningThread&&) noexcept = default;
  JoiningThread(const JoiningThread&) = delete;
  JoiningThread& operator=(const JoiningThread&) = delete;
  JoiningThread& operator=(JoiningThread&&) = delete;
  ~JoiningThread() { join(); }

  /// Waits until the work is done; may be called again.
  void join() {
    if (thread_.joinable()) thread_.join();
  }

 private:
  std::thread thread_;
};

/// Returns whether the user requested a stop (Ctrl-C); false if `stop` is null.
inline bool asked_to_stop(const std::atomic<bool>* stop) { return stop != nullptr && stop->load(); }

}  // namespace gongbu
