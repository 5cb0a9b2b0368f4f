#include "gongbu/core/commit_rule.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace gongbu::core {
namespace {

constexpr Instant kNever = Instant::min();
constexpr Instant kReachable = Instant::max();

/// Copies of one work, by index.
struct Work {
  bool own = true;
  std::vector<std::size_t> copies;
};

// Returns when the copy became unreachable; for a reachable copy the maximum, so that reachable
// copies compare as the newest.
Instant reachable_until(const CommitCopy& copy) { return copy.gone_at.value_or(kReachable); }

class Group {
 public:
  explicit Group(std::span<const CommitCopy> copies) : copies_(copies) {
    // The user's addresses are one: rewriting a history to correct an address does not make new
    // work. Another clone may know fewer of them.
    std::set<std::string_view> own;
    for (const CommitCopy& copy : copies_)
      if (copy.own && copy.dropped != Dropped::ignored) own.insert(copy.email);
    std::map<Key, Work> works;
    for (const std::size_t i : in_order()) {
      const bool is_own = own.contains(copies_[i].email);
      const Key key{is_own, is_own ? std::string_view() : copies_[i].email, copies_[i].subject};
      Work& work = works[key];
      work.own = is_own;
      work.copies.push_back(i);
    }
    for (auto& [key, work] : works) works_.push_back(std::move(work));
  }

  std::vector<std::optional<Dropped>> judge() const {
    std::vector<Dropped> verdicts = judge_newest();
    const Instant counted = latest(&Group::newest_counted);
    if (counted != kNever &&
        std::find(verdicts.begin(), verdicts.end(), Dropped::none) == verdicts.end()) {
      // A rewrite must not remove the day, so the works that counted last still count.
      for (std::size_t i = 0; i < works_.size(); ++i)
        if (works_[i].own && newest_counted(works_[i]) == counted) verdicts[i] = Dropped::none;
    }
    std::vector<std::optional<Dropped>> of_copies(copies_.size());
    for (std::size_t i = 0; i < works_.size(); ++i)
      of_copies[representative(works_[i])] = verdicts[i];
    return of_copies;
  }

 private:
  struct Key {
    bool own;
    std::string_view other;  ///< address, if not the user's
    std::string_view subject;
    bool operator<(const Key& key) const {  // libc++ 14 compares no string views by <=>
      return std::tie(own, other, subject) < std::tie(key.own, key.other, key.subject);
    }
  };

  std::vector<std::size_t> in_order() const {
    std::vector<std::size_t> order(copies_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(copies_[a].repository, copies_[a].oid) <
             std::tie(copies_[b].repository, copies_[b].oid);
    });
    return order;
  }

  // Returns when the newest copy that is not ignored became unreachable.
  Instant newest(const Work& work) const {
    Instant last = kNever;
    for (const std::size_t i : work.copies)
      if (copies_[i].dropped != Dropped::ignored)
        last = std::max(last, reachable_until(copies_[i]));
    return last;
  }

  // Returns when the newest counted copy became unreachable; kNever if none counts.
  Instant newest_counted(const Work& work) const {
    Instant last = kNever;
    for (const std::size_t i : work.copies)
      if (copies_[i].dropped == Dropped::none) last = std::max(last, reachable_until(copies_[i]));
    return last;
  }

  Instant latest(Instant (Group::*of)(const Work&) const) const {
    Instant last = kNever;
    for (const Work& work : works_)
      if (work.own) last = std::max(last, (this->*of)(work));
    return last;
  }

  // Returns the verdict of the copies with this time: the work counts if one of them does.
  Dropped judge_copies(const Work& work, Instant last) const {
    std::optional<Dropped> reason;
    for (const std::size_t i : work.copies) {
      const Dropped dropped = copies_[i].dropped;
      if (dropped == Dropped::ignored || reachable_until(copies_[i]) != last) continue;
      if (dropped == Dropped::none) return Dropped::none;
      if (!reason) reason = dropped;
    }
    return reason.value_or(Dropped::ignored);
  }

  // Judges each work by its newest copies.
  std::vector<Dropped> judge_newest() const {
    const Instant group_newest = latest(&Group::newest);
    std::vector<Dropped> verdicts;
    verdicts.reserve(works_.size());
    for (const Work& work : works_) {
      const Instant last = newest(work);
      if (last == kNever) {
        verdicts.push_back(Dropped::ignored);  // even if not own: the address would not help
      } else if (!work.own) {
        verdicts.push_back(Dropped::unknown_address);
      } else {
        verdicts.push_back(last == group_newest ? judge_copies(work, last) : Dropped::superseded);
      }
    }
    return verdicts;
  }

  std::size_t representative(const Work& work) const {
    const auto rank = [&](std::size_t i) {
      return std::tuple(copies_[i].dropped != Dropped::ignored, reachable_until(copies_[i]),
                        copies_[i].dropped == Dropped::none);
    };
    return *std::max_element(work.copies.begin(), work.copies.end(),
                             [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  }

  std::span<const CommitCopy> copies_;
  std::vector<Work> works_;
};

}  // namespace

std::vector<std::optional<Dropped>> judge_group(std::span<const CommitCopy> group) {
  return Group(group).judge();
}

}  // namespace gongbu::core
