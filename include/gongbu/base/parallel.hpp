#pragma once

#include <atomic>
#include <cstddef>
#include <future>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gongbu {

/// Calls `work` with each number from 0 to `count` - 1, each in a thread of its own, 0 in the
/// caller's; where no more threads can be had, one after the other. Returns when all are done.
/// Throws what the first of them threw.
template <class Work>
void in_parallel(std::size_t count, const Work& work) {
  std::vector<std::future<void>> others;
  try {
    for (std::size_t i = 1; i < count; ++i)
      others.push_back(std::async(std::launch::async, [&work, i] { work(i); }));
  } catch (const std::system_error&) {
    // No more threads are to be had.
  }
  if (count > 0) work(0);
  for (std::size_t i = others.size() + 1; i < count; ++i) work(i);
  for (std::future<void>& other : others) other.get();
}

/// A thread that its destructor waits for, like std::jthread, which libc++ lacks before version 20.
class JoiningThread {
 public:
  /// Starts `work`. Throws std::system_error when no more threads can be had.
  template <class Work>
  explicit JoiningThread(Work work) : thread_(std::move(work)) {}
  JoiningThread(JoiningThread&&) noexcept = default;
  JoiningThread(const JoiningThread&) = delete;
  JoiningThread& operator=(const JoiningThread&) = delete;
  JoiningThread& operator=(JoiningThread&&) = delete;
  ~JoiningThread() { join(); }

  /// Waits until the work is done; again does nothing.
  void join() {
    if (thread_.joinable()) thread_.join();
  }

 private:
  std::thread thread_;
};

/// Whether work that takes long is asked to end: by Ctrl-C. Where there is no flag, never.
inline bool asked_to_stop(const std::atomic<bool>* stop) { return stop != nullptr && stop->load(); }

}  // namespace gongbu
