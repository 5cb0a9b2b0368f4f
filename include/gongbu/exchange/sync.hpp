#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/store/facts.hpp"

// Sync: the records of several machines meet in a git remote, where each machine has a branch that
// it alone writes.
namespace gongbu::exchange {

/// How to connect to the remote.
struct SyncOptions {
  bool interactive = false;  ///< git may prompt on the terminal
  const std::atomic<bool>* stop = nullptr;
};

/// Result of a sync.
struct SyncResult {
  bool reached = true;
  Phrase reason = {};             ///< why the remote was not reached
  std::int64_t sent = 0;          ///< records
  std::int64_t received = 0;      ///< records and field groups that changed here
  std::int64_t sent_commits = 0;  ///< commits with new or changed facts
  std::int64_t received_commits = 0;
  std::vector<std::string> from;  ///< names of the other devices that sent something
  std::int64_t conflicts = 0;     ///< values that lost; see losers()
  bool key_missing = false;       ///< another device seals with a key that is missing here
  std::vector<Error> warnings;
};

/// Arguments of `sync init`.
struct SyncSetup {
  std::string address = {};  ///< as typed
  bool plain = false;
  bool sealed = false;                     ///< seal even if the remote is local
  std::optional<std::string> key = {};     ///< as text
  std::string name = {};                   ///< name of this device; empty: the machine's name
  std::function<std::string()> ask_key{};  ///< asks for the key; empty: nobody can be asked
};

/// Sets sync up and exchanges everything. Throws `usage` or `config` for bad input, a wrong key or
/// a remote that holds something else. If it throws or the remote is not reached, sync is not set
/// up; records that were already received and a new key stay.
SyncResult set_up_sync(app::Workspace& workspace, const host::Environment& env,
                       const SyncSetup& setup, const SyncOptions& options);

/// Sends the records of this device and receives those of others. Throws `usage` if sync is not set
/// up, `config` without the key, `system` if another process is syncing for a minute.
SyncResult sync(app::Workspace& workspace, const host::Environment& env,
                const SyncOptions& options);

/// Forgets the remote; the key stays. Throws `usage` if sync is not set up.
void stop_sync(app::Workspace& workspace);

/// Returns the key as text. Throws `usage` if nothing is sealed here.
std::string sync_key(app::Workspace& workspace);
/// Adds a key and seals with it from now on; former keys still open. Throws `usage`.
void add_sync_key(app::Workspace& workspace, const std::string& text);
/// Creates a key, seals with it from now on and returns it as text.
std::string renew_sync_key(app::Workspace& workspace);

/// Retires a device: it is not waited for any more. `device` is its id or name. Returns its name.
/// Throws `usage`.
std::string retire_device(app::Workspace& workspace, const std::string& device);

/// A value that another device replaced without knowing it.
struct Loser {
  std::int64_t id = 0;
  std::string table;   ///< "entry"
  std::string about;   ///< name of the record
  std::string group;   ///< "minutes"
  std::string value;   ///< the value for display
  std::string device;  ///< name of the device whose value stands
  core::Instant at{};
  bool restored = false;
};
/// Returns the replaced values, newest first.
std::vector<Loser> losers(app::Workspace& workspace);
/// Restores a replaced value as a change that undo() can revert. Throws `usage` for an unknown
/// number.
void restore_loser(app::Workspace& workspace, std::int64_t id);

/// A device in the remote.
struct DeviceState {
  std::string device;
  std::string name;
  bool own = false;
  bool retired = false;
  std::optional<core::Instant> heard_at;
  std::string zone;
  std::string day_start;
  std::string week_start;
  std::string language;
  std::string addresses = {};  ///< digests of the addresses, to compare devices; empty: unknown
  std::string policies = {};
};

/// The state of sync, for `sync status`.
struct SyncStatus {
  std::string address;
  bool sealed = false;
  std::optional<core::Instant> succeeded_at;
  store::FactLevel commits = store::FactLevel::none;  ///< how much of them is published
  std::int64_t waiting = 0;                           ///< records to send
  std::vector<DeviceState> devices;                   ///< this one first
  std::vector<std::string> unread;  ///< "name: path" of segments that could not be read
  std::int64_t kept = 0;            ///< lines that a newer gongbu understands
};
bool is_sync_set_up(app::Workspace& workspace);

/// Returns the minute of each hour at which this device syncs by itself. Throws `usage` if sync is
/// not set up.
int sync_minute(app::Workspace& workspace);

/// Returns the state of sync. Throws `usage` if it is not set up.
SyncStatus sync_status(app::Workspace& workspace);

/// Returns why the repository of this device, from which is sent, cannot be read, and how to make
/// it anew; nothing if it can be or does not exist. Throws `usage` if sync is not set up.
std::optional<Error> fault_in_repository(app::Workspace& workspace);

/// Returns the time since the last successful sync, if sync is set up and it is more than a day.
std::optional<core::seconds> sync_overdue(app::Workspace& workspace);

}  // namespace gongbu::exchange
