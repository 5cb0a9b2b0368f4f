#include "store/device_works.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "gongbu/store/fact_key.hpp"
#include "store/fact_secret.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;
using core::ObjectId;

// Returns the verdict of the device; withdrawn facts count as ignored.
Dropped verdict_of(const StoredCommit& stored) {
  return stored.ignored ? Dropped::ignored : stored.assessment.by_policy;
}

bool has_text(const StoredCommit& stored) { return stored.fact == nullptr || !stored.fact->hashed; }

/// Numbers the works of a group. Commits with the same subject and address (the user's addresses
/// count as one) are one work, and so are commits with the same key.
class WorkNumbers {
 public:
  WorkNumbers(std::span<const StoredCommit> group, std::string_view secret)
      : numbers_(group.size()) {
    for (const StoredCommit& stored : group) keys_.push_back(commit_key(secret, stored));
    std::set<std::string_view> own;
    for (const StoredCommit& stored : group)
      if (has_text(stored) && stored.commit.own && verdict_of(stored) != Dropped::ignored)
        own.insert(stored.commit.author_email);
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (!has_text(group[i])) continue;
      const core::Commit& commit = group[i].commit;
      const bool is_own = own.contains(commit.author_email);
      const Text text{is_own, is_own ? std::string_view() : commit.author_email, commit.subject};
      numbers_[i] = by_text_.try_emplace(text, count_).first->second;
      count_ = std::max(count_, numbers_[i] + 1);
      by_key_.try_emplace(keys_[i], numbers_[i]);
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (has_text(group[i])) continue;
      numbers_[i] = by_key_.try_emplace(keys_[i], count_).first->second;
      count_ = std::max(count_, numbers_[i] + 1);
    }
  }

  std::size_t count() const { return count_; }
  std::size_t of(std::size_t commit) const { return numbers_[commit]; }
  const ObjectId& key_of(std::size_t commit) const { return keys_[commit]; }
  std::optional<std::size_t> with_key(const ObjectId& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  using Text = std::tuple<bool, std::string_view, std::string_view>;

  std::size_t count_ = 0;
  std::vector<ObjectId> keys_;
  std::vector<std::size_t> numbers_;
  std::map<Text, std::size_t> by_text_;
  std::map<ObjectId, std::size_t> by_key_;
};

// Commits recorded by schema version 4 have no recording time; their author time is used.
core::WorkClaim claim_of(const StoredCommit& stored) {
  const core::Instant made = stored.commit.authored_at;
  return {.repository = stored.repository,
          .has_text = has_text(stored),
          .is_reachable = !stored.gone_at && !stored.missing_since,
          .committed_at = std::max(stored.commit.committed_at, made),
          .oid = stored.commit.oid,
          .day = stored.assessment.day,
          .recorded_at = stored.recorded_at.value_or(made),
          .rebuilt_at = stored.rebuilt_at};
}

/// The claims about a group and the commits that they are about.
struct Claims {
  std::vector<core::WorkClaim> all;
  std::vector<std::size_t> commits;  ///< indexes in the group
};

// Adds a claim of this device for each of its works: that of the representative, with the earliest
// recording time of its commits.
void add_own(Claims& claims, std::span<const StoredCommit> group, const WorkNumbers& works,
             std::span<const std::optional<Dropped>> own, std::string_view device) {
  std::map<std::size_t, core::Instant> recorded;
  std::map<std::size_t, core::Instant> rebuilt;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i].fact) continue;
    const core::Instant seen = claim_of(group[i]).recorded_at;
    const auto [first, is_new] = recorded.try_emplace(works.of(i), seen);
    first->second = std::min(first->second, seen);
    if (const auto& at = group[i].rebuilt_at)
      rebuilt[works.of(i)] = std::max(rebuilt[works.of(i)], *at);
  }
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i].fact || !own[i]) continue;
    core::WorkClaim claim = claim_of(group[i]);
    claim.work = works.of(i);
    claim.device = device;
    claim.key = works.key_of(i);
    claim.is_here = true;
    claim.verdict = *own[i] == Dropped::unknown_address ? Dropped::ignored : *own[i];
    claim.recorded_at = recorded.at(claim.work);
    if (rebuilt.contains(claim.work)) claim.rebuilt_at = rebuilt.at(claim.work);
    claims.all.push_back(claim);
    claims.commits.push_back(i);
  }
}

// Lets the superseded works of this device name the counted one as their replacement.
void add_replacements(Claims& claims, std::size_t begin) {
  const std::span own = std::span(claims.all).subspan(begin);
  const auto counted = std::max_element(own.begin(), own.end(), [](const auto& a, const auto& b) {
    const auto rank = [](const core::WorkClaim& claim) {
      return std::tuple(claim.verdict == Dropped::none, claim.committed_at, claim.key);
    };
    return rank(a) < rank(b);
  });
  if (counted == own.end() || counted->verdict != Dropped::none) return;
  for (core::WorkClaim& claim : own) {
    if (claim.verdict != Dropped::superseded) continue;
    claim.is_replaced = true;
    claim.replaced_by = counted->work;
  }
}

// Adds the claims of other devices. Omits what this device published before its database was lost
// if it holds the work again.
void add_others(Claims& claims, std::span<const StoredCommit> group, const WorkNumbers& works,
                std::string_view device) {
  std::set<std::size_t> held_here;
  for (const core::WorkClaim& claim : claims.all) held_here.insert(claim.work);
  for (std::size_t i = 0; i < group.size(); ++i) {
    const FactOrigin* fact = group[i].fact.get();
    if (fact == nullptr || (fact->device == device && held_here.contains(works.of(i)))) continue;
    core::WorkClaim claim = claim_of(group[i]);
    claim.work = works.of(i);
    claim.device = fact->device;
    claim.key = works.key_of(i);
    claim.verdict = verdict_of(group[i]);
    claim.day = fact->day;
    if (fact->replaced_by && claim.verdict == Dropped::superseded) {
      claim.is_replaced = true;
      claim.replaced_by = works.with_key(*fact->replaced_by);
    }
    claims.all.push_back(claim);
    claims.commits.push_back(i);
  }
}

}  // namespace

SharedVerdicts DeviceWorks::judge(std::span<const StoredCommit> group,
                                  std::span<const std::optional<Dropped>> own) {
  if (!secret_) read_state();
  const WorkNumbers works(group, *secret_);
  Claims claims;
  add_own(claims, group, works, own, own_device_);
  add_replacements(claims, 0);
  add_others(claims, group, works, own_device_);
  note_related(claims.all, works.count());
  const core::AreRelated are_related = [&](std::int64_t a, std::int64_t b) {
    return related_.contains(std::minmax(a, b));
  };
  const auto verdicts = core::judge_works(claims.all, works.count(), are_related);
  SharedVerdicts shared{std::vector<std::optional<Dropped>>(group.size()), {}};
  for (const core::WorkVerdict& verdict : verdicts) {
    const std::size_t commit = claims.commits[verdict.representative];
    // A commit of an unknown address is not published: other devices see it as ignored.
    const bool is_own = verdict.verdict == Dropped::ignored && own[commit];
    shared.verdicts[commit] = is_own ? own[commit] : verdict.verdict;
  }
  for (std::size_t i = 0; i < group.size(); ++i)
    shared.day_givers.push_back(claims.commits[verdicts[works.of(i)].day_giver]);
  note_dependent(to_column(group.front().group),
                 core::depends_on_relations(claims.all, works.count(), are_related));
  return shared;
}

std::vector<std::int64_t> DeviceWorks::take_dependent() {
  if (!has_new_relations_) return {};
  has_new_relations_ = false;
  return {dependent_.begin(), dependent_.end()};
}

void DeviceWorks::read_state() {
  own_device_ = connection_.execAndGet("SELECT device FROM own_device").getString();
  secret_ = fact_secret(connection_);
  SQLite::Statement related(connection_, "SELECT one, other FROM related_repository");
  while (related.executeStep())
    related_.emplace(related.getColumn(0).getInt64(), related.getColumn(1).getInt64());
  SQLite::Statement dependent(connection_, "SELECT authored_at FROM dependent_group");
  while (dependent.executeStep()) dependent_.insert(dependent.getColumn(0).getInt64());
}

void DeviceWorks::note_related(std::span<const core::WorkClaim> claims, std::size_t works) {
  std::vector<std::vector<const core::WorkClaim*>> of(works);
  for (const core::WorkClaim& claim : claims)
    if (claim.verdict != Dropped::ignored) of[claim.work].push_back(&claim);
  for (const auto& holders : of) {
    for (const core::WorkClaim* a : holders)
      for (const core::WorkClaim* b : holders) {
        if (a->repository >= b->repository || a->device == b->device) continue;
        if (!related_.emplace(a->repository, b->repository).second) continue;
        execute(connection_, "INSERT OR IGNORE INTO related_repository VALUES (?, ?)",
                a->repository, b->repository);
        has_new_relations_ = true;
      }
  }
}

void DeviceWorks::note_dependent(std::int64_t authored_at, bool is_dependent) {
  if (is_dependent == dependent_.contains(authored_at)) return;
  if (is_dependent) {
    dependent_.insert(authored_at);
    execute(connection_, "INSERT OR IGNORE INTO dependent_group VALUES (?)", authored_at);
  } else {
    dependent_.erase(authored_at);
    execute(connection_, "DELETE FROM dependent_group WHERE authored_at = ?", authored_at);
  }
}

}  // namespace gongbu::store
