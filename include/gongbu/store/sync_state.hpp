#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

// State of sync between runs. Functions that write must be called within a transaction.
namespace gongbu::store {

/// The remote through which the devices sync.
struct SyncRemote {
  std::string address;
  bool sealed = false;
  std::string name;  ///< name of this device
  core::Instant begun_at{};
  std::optional<core::Instant> succeeded_at;
};
/// Returns nothing if sync is not set up.
std::optional<SyncRemote> sync_remote(Database& database);
void save_sync_remote(Database& database, const SyncRemote& remote);
/// Forgets the remote, and what was sent to it and read from it.
void forget_sync(Database& database);

/// Returns the segments of this device with the last change in each, by path.
std::vector<std::pair<std::string, std::int64_t>> sync_segments(Database& database);
/// Returns the last change in one of these segments; 0 if it is unknown.
std::int64_t last_change_in(Database& database, const std::string& segment);
void save_sync_segment(Database& database, const std::string& path, std::int64_t change);

/// A device, this one or another.
struct SyncDevice {
  std::string device;
  std::string about;    ///< content of its file "device", JSON
  std::string tip;      ///< last commit read from its branch; empty: none
  std::string segment;  ///< path of the last segment read; for this device, of the last one written
  std::optional<core::Instant> heard_at;
  bool retired = false;
  std::string name = {};  ///< for display
};
std::vector<SyncDevice> sync_devices(Database& database);
void save_sync_device(Database& database, const SyncDevice& device);

/// Returns the segments that could not be read: (device, path).
std::vector<std::pair<std::string, std::string>> unread_segments(Database& database);
void save_unread_segment(Database& database, const std::string& device, const std::string& path);
void forget_unread_segment(Database& database, const std::string& device, const std::string& path);

/// Returns the lines that do not fit the schema yet: (line, device).
std::vector<std::pair<std::string, std::string>> kept_lines(Database& database);
void save_kept_lines(Database& database,
                     const std::vector<std::pair<std::string, std::string>>& lines);

/// A value that another device replaced without knowing it.
struct SyncLoser {
  std::int64_t id = 0;
  std::string line;    ///< a line of a segment
  std::string about;   ///< name of the record
  std::string device;  ///< device whose value won
  core::Instant merged_at{};
  bool restored = false;
};
/// Returns the replaced values, newest first.
std::vector<SyncLoser> sync_losers(Database& database);
void add_sync_loser(Database& database, const SyncLoser& loser);
void mark_restored(Database& database, std::int64_t loser);
/// Deletes what is kept of a record whose text was erased: replaced values, and lines that did not
/// fit.
void forget_kept_text(Database& database, const std::string& uuid);

/// Forgets what was sent to the branch of this device, the former id of this installation.
void forget_own_branch(Database& database, const std::string& device);

/// Gives this installation a new device id; returns it.
std::string renew_device_id(Database& database);

}  // namespace gongbu::store
