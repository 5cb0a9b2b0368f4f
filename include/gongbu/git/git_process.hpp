#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// A running git process with pipes to its standard input and output. The destructor ends it.
class GitProcess {
 public:
  virtual ~GitProcess() = default;

  /// Writes to its input; returns false if it has ended or does not read in time. Accepts 64 KiB
  /// even while the process does not read.
  virtual bool write(std::string_view text) = 0;

  /// Reads at most `size` bytes of output. Returns 0 at its end, nothing on timeout.
  virtual std::optional<std::size_t> read(char* to, std::size_t size) = 0;

  /// Waits until it ends; returns whether its exit status is 0.
  virtual bool succeeded() = 0;

  /// Returns the first line of its standard error.
  virtual std::string error_line() = 0;
};

/// Starts git with these words on the repository of a git directory, such that it runs no program
/// the repository configures. Returns null if git is not installed. Throws `system`.
using StartGit = std::function<std::unique_ptr<GitProcess>(const std::string& git_dir,
                                                           const std::vector<std::string>& words)>;

}  // namespace gongbu::git
