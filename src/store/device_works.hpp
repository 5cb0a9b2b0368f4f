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

/// What holds for a group with facts of other devices.
struct SharedVerdicts {
  std::vector<std::optional<core::Dropped>> verdicts;  ///< of each commit, as judged() returns
  std::vector<std::size_t> day_givers;                 ///< whose day each commit has, by index
};

/// Brings together what this device says about the commits of an author time and what others do.
/// Works within transactions of `connection`.
class DeviceWorks {
 public:
  explicit DeviceWorks(SQLite::Database& connection) : connection_(connection) {}

  /// `own`: the verdicts of this device on those of `group` that it has; nothing for the others.
  SharedVerdicts judge(std::span<const StoredCommit> group,
                       std::span<const std::optional<core::Dropped>> own);

  /// Returns the author times whose groups are to be judged again, because repositories became
  /// related.
  std::vector<std::int64_t> take_dependent();

 private:
  using Repositories = std::pair<std::int64_t, std::int64_t>;

  void read_state();
  void note_related(std::span<const core::WorkClaim> claims, std::size_t works);
  void note_dependent(std::int64_t authored_at, bool is_dependent);

  SQLite::Database& connection_;
  std::optional<std::string> secret_;  ///< nothing: not read yet
  std::string own_device_;
  std::set<Repositories> related_;
  std::set<std::int64_t> dependent_;
  bool has_new_relations_ = false;
};

}  // namespace gongbu::store
