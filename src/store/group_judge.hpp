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

/// Returns whether the group has facts of other devices, which take part in judging it.
bool has_device_facts(std::span<const StoredCommit> group);

/// Judges groups (stored commits with one author time, in Unix seconds) and updates what depends on
/// the verdicts: daily totals and works with pending trailers. Works within transactions of
/// `connection`; call finish() before each commit.
class GroupJudge {
 public:
  explicit GroupJudge(SQLite::Database& connection);

  std::vector<StoredCommit> load(std::int64_t authored_at);
  /// Judges the commits of this device in a group (core::judge_group), in any order. Commits of
  /// other devices get no verdict.
  Verdicts judged(std::span<const StoredCommit> group);
  /// Writes verdicts on loaded commits.
  void write(std::span<const StoredCommit> group,
             std::span<const std::optional<core::Dropped>> verdicts);

  /// Schedules the group of an author time, or of each time in the rows of a statement, for
  /// finish().
  void touch(std::int64_t authored_at) { touched_.push_back(authored_at); }
  void touch_all(SQLite::Statement& times);

  CommitTotals& totals() { return totals_; }

  /// Marks a work as pending: its entries are to be reconciled with its trailers.
  void mark_pending(std::int64_t work);

  /// Judges every scheduled group and updates the daily totals. Call it before the transaction is
  /// committed.
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
