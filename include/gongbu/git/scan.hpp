#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/core/commit.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"

namespace gongbu::git {

/// The commits of a repository that were reachable at the last scan, with their parents: what makes
/// later scans incremental, and exact when branches are rewound.
class History;

/// What stat says of the files that decide a repository's references and whose commits they are:
/// git replaces these by renaming, so that inode, size or mtime of one of them changes.
struct Fingerprint {
  std::vector<std::string> paths;  ///< absolute; most exist
  std::uint64_t value = 0;
  /// Watches for files that did not exist: they are looked for when it has changed.
  std::string git_dir;
  std::uint64_t git_dir_value = 0;  ///< 0, which no path has: it changed just now
};

/// What a scan of one repository found.
struct ScanResult {
  /// Reachable commits of the user that the known history did not hold, without those that
  /// ScanRequest::on_found was given.
  std::vector<core::Commit> found;
  /// Commits, anybody's, that were reachable at the last scan and are not any more.
  std::vector<core::ObjectId> lost;
  /// References say the same as last time: no commit was read.
  bool unchanged = false;
  /// Nothing was known before, and nothing is left out: all of the user's were found, and `lost`
  /// does not say what went.
  bool complete = false;
  /// Stopped, or objects are missing: nothing can be said to be lost.
  bool cut_short = false;
  std::vector<Error> warnings;
  /// Addresses that are the user's only because the repository's own configuration names them.
  std::vector<std::string> own_emails;

  /// Whether a commit is reachable now. Only when not cut_short.
  bool is_reachable(const core::ObjectId& oid) const;

  // For ScanCache::store(), once the result is in the database.
  std::shared_ptr<const History> history;  ///< nothing when cut_short
  std::optional<Fingerprint> fingerprint;  ///< nothing when something changed just now
};

/// What the scan remembers between runs, in files that can be deleted at any time.
class ScanCache {
 public:
  /// `directory` need not exist; it is made when there is something to keep. What was remembered
  /// under another `context` (whatever else decides the result of scans) is void.
  ScanCache(std::filesystem::path directory, std::uint64_t context);
  ~ScanCache();

  /// Whether nothing that decides the references of `repository` has changed since store(): a few
  /// stat calls, nothing is opened. `generation` is the database's; what was remembered under
  /// another is void.
  bool is_current(std::int64_t repository, std::int64_t generation) const;

  /// Those of some repositories, with their generations, that are current; many are looked at by
  /// several threads.
  std::unordered_set<std::int64_t> current(
      const std::vector<std::pair<std::int64_t, std::int64_t>>& repositories) const;

  /// The remembered history of a repository; nothing when there is none of this generation.
  std::shared_ptr<const History> history(std::int64_t repository, std::int64_t generation) const;

  /// Remembers a result. Failures to write are ignored: the next scan reads more.
  void store(std::int64_t repository, std::int64_t generation, const ScanResult& result);

  /// Writes what store() took, once, when all is stored; failures are ignored.
  void save();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The context of a ScanCache: changes with the user's addresses and with git's configuration files
/// outside of repositories (not with files those include).
std::uint64_t scan_context(const std::vector<std::string>& emails);

/// Counts what a scan has done so far, for its progress line.
struct ScanProgress {
  std::atomic<std::uint64_t> commits{0};       ///< commit objects read
  std::atomic<std::uint64_t> repositories{0};  ///< finished
};

struct ScanRequest {
  RepositoryPath location;
  std::vector<std::string> emails;         ///< the user's addresses
  std::shared_ptr<const History> history;  ///< of the last scan; nothing: read everything
  /// Unix seconds: of a history that is not known yet, what was authored earlier is not found. It
  /// counts as known from then on.
  std::optional<std::int64_t> since = {};
  /// How many threads more may read, for all that share this number; a long history takes of them
  /// what it can use and gives it back. None where it is null.
  std::atomic<int>* spare_threads = nullptr;
  const std::atomic<bool>* stop = nullptr;  ///< asks to end soon
  /// After so long the result is cut short, with a warning.
  std::chrono::seconds time_limit{600};
  ScanProgress* progress = nullptr;
  /// Takes what is found in a large repository while it is still being read, some hundred commits
  /// at a time, in order of their time for a while: called from any thread, by one at a time; the
  /// others wait until it returns. May be empty.
  std::function<void(std::vector<core::Commit>)> on_found = {};
};

/// Reads the commits of the user that are reachable from HEAD, branches, remote-tracking branches
/// and the HEADs of linked worktrees. Throws `git` when the repository cannot be read at all.
ScanResult scan_repository(const ScanRequest& request);

}  // namespace gongbu::git
