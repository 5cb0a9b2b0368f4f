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

/// Writes the commits of one repository after the other, with its statements prepared once. Works
/// within transactions of `connection`, and ends each with finish().
class CommitWriter {
 public:
  /// Days before `open_from` are over: their bulk uploads stay what they are.
  CommitWriter(SQLite::Database& connection, core::Day open_from);

  /// What follows is about this repository, and is seen now.
  void turn_to(std::int64_t repository, core::Instant now);

  /// Prepares for many commits in this transaction: most of them are new, and are not asked for one
  /// by one.
  void expect_many();

  /// Records commits that share their author time, moving from them; later versions of commits with
  /// another author time join these. `event`: made or found.
  void add(std::span<core::Commit> commits, const Assess& assess, core::CommitEvent event);

  /// Records that a hook reported commits as replaced at some time, one after the other.
  struct Replaced {
    core::ObjectId oid{};
    core::Instant at;
  };
  void set_replaced(std::span<const Replaced> replaced);

  /// Brings what hooks reported in line with what a scan knows.
  void reconcile(const std::function<bool(const core::ObjectId&)>& is_reachable, core::Instant now);

  /// Remembers commits as no longer reachable since `now`; after all that went before.
  void set_gone(std::span<const core::ObjectId> oids, core::Instant now);

  /// Forgets commits.
  void forget(std::span<const core::ObjectId> oids);

  /// Gives the repository a new generation when more or something else is said of its commits since
  /// it was last given one. Returns the one that it has; 0 when it is not there.
  std::int64_t renew();
  /// The same for every repository.
  void renew_all();

  /// Judges what was changed and brings what follows from it up to date, so that the transaction
  /// can be committed.
  void finish();

 private:
  /// What events change of a stored commit.
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
  bool ignored_ = false;                        ///< that repository is
  std::optional<core::Instant> missing_since_;  ///< it is
  std::set<std::int64_t> changed_;              ///< repositories to be renewed
  AuthorTimes author_times_;
  std::set<std::int64_t> gone_here_;  ///< the ids of what this one found gone
  bool expects_many_ = false;         ///< in this transaction: author_times_ are up to date
  SQLite::Statement insert_;
  bool binds_kind_ = false;  ///< insert_ has a kind: most commits have none, and bind nothing
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
