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
struct Copy {
  Dropped dropped = kNone;
  std::optional<Instant> gone_at;
};

/// A work with its copies: each group of a test is a list of these.
struct Work {
  bool own = true;
  std::vector<Copy> copies;
};

Copy here(Dropped dropped = kNone) { return {dropped, std::nullopt}; }
Copy gone(int scan, Dropped dropped = kNone) { return {dropped, Instant{seconds{scan}}}; }
Work own(std::vector<Copy> copies) { return {true, std::move(copies)}; }
Work unknown(std::vector<Copy> copies) { return {false, std::move(copies)}; }

/// Verdict and representative copy of each work according to judge_group().
struct Verdicts {
  std::vector<Dropped> dropped;
  std::vector<std::size_t> representatives;
};

// One address is the user's, one is not; each work has its own subject.
Verdicts judge(const std::vector<Work>& group) {
  std::vector<CommitCopy> copies;
  std::vector<std::string> subjects;
  for (std::size_t i = 0; i < group.size(); ++i) subjects.push_back(std::to_string(i));
  for (std::size_t i = 0; i < group.size(); ++i)
    for (const Copy& h : group[i].copies)
      copies.push_back({.repository = static_cast<std::int64_t>(copies.size()),
                        .email = group[i].own ? "me@example.com" : "other@example.com",
                        .subject = subjects[i],
                        .own = group[i].own,
                        .dropped = h.dropped,
                        .gone_at = h.gone_at});
  const auto verdicts = judge_group(copies);
  REQUIRE(verdicts.size() == copies.size());
  Verdicts answers;
  std::size_t copy = 0;
  for (const Work& work : group) {
    std::size_t represented = 0;
    for (std::size_t i = 0; i < work.copies.size(); ++i, ++copy) {
      if (!verdicts[copy]) continue;
      ++represented;
      answers.dropped.push_back(*verdicts[copy]);
      answers.representatives.push_back(i);
    }
    REQUIRE(represented == 1);
  }
  return answers;
}

// A naive implementation of the rules in the header.
std::vector<Copy> not_ignored(const Work& work) {
  std::vector<Copy> result;
  for (const Copy& h : work.copies)
    if (h.dropped != kIgnored) result.push_back(h);
  return result;
}

bool reachable(const Work& work) {
  const std::vector<Copy> copies = not_ignored(work);
  return std::any_of(copies.begin(), copies.end(), [](const Copy& h) { return !h.gone_at; });
}

std::vector<Instant> gone_times(const Work& work) {
  std::vector<Instant> result;
  for (const Copy& h : not_ignored(work))
    if (h.gone_at) result.push_back(*h.gone_at);
  std::sort(result.begin(), result.end());
  return result;
}

Dropped verdict_of(const std::vector<Copy>& copies) {
  for (const Copy& h : copies)
    if (h.dropped == kNone) return kNone;
  return copies.front().dropped;
}

Dropped naive_newest(const std::vector<Work>& group, const Work& work) {
  if (not_ignored(work).empty()) return kIgnored;
  if (!work.own) return kUnknown;
  if (reachable(work)) {
    std::vector<Copy> copies;
    for (const Copy& h : not_ignored(work))
      if (!h.gone_at) copies.push_back(h);
    return verdict_of(copies);
  }
  const Instant last = gone_times(work).back();
  for (const Work& other : group) {
    if (!other.own) continue;
    if (reachable(other)) return kSuperseded;
    const std::vector<Instant> others = gone_times(other);
    if (!others.empty() && others.back() > last) return kSuperseded;
  }
  std::vector<Copy> copies;
  for (const Copy& h : not_ignored(work))
    if (h.gone_at == last) copies.push_back(h);
  return verdict_of(copies);
}

// Returns when a counted copy was last reachable; nothing if none counts.
std::optional<Instant> counted(const Work& work) {
  std::optional<Instant> last;
  for (const Copy& h : work.copies)
    if (work.own && h.dropped == kNone)
      last = std::max(last.value_or(Instant::min()), h.gone_at.value_or(Instant::max()));
  return last;
}

Dropped naive_verdict(const std::vector<Work>& group, const Work& work) {
  std::optional<Instant> last;
  for (const Work& other : group) {
    if (naive_newest(group, other) == kNone) return naive_newest(group, work);
    if (counted(other)) last = std::max(last.value_or(Instant::min()), *counted(other));
  }
  return last && counted(work) == last ? kNone : naive_newest(group, work);
}

void check_group(const std::vector<Work>& group) {
  const auto [answers, representatives] = judge(group);
  REQUIRE(answers.size() == group.size());
  for (std::size_t i = 0; i < group.size(); ++i)
    REQUIRE(answers[i] == naive_verdict(group, group[i]));

  const bool any_reachable =
      std::any_of(group.begin(), group.end(), [](const Work& w) { return w.own && reachable(w); });
  for (std::size_t i = 0; i < group.size(); ++i) {
    const bool counts_by_itself = naive_newest(group, group[i]) == answers[i];
    if (answers[i] == kNone) {
      REQUIRE(group[i].own);
      if (counts_by_itself) REQUIRE(reachable(group[i]) == any_reachable);
    }
    if (answers[i] == kSuperseded) REQUIRE(!reachable(group[i]));
    const Copy& shown = group[i].copies.at(representatives[i]);
    REQUIRE((shown.dropped == kIgnored) == not_ignored(group[i]).empty());
    if (shown.dropped != kIgnored) REQUIRE(!shown.gone_at == reachable(group[i]));
    if (counts_by_itself && answers[i] != kUnknown && answers[i] != kSuperseded)
      REQUIRE(shown.dropped == answers[i]);
  }
  // A group with a counted copy has a counted work.
  const bool counted_once =
      std::any_of(group.begin(), group.end(), [](const Work& w) { return counted(w).has_value(); });
  REQUIRE(counted_once == (std::find(answers.begin(), answers.end(), kNone) != answers.end()));
  // A group with an own work that is not ignored has a verdict by policy.
  const bool has_own = std::any_of(group.begin(), group.end(),
                                   [](const Work& w) { return w.own && !not_ignored(w).empty(); });
  const bool has_verdict = std::any_of(answers.begin(), answers.end(), [](Dropped d) {
    return d == kNone || d == kMerge || d == kEmpty;
  });
  REQUIRE(has_own == has_verdict);
}

// Every state of a copy with two scans.
std::vector<Copy> all_copies() {
  std::vector<Copy> all;
  for (const Dropped dropped : {kNone, kMerge, kIgnored})
    for (const Copy& h : {here(dropped), gone(1, dropped), gone(2, dropped)}) all.push_back(h);
  return all;
}

std::vector<Work> all_works(bool with_pairs) {
  std::vector<Work> all;
  for (const Copy& a : all_copies()) {
    all.push_back(own({a}));
    all.push_back(unknown({a}));
    if (!with_pairs) continue;
    for (const Copy& b : all_copies()) {
      all.push_back(own({a, b}));
      all.push_back(unknown({a, b}));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("commit rule: which works of a group count") {
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
      {"a reword that became empty", {own({gone(1)}), own({here(kEmpty)})}, {kNone, kEmpty}},
      {"the same, after another version",
       {own({gone(1)}), own({gone(2)}), own({here(kEmpty)})},
       {kSuperseded, kNone, kEmpty}},
      {"an amend that removed all changes", {own({gone(1), here(kEmpty)})}, {kNone}},
      {"two rewords, then a deleted branch",
       {own({gone(1)}), own({gone(2)}), own({gone(3)})},
       {kSuperseded, kSuperseded, kNone}},
      {"two unreachable at once", {own({gone(1)}), own({gone(1)})}, {kNone, kNone}},
      {"the newest is a merge", {own({gone(1)}), own({gone(2, kMerge)})}, {kNone, kMerge}},
      {"the newest copy decides", {own({gone(1, kMerge), gone(2, kEmpty)})}, {kEmpty}},
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
      {"an empty group", {}, {}},
  };
  for (const Case& c : cases) CHECK_MESSAGE(judge(c.group).dropped == c.expected, c.what);
}

TEST_CASE("commit rule: which copies are one work") {
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
      {"an empty group", {}, {}},
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
      {"a counted copy represents it",
       {copy(1, "a", "s", true, kMerge), copy(2, "a", "s", true)},
       {nothing, kNone}},
  };
  for (const Case& c : cases) CHECK_MESSAGE(judge_group(c.group) == c.expected, c.what);
}

TEST_CASE("commit rule: every pair of works with one or two copies") {
  const std::vector<Work> works = all_works(true);
  for (const Work& a : works)
    for (const Work& b : works) check_group({a, b});
}

TEST_CASE("commit rule: every three works with one copy") {
  const std::vector<Work> works = all_works(false);
  for (const Work& a : works)
    for (const Work& b : works)
      for (const Work& c : works) check_group({a, b, c});
}

}  // namespace gongbu::core
