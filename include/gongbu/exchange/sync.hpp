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

/// How a command may reach the remote.
struct SyncOptions {
  bool interactive = false;  ///< git may ask on the terminal
  const std::atomic<bool>* stop = nullptr;
};

/// What one sync did.
struct SyncResult {
  bool reached = true;
  Phrase reason = {};             ///< why it was not reached
  std::int64_t sent = 0;          ///< records
  std::int64_t received = 0;      ///< records and field groups that changed here
  std::int64_t sent_commits = 0;  ///< whose facts are new or changed
  std::int64_t received_commits = 0;
  std::vector<std::string> from;  ///< names of the other devices that had news
  std::int64_t conflicts = 0;     ///< values that lost; see losers()
  bool key_missing = false;       ///< a device seals with a key that is not here
  std::vector<Error> warnings;
};

/// What `sync init` was told.
struct SyncSetup {
  std::string address = {};  ///< as typed
  bool plain = false;
  bool sealed = false;                     ///< although the remote is local
  std::optional<std::string> key = {};     ///< as text
  std::string name = {};                   ///< of this device; empty: that of the machine
  std::function<std::string()> ask_key{};  ///< may be empty: there is nobody to ask
};

/// Sets sync up and exchanges everything. Throws `usage` or `config` for bad input, a wrong key or
/// a remote that holds something else. If it throws or the remote is not reached, sync is not set
/// up; records that were already received and a new key stay.
SyncResult set_up_sync(app::Workspace& workspace, const host::Environment& env,
                       const SyncSetup& setup, const SyncOptions& options);

/// Sends what was recorded here and takes in what others recorded. Throws `usage` if sync is not
/// set up, `config` without the key, `system` if another gongbu is at it for a minute.
SyncResult sync(app::Workspace& workspace, const host::Environment& env,
                const SyncOptions& options);

/// Forgets the remote; the key stays. Throws `usage` if sync is not set up.
void stop_sync(app::Workspace& workspace);

/// Returns the key as text. Throws `usage` if nothing is sealed here.
std::string sync_key(app::Workspace& workspace);
/// Seals with this key from now on; the former ones still open. Throws `usage`.
void add_sync_key(app::Workspace& workspace, const std::string& text);
/// Makes a new key to seal with from now on; returns it as text.
std::string renew_sync_key(app::Workspace& workspace);

/// Takes a device out of service: it is not waited for. `device` is its id or name. Returns its
/// name. Throws `usage`.
std::string retire_device(app::Workspace& workspace, const std::string& device);

/// A value that another device replaced without having seen it.
struct Loser {
  std::int64_t id = 0;
  std::string table;   ///< "entry"
  std::string about;   ///< the record
  std::string group;   ///< "minutes"
  std::string value;   ///< the value, for people
  std::string device;  ///< name of the device whose value stands
  core::Instant at{};
  bool restored = false;
};
/// The newest first.
std::vector<Loser> losers(app::Workspace& workspace);
/// Puts the value back, as a change that undo can take back. Throws `usage` for an unknown number.
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
  std::string addresses = {};  ///< digests, to compare with those of other devices; empty: unknown
  std::string policies = {};
};

/// What `sync status` shows.
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

/// Throws `usage` if sync is not set up.
SyncStatus sync_status(app::Workspace& workspace);

/// Returns how long sync has not succeeded, if it is set up and that is more than a day.
std::optional<core::seconds> sync_overdue(app::Workspace& workspace);

}  // namespace gongbu::exchange
