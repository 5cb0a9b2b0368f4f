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

// Facts: what each device publishes to the others about the commits in its repositories.
namespace gongbu::store {

/// Text and object id of a commit.
struct FactText {
  core::ObjectId oid{};
  std::string email;  ///< author address, in lower case
  std::string subject;
  std::string trailers;  ///< study trailers ("Study: …", "Paper: …"), one per line

  friend bool operator==(const FactText&, const FactText&) = default;
};

/// A fact: what one device says about a commit.
struct CommitFact {
  core::ObjectId key{};  ///< commit_key()
  std::int64_t ms = 0;   ///< stamp in milliseconds; of two facts the larger one wins
  /// Number of a repository that holds it on that device; 0: withdrawn.
  std::int64_t repository = 0;
  core::Instant authored_at{};  ///< author time
  /// Author time of the first version, if a rewrite changed it; else `authored_at`.
  core::Instant group{};
  core::Instant committed_at{};
  core::Instant recorded_at{};                   ///< when the device first recorded the commit
  std::optional<core::Instant> rebuilt_at = {};  ///< when a rebuild on the device set `day`
  core::Day day{};
  core::seconds utc_offset{0};                  ///< UTC offset of the zone that determined the day
  core::Dropped verdict = core::Dropped::none;  ///< ignored: the fact is withdrawn
  bool is_gone = false;                         ///< unreachable on that device
  std::optional<core::ObjectId> replaced_by = {};  ///< key of the commit that replaced it
  std::optional<core::CommitKind> kind = {};       ///< kind of study; its rule is not published
  std::optional<core::ChangeSize> size = {};
  std::optional<FactText> text = {};  ///< empty at level `hashed`
  /// Of a hashed one with trailers: kind and time of their entries, as "Studied: math, 30m".
  std::string studied = {};
};

/// The name of a repository on its device.
struct RepositoryFact {
  std::int64_t number = 0;
  std::string name;
  std::int64_t ms = 0;  ///< stamp in milliseconds

  friend bool operator==(const RepositoryFact&, const RepositoryFact&) = default;
};

/// The facts of one device.
struct DeviceFacts {
  std::vector<RepositoryFact> repositories = {};
  std::vector<CommitFact> commits = {};
  bool are_all = false;  ///< the device publishes no others: those stored earlier are outdated
};

/// Stores the facts of a device within the caller's transaction. They may come in any order and
/// repeatedly. A fact of this device itself, published before its database was lost, is published
/// again if its commit is stored here. Returns the number of commits whose facts changed.
std::int64_t merge_facts(Database& database, const std::string& device, const DeviceFacts& facts);

/// How much this device publishes about its commits.
enum class FactLevel {
  none,    ///< nothing
  hashed,  ///< without addresses, subjects, object ids and repository names
  full,
};

/// Facts of this device that differ from the published ones.
struct UnpublishedFacts {
  DeviceFacts facts = {};  ///< without stamps
  FactLevel level = FactLevel::none;
  bool is_all = false;  ///< all groups were compared
  std::vector<std::pair<std::int64_t, std::int64_t>> groups =
      {};               ///< compared groups: author time, serial
  std::int64_t ms = 0;  ///< smallest stamp allowed for these facts
};

/// Returns the facts that differ from the published ones. Compares all groups if nothing was
/// published at this level yet or `all` is true, else only groups that may have changed.
UnpublishedFacts unpublished_facts(Database& database, FactLevel level, bool all);

/// Returns whether this device published anything since start_publishing().
bool has_published_facts(Database& database);
/// Returns whether there may be something to publish.
bool has_unpublished_facts(Database& database, FactLevel level);

/// Returns the devices whose facts are stored.
std::vector<std::string> devices_with_facts(Database& database);
/// Returns the latest stamp of the stored facts of a device, in milliseconds; 0 without facts.
std::int64_t latest_stamp_of_facts(Database& database, const std::string& device);
/// Returns the stored facts of another device, without withdrawn ones, to pass them on at this
/// level; under the present secret, but a hashed one keeps its key.
DeviceFacts facts_of(Database& database, const std::string& device, FactLevel level);

/// Records that these facts were published with this stamp, within the caller's transaction.
void mark_published(Database& database, const UnpublishedFacts& facts, std::int64_t ms);

/// Starts to record changed groups for unpublished_facts(); forgets what was published before.
void start_publishing(Database& database);
/// Stops recording changed groups; forgets what was published.
void stop_publishing(Database& database);

/// Returns the secret of commit_key(); empty if there is none yet.
std::string fact_secret(Database& database);
/// Stores the secret within the caller's transaction and judges the affected commits again.
void save_fact_secret(Database& database, const std::string& secret);
/// Returns a random secret of 32 bytes.
std::string new_fact_secret(Database& database);

}  // namespace gongbu::store
