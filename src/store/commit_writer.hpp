#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <unordered_set>
#include <vector>

#include "gongbu/core/commit_state.hpp"
#include "gongbu/store/stored_commit.hpp"
#include "store/author_times.hpp"
#include "store/bulk_uploads.hpp"
#include "store/group_judge.hpp"
#include "store/redated.hpp"

namespace gongbu::store {

/// Writes the commits of one repository after the other with prepared statements. Works within
/// transactions of `connection`; call finish() before each commit.
class CommitWriter {
 public:
  /// Bulk uploads of days before `open_from`, which are over, do not change.
  CommitWriter(SQLite::Database& connection, core::Day open_from);

  /// Sets the repository and the time for the following calls.
  void set_repository(std::int64_t repository, core::Instant now);

  /// Prepares for many commits in this transaction: loads all stored author times, so that most new
  /// commits need no query.
  void expect_many();

  /// Records commits with the same author time and moves from them. A redated commit joins the
  /// group of its first version. `event`: made or found.
  void add(std::span<core::Commit> commits, const Assess& assess, core::CommitEvent event);

  /// A commit that a hook reported as replaced, and when.
  struct Replaced {
    core::ObjectId oid{};
    core::Instant at;
  };
  void set_replaced(std::span<const Replaced> replaced);

  /// Confirms the commits that hooks reported, or marks them as gone.
  void reconcile(const std::function<bool(const core::ObjectId&)>& is_reachable, core::Instant now);

  /// Marks commits as unreachable since `now`, after all commits that became unreachable before.
  void set_gone(std::span<const core::ObjectId> oids, core::Instant now);

  /// Deletes commits.
  void forget(std::span<const core::ObjectId> oids);

  /// Gives the repository a new generation if its commits changed since the last call. Returns its
  /// generation; 0 if the repository does not exist.
  std::int64_t renew();
  /// Like renew(), for every changed repository.
  void renew_all();

  /// Judges the changed groups and updates what depends on them. Call it before the transaction is
  /// committed.
  void finish();

 private:
  /// The columns of a stored commit that events change.
  struct Located {
    std::int64_t id;
    std::int64_t work;
    std::int64_t authored_at;
    core::ObjectId oid;
    core::CommitState state;
    std::optional<core::Instant> gone_at;
  };

  std::int64_t renew(std::int64_t repository);
  void add_group(std::span<core::Commit> commits, const Assess& assess, core::CommitEvent event,
                 std::int64_t authored_at);
  int change(SQLite::Statement& statement);
  std::vector<StoredCommit> load(std::int64_t authored_at);
  StoredCommit seen(core::Commit commit, const Assess& assess, core::CommitEvent event) const;
  void insert(StoredCommit& added, std::optional<core::Dropped> verdict);
  bool find_again(StoredCommit& known, const core::Commit& commit, const Assess& assess);
  bool keep_trailers(const StoredCommit& kept, const core::Commit& commit);
  void apply(core::CommitEvent event, Located& commit, core::Instant at);
  core::Instant after_others(const Located& commit, core::Instant at,
                             const std::set<std::int64_t>& together);
  static Located read_located(SQLite::Statement& row);
  std::vector<Located> locate(std::span<const core::ObjectId> oids);

  SQLite::Database& connection_;
  GroupJudge judge_;
  RedatedCommits redated_;
  NewUploads uploads_;
  core::Day open_from_;
  std::int64_t repository_ = 0;
  core::Instant now_{};
  bool ignored_ = false;                        ///< state of the repository
  std::optional<core::Instant> missing_since_;  ///< likewise
  std::set<std::int64_t> changed_;              ///< repositories that need a new generation
  AuthorTimes author_times_;
  std::set<std::int64_t> gone_here_;  ///< ids of the commits that this writer marked as gone
  bool expects_many_ = false;         ///< author_times_ is complete in this transaction
  SQLite::Statement insert_;
  bool binds_kind_ = false;  ///< a kind is bound to insert_; most commits have none
  SQLite::Statement state_of_;
  SQLite::Statement find_again_;
  SQLite::Statement keep_trailers_;
  SQLite::Statement group_gone_;
  SQLite::Statement set_state_;
  SQLite::Statement forget_;
  SQLite::Statement forget_trailers_;
  SQLite::Statement renew_;
  SQLite::Statement select_generation_;
};

}  // namespace gongbu::store
