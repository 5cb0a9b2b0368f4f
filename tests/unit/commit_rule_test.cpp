#include "gongbu/core/commit_rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace gongbu::core {
namespace {

constexpr auto kNone = Dropped::none;
constexpr auto kMerge = Dropped::merge;
constexpr auto kEmpty = Dropped::empty;
constexpr auto kSuperseded = Dropped::superseded;
constexpr auto kUnknown = Dropped::unknown_address;
constexpr auto kIgnored = Dropped::ignored;

Holding here(Dropped dropped = kNone) { return {dropped, std::nullopt}; }
Holding gone(int scan, Dropped dropped = kNone) { return {dropped, Instant{seconds{scan}}}; }
Work mine(std::vector<Holding> holdings) { return {true, std::move(holdings)}; }
Work unknown(std::vector<Holding> holdings) { return {false, std::move(holdings)}; }

// The prose of the header, question by question.
std::vector<Holding> speaking(const Work& work) {
  std::vector<Holding> result;
  for (const Holding& h : work.holdings)
    if (h.dropped != kIgnored) result.push_back(h);
  return result;
}

bool reachable(const Work& work) {
  const std::vector<Holding> holdings = speaking(work);
  return std::any_of(holdings.begin(), holdings.end(), [](const Holding& h) { return !h.gone_at; });
}

std::vector<Instant> scans(const Work& work) {
  std::vector<Instant> result;
  for (const Holding& h : speaking(work))
    if (h.gone_at) result.push_back(*h.gone_at);
  std::sort(result.begin(), result.end());
  return result;
}

Dropped say(const std::vector<Holding>& holdings) {
  for (const Holding& h : holdings)
    if (h.dropped == kNone) return kNone;
  return holdings.front().dropped;
}

Dropped naive_last(const std::vector<Work>& group, const Work& work) {
  if (speaking(work).empty()) return kIgnored;
  if (!work.mine) return kUnknown;
  if (reachable(work)) {
    std::vector<Holding> holdings;
    for (const Holding& h : speaking(work))
      if (!h.gone_at) holdings.push_back(h);
    return say(holdings);
  }
  const Instant went = scans(work).back();
  for (const Work& other : group) {
    if (!other.mine) continue;
    if (reachable(other)) return kSuperseded;
    const std::vector<Instant> others = scans(other);
    if (!others.empty() && others.back() > went) return kSuperseded;
  }
  std::vector<Holding> holdings;
  for (const Holding& h : speaking(work))
    if (h.gone_at == went) holdings.push_back(h);
  return say(holdings);
}

// When a holding that counts was last there; nothing when none ever was.
std::optional<Instant> counted(const Work& work) {
  std::optional<Instant> last;
  for (const Holding& h : work.holdings)
    if (work.mine && h.dropped == kNone)
      last = std::max(last.value_or(Instant::min()), h.gone_at.value_or(Instant::max()));
  return last;
}

Dropped naive_answer(const std::vector<Work>& group, const Work& work) {
  std::optional<Instant> last;
  for (const Work& other : group) {
    if (naive_last(group, other) == kNone) return naive_last(group, work);
    if (counted(other)) last = std::max(last.value_or(Instant::min()), *counted(other));
  }
  return last && counted(work) == last ? kNone : naive_last(group, work);
}

void check_group(const std::vector<Work>& group) {
  const std::vector<Dropped> answers = judge_group(group);
  REQUIRE(answers.size() == group.size());
  for (std::size_t i = 0; i < group.size(); ++i)
    REQUIRE(answers[i] == naive_answer(group, group[i]));

  const bool any_reachable =
      std::any_of(group.begin(), group.end(), [](const Work& w) { return w.mine && reachable(w); });
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool counts_by_itself = naive_last(group, group[i]) == answers[i];
    if (answers[i] == kNone) {
      REQUIRE(group[i].mine);
      if (counts_by_itself) REQUIRE(reachable(group[i]) == any_reachable);
    }
    if (answers[i] == kSuperseded) REQUIRE(!reachable(group[i]));
    const Holding& stands = group[i].holdings.at(standing(group[i]));
    REQUIRE((stands.dropped == kIgnored) == speaking(group[i]).empty());
    if (stands.dropped != kIgnored) REQUIRE(!stands.gone_at == reachable(group[i]));
    if (counts_by_itself && answers[i] != kUnknown && answers[i] != kSuperseded)
      REQUIRE(stands.dropped == answers[i]);
  }
  // Whatever the last versions are, what counted is not lost.
  const bool counted_once =
      std::any_of(group.begin(), group.end(), [](const Work& w) { return counted(w).has_value(); });
  REQUIRE(counted_once == (std::find(answers.begin(), answers.end(), kNone) != answers.end()));
  // Someone of mine with a voice always has the last word.
  const bool anyone = std::any_of(group.begin(), group.end(),
                                  [](const Work& w) { return w.mine && !speaking(w).empty(); });
  const bool last_word = std::any_of(answers.begin(), answers.end(), [](Dropped d) {
    return d == kNone || d == kMerge || d == kEmpty;
  });
  REQUIRE(anyone == last_word);
}

// Every state of a holding, with two scans to go at.
std::vector<Holding> all_holdings() {
  std::vector<Holding> all;
  for (const Dropped dropped : {kNone, kMerge, kIgnored})
    for (const Holding& h : {here(dropped), gone(1, dropped), gone(2, dropped)}) all.push_back(h);
  return all;
}

std::vector<Work> all_works(bool with_pairs) {
  std::vector<Work> all;
  for (const Holding& a : all_holdings()) {
    all.push_back(mine({a}));
    all.push_back(unknown({a}));
    if (!with_pairs) continue;
    for (const Holding& b : all_holdings()) {
      all.push_back(mine({a, b}));
      all.push_back(unknown({a, b}));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("which commits of the same author and time count") {
  struct Case {
    std::string_view what;
    std::vector<Work> group;
    std::vector<Dropped> expected;
  };
  const std::vector<Case> cases = {
      {"a commit", {mine({here()})}, {kNone}},
      {"a merge", {mine({here(kMerge)})}, {kMerge}},
      {"an empty commit", {mine({here(kEmpty)})}, {kEmpty}},
      {"in two clones", {mine({here(), here()})}, {kNone}},
      {"a cherry-pick that became empty", {mine({here(kEmpty), here()})}, {kNone}},
      {"the first reason", {mine({here(kEmpty), here(kMerge)})}, {kEmpty}},
      {"a deleted branch", {mine({gone(1)})}, {kNone}},
      {"a deleted branch with a merge", {mine({gone(1, kMerge)})}, {kMerge}},
      {"a rebase", {mine({gone(1), here()})}, {kNone}},
      {"a reword", {mine({gone(1)}), mine({here()})}, {kSuperseded, kNone}},
      {"a reword that a clone still holds",
       {mine({gone(1), here()}), mine({here()})},
       {kNone, kNone}},
      {"a reword into an empty one", {mine({gone(1)}), mine({here(kEmpty)})}, {kNone, kEmpty}},
      {"the same, after another version",
       {mine({gone(1)}), mine({gone(2)}), mine({here(kEmpty)})},
       {kSuperseded, kNone, kEmpty}},
      {"an amend that left nothing of it", {mine({gone(1), here(kEmpty)})}, {kNone}},
      {"two rewords, then the branch went",
       {mine({gone(1)}), mine({gone(2)}), mine({gone(3)})},
       {kSuperseded, kSuperseded, kNone}},
      {"two at once", {mine({gone(1)}), mine({gone(1)})}, {kNone, kNone}},
      {"the last to go was a merge", {mine({gone(1)}), mine({gone(2, kMerge)})}, {kNone, kMerge}},
      {"what stayed longest speaks", {mine({gone(1, kMerge), gone(2, kEmpty)})}, {kEmpty}},
      {"an unknown address", {unknown({here()})}, {kUnknown}},
      {"an unknown address supersedes nothing",
       {mine({gone(1)}), unknown({here()})},
       {kNone, kUnknown}},
      {"an ignored repository", {mine({here(kIgnored)})}, {kIgnored}},
      {"an ignored repository and another", {mine({here(kIgnored), here()})}, {kNone}},
      {"an ignored repository keeps nothing", {mine({gone(1), here(kIgnored)})}, {kNone}},
      {"an ignored repository supersedes nothing",
       {mine({gone(1)}), mine({here(kIgnored)})},
       {kNone, kIgnored}},
      {"unknown and ignored", {unknown({here(kIgnored)})}, {kIgnored}},
      {"nobody", {}, {}},
  };
  for (const Case& c : cases) CHECK_MESSAGE(judge_group(c.group) == c.expected, c.what);
}

TEST_CASE("every pair of works with one or two holdings") {
  const std::vector<Work> works = all_works(true);
  for (const Work& a : works)
    for (const Work& b : works) check_group({a, b});
}

TEST_CASE("every three works with one holding") {
  const std::vector<Work> works = all_works(false);
  for (const Work& a : works)
    for (const Work& b : works)
      for (const Work& c : works) check_group({a, b, c});
}

}  // namespace gongbu::core
