#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/git/branch_repository.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/facts.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/store/sync_state.hpp"
#include "remote.hpp"
#include "seal.hpp"
#include "segment.hpp"

namespace gongbu::exchange {

/// Paths of sync beside the database.
struct SyncFiles {
  explicit SyncFiles(const host::Paths& paths)
      : directory(app::sync_directory(paths)),
        repository(directory / "repository"),
        lock(paths.database.parent_path() / "sync.lock"),
        key(paths.database.parent_path() / "sync.key") {}

  std::filesystem::path directory;
  std::filesystem::path repository;
  std::filesystem::path lock;
  std::filesystem::path key;
};

/// Takes the lock on sync; waits for another process up to a minute, then throws `system`.
host::FileLock lock_sync(const SyncFiles& files);

/// One sync with a remote. The caller holds the lock of lock_sync().
class Syncer {
 public:
  /// `repository` is the local copy of the remote. Sync must be set up in the database.
  Syncer(app::Workspace& workspace, git::BranchRepository& repository, Remote& remote,
         Sealer sealer);

  SyncResult run();

 private:
  std::string own_branch() const { return std::string(kBranches) + device_; }

  void recover_own_segments();
  void write_segments();
  void note_pushed(const std::string& tip);
  void count_sent(const std::string& tip, const std::string& there);
  std::vector<store::RecordPart> unsent_parts(std::int64_t sent) const;
  store::UnpublishedFacts unpublished_facts(bool all);
  std::vector<std::pair<std::string, std::string>> changed_small_files(
      const std::optional<std::string>& tip) const;
  bool keep_secret_on_main(const Remote::Branches& branches);
  void share_secret(Remote::Branches branches);
  std::string secret_of_devices() const;
  std::string secret_on_main(Remote::Branches branches);
  std::string device_text() const;
  std::optional<std::int64_t> sent_up_to(const std::optional<std::string>& tip) const;
  bool was_copied(const Remote::Branches& branches) const;
  void begin_anew();
  void fetch(const Remote::Branches& branches);
  void read_devices();
  void push(const Remote::Branches& branches);
  bool pass_on_facts(const Remote::Branches& branches);
  std::vector<std::string> passed_on_lines() const;

  app::Workspace& work_;
  git::BranchRepository& repository_;
  Remote& remote_;
  Sealer sealer_;
  std::string device_;
  bool publishes_facts_;  ///< whether there is a secret for hashing keys
  SyncResult result_;
  /// Devices whose facts the next segment passes on, with their latest stamps.
  std::map<std::string, std::int64_t> passed_on_;
  std::set<std::string> written_;  ///< segments that are counted as sent
};

/// The commit of the own branch that is on the remote, as far as is known.
inline constexpr std::string_view kPushed = "refs/gongbu/pushed";

/// What segments hold.
struct Contents {
  std::vector<std::string> segments;                      ///< paths
  std::set<std::pair<std::string, std::string>> records;  ///< by table and UUID
  std::int64_t commits = 0;
};

/// Reads the segments of a branch that are in the commit `tip` and not in `there` ("": all), except
/// `without`.
Contents contents_between(const git::BranchRepository& repository, const Sealer& sealer,
                          const std::string& branch, const std::string& tip,
                          const std::string& there, const std::set<std::string>& without = {});

/// Returns the sealer of a remote. Throws `config` if the remote is sealed and there is no key.
Sealer sealer_of(const host::Paths& paths, bool sealed);

/// Returns the host name if it is a valid device name, else "".
std::string machine_name();

/// Returns which facts of commits are published.
store::FactLevel fact_level(const host::Settings& settings, bool sealed);

/// Converts bytes to hexadecimal digits and back; returns nothing for invalid text.
std::string to_hex(std::string_view bytes);
std::optional<std::string> bytes_of_hex(std::string_view hex);

/// Returns the content of the file "device" for this device.
DeviceFile own_device_file(app::Workspace& workspace);

}  // namespace gongbu::exchange
