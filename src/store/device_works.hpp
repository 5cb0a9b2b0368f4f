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

/// Verdicts on a group that has facts of other devices.
struct SharedVerdicts {
  /// By commit, as GroupJudge::judged() returns.
  std::vector<std::optional<core::Dropped>> verdicts;
  std::vector<std::size_t> day_givers;  ///< by commit: index of the commit whose day it gets
};

/// Combines the verdicts of this device on the commits of one author time with the facts of other
/// devices. Works within transactions of `connection`.
class DeviceWorks {
 public:
  explicit DeviceWorks(SQLite::Database& connection) : connection_(connection) {}

  /// `own`: the verdicts on the commits of this device in `group`; nothing for others.
  SharedVerdicts judge(std::span<const StoredCommit> group,
                       std::span<const std::optional<core::Dropped>> own);

  /// Returns the author times of the groups to judge again because repositories became related.
  std::vector<std::int64_t> take_dependent();

 private:
  using Repositories = std::pair<std::int64_t, std::int64_t>;

  void read_state();
  void note_related(std::span<const core::WorkClaim> claims, std::size_t works);
  void note_dependent(std::int64_t authored_at, bool is_dependent);

  SQLite::Database& connection_;
  std::optional<std::string> secret_;  ///< empty: not read yet
  std::string own_device_;
  std::set<Repositories> related_;
  std::set<std::int64_t> dependent_;
  bool has_new_relations_ = false;
};

}  // namespace gongbu::store
