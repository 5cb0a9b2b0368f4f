#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
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

/// Where sync keeps its files, beside the database.
struct SyncFiles {
  explicit SyncFiles(const host::Paths& paths)
      : directory(paths.database.parent_path() / "sync"),
        repository(directory / "repository"),
        lock(paths.database.parent_path() / "sync.lock"),
        key(paths.database.parent_path() / "sync.key") {}

  std::filesystem::path directory;
  std::filesystem::path repository;
  std::filesystem::path lock;
  std::filesystem::path key;
};

/// Waits for another gongbu that syncs. Throws `system` after a minute.
host::FileLock lock_sync(const SyncFiles& files);

/// One sync with a remote. The caller holds the lock.
class Syncer {
 public:
  /// `repository` is that of the remote; sync is set up in the database.
  Syncer(app::Workspace& workspace, git::BranchRepository& repository, Remote& remote,
         Sealer sealer);

  SyncResult run();

 private:
  /// What segments bring, before it is written.
  struct News {
    std::vector<store::RecordPart> parts;
    store::RecordState state;
    std::map<std::string, store::DeviceFacts> facts;           ///< by device
    std::vector<std::pair<std::string, std::string>> unknown;  ///< lines, and whose they are
    std::map<std::string, store::SyncLoser> losers;            ///< by record and group
    std::vector<store::SyncDevice> devices;
    std::set<std::pair<std::string, std::string>> read;
    std::set<std::pair<std::string, std::string>> unread;
    std::vector<std::string> own_segments;
  };

  std::string own_branch() const { return std::string(kBranches) + device_; }
  store::SyncDevice known_device(const std::string& device) const;

  void recover_own_segments();
  void write_segments();
  std::vector<store::RecordPart> unsent_parts(std::int64_t sent) const;
  store::UntoldFacts untold_facts(bool all);
  std::vector<std::pair<std::string, std::string>> changed_small_files(
      const std::optional<std::string>& tip) const;
  void share_secret(Remote::Branches branches);
  std::string secret_of_devices() const;
  std::string secret_on_main(Remote::Branches branches);
  std::string device_text() const;
  std::optional<std::int64_t> sent_up_to(const std::optional<std::string>& tip) const;
  bool was_copied(const Remote::Branches& branches) const;
  void begin_anew();
  void fetch(const Remote::Branches& branches);
  void read_devices();
  void read_device(const std::string& device, const std::string& tip, News& news);
  void read_segment(const store::SyncDevice& before, const std::string& path,
                    const std::string& text, store::SyncDevice& device, News& news);
  void note_conflicts(const Segment& segment, const store::RecordPart& part, News& news);
  void write(News& news);
  void push(const Remote::Branches& branches);

  app::Workspace& work_;
  git::BranchRepository& repository_;
  Remote& remote_;
  Sealer sealer_;
  std::string device_;
  bool tells_facts_;               ///< it has the secret for them
  std::set<std::string> retired_;  ///< devices that a file "device" says are out of service
  SyncResult result_;
};

/// Returns the sealer of a remote. Throws `config` if it is sealed and there is no key.
Sealer sealer_of(const host::Paths& paths, bool sealed);

/// Returns the name of this machine as it can be shown.
std::string machine_name();

/// Returns how much is told of commits.
store::FactLevel fact_level(const host::Settings& settings, bool sealed);

/// Returns bytes as hexadecimal digits, and back; nothing for other text.
std::string to_hex(std::string_view bytes);
std::optional<std::string> bytes_of_hex(std::string_view hex);

/// Returns the file "device" of this installation.
DeviceFile own_device_file(app::Workspace& workspace);

}  // namespace gongbu::exchange
