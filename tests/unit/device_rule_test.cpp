// Rules for works with facts of several devices.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gongbu/core/device_rule.hpp"

namespace gongbu::core {
namespace {

constexpr Instant at(int seconds) { return Instant{gongbu::core::seconds{seconds}}; }

WorkClaim claim(std::size_t work, std::string_view device, int committed,
                Dropped verdict = Dropped::none) {
  WorkClaim claim;
  claim.work = work;
  claim.device = device;
  claim.repository = static_cast<std::int64_t>(device.front());
  claim.committed_at = at(committed);
  claim.recorded_at = at(committed);
  claim.verdict = verdict;
  return claim;
}

WorkClaim replaced(std::size_t work, std::string_view device, int committed, std::size_t by) {
  WorkClaim one = claim(work, device, committed, Dropped::superseded);
  one.is_replaced = true;
  one.replaced_by = by;
  return one;
}

const AreRelated kStrangers = [](std::int64_t, std::int64_t) { return false; };
const AreRelated kAllRelated = [](std::int64_t, std::int64_t) { return true; };

std::vector<Dropped> verdicts(const std::vector<WorkClaim>& claims, const AreRelated& are_related) {
  std::size_t works = 0;
  for (const WorkClaim& one : claims) works = std::max(works, one.work + 1);
  std::vector<Dropped> all;
  for (const WorkVerdict& verdict : judge_works(claims, works, are_related))
    all.push_back(verdict.verdict);
  return all;
}

TEST_CASE("devices: a work counts when one device counts it") {
  CHECK(verdicts({claim(0, "a", 1), claim(0, "b", 1, Dropped::too_small)}, kStrangers) ==
        std::vector{Dropped::none});
  CHECK(verdicts({claim(0, "a", 1, Dropped::merge), claim(0, "b", 1, Dropped::merge)},
                 kStrangers) == std::vector{Dropped::merge});
  CHECK(verdicts({claim(0, "a", 1, Dropped::ignored), claim(0, "b", 1)}, kStrangers) ==
        std::vector{Dropped::none});
}

TEST_CASE("devices: only the later version of an amended work counts") {
  const std::vector claims{replaced(0, "a", 1, 1), claim(1, "a", 2), claim(0, "b", 1)};
  CHECK(verdicts(claims, kStrangers) == std::vector{Dropped::superseded, Dropped::none});
}

TEST_CASE("devices: of two amends of one work the later one counts") {
  const std::vector claims{replaced(0, "a", 1, 1), claim(1, "a", 5), replaced(0, "b", 1, 2),
                           claim(2, "b", 4)};
  CHECK(verdicts(claims, kStrangers) ==
        std::vector{Dropped::superseded, Dropped::none, Dropped::superseded});
}

TEST_CASE("devices: works of one second are versions only in related repositories") {
  const std::vector claims{claim(0, "a", 1), claim(1, "b", 2)};
  CHECK(verdicts(claims, kStrangers) == std::vector{Dropped::none, Dropped::none});
  CHECK(verdicts(claims, kAllRelated) == std::vector{Dropped::superseded, Dropped::none});
  CHECK(depends_on_relations(claims, 2, kStrangers));
  CHECK_FALSE(depends_on_relations(claims, 2, kAllRelated));
}

TEST_CASE("devices: two works counted by one device stay two") {
  const std::vector claims{claim(0, "a", 1), claim(1, "a", 2), claim(1, "b", 2)};
  CHECK(verdicts(claims, kAllRelated) == std::vector{Dropped::none, Dropped::none});
  CHECK_FALSE(depends_on_relations(claims, 2, kStrangers));
}

TEST_CASE("devices: a work rewritten with another author time is replaced") {
  WorkClaim gone = claim(0, "a", 1, Dropped::superseded);
  gone.is_replaced = true;
  CHECK(verdicts({gone, claim(0, "b", 1)}, kStrangers) == std::vector{Dropped::superseded});
}

TEST_CASE("devices: the latest rebuild determines the day, else the first device with the work") {
  std::vector claims{claim(0, "b", 7), claim(0, "a", 9), claim(0, "c", 8)};
  CHECK(judge_works(claims, 1, kStrangers).front().day_giver == 0);
  claims[1].recorded_at = claims[0].recorded_at;
  CHECK(judge_works(claims, 1, kStrangers).front().day_giver == 1);  // the smaller device id
  claims[2].rebuilt_at = at(1);
  CHECK(judge_works(claims, 1, kStrangers).front().day_giver == 2);
  claims[0].rebuilt_at = at(2);
  CHECK(judge_works(claims, 1, kStrangers).front().day_giver == 0);
  claims[0].verdict = Dropped::ignored;
  CHECK(judge_works(claims, 1, kStrangers).front().day_giver == 2);
}

TEST_CASE("devices: the last reachable commit with text represents a work") {
  std::vector claims{claim(0, "a", 1), claim(0, "b", 3), claim(0, "c", 2)};
  CHECK(judge_works(claims, 1, kStrangers).front().representative == 1);
  claims[1].is_reachable = false;
  CHECK(judge_works(claims, 1, kStrangers).front().representative == 2);
  claims[2].has_text = false;
  CHECK(judge_works(claims, 1, kStrangers).front().representative == 0);
}

// For random claims in any order, all devices agree, and a work that counted is lost only if
// another version of it counts.
TEST_CASE("devices: every order of claims gives the same verdicts") {
  std::mt19937 random(1);
  const auto pick = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  const std::vector<std::string> devices{"a", "b", "c"};
  for (int world = 0; world < 3000; ++world) {
    CAPTURE(world);
    const std::size_t works = 1 + static_cast<std::size_t>(pick(4));
    std::vector<WorkClaim> claims;
    for (std::size_t work = 0; work < works; ++work)
      for (const std::string& device : devices) {
        if (pick(2) == 0 && (device != "c" || !claims.empty())) continue;
        WorkClaim one = claim(work, device, pick(4));
        one.repository = one.repository * 10 + pick(2);
        if (pick(4) == 0)
          one = replaced(work, device, pick(4),
                         static_cast<std::size_t>(pick(static_cast<int>(works))));
        if (pick(8) == 0) one.verdict = Dropped::too_small;
        claims.push_back(one);
      }
    for (std::size_t work = 0; work < works; ++work)  // at least one each
      if (std::none_of(claims.begin(), claims.end(),
                       [&](const WorkClaim& one) { return one.work == work; }))
        claims.push_back(claim(work, "a", 1));
    const auto relations = static_cast<unsigned>(random());
    const AreRelated are_related = [&](std::int64_t a, std::int64_t b) {
      return ((relations >> static_cast<unsigned>((a + b) % 32)) & 1U) != 0;
    };
    const auto expected = verdicts(claims, are_related);
    const bool any = std::any_of(claims.begin(), claims.end(),
                                 [](const WorkClaim& one) { return one.verdict == Dropped::none; });
    CHECK((std::count(expected.begin(), expected.end(), Dropped::none) > 0) == any);
    for (int i = 0; i < 5; ++i) {
      std::shuffle(claims.begin(), claims.end(), random);
      CHECK(verdicts(claims, are_related) == expected);
    }
  }
}

}  // namespace
}  // namespace gongbu::core
