#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// The reachable commits of the last scan with their parents. Makes later scans incremental, and
/// exact when branches are rewound.
class History;

/// Stat data of the files that determine a repository's references and whose commits are own. Git
/// replaces these files by renaming, so that inode, size or mtime changes.
struct Fingerprint {
  std::vector<std::string> paths;  ///< absolute; most exist
  std::uint64_t value = 0;
  std::string git_dir;
  /// Stat data of the git directory and its "info". If it differs, files that did not exist before
  /// are looked for. 0: changed just now, so never equal.
  std::uint64_t directories_value = 0;
};

/// An address that is the user's only because the repository's own configuration or mailmap says
/// so. In lower case.
struct ClaimedAddress {
  std::string email;
  std::string author;  ///< of such a commit; not `email` if that is a co-author's

  friend bool operator<(const ClaimedAddress& a, const ClaimedAddress& b) {
    return std::tie(a.email, a.author) < std::tie(b.email, b.author);
  }
};

/// Result of scanning one repository.
struct ScanResult {
  /// New reachable commits of the user, except those passed to ScanRequest::on_found.
  std::vector<core::Commit> found;
  /// Commits of any author that became unreachable since the last scan.
  std::vector<core::ObjectId> lost;
  /// The references did not change, so no commit was read.
  bool unchanged = false;
  /// There was no history, and all own commits were found; `lost` is empty then.
  bool complete = false;
  /// Stopped, or objects are missing, so `lost` is unknown.
  bool cut_short = false;
  std::vector<Error> warnings;
  std::set<ClaimedAddress> claimed;  ///< of the commits that were read now

  /// Returns whether a commit is reachable now. Must not be called if cut_short.
  bool is_reachable(const core::ObjectId& oid) const;

  // For ScanCache::store(), once the result is in the database.
  std::shared_ptr<const History> history;  ///< null if cut_short
  std::optional<Fingerprint> fingerprint;  ///< empty if a file changed just now
};

/// Cache of scans, in files that may be deleted at any time.
class ScanCache {
 public:
  /// `directory` is created when something is stored. Entries stored under another `context`
  /// (everything else that affects scan results) are invalid.
  ScanCache(std::filesystem::path directory, std::uint64_t context);
  ~ScanCache();

  /// Returns whether the references of `repository` are unchanged since store(); only a few stat
  /// calls. Entries stored with another `generation` of the database are invalid.
  bool is_current(std::int64_t repository, std::int64_t generation) const;

  /// Returns which of the repositories, given with their generations, are current; uses several
  /// threads for many.
  std::unordered_set<std::int64_t> current(
      const std::vector<std::pair<std::int64_t, std::int64_t>>& repositories) const;

  /// Returns the stored history of a repository; null if there is none of this generation.
  std::shared_ptr<const History> history(std::int64_t repository, std::int64_t generation) const;

  /// Stores a result. Failures to write are ignored; the next scan then reads more.
  void store(std::int64_t repository, std::int64_t generation, const ScanResult& result);

  /// Writes the stored results; call it once at the end. Failures are ignored.
  void save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Returns the context of a ScanCache, which changes with the user's addresses and with git's
/// configuration files outside of repositories (not with files they include).
std::uint64_t scan_context(const std::vector<std::string>& emails);

/// Counters of a running scan, for its progress line.
struct ScanProgress {
  std::atomic<std::uint64_t> commits{0};       ///< commit objects read
  std::atomic<std::uint64_t> repositories{0};  ///< finished
};

struct ScanRequest {
  RepositoryPath location;
  std::vector<std::string> emails;         ///< the user's addresses
  std::shared_ptr<const History> history;  ///< of the last scan; null: read everything
  /// Unix seconds. Without a history, ignores commits authored earlier; later scans treat them as
  /// known.
  std::optional<std::int64_t> since = {};
  /// Number of additional threads available, shared by several scans; a long history takes some and
  /// returns them. Null: none.
  std::atomic<int>* spare_threads = nullptr;
  const std::atomic<bool>* stop = nullptr;  ///< stops the scan when true; may be null
  /// Time after which the result is cut short, with a warning.
  std::chrono::seconds time_limit{600};
  ScanProgress* progress = nullptr;
  /// Receives commits of a large repository while it is being read, some hundred at a time, roughly
  /// by time. Called from any thread, one at a time; the others wait. May be empty.
  std::function<void(std::vector<core::Commit>)> on_found = {};
};

/// Reads the user's commits reachable from HEAD, branches, remote-tracking branches and the HEADs
/// of linked worktrees. Throws `git` if the repository cannot be read at all.
ScanResult scan_repository(const ScanRequest& request);

}  // namespace gongbu::git
