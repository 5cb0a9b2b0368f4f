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

/// The command that puts everything on the day that the settings of now give. undo() needs to know
/// of it even when nothing moved.
inline constexpr const char* kRebuild = "rebuild";

/// Changes what was said of commits when they were recorded, and the days of what was recorded, in
/// one transaction and change of origin rebuild: without commit() nothing happened. undo() does not
/// take it back.
class Revision {
 public:
  /// Other writers wait from now on. `command` is kRebuild or says what the change follows from.
  Revision(Database& database, const std::string& command, core::Instant now);
  Revision(const Revision&) = delete;
  Revision& operator=(const Revision&) = delete;
  ~Revision();

  /// Says what a commit changes, in whatever repository; what is known already stays.
  void set_change(const core::ObjectId& oid, const core::Change& change);

  /// Says of a commit what a policy says of it, and whether by its size; nothing: that stays as it
  /// is. Returns whether the commit was judged otherwise before.
  bool set_dropped(const StoredCommit& commit, core::Dropped dropped,
                   std::optional<Stage> stage = {});
  /// Says of a commit what the rules for kinds say of it. Returns whether they said something else
  /// before.
  bool set_kind(const StoredCommit& commit, const std::optional<core::CommitKind>& kind);
  /// Finds the bulk uploads of the days from `from` on anew, by the kinds that were set. Returns
  /// whether they are others than before.
  bool mark_uploads(core::Day from);
  /// Says that the change of a commit cannot be read.
  void set_unreadable(const StoredCommit& commit);

  /// Puts a work on another day, and the entries that were made of it. Returns how many these are.
  int move(std::int64_t work, core::Day day, core::seconds utc_offset);
  void move_entry(std::int64_t id, core::Day day, core::seconds utc_offset);

  void set_policies(const std::vector<core::DatedRules>& history);

  /// Brings what follows from the changes up to date, so that tallies() and count_commits() of this
  /// database see them, also before commit().
  void finish();
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::store
