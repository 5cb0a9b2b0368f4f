#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// A repository the scan has found at least once.
struct Repository {
  std::int64_t id = 0;
  std::string git_dir;    ///< canonical path of the common git directory: its identity
  std::string work_tree;  ///< of the main work tree; the git directory for a bare one
  std::string name;       ///< for display
  bool ignored = false;   ///< on the ignore list: its commits do not count
  std::optional<core::Instant> missing_since;  ///< when it went missing; its commits are remembered
  /// Random number that changes with every write to the commits of the repository, and when one of
  /// their addresses becomes the user's or is no longer. Random, so that caches of another database
  /// (a restored or new one) never match.
  std::int64_t generation = 0;
  bool refused = false;  ///< ignored on every device by a record
};

/// Returns the repositories of this device, by work tree.
std::vector<Repository> repositories(Database& database);

/// A repository of another device.
struct DeviceRepository {
  std::int64_t id = 0;
  std::string device;
  std::string device_name;  ///< for display
  std::string name;         ///< empty: the device did not publish it
  bool refused = false;     ///< ignored on every device by a record
};
/// Returns the repositories of other devices, by device name, then by their own name.
std::vector<DeviceRepository> device_repositories(Database& database);

/// Records, as one change, whether every device ignores the repository with this name on this
/// device.
void set_repo_ignore(Database& database, const std::string& device, const std::string& name,
                     bool ignored, core::Instant now);

/// Returns the repository with this canonical git directory; nothing if it is unknown.
std::optional<Repository> repository_at(Database& database, const std::string& git_dir);

/// Inserts repositories, or updates work tree and name of those with a known git directory. Writes
/// nothing if nothing changed.
void save_repositories(Database& database, const std::vector<Repository>& repositories);

/// Marks repositories as missing since this time, or as found again if it is empty, and judges
/// their commits again. Commits of missing repositories are remembered.
void mark_missing(Database& database, std::span<const std::int64_t> repositories,
                  std::optional<core::Instant> since);
/// Puts repositories on the ignore list or takes them off, and judges their commits again.
void mark_ignored(Database& database, std::span<const std::int64_t> repositories, bool ignored);

/// Returns the repositories with hook reports that no scan has confirmed yet.
std::set<std::int64_t> unconfirmed_repositories(Database& database);

}  // namespace gongbu::store
