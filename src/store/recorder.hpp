#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "gongbu/store/commits.hpp"
#include "store/judging.hpp"
#include "store/redated.hpp"

namespace gongbu::store {

/// Tells, of most times at which nothing that is stored was authored, that this is so, without
/// asking the database.
class StoredTimes {
 public:
  void clear() { bits_.assign(std::size_t{1} << kBits, false); }
  void insert(std::int64_t time) { bits_[place_of(time)] = true; }
  bool may_contain(std::int64_t time) const { return bits_[place_of(time)]; }

  /// PRAGMA data_version when they were read: it changes when another process writes.
  std::optional<std::int64_t> version;

 private:
  static constexpr unsigned kBits = 22;

  // The highest bits of a product with 2^64 over the golden ratio: neighbours fall far apart.
  static std::size_t place_of(std::int64_t time) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(time) * 0x9E3779B97F4A7C15U) >>
                                    (64U - kBits));
  }

  std::vector<bool> bits_;
};

/// Writes what is known of the commits of one repository after the other, with its statements
/// prepared once. Works within transactions of `connection`, and ends each with finish().
class Recorder {
 public:
  explicit Recorder(SQLite::Database& connection);

  /// What follows is about this repository.
  void turn_to(std::int64_t repository);

  /// Prepares for many commits in this transaction: most of them are new, and are not asked for one
  /// by one.
  void expect_many();

  /// Records commits that share their author time. One that only a hook told of is unconfirmed
  /// until a scan finds it. Later versions of commits with another author time join these.
  void add(std::span<const FoundCommit> commits);

  /// Records commits of which a hook told that others replaced them, one after the other: they are
  /// unconfirmed then.
  struct Replaced {
    ObjectId oid{};
    core::Instant at;
  };
  void replace_unconfirmed(std::span<const Replaced> replaced);

  /// Brings what hooks told of in line with what a scan knows.
  void settle(const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now);

  /// Remembers commits as no longer reachable since `now`; after all that went before.
  void set_gone(std::span<const ObjectId> oids, core::Instant now);

  /// Forgets commits.
  void forget(std::span<const ObjectId> oids);

  /// Gives the repository a new generation when more or something else is said of its commits since
  /// it was last given one. Returns the one that it has; 0 when it is not there.
  std::int64_t renew();
  /// The same for every repository.
  void renew_all();

  /// Judges what was changed and brings what follows from it up to date, so that the transaction
  /// can be committed.
  void finish();

 private:
  struct Located {
    std::int64_t id;
    std::int64_t work;
    std::int64_t authored_at;
    ObjectId oid;
  };

  std::int64_t renew(std::int64_t repository);
  void add_group(std::span<const FoundCommit> commits, std::int64_t authored_at);
  int change(SQLite::Statement& statement);
  std::vector<GroupedCommit> load(std::int64_t authored_at);
  GroupedCommit grouped(const FoundCommit& commit) const;
  void insert(GroupedCommit& added, const GroupedCommit* first, const FoundCommit& commit,
              std::int64_t authored_at);
  bool find_again(const GroupedCommit& known, const FoundCommit& commit);
  bool keep_trailers(const GroupedCommit& kept, const FoundCommit& commit);
  void set_gone(const Located& commit, core::Instant now);
  core::Instant after_others(const Located& commit, core::Instant at,
                             const std::set<std::int64_t>& together);
  static Located read_located(SQLite::Statement& row);
  std::vector<Located> locate(std::span<const ObjectId> oids);

  SQLite::Database& connection_;
  Judging judging_;
  RedatedCommits redated_;
  std::int64_t repository_ = 0;
  bool ignored_ = false;                        ///< that repository is
  std::optional<core::Instant> missing_since_;  ///< it is
  std::set<std::int64_t> changed_;              ///< repositories to be renewed
  StoredTimes stored_times_;
  std::set<std::int64_t> gone_here_;  ///< the ids of what this one found gone
  bool expects_many_ = false;         ///< in this transaction: stored_times_ are up to date
  SQLite::Statement insert_;
  SQLite::Statement state_of_;
  SQLite::Statement find_again_;
  SQLite::Statement keep_trailers_;
  SQLite::Statement group_gone_;
  SQLite::Statement set_gone_;
  SQLite::Statement forget_;
  SQLite::Statement forget_trailers_;
  SQLite::Statement renew_;
  SQLite::Statement select_generation_;
};

}  // namespace gongbu::store
