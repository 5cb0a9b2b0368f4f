#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/git/branch_repository.hpp"
#include "gongbu/store/facts.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/store/sync_state.hpp"
#include "remote.hpp"
#include "seal.hpp"
#include "segment.hpp"

namespace gongbu::exchange {

/// Returns what is known of a device; of a new one only its id.
store::SyncDevice known_device(store::Database& database, const std::string& device);

/// Takes in what devices wrote on their branches: reads it all, then writes it to the database.
class SegmentReader {
 public:
  /// Counts and warnings are added to `result`. The ids of devices that a file "device" calls out
  /// of service are added to `retired`, because a later reader may be the first to read those
  /// devices.
  SegmentReader(app::Workspace& workspace, git::BranchRepository& repository, const Sealer& sealer,
                SyncResult& result, std::set<std::string>& retired);

  /// Reads what is new up to commit `tip` of the branch of a device.
  void read(const std::string& device, const std::string& tip);

  /// Writes what was read, in one change.
  void write();

 private:
  void read_segment(const store::SyncDevice& before, const std::string& path,
                    const std::string& text, store::SyncDevice& device);
  void note_conflicts(const Segment& segment, const store::RecordPart& part);

  app::Workspace& work_;
  git::BranchRepository& repository_;
  const Sealer& sealer_;
  SyncResult& result_;
  std::set<std::string>& retired_;
  std::string device_;
  std::vector<store::RecordPart> parts_;
  store::RecordState state_;
  std::map<std::string, store::DeviceFacts> facts_;           ///< by device
  std::vector<std::pair<std::string, std::string>> unknown_;  ///< lines, and whose they are
  std::map<std::string, store::SyncLoser> losers_;            ///< by record and group
  std::vector<store::SyncDevice> devices_;
  std::set<std::pair<std::string, std::string>> read_;    ///< segments, by device and path
  std::set<std::pair<std::string, std::string>> unread_;  ///< the same
  std::vector<std::string> own_segments_;                 ///< of this device
};

}  // namespace gongbu::exchange
