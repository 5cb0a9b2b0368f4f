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
  std::string name;       ///< for people
  bool ignored = false;   ///< on the ignore list: its commits do not count
  std::optional<core::Instant> missing_since;  ///< not there any more: its commits are remembered
  /// Another one after every write of a scan to which commits the repository holds, and when an
  /// address that has some becomes the user's or no longer is. Drawn at random: a database that is
  /// restored or begun anew never has one that a cache knows from another.
  std::int64_t generation = 0;
  bool refused = false;  ///< a record says that no machine counts it
};

/// Those of this device.
std::vector<Repository> repositories(Database& database);

/// A repository of another device.
struct DeviceRepository {
  std::int64_t id = 0;
  std::string device;
  std::string device_name;  ///< for people
  std::string name;         ///< empty: the device did not publish it
  bool refused = false;     ///< a record says that no machine counts it
};
/// By the name of their devices, then theirs.
std::vector<DeviceRepository> device_repositories(Database& database);

/// Records that no machine counts the repository that a device calls so, or that they do again.
void set_repo_ignore(Database& database, const std::string& device, const std::string& name,
                     bool ignored, core::Instant now);

/// The repository with this git directory (canonical).
std::optional<Repository> repository_at(Database& database, const std::string& git_dir);

/// Inserts or updates them (by git_dir), with their work tree and name. Writes nothing when nothing
/// differs.
void save_repositories(Database& database, const std::vector<Repository>& repositories);

/// Marks repositories as missing (their commits are remembered) or back; judges the affected
/// commits anew.
void mark_missing(Database& database, std::span<const std::int64_t> repositories,
                  std::optional<core::Instant> since);
/// Puts repositories on or off the ignore list; judges the affected commits anew.
void mark_ignored(Database& database, std::span<const std::int64_t> repositories, bool ignored);

/// The repositories of which a hook reported something that no scan has confirmed yet.
std::set<std::int64_t> unconfirmed_repositories(Database& database);

}  // namespace gongbu::store
