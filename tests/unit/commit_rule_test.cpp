#include "gongbu/core/commit_rule.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
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

/// A copy of a work.
struct Holding {
  Dropped dropped = kNone;
  std::optional<Instant> gone_at;
};

/// A work with its copies: each group of a test is a list of these.
struct Work {
  bool own = true;
  std::vector<Holding> holdings;
};

Holding here(Dropped dropped = kNone) { return {dropped, std::nullopt}; }
Holding gone(int scan, Dropped dropped = kNone) { return {dropped, Instant{seconds{scan}}}; }
Work own(std::vector<Holding> holdings) { return {true, std::move(holdings)}; }
Work unknown(std::vector<Holding> holdings) { return {false, std::move(holdings)}; }

/// What judge_group() says of each work, and which of its copies represents it.
struct Answers {
  std::vector<Dropped> dropped;
  std::vector<std::size_t> representatives;
};

// One address for what is the user's, and one for what is not; each work has its own subject.
Answers judge(const std::vector<Work>& group) {
  std::vector<CommitCopy> copies;
  std::vector<std::string> subjects;
  for (std::size_t i = 0; i < group.size(); ++i) subjects.push_back(std::to_string(i));
  for (std::size_t i = 0; i < group.size(); ++i)
    for (const Holding& h : group[i].holdings)
      copies.push_back({.repository = static_cast<std::int64_t>(copies.size()),
                        .email = group[i].own ? "me@example.com" : "other@example.com",
                        .subject = subjects[i],
                        .own = group[i].own,
                        .dropped = h.dropped,
                        .gone_at = h.gone_at});
  const auto verdicts = judge_group(copies);
  REQUIRE(verdicts.size() == copies.size());
  Answers answers;
  std::size_t copy = 0;
  for (const Work& work : group) {
    std::size_t represented = 0;
    for (std::size_t i = 0; i < work.holdings.size(); ++i, ++copy) {
      if (!verdicts[copy]) continue;
      ++represented;
      answers.dropped.push_back(*verdicts[copy]);
      answers.representatives.push_back(i);
    }
    REQUIRE(represented == 1);
  }
  return answers;
}

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
  if (!work.own) return kUnknown;
  if (reachable(work)) {
    std::vector<Holding> holdings;
    for (const Holding& h : speaking(work))
      if (!h.gone_at) holdings.push_back(h);
    return say(holdings);
  }
  const Instant went = scans(work).back();
  for (const Work& other : group) {
    if (!other.own) continue;
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
    if (work.own && h.dropped == kNone)
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
  const auto [answers, representatives] = judge(group);
  REQUIRE(answers.size() == group.size());
  for (std::size_t i = 0; i < group.size(); ++i)
    REQUIRE(answers[i] == naive_answer(group, group[i]));

  const bool any_reachable =
      std::any_of(group.begin(), group.end(), [](const Work& w) { return w.own && reachable(w); });
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool counts_by_itself = naive_last(group, group[i]) == answers[i];
    if (answers[i] == kNone) {
      REQUIRE(group[i].own);
      if (counts_by_itself) REQUIRE(reachable(group[i]) == any_reachable);
    }
    if (answers[i] == kSuperseded) REQUIRE(!reachable(group[i]));
    const Holding& stands = group[i].holdings.at(representatives[i]);
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
                                  [](const Work& w) { return w.own && !speaking(w).empty(); });
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
    all.push_back(own({a}));
    all.push_back(unknown({a}));
    if (!with_pairs) continue;
    for (const Holding& b : all_holdings()) {
      all.push_back(own({a, b}));
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
      {"a commit", {own({here()})}, {kNone}},
      {"a merge", {own({here(kMerge)})}, {kMerge}},
      {"an empty commit", {own({here(kEmpty)})}, {kEmpty}},
      {"in two clones", {own({here(), here()})}, {kNone}},
      {"a cherry-pick that became empty", {own({here(kEmpty), here()})}, {kNone}},
      {"the first reason", {own({here(kEmpty), here(kMerge)})}, {kEmpty}},
      {"a deleted branch", {own({gone(1)})}, {kNone}},
      {"a deleted branch with a merge", {own({gone(1, kMerge)})}, {kMerge}},
      {"a rebase", {own({gone(1), here()})}, {kNone}},
      {"a reword", {own({gone(1)}), own({here()})}, {kSuperseded, kNone}},
      {"a reword that a clone still holds",
       {own({gone(1), here()}), own({here()})},
       {kNone, kNone}},
      {"a reword into an empty one", {own({gone(1)}), own({here(kEmpty)})}, {kNone, kEmpty}},
      {"the same, after another version",
       {own({gone(1)}), own({gone(2)}), own({here(kEmpty)})},
       {kSuperseded, kNone, kEmpty}},
      {"an amend that left nothing of it", {own({gone(1), here(kEmpty)})}, {kNone}},
      {"two rewords, then the branch went",
       {own({gone(1)}), own({gone(2)}), own({gone(3)})},
       {kSuperseded, kSuperseded, kNone}},
      {"two at once", {own({gone(1)}), own({gone(1)})}, {kNone, kNone}},
      {"the last to go was a merge", {own({gone(1)}), own({gone(2, kMerge)})}, {kNone, kMerge}},
      {"what stayed longest speaks", {own({gone(1, kMerge), gone(2, kEmpty)})}, {kEmpty}},
      {"an unknown address", {unknown({here()})}, {kUnknown}},
      {"an unknown address supersedes nothing",
       {own({gone(1)}), unknown({here()})},
       {kNone, kUnknown}},
      {"an ignored repository", {own({here(kIgnored)})}, {kIgnored}},
      {"an ignored repository and another", {own({here(kIgnored), here()})}, {kNone}},
      {"an ignored repository keeps nothing", {own({gone(1), here(kIgnored)})}, {kNone}},
      {"an ignored repository supersedes nothing",
       {own({gone(1)}), own({here(kIgnored)})},
       {kNone, kIgnored}},
      {"unknown and ignored", {unknown({here(kIgnored)})}, {kIgnored}},
      {"nobody", {}, {}},
  };
  for (const Case& c : cases) CHECK_MESSAGE(judge(c.group).dropped == c.expected, c.what);
}

TEST_CASE("which commits of the same author time are one work") {
  struct Case {
    std::string_view what;
    std::vector<CommitCopy> group;
    std::vector<std::optional<Dropped>> expected;
  };
  const auto copy = [](std::int64_t repository, std::string_view email, std::string_view subject,
                       bool own, Dropped dropped = kNone) {
    return CommitCopy{.repository = repository,
                      .email = email,
                      .subject = subject,
                      .own = own,
                      .dropped = dropped};
  };
  const std::optional<Dropped> nothing;
  const std::vector<Case> cases = {
      {"nobody", {}, {}},
      {"of two clones, the first represents it",
       {copy(2, "a", "s", true), copy(1, "a", "s", true)},
       {nothing, kNone}},
      {"two subjects", {copy(1, "a", "s", true), copy(1, "a", "t", true)}, {kNone, kNone}},
      {"two addresses of the user's",
       {copy(1, "a", "s", true), copy(2, "b", "s", true)},
       {kNone, nothing}},
      {"two strangers of the user's name",
       {copy(1, "a", "s", false), copy(1, "b", "s", false)},
       {kUnknown, kUnknown}},
      {"a clone that is configured with fewer addresses",
       {copy(1, "a", "s", false), copy(2, "a", "s", true)},
       {kNone, nothing}},
      {"an address that only an ignored repository knows",
       {copy(1, "a", "s", false), copy(2, "a", "s", true, kIgnored)},
       {kUnknown, nothing}},
      {"what counts represents it",
       {copy(1, "a", "s", true, kMerge), copy(2, "a", "s", true)},
       {nothing, kNone}},
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
