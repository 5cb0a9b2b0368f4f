#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// Facts: what each device says of the commits in its repositories, and tells the others.
namespace gongbu::store {

/// The text of a commit.
struct FactText {
  core::ObjectId oid{};
  std::string email;  ///< of its author, in lower case
  std::string subject;
  std::string trailers;  ///< that tell of study, one a line

  friend bool operator==(const FactText&, const FactText&) = default;
};

/// What a device says of a commit.
struct CommitFact {
  core::ObjectId key{};         ///< commit_key()
  std::int64_t ms = 0;          ///< its stamp, in milliseconds; of two the larger stands
  std::int64_t repository = 0;  ///< the number of one that holds it, on that device
  core::Instant authored_at{};  ///< by the author's clock
  core::Instant group{};        ///< the same, or that of the version before a rewrite set another
  core::Instant committed_at{};
  core::Instant recorded_at{};                   ///< when the device saw it first
  std::optional<core::Instant> rebuilt_at = {};  ///< when a rebuild there gave it its day
  core::Day day{};
  core::seconds utc_offset{0};                  ///< of the zone that decided the day
  core::Dropped verdict = core::Dropped::none;  ///< ignored: the device has nothing to say any more
  bool is_gone = false;                         ///< it is unreachable there
  std::optional<core::ObjectId> replaced_by = {};  ///< key of what a rewrite put in its place
  std::optional<core::CommitKind> kind = {};       ///< of study; its rule is not told
  std::optional<core::ChangeSize> size = {};
  std::optional<FactText> text = {};  ///< none: hashed
};

/// What a device calls a repository of its own.
struct RepositoryFact {
  std::int64_t number = 0;
  std::string name;
  std::int64_t ms = 0;  ///< its stamp

  friend bool operator==(const RepositoryFact&, const RepositoryFact&) = default;
};

/// What one device tells.
struct DeviceFacts {
  std::vector<RepositoryFact> repositories = {};
  std::vector<CommitFact> commits = {};
};

/// Takes in what a device tells, within the caller's transaction. Facts may come in any order and
/// any number of times. What this device told itself, before it lost its database, is told anew.
/// Returns the number of commits of which it says something else than before.
std::int64_t merge_facts(Database& database, const std::string& device, const DeviceFacts& facts);

/// How much this device tells of its commits.
enum class FactLevel {
  none,    ///< nothing
  hashed,  ///< no addresses, subjects, objects and names of repositories
  full,
};

/// What others do not know yet.
struct UntoldFacts {
  DeviceFacts facts = {};  ///< without stamps
  FactLevel level = FactLevel::none;
  bool is_all = false;  ///< all groups were looked at
  std::vector<std::pair<std::int64_t, std::int64_t>> groups =
      {};               ///< looked at: author time, serial
  std::int64_t ms = 0;  ///< the least stamp for them
};

/// Returns what this device has to tell; everything when it told nothing yet or `all` says so. Only
/// what may have changed is looked at.
UntoldFacts untold_facts(Database& database, FactLevel level, bool all);

/// Whether this device has told anything since it began to watch.
bool have_told_facts(Database& database);
/// Whether there is something to look at.
bool has_untold_facts(Database& database, FactLevel level);

/// Remembers, within the caller's transaction, that these facts were told under a stamp.
void mark_told(Database& database, const UntoldFacts& told, std::int64_t ms);

/// Begins to note what changes, for untold_facts(), and forgets that anything was told.
void watch_facts(Database& database);
/// Ends that: others are told nothing any more.
void unwatch_facts(Database& database);

/// The secret under which keys are hashed; empty: there is none yet.
std::string fact_secret(Database& database);
void save_fact_secret(Database& database, const std::string& secret);
/// Returns a random one, 32 bytes.
std::string new_fact_secret(Database& database);

}  // namespace gongbu::store
