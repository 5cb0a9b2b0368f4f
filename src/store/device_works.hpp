#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/device_rule.hpp"
#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// What holds for a group of which other devices tell.
struct GroupMeeting {
  std::vector<std::optional<core::Dropped>> verdicts;  ///< of each commit, as judged() returns
  std::vector<std::size_t> day_givers;                 ///< whose day each commit has, by index
};

/// Brings together what this device says of the commits of an author time and what others do.
/// Works within transactions of `connection`.
class DeviceWorks {
 public:
  explicit DeviceWorks(SQLite::Database& connection) : connection_(connection) {}

  /// `own`: the verdicts of this device on those of `group` that it has; nothing for the others.
  GroupMeeting meet(std::span<const StoredCommit> group,
                    std::span<const std::optional<core::Dropped>> own);

  /// Returns the author times whose groups are to be judged again, because repositories became kin.
  std::vector<std::int64_t> take_contested();

 private:
  using Kin = std::pair<std::int64_t, std::int64_t>;

  void read_state();
  void note_kin(std::span<const core::WorkClaim> claims, std::size_t works);
  void note_contested(std::int64_t authored_at, bool is_contested);

  SQLite::Database& connection_;
  std::optional<std::string> secret_;  ///< nothing: not read yet
  std::string own_device_;
  std::set<Kin> kin_;
  std::set<std::int64_t> contested_;
  bool has_new_kin_ = false;
};

}  // namespace gongbu::store
