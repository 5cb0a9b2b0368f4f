#include "gongbu/core/device_rule.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace gongbu::core {
namespace {

/// Disjoint sets of works (union-find).
class WorkSets {
 public:
  explicit WorkSets(std::size_t count) : parents_(count) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }

  std::size_t of(std::size_t work) {
    while (parents_[work] != work) work = parents_[work] = parents_[parents_[work]];
    return work;
  }
  void join(std::size_t a, std::size_t b) { parents_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parents_;
};

using Devices = std::set<std::string_view>;

bool have_common(const Devices& a, const Devices& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](std::string_view device) { return b.contains(device); });
}

// Returns whether the device withdrew its claim.
bool is_withdrawn(const WorkClaim& claim) { return claim.verdict == Dropped::ignored; }

/// A work with the indexes of its claims.
struct ClaimedWork {
  std::vector<std::size_t> claims;
  Devices counted_by;
  /// Committer time and key of the last counted commit. (The object id may be unknown.)
  std::pair<Instant, ObjectId> last_counted;
  bool is_replaced_elsewhere = false;
};

// A group may be a whole history, so no step compares all pairs of works.
class ClaimedWorks {
 public:
  ClaimedWorks(std::span<const WorkClaim> claims, std::size_t works, const AreRelated& are_related)
      : claims_(claims), works_(works), versions_(works) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const WorkClaim& claim = claims[i];
      ClaimedWork& work = works_[claim.work];
      work.claims.push_back(i);
      if (claim.verdict == Dropped::none) {
        work.counted_by.insert(claim.device);
        work.last_counted = std::max(work.last_counted, {claim.committed_at, claim.key});
      }
      if (claim.replaced_by) versions_.join(claim.work, *claim.replaced_by);
      work.is_replaced_elsewhere |= claim.is_replaced && !claim.replaced_by;
    }
    if (works > 1) join_related(are_related);
  }

  std::vector<WorkVerdict> judge() {
    std::vector<WorkVerdict> verdicts(works_.size());
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < works_.size(); ++i) {
      const ClaimedWork& work = works_[i];
      verdicts[i] = {representative(work), day_giver(work), reason(work)};
      if (!work.counted_by.empty()) counted.push_back(i);
    }
    std::sort(counted.begin(), counted.end(), [&](std::size_t a, std::size_t b) {
      return works_[a].last_counted > works_[b].last_counted;
    });
    // The devices that count each kept version, by set of versions.
    std::map<std::size_t, std::set<Devices>> kept;
    for (const std::size_t i : counted) {
      const ClaimedWork& work = works_[i];
      std::set<Devices>& others = kept[versions_.of(i)];
      const bool is_version = std::any_of(
          others.begin(), others.end(),
          [&](const Devices& devices) { return !have_common(devices, work.counted_by); });
      if (is_version || work.is_replaced_elsewhere) {
        verdicts[i].verdict = Dropped::superseded;
      } else {
        others.insert(work.counted_by);
      }
    }
    return verdicts;
  }

  bool depends_on_relations() {
    // Sets of versions by the devices that count them.
    std::map<Devices, std::set<std::size_t>> versions;
    for (std::size_t i = 0; i < works_.size(); ++i)
      if (!works_[i].counted_by.empty()) versions[works_[i].counted_by].insert(versions_.of(i));
    for (auto a = versions.begin(); a != versions.end(); ++a)
      for (auto b = versions.begin(); b != a; ++b)
        if (!have_common(a->first, b->first) && (a->second.size() > 1 || a->second != b->second))
          return true;
    return false;
  }

 private:
  void join_related(const AreRelated& are_related) {
    using Holder = std::pair<std::string_view, std::int64_t>;
    std::map<Holder, std::size_t> holders;  // one work of each repository
    for (const WorkClaim& claim : claims_)
      if (!is_withdrawn(claim)) holders.try_emplace({claim.device, claim.repository}, claim.work);
    std::set<Holder> related;
    for (auto a = holders.begin(); a != holders.end(); ++a)
      for (auto b = holders.begin(); b != a; ++b) {
        if (a->first.first == b->first.first || !are_related(a->first.second, b->first.second))
          continue;
        versions_.join(a->second, b->second);
        related.insert({a->first, b->first});
      }
    for (const WorkClaim& claim : claims_)
      if (const Holder holder{claim.device, claim.repository};
          !is_withdrawn(claim) && related.contains(holder))
        versions_.join(claim.work, holders.at(holder));
  }

  // Returns why no device counts a work: the reason of this device, else of the first one by id.
  // Uses withdrawn claims only if there are no others.
  Dropped reason(const ClaimedWork& work) const {
    if (!work.counted_by.empty()) return Dropped::none;
    const auto rank = [&](std::size_t i) {
      const WorkClaim& claim = claims_[i];
      return std::tuple(is_withdrawn(claim), !claim.is_here, claim.device);
    };
    return claims_[best(work, rank)].verdict;
  }

  std::size_t representative(const ClaimedWork& work) const {
    const auto rank = [&](std::size_t i) {
      const WorkClaim& claim = claims_[i];
      return std::tuple(claim.has_text, !is_withdrawn(claim), claim.verdict == Dropped::none,
                        claim.is_reachable, claim.committed_at, claim.oid, claim.is_here,
                        claim.device);
    };
    return *std::max_element(work.claims.begin(), work.claims.end(),
                             [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  }

  std::size_t day_giver(const ClaimedWork& work) const {
    const auto rank = [&](std::size_t i) {
      const WorkClaim& claim = claims_[i];
      return std::tuple(is_withdrawn(claim), !claim.rebuilt_at,
                        -claim.rebuilt_at.value_or(Instant{}).time_since_epoch().count(),
                        claim.recorded_at, claim.device);
    };
    return best(work, rank);
  }

  // Returns the claim with the smallest rank.
  template <class Rank>
  static std::size_t best(const ClaimedWork& work, const Rank& rank) {
    return *std::min_element(work.claims.begin(), work.claims.end(),
                             [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  }

  std::span<const WorkClaim> claims_;
  std::vector<ClaimedWork> works_;
  WorkSets versions_;
};

}  // namespace

std::vector<WorkVerdict> judge_works(std::span<const WorkClaim> claims, std::size_t works,
                                     const AreRelated& are_related) {
  return ClaimedWorks(claims, works, are_related).judge();
}

bool depends_on_relations(std::span<const WorkClaim> claims, std::size_t works,
                          const AreRelated& are_related) {
  return works > 1 && ClaimedWorks(claims, works, are_related).depends_on_relations();
}

}  // namespace gongbu::core
