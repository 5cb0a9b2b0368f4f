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

// Facts: what each device says about the commits in its repositories, and publishes to the others.
namespace gongbu::store {

/// The text of a commit.
struct FactText {
  core::ObjectId oid{};
  std::string email;  ///< of its author, in lower case
  std::string subject;
  std::string trailers;  ///< "Study: …" and "Paper: …", one a line

  friend bool operator==(const FactText&, const FactText&) = default;
};

/// What a device says about a commit.
struct CommitFact {
  core::ObjectId key{};         ///< commit_key()
  std::int64_t ms = 0;          ///< its stamp, in milliseconds; of two the larger stands
  std::int64_t repository = 0;  ///< number of one that holds it, on that device; 0: withdrawn
  core::Instant authored_at{};  ///< by the author's clock
  core::Instant group{};        ///< the same, or that of the version before a rewrite set another
  core::Instant committed_at{};
  core::Instant recorded_at{};                   ///< when the device saw it first
  std::optional<core::Instant> rebuilt_at = {};  ///< when a rebuild there gave it its day
  core::Day day{};
  core::seconds utc_offset{0};                     ///< of the zone that decided the day
  core::Dropped verdict = core::Dropped::none;     ///< ignored: the fact is withdrawn
  bool is_gone = false;                            ///< it is unreachable there
  std::optional<core::ObjectId> replaced_by = {};  ///< key of what a rewrite put in its place
  std::optional<core::CommitKind> kind = {};       ///< of study; its rule is not published
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

/// What one device publishes.
struct DeviceFacts {
  std::vector<RepositoryFact> repositories = {};
  std::vector<CommitFact> commits = {};
};

/// Takes in the facts of a device, within the caller's transaction. They may come in any order and
/// any number of times. Those that this device published before it lost its database are published
/// anew. Returns the number of commits whose facts changed.
std::int64_t merge_facts(Database& database, const std::string& device, const DeviceFacts& facts);

/// How much this device publishes about its commits.
enum class FactLevel {
  none,    ///< nothing
  hashed,  ///< no addresses, subjects, objects and names of repositories
  full,
};

/// Facts of this device that differ from those it published.
struct UnpublishedFacts {
  DeviceFacts facts = {};  ///< without stamps
  FactLevel level = FactLevel::none;
  bool is_all = false;  ///< all groups were looked at
  std::vector<std::pair<std::int64_t, std::int64_t>> groups =
      {};               ///< looked at: author time, serial
  std::int64_t ms = 0;  ///< the least stamp for them
};

/// Returns what this device has to publish: everything when nothing was published at this level yet
/// or `all` says so, else only what changed. Only groups that may have changed are looked at.
UnpublishedFacts unpublished_facts(Database& database, FactLevel level, bool all);

/// Whether this device published anything since start_publishing().
bool has_published_facts(Database& database);
/// Whether there may be something to publish.
bool has_unpublished_facts(Database& database, FactLevel level);

/// Remembers, within the caller's transaction, that these facts were published under a stamp.
void mark_published(Database& database, const UnpublishedFacts& facts, std::int64_t ms);

/// Begins to note what changes, for unpublished_facts(), and forgets what was published before.
void start_publishing(Database& database);
/// Ends that: nothing is published any more.
void stop_publishing(Database& database);

/// The secret under which keys are hashed; empty: there is none yet.
std::string fact_secret(Database& database);
/// Saves it within the caller's transaction, and judges anew what depends on it.
void save_fact_secret(Database& database, const std::string& secret);
/// Returns a random one, 32 bytes.
std::string new_fact_secret(Database& database);

}  // namespace gongbu::store
