#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/store/database.hpp"

// What sync remembers between runs. Functions that write belong into the caller's transaction.
namespace gongbu::store {

/// The remote where the devices meet.
struct SyncRemote {
  std::string address;
  bool sealed = false;
  std::string name;  ///< of this device
  core::Instant begun_at{};
  std::optional<core::Instant> succeeded_at;
};
/// Returns nothing if sync is not set up.
std::optional<SyncRemote> sync_remote(Database& database);
void save_sync_remote(Database& database, const SyncRemote& remote);
/// Forgets the remote, what was sent and what was read.
void forget_sync(Database& database);

/// Own segments and the last change that each holds, by path.
std::vector<std::pair<std::string, std::int64_t>> sync_segments(Database& database);
/// The last change in one of them; 0 if it is not known.
std::int64_t last_change_in(Database& database, const std::string& segment);
void save_sync_segment(Database& database, const std::string& path, std::int64_t change);

/// Another device.
struct SyncDevice {
  std::string device;
  std::string about;    ///< its file "device", JSON
  std::string tip;      ///< the commit of its branch that was read; empty: none
  std::string segment;  ///< the last one of those
  std::optional<core::Instant> heard_at;
  bool retired = false;
  std::string name = {};  ///< for people
};
std::vector<SyncDevice> sync_devices(Database& database);
void save_sync_device(Database& database, const SyncDevice& device);

/// Segments that could not be read: (device, path).
std::vector<std::pair<std::string, std::string>> unread_segments(Database& database);
void save_unread_segment(Database& database, const std::string& device, const std::string& path);
void forget_unread_segment(Database& database, const std::string& device, const std::string& path);

/// Lines that do not fit the tables yet: (line, device).
std::vector<std::pair<std::string, std::string>> kept_lines(Database& database);
void save_kept_lines(Database& database,
                     const std::vector<std::pair<std::string, std::string>>& lines);

/// A value that another device replaced without having seen it.
struct SyncLoser {
  std::int64_t id = 0;
  std::string line;    ///< as in a segment
  std::string about;   ///< what the record is
  std::string device;  ///< whose value stands now
  core::Instant merged_at{};
  bool restored = false;
};
/// The newest first.
std::vector<SyncLoser> sync_losers(Database& database);
void add_sync_loser(Database& database, const SyncLoser& loser);
void mark_restored(Database& database, std::int64_t loser);

/// Forgets what was sent on the branch of a device that this one was.
void forget_own_branch(Database& database, const std::string& device);

/// Gives this installation another device id; returns it.
std::string renew_device_id(Database& database);

}  // namespace gongbu::store
