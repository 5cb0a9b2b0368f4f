#include "gongbu/core/commit_rule.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>

namespace gongbu::core {
namespace {

constexpr Instant kNever = Instant::min();
constexpr Instant kStillHere = Instant::max();

// When a holding went. Taking a reachable one as gone at the end of time makes one rule of two:
// what stayed longest is what counts.
Instant went(const Holding& holding) { return holding.gone_at.value_or(kStillHere); }

// When the last holding of a work went; holdings on the ignore list do not keep it.
Instant last_went(const Work& work) {
  Instant last = kNever;
  for (const Holding& holding : work.holdings)
    if (holding.dropped != Dropped::ignored) last = std::max(last, went(holding));
  return last;
}

// What the holdings that went at `last` say: the work counts when one of them does.
Dropped judge_holdings(const Work& work, Instant last) {
  std::optional<Dropped> reason;
  for (const Holding& holding : work.holdings) {
    if (holding.dropped == Dropped::ignored || went(holding) != last) continue;
    if (holding.dropped == Dropped::none) return Dropped::none;
    if (!reason) reason = holding.dropped;
  }
  return reason.value_or(Dropped::ignored);
}

// When the last holding of a work that counts went; never without one.
Instant last_counted(const Work& work) {
  Instant last = kNever;
  for (const Holding& holding : work.holdings)
    if (holding.dropped == Dropped::none) last = std::max(last, went(holding));
  return last;
}

Instant latest(std::span<const Work> group, Instant (*of)(const Work&)) {
  Instant last = kNever;
  for (const Work& work : group)
    if (work.mine) last = std::max(last, of(work));
  return last;
}

// What the last versions in a group say.
std::vector<Dropped> judge_last(std::span<const Work> group) {
  const Instant group_last = latest(group, last_went);
  std::vector<Dropped> answers;
  answers.reserve(group.size());
  for (const Work& work : group) {
    const Instant last = last_went(work);
    if (last == kNever) {
      answers.push_back(Dropped::ignored);  // even if not mine: knowing the address would not help
    } else if (!work.mine) {
      answers.push_back(Dropped::unknown_address);
    } else {
      answers.push_back(last == group_last ? judge_holdings(work, last) : Dropped::superseded);
    }
  }
  return answers;
}

}  // namespace

std::vector<Dropped> judge_group(std::span<const Work> group) {
  std::vector<Dropped> answers = judge_last(group);
  const Instant counted = latest(group, last_counted);
  if (counted == kNever ||
      std::find(answers.begin(), answers.end(), Dropped::none) != answers.end())
    return answers;
  // Nothing counts any more, but something did.
  for (std::size_t i = 0; i < group.size(); ++i)
    if (group[i].mine && last_counted(group[i]) == counted) answers[i] = Dropped::none;
  return answers;
}

std::size_t standing(const Work& work) {
  const auto rank = [](const Holding& holding) {
    return std::tuple(holding.dropped != Dropped::ignored, went(holding),
                      holding.dropped == Dropped::none);
  };
  const auto best =
      std::max_element(work.holdings.begin(), work.holdings.end(),
                       [&](const Holding& a, const Holding& b) { return rank(a) < rank(b); });
  return static_cast<std::size_t>(best - work.holdings.begin());
}

}  // namespace gongbu::core
