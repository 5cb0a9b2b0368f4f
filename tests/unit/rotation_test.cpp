// Rotation of backups.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "transfer/rotation.hpp"

using namespace gongbu;
using transfer::Dated;

namespace {

const core::Day kFirst{date::year{2024} / 1 / 1};

/// A naive model: keeps the last backup of each of the newest days, weeks and months.
std::set<std::size_t> kept_by_model(const std::vector<Dated>& backups) {
  std::map<core::Day, std::size_t> days;
  std::map<core::Day, std::size_t> weeks;
  std::map<int, std::size_t> months;
  std::map<core::Day, std::size_t> smaller;
  std::set<std::size_t> kept;
  std::int64_t most = -1;
  std::size_t largest = 0;
  for (std::size_t i = 0; i < backups.size(); ++i) {
    const Dated& backup = backups[i];
    if (backup.smaller) {
      smaller[backup.day] = i;
      continue;
    }
    const date::year_month_day date{backup.day};
    days[backup.day] = i;
    weeks[core::week_begin(backup.day, date::Monday)] = i;
    months[int{date.year()} * 12 + static_cast<int>(unsigned{date.month()})] = i;
    if (backup.records >= most) {
      most = backup.records;
      largest = i;
    }
  }
  const auto keep_last = [&](const auto& by_key, std::size_t count) {
    auto it = by_key.rbegin();
    for (std::size_t n = 0; n < count && it != by_key.rend(); ++n, ++it) kept.insert(it->second);
  };
  keep_last(days, 7);
  keep_last(weeks, 5);
  keep_last(months, 12);
  keep_last(smaller, 7);
  if (most >= 0) kept.insert(largest);
  return kept;
}

}  // namespace

TEST_CASE("backup: rotation agrees with a naive model") {
  std::uint32_t random = 1;
  const auto next = [&](std::uint32_t below) {
    random = random * 1'664'525U + 1'013'904'223U;
    return (random >> 8U) % below;
  };
  for (int world = 0; world < 300; ++world) {
    std::vector<Dated> backups;
    core::Day day = kFirst;
    const auto count = next(80);
    for (std::uint32_t i = 0; i < count; ++i) {
      day += date::days{static_cast<int>(next(world % 3 == 0 ? 3 : 20))};
      backups.push_back({day, next(50), next(6) == 0});
    }
    const std::set<std::size_t> kept = kept_by_model(backups);
    const std::vector<std::size_t> gone = transfer::superseded(backups);
    CAPTURE(world);
    CHECK(gone.size() + kept.size() == backups.size());
    for (const std::size_t i : gone) CHECK(kept.count(i) == 0);
  }
}

TEST_CASE("backup: daily rotation keeps the newest and the largest") {
  std::vector<Dated> backups;
  for (int n = 0; n < 800; ++n) {
    const core::Day day = kFirst + date::days{n};
    backups.push_back({day, n == 100 ? 1000 : n, false});
    std::vector<std::size_t> gone = transfer::superseded(backups);
    std::sort(gone.rbegin(), gone.rend());
    for (const std::size_t i : gone)
      backups.erase(backups.begin() + static_cast<std::ptrdiff_t>(i));
    CHECK(backups.back().day == day);
  }
  CHECK(backups.size() <= 7 + 5 + 12 + 1);
  CHECK(backups.size() >= 7 + 3 + 10);
  CHECK(std::any_of(backups.begin(), backups.end(),
                    [](const Dated& backup) { return backup.records == 1000; }));
}

TEST_CASE("backup: one with fewer records replaces none") {
  std::vector<Dated> backups;
  for (int n = 0; n < 7; ++n) backups.push_back({kFirst + date::days{n}, 10, false});
  backups.push_back({kFirst + date::days{7}, 3, true});
  CHECK(transfer::superseded(backups).empty());
}
