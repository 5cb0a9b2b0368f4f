#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

/// Command that moves all activities to their days by the current settings. It is recorded even if
/// nothing moves, because undo() needs to know.
inline constexpr const char* kRebuild = "rebuild";

/// Re-judges stored commits and moves activities to other days, in one transaction and change of
/// origin rebuild. Rolled back unless committed. undo() does not revert it.
class Revision {
 public:
  /// Blocks other writers. `command` is kRebuild or the reason.
  Revision(Database& database, const std::string& command, core::Instant now);
  Revision(const Revision&) = delete;
  Revision& operator=(const Revision&) = delete;
  ~Revision();

  /// Stores the change of a commit, for all repositories; keeps a stored one.
  void set_change(const core::ObjectId& oid, const core::Change& change);

  /// Sets the verdict of the policy, and the stage if given. Returns whether the verdict changed.
  bool set_dropped(const StoredCommit& commit, core::Dropped dropped,
                   std::optional<Stage> stage = {});
  /// Sets the kind of a commit. Returns whether it changed.
  bool set_kind(const StoredCommit& commit, const std::optional<core::CommitKind>& kind);
  /// Recomputes the bulk uploads of days from `from` on, by the kinds set before. Returns whether
  /// any changed.
  bool mark_uploads(core::Day from);
  /// Marks the change of a commit as unreadable.
  void set_unreadable(const StoredCommit& commit);

  /// Moves a work and the entries of its trailers to another day. Returns the number of these
  /// entries.
  int move(std::int64_t work, core::Day day, core::seconds utc_offset);
  void move_entry(std::int64_t id, core::Day day, core::seconds utc_offset);

  void set_policies(const std::vector<core::DatedRules>& history);

  /// Updates what depends on the changes, so that tallies() and count_commits() see them before
  /// commit().
  void finish();
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::store
