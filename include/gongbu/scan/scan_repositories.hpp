#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"

namespace gongbu::scan {

/// When repositories are looked for on disk, beside those known already.
enum class Discovery {
  always,    ///< `scan`
  when_due,  ///< the roots changed, or the last time is an hour ago: reports and `check`
};

/// How far a running scan has come.
struct ScanState {
  std::uint64_t repositories_done = 0;
  std::uint64_t repositories = 0;  ///< that have something to read
  std::uint64_t commits = 0;       ///< commit objects read
};

struct ScanOptions {
  Discovery discovery = Discovery::when_due;
  bool full = false;  ///< forget what was remembered: read every history again
  std::optional<core::Instant> since = {};  ///< of histories not known yet, only what is newer
  std::optional<std::filesystem::path> only = {};  ///< one repository, by its git directory
  /// The repository around this directory need not wait for discovery. Absolute; empty: none.
  std::filesystem::path around = {};
  int timeout_ms = 200;                     ///< how long to wait for another scan to end
  const std::atomic<bool>* stop = nullptr;  ///< Ctrl-C
  /// Called a few times a second while reading.
  std::function<void(const ScanState&)> on_progress = {};
  /// The same while measuring, with how many commits are done, of how many.
  std::function<void(std::int64_t, std::int64_t)> on_measuring = {};
};

/// What a scan came to.
struct ScanSummary {
  std::int64_t repositories = 0;  ///< followed: not ignored, not missing
  std::int64_t unreadable = 0;    ///< of these
  /// The git directories of those that were found, but not read.
  std::set<std::string> unreadable_git_dirs;
  std::int64_t missing = 0;      ///< known, but not there any more: their commits are remembered
  std::int64_t commits_new = 0;  ///< that count, and were not known before
  /// Bare repositories among the files of others, which are not read; known after discovery only.
  std::vector<std::string> embedded;
  std::vector<Error> warnings;
  bool skipped = false;      ///< another scan was running: nothing was read
  bool interrupted = false;  ///< stopped early: what was read is kept, the next scan goes on
};

/// Finds repositories, reads their new commits and records the user's. One bad repository is a
/// warning, never the end. Writes nothing to the database when nothing is new.
ScanSummary scan(app::Workspace& workspace, const ScanOptions& options);

}  // namespace gongbu::scan
