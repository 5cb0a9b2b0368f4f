#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"

namespace gongbu::store {

/// What the works of a group share: they are judged together.
struct GroupKey {
  std::int64_t authored_at = 0;
  std::string email;

  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

GroupKey key_of(const FoundCommit& commit);

/// Reads a column of object names.
std::vector<ObjectId> object_ids(SQLite::Statement& select);

/// The works of one group, side by side.
struct Group {
  struct Row {
    std::int64_t id = 0;
    std::string subject;
    core::Dropped dropped = core::Dropped::none;  ///< as it stands in the database
    std::int64_t day = 0;
  };
  std::vector<Row> rows;
  std::vector<core::Work> works;

  void add(Row row) {
    rows.push_back(std::move(row));
    works.push_back({.mine = false, .holdings = {}});
  }

  /// Adds a holding to a work. A work is the user's when one repository says so: a clone
  /// that is configured with fewer addresses takes nothing away, whichever is scanned first.
  void hold(std::size_t place, core::Holding holding, bool mine) {
    if (holding.dropped != core::Dropped::ignored) works[place].mine |= mine;
    works[place].holdings.push_back(holding);
  }

  /// The place of the work with this subject; rows.size() when there is none.
  std::size_t find(const std::string& subject) const {
    const auto it = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row& row) { return row.subject == subject; });
    return static_cast<std::size_t>(it - rows.begin());
  }
};

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

/// Writes what is known of the commits of a repository, or of one after the other, with its
/// statements prepared once. Works within transactions of `connection`, and ends each with
/// finish().
class Recorder {
 public:
  Recorder(SQLite::Database& connection, std::int64_t repository);

  /// What follows is about this repository.
  void turn_to(std::int64_t repository) { repository_ = repository; }

  /// Prepares for many commits in this transaction: most of them are new, and are not asked for one
  /// by one.
  void expect_many();

  /// Records commits that share their key.
  void add(std::span<const FoundCommit> commits);

  /// Records a commit of which a hook told: as long as no scan has confirmed it, `confirmed` is 0,
  /// and so for an object that it replaced.
  void add_unconfirmed(const FoundCommit& commit);
  void replace_unconfirmed(const ObjectId& oid, core::Instant now);

  /// Brings what hooks told of in line with what a scan knows.
  void settle(const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now);

  /// Remembers an object as no longer reachable since `now`.
  void set_gone(const ObjectId& oid, core::Instant now);

  /// Forgets an object, and the work when nothing else holds it.
  void forget(const ObjectId& oid);

  /// Says of an object what a policy says of it.
  void set_dropped(std::int64_t repository, const ObjectId& oid, core::Dropped dropped,
                   Measured measured);

  /// Puts a work on another day.
  void move(std::int64_t work, core::Day day, core::seconds utc_offset);

  /// Remembers to judge a group.
  void touch(GroupKey key) { touched_.push_back(std::move(key)); }

  /// Remembers to judge every commit of the repository.
  void touch_all();

  /// Remembers to judge every commit with this author address, in whatever repository.
  void touch_address(const std::string& email);

  /// Gives the repository a new generation when what is said of its commits changed since then.
  void renew();
  /// The same for every repository.
  void renew_all();

  /// Judges every group that was touched and brings the daily totals up to date, so that the
  /// transaction can be committed. Returns how many works began to count.
  std::int64_t finish();

 private:
  int change(SQLite::Statement& statement);
  Group load(const GroupKey& key);
  void add_new_group(std::span<const FoundCommit> commits);
  void add_to(Group& group, const FoundCommit& commit);
  std::int64_t insert_work(const FoundCommit& commit, core::Dropped dropped);
  void count(std::int64_t day, core::Dropped before, core::Dropped after);
  void judge_touched();
  void write_totals();
  void hold(std::int64_t work, const FoundCommit& commit);
  void keep_trailers(const FoundCommit& commit);
  void mark_unconfirmed(const ObjectId& oid);
  void judge(const GroupKey& key);
  void touch(SQLite::Statement& keys);
  std::int64_t touch(const ObjectId& oid);

  SQLite::Database& connection_;
  std::int64_t repository_;
  std::vector<GroupKey> touched_;
  std::set<std::int64_t> changed_;  ///< repositories to be renewed
  std::int64_t new_commits_ = 0;    ///< works that began to count
  StoredTimes stored_times_;
  bool expects_many_ = false;  ///< in this transaction: stored_times_ are up to date
  std::map<std::int64_t, std::int64_t> counted_;  ///< by day: how many more count than before
  SQLite::Statement select_group_;
  SQLite::Statement insert_work_;
  SQLite::Statement hold_;
  SQLite::Statement set_dropped_;
  SQLite::Statement key_of_object_;
  SQLite::Statement set_gone_;
  SQLite::Statement forget_;
  SQLite::Statement forget_work_;
  SQLite::Statement renew_;
};

}  // namespace gongbu::store
