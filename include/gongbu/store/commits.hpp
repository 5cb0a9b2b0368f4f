#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "gongbu/core/activity.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/database.hpp"

namespace gongbu::store {

using core::ObjectId;
using ObjectSet = std::unordered_set<ObjectId, core::ObjectIdHash>;
using core::UnknownIdentity;

/// A repository the scan has found at least once.
struct Repository {
  std::int64_t id = 0;
  std::string git_dir;    ///< canonical path of the common git directory: its identity
  std::string work_tree;  ///< of the main work tree; the git directory for a bare one
  std::string name;       ///< for people
  bool ignored = false;   ///< on the ignore list: its commits do not count
  std::optional<core::Instant> missing_since;  ///< not there any more: its commits are remembered
  /// Another one after every write of a scan to which commits the repository holds, and when an
  /// address that has some becomes the user's or no longer is. Drawn at random: a database that is
  /// restored or begun anew never has one that a cache knows from another.
  std::int64_t generation = 0;
};

/// A commit as the scan found it.
struct FoundCommit {
  ObjectId oid{};
  std::string email;  ///< of the author, as in the commit, in lower case
  core::Instant authored_at{};
  std::string subject;
  core::seconds utc_offset{0};  ///< of the zone that decided the day
  core::Day day{};
  std::string author_name;
  /// False: the user's name with an address that this repository does not know as the user's.
  bool mine = true;
  /// By the policy of its day, as far as that can be told without its change.
  core::Dropped dropped = core::Dropped::none;
  bool merge = false;
  bool empty = false;
  Stage stage = Stage::unsized;    ///< or due
  core::seconds author_offset{0};  ///< of the author's clock
  std::string trailers = {};       ///< that tell of study, one a line
  bool confirmed = true;           ///< false: only a hook told of it
};

/// What a scan learnt about one repository, or a part of it.
struct RepositoryChange {
  std::vector<FoundCommit> found;
  std::vector<ObjectId> gone = {};      ///< no longer reachable: remembered
  std::vector<ObjectId> disowned = {};  ///< reachable, but no longer the user's: forgotten
  /// Among those found, but stored with another author: git reads something else in their place
  /// now.
  std::vector<ObjectId> outdated = {};
};

std::vector<Repository> repositories(Database& database);

/// The repository with this git directory (canonical).
std::optional<Repository> repository_at(Database& database, const std::string& git_dir);

/// Inserts or updates them (by git_dir), with their work tree and name. Writes nothing when nothing
/// differs.
void save_repositories(Database& database, const std::vector<Repository>& repositories);

/// Records what a scan finds, repository by repository or piece by piece, and judges the affected
/// groups anew. What is known already keeps its study day and the policy it was judged by. Writes
/// nothing, the generation included, when the database says the same already.
///
/// The first change opens a transaction, and other writers wait until commit(). What is not
/// committed in the end is not written.
class Recording {
 public:
  explicit Recording(Database& database);
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  ~Recording();

  /// Records a part of what a scan found in a repository. What is gone is so since `now`.
  void add(std::int64_t repository, RepositoryChange change, core::Instant now);
  /// Records the rest, and brings what hooks told of the repository in line with `is_reachable`,
  /// unless that is empty. Returns the generation of the repository as it will be.
  std::int64_t end(std::int64_t repository, RepositoryChange change,
                   const std::function<bool(const ObjectId&)>& is_reachable, core::Instant now);
  void commit();

  /// Whether there is something to commit, and other writers wait.
  bool is_open() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Stored objects with author time and address.
using StoredObjects =
    std::unordered_map<ObjectId, std::pair<core::Instant, std::string>, core::ObjectIdHash>;

/// The objects that are stored as reachable, by repository.
std::map<std::int64_t, StoredObjects> reachable_objects(Database& database);

/// The repositories of which a hook told something that no scan has confirmed yet.
std::set<std::int64_t> unconfirmed_repositories(Database& database);

/// What a hook told of a repository right after it happened.
struct Told {
  std::int64_t repository = 0;
  std::optional<FoundCommit> made = {};
  std::vector<ObjectId> replaced = {};               ///< unreachable since, by an amend
  std::vector<core::RewrittenCommit> rewrites = {};  ///< for settle_rewrites()
  core::Instant at{};                                ///< when
};

/// Records what hooks told: what was made, and then what was replaced. It counts at once; the next
/// scan confirms it, or finds it unreachable.
void record_told(Database& database, const std::vector<Told>& all);

/// Whether a scan found commits of the user with this author address (in lower case) in a
/// repository. Looks at some thousand, the last of all: a `false` can be wrong.
bool is_known_as_mine(Database& database, std::int64_t repository, const std::string& email);

/// Marks repositories as missing (their commits are remembered) or back; judges the affected
/// commits anew.
void mark_missing(Database& database, std::span<const std::int64_t> repositories,
                  std::optional<core::Instant> since);
/// Puts repositories on or off the ignore list; judges the affected commits anew.
void mark_ignored(Database& database, std::span<const std::int64_t> repositories, bool ignored);

/// Makes every known commit with this author address (in lower case) the user's, or no longer the
/// user's, the remembered ones among them, which no scan sees any more; judges them anew. The next
/// scan reads the repositories that hold some from the beginning: what is reachable is as it finds
/// it.
void mark_mine(Database& database, const std::string& email, bool mine);

std::vector<UnknownIdentity> unknown_identities(Database& database);

/// Number of commits that count.
std::int64_t count_commits(Database& database);

/// The last piece of work that was recorded; 0 when there is none.
std::int64_t last_commit(Database& database);
/// Number of commits that count among those recorded after that one. Should it be forgotten, the
/// next one that is recorded takes its number, and is left out.
std::int64_t count_commits_after(Database& database, std::int64_t commit);

/// Number of commits dated later than `today`: they wait for their day.
std::int64_t count_future_commits(Database& database, core::Day today);

/// Number of commits that count by author address, in lower case.
std::map<std::string, std::int64_t> commits_by_address(Database& database);

/// Number of commits that count by the id of each repository that holds them.
std::map<std::int64_t, std::int64_t> commits_by_holder(Database& database);

}  // namespace gongbu::store
