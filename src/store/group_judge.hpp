#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/commit_totals.hpp"
#include "store/device_works.hpp"
#include "store/imported_problems.hpp"

namespace gongbu::store {

using Verdicts = std::vector<std::optional<core::Dropped>>;

/// Whether there are facts of other devices in the group: they have a say then.
bool has_device_facts(std::span<const StoredCommit> group);

/// Judges groups, the stored commits that share an author time (Unix seconds), and keeps what
/// follows in step: the daily totals, and which works have trailers to look at. Works within
/// transactions of `connection`, and ends each with finish().
class GroupJudge {
 public:
  explicit GroupJudge(SQLite::Database& connection);

  std::vector<StoredCommit> load(std::int64_t authored_at);
  /// Judges the commits of a group (core::judge_group), in any order: those of this device. The
  /// others have no verdict.
  Verdicts judged(std::span<const StoredCommit> group);
  /// Writes verdicts on commits that were loaded.
  void write(std::span<const StoredCommit> group,
             std::span<const std::optional<core::Dropped>> verdicts);

  /// Remembers to judge a group, or those whose times are the rows of a statement.
  void touch(std::int64_t authored_at) { touched_.push_back(authored_at); }
  void touch_all(SQLite::Statement& times);

  CommitTotals& totals() { return totals_; }

  /// Has the entries made of the trailers of a work brought in line with them.
  void mark_pending(std::int64_t work);

  /// Judges every group that was touched and brings the daily totals up to date, so that the
  /// transaction can be committed.
  void finish();

 private:
  void judge_touched();
  core::CommitCopy copy_of(const StoredCommit& stored);
  void judge(std::int64_t authored_at);
  void judge_with_devices(std::vector<StoredCommit> group);

  std::vector<std::int64_t> touched_;
  CommitTotals totals_;
  DeviceWorks devices_;
  SQLite::Statement select_group_;
  SQLite::Statement set_dropped_;
  SQLite::Statement set_day_;
  SQLite::Statement mark_pending_;
  ImportedProblems imported_;
};

}  // namespace gongbu::store
