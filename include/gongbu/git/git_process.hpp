#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::git {

/// A git program that runs: what is written goes to its input, what it prints is read. It is ended
/// when this is destroyed.
class GitProcess {
 public:
  virtual ~GitProcess() = default;

  /// Writes to its input, which takes 64 KiB even while it waits; false when it has ended or does
  /// not take it in time.
  virtual bool write(std::string_view text) = 0;

  /// Waits for output and reads at most `size` bytes. 0: there is no more. Nothing: it was silent
  /// for too long.
  virtual std::optional<std::size_t> read(char* to, std::size_t size) = 0;

  /// Waits for its end; returns whether all went well.
  virtual bool succeeded() = 0;

  /// Returns the first line that it wrote to standard error.
  virtual std::string complaint() = 0;
};

/// Starts git with these words on the repository of a git directory, so that nothing which the
/// repository configures runs; null when there is no git. Throws `system`.
using StartGit = std::function<std::unique_ptr<GitProcess>(const std::string& git_dir,
                                                           const std::vector<std::string>& words)>;

}  // namespace gongbu::git
