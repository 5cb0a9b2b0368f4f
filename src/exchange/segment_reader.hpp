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

/// Returns the stored state of a device; only the id is set for an unknown one.
store::SyncDevice known_device(store::Database& database, const std::string& device);

/// Returns the ids of the retired devices, also of those whose branch was never read here.
std::set<std::string> retired_devices(store::Database& database);

/// Reads segments from the branches of devices, then merges all of them into the database.
class SegmentReader {
 public:
  /// Adds counts and warnings to `result`.
  SegmentReader(app::Workspace& workspace, git::BranchRepository& repository, const Sealer& sealer,
                SyncResult& result);

  /// Reads the new segments of a device, up to commit `tip` of its branch.
  void read(const std::string& device, const std::string& tip);

  /// Merges the segments in one change.
  void write();

 private:
  void read_segment(const store::SyncDevice& before, const std::string& path,
                    const std::string& text, store::SyncDevice& device);
  void take(const PassedOnFact& fact);
  void write_passed_on();
  void note_conflicts(const Segment& segment, const store::RecordPart& part);

  app::Workspace& work_;
  git::BranchRepository& repository_;
  const Sealer& sealer_;
  SyncResult& result_;
  std::string device_;
  std::vector<store::RecordPart> parts_;
  store::RecordState state_;
  std::map<std::string, store::DeviceFacts> facts_;           ///< by device
  std::map<std::string, store::DeviceFacts> passed_on_;       ///< by the device that they are of
  std::map<std::string, std::string> names_;                  ///< of these devices
  std::vector<std::pair<std::string, std::string>> unknown_;  ///< lines and their devices
  std::map<std::string, store::SyncLoser> losers_;            ///< by record and group
  std::vector<store::SyncDevice> devices_;
  std::set<std::pair<std::string, std::string>> read_;    ///< segments, by device and path
  std::set<std::pair<std::string, std::string>> unread_;  ///< segments, by device and path
  std::vector<std::string> own_segments_;                 ///< paths of this device's segments
};

}  // namespace gongbu::exchange
