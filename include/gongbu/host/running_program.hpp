#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// A child process to talk to: what is written goes to its standard input, what it prints is read.
/// It is ended when this is destroyed.
class RunningProgram {
 public:
  /// How long it may be silent. When `stop`, which may be null, becomes true, the time is over.
  struct Limits {
    std::chrono::milliseconds timeout;
    const std::atomic<bool>* stop = nullptr;
    /// Runs in a session of its own, without the terminal; it is ended with all that it started.
    bool own_session = false;
  };

  /// Starts a program. Throws `system` when it cannot be started.
  RunningProgram(const Environment& env, const std::filesystem::path& program,
                 std::vector<std::string> arguments, Limits limits);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// Writes to its input; false when it has ended or does not take it in time. A program that waits
  /// for its output to be read takes some 64 KiB.
  bool write(std::string_view text);
  /// Closes its input.
  void end_input();

  /// Waits for output and reads at most `size` bytes. 0: it has closed its output. Nothing: it was
  /// silent for too long.
  std::optional<std::size_t> read(char* to, std::size_t size);

  /// Waits for its end; returns its exit status (128 + n: ended by signal n), nothing when it does
  /// not end in time.
  std::optional<int> wait();

  /// Returns the first line that it wrote to standard error, printable. A line that ends in a colon
  /// is followed by the next one.
  std::string complaint() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::host
