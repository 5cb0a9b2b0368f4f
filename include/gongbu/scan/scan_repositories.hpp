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

/// When to search for new repositories on disk.
enum class Discovery {
  always,    ///< `scan`
  when_due,  ///< if the roots changed or an hour has passed: reports and `check`
};

/// Progress of a scan.
struct ScanState {
  std::uint64_t repositories_done = 0;
  std::uint64_t repositories = 0;  ///< to be read
  std::uint64_t commits = 0;       ///< commit objects read
};

struct ScanOptions {
  Discovery discovery = Discovery::when_due;
  bool full = false;                        ///< ignore the cache and read every history again
  std::optional<core::Instant> since = {};  ///< in new histories, ignore older commits
  std::optional<std::filesystem::path> only = {};  ///< git directory of the only repository to scan
  /// Registers the repository that contains this directory without waiting for discovery. Absolute;
  /// empty: none.
  std::filesystem::path around = {};
  int timeout_ms = 200;                     ///< time to wait for another scan
  const std::atomic<bool>* stop = nullptr;  ///< Ctrl-C
  /// Called several times a second while reading.
  std::function<void(const ScanState&)> on_progress = {};
  /// Called while measuring with the number of finished commits and the total.
  std::function<void(std::int64_t, std::int64_t)> on_measuring = {};
};

/// Result of a scan.
struct ScanSummary {
  std::int64_t repositories = 0;  ///< neither ignored nor missing
  std::int64_t unreadable = 0;    ///< of these
  /// Git directories of repositories that were found but could not be read.
  std::set<std::string> unreadable_git_dirs;
  std::int64_t missing = 0;      ///< known repositories that no longer exist
  std::int64_t commits_new = 0;  ///< new commits that count
  /// Bare repositories inside work trees, which are not read. Filled only by discovery.
  std::vector<std::string> embedded;
  std::vector<Error> warnings;
  bool skipped = false;      ///< nothing was read because another scan was running
  bool interrupted = false;  ///< stopped early; the next scan continues
};

/// Finds repositories, reads their new commits and records the user's. An unreadable repository is
/// a warning. Writes nothing to the database if nothing is new.
ScanSummary scan(app::Workspace& workspace, const ScanOptions& options);

}  // namespace gongbu::scan
