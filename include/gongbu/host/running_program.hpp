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

/// A child process with pipes to its standard input and output. The destructor ends it.
class RunningProgram {
 public:
  /// Limits of waiting.
  struct Limits {
    std::chrono::milliseconds timeout;        ///< maximum time without output
    const std::atomic<bool>* stop = nullptr;  ///< ends waiting when true; may be null
    /// Runs it in its own session without a terminal; then its children are ended with it.
    bool own_session = false;
  };

  /// Starts a program. Throws `system` if it cannot be started.
  RunningProgram(const Environment& env, const std::filesystem::path& program,
                 std::vector<std::string> arguments, Limits limits);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// Writes to its input; returns false if it has ended or does not read in time. A program that
  /// waits for its output to be read accepts about 64 KiB.
  bool write(std::string_view text);
  /// Closes its input.
  void end_input();

  /// Reads at most `size` bytes of output. Returns 0 at its end, nothing on timeout.
  std::optional<std::size_t> read(char* to, std::size_t size);

  /// Waits until it ends; returns its exit status (128 + n if killed by signal n), or nothing on
  /// timeout.
  std::optional<int> wait();

  /// Returns the first line of its standard error, sanitized. A line that ends in a colon is joined
  /// with the next one.
  std::string error_line() const;
  /// Returns its whole standard error as it is.
  std::string error_text() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::host
