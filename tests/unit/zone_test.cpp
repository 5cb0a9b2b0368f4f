#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "gongbu/host/files.hpp"
#include "gongbu/host/zone.hpp"
#include "host/tzif.hpp"

namespace {

namespace fs = std::filesystem;
using gongbu::core::Instant;
using gongbu::core::seconds;
using gongbu::core::Zone;

const fs::path kDatabase = "/usr/share/zoneinfo";

std::vector<std::string> all_zones() {
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator it(kDatabase), end; it != end; ++it) {
    const std::string name = it->path().lexically_relative(kDatabase).string();
    if (name.front() < 'A' || name.front() > 'Z') {
      it.disable_recursion_pending();
    } else if (it->is_regular_file()) {
      names.push_back(name);
    }
  }
  return names;
}

// Returns the offset that the C library computes for TZ.
seconds system_offset(std::time_t at) {
  std::tm local{};
  localtime_r(&at, &local);
  return seconds{local.tm_gmtoff};
}

void use_zone(const std::string& name) {
  setenv("TZ", (":" + name).c_str(), 1);
  tzset();
}

void check_at(const Zone& zone, std::time_t at) {
  const seconds ours = zone.offset_at(Instant{seconds{at}});
  if (ours == system_offset(at))
    return;  // record only differences, because there are millions of checks
  FAIL_CHECK(zone.name() << " at " << at << ": " << ours.count() << ", the C library says "
                         << system_offset(at).count());
}

/// Restores TZ when a test ends.
struct KeepZone {
  KeepZone() : before(std::getenv("TZ") == nullptr ? "" : std::getenv("TZ")) {}
  ~KeepZone() {
    before.empty() ? unsetenv("TZ") : setenv("TZ", before.c_str(), 1);
    tzset();
  }
  std::string before;
};

}  // namespace

TEST_CASE("every zone agrees with the C library, transitions to the second, from 1970 to 2099") {
  const KeepZone keep;
  constexpr std::time_t kStep = 47 * 86'400;
  constexpr std::time_t kEnd = 4'102'444'800;  // 2100-01-01
  const std::vector<std::string> names = all_zones();
  REQUIRE(names.size() > 300);
  for (const std::string& name : names) {
    const auto bytes = gongbu::host::read_file(kDatabase / name);
    const auto periods = gongbu::host::parse_tzif(*bytes, 2100);
    if (!periods) continue;  // not a zone file
    use_zone(name);
    const Zone zone(name, *periods);
    for (std::time_t at = 0; at < kEnd; at += kStep) check_at(zone, at);
    for (const Zone::Period& period : *periods) {
      const std::time_t begin = period.begin.time_since_epoch().count();
      if (begin <= 0 || begin >= kEnd) continue;
      check_at(zone, begin - 1);
      check_at(zone, begin);
    }
  }
}

// Returns the instants around each time at which the zone sets its clock back.
std::vector<Instant> around_folds(const Zone& zone) {
  using namespace std::chrono_literals;
  std::vector<Instant> moments;
  for (std::size_t i = 1; i < zone.periods().size(); ++i) {
    const Instant change = zone.periods()[i].begin;
    if (zone.periods()[i].offset >= zone.periods()[i - 1].offset) continue;
    for (const auto apart : {-61min, -31min, -1min, 0min, 10min, 40min, 59min, 61min})
      moments.push_back(change + apart);
  }
  return moments;
}

TEST_CASE("in every zone a day ends after now, even in a repeated hour") {
  using namespace std::chrono_literals;
  for (const std::string& name : all_zones()) {
    const Zone zone = gongbu::host::load_zone(name);
    for (const Instant now : around_folds(zone))
      for (const gongbu::core::DayStart start : {0min, 30min, 90min, 150min}) {
        const gongbu::core::Day day = gongbu::core::study_day(now, zone, start);
        const Instant end = gongbu::core::end_of(day, now, zone, start);
        const bool right = end > now && gongbu::core::study_day(end, zone, start) > day &&
                           gongbu::core::study_day(end - 1s, zone, start) <= day;
        if (!right) FAIL_CHECK(name << " at " << now.time_since_epoch().count());
      }
  }
}

// Returns the periods that begin with the clock set ahead by half a day or more.
std::vector<Zone::Period> moves_east(const Zone& zone) {
  std::vector<Zone::Period> moves;
  for (std::size_t i = 1; i < zone.periods().size(); ++i)
    if (zone.periods()[i].offset - zone.periods()[i - 1].offset >= std::chrono::hours{12})
      moves.push_back(zone.periods()[i]);
  return moves;
}

TEST_CASE("skipped days are exactly the days without an instant") {
  const auto has_no_moment = [](const Zone& zone, gongbu::core::Day day,
                                gongbu::core::DayStart start) {
    return gongbu::core::begin_of(day, zone, start) ==
           gongbu::core::begin_of(day + date::days{1}, zone, start);
  };
  constexpr gongbu::core::DayStart kMidnight{0};
  for (const std::string& name : all_zones()) {
    const Zone zone = gongbu::host::load_zone(name);
    for (const int hours : {0, 1, 4, 23}) {
      const gongbu::core::DayStart start = std::chrono::hours{hours};
      std::vector<gongbu::core::Day> expected;
      for (const Zone::Period& period : moves_east(zone))
        for (int i = -3; i <= 3; ++i) {
          const auto day = gongbu::core::study_day(period.begin, zone, kMidnight) + date::days{i};
          if (has_no_moment(zone, day, kMidnight) || has_no_moment(zone, day, start))
            expected.push_back(day);
        }
      std::sort(expected.begin(), expected.end());
      expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
      CHECK_MESSAGE(gongbu::core::skipped_days(zone, start) == expected, name << " " << hours);
    }
  }
}

TEST_CASE("Samoa had no 30 December 2011, Kwajalein no 21 August 1993") {
  const auto skipped = [](const char* name) {
    std::string text;
    for (const gongbu::core::Day day :
         gongbu::core::skipped_days(gongbu::host::load_zone(name), gongbu::core::DayStart{240}))
      text += gongbu::core::iso(day) + " ";
    return text;
  };
  CHECK(skipped("Pacific/Apia").find("2011-12-30 ") != std::string::npos);
  CHECK(skipped("Pacific/Kwajalein").find("1993-08-2") != std::string::npos);
  CHECK(skipped("Asia/Seoul").empty());
}

TEST_CASE("a rule of a zone file is less than a day ahead of UTC") {
  const std::string whole = *gongbu::host::read_file(kDatabase / "Asia/Seoul");
  const std::string body = whole.substr(0, whole.rfind("KST-9"));
  for (const char* rule : {"KST-9", "KST-23:59:59", "A23", "A-9B-10,J1,J2"}) {
    CAPTURE(rule);
    CHECK(gongbu::host::parse_tzif(body + rule + "\n", 2100));
  }
  for (const char* rule : {"KST-24", "KST5550", "A-9B-24,J1,J2", "A-23:30,J1,J2"}) {
    CAPTURE(rule);
    const auto periods = gongbu::host::parse_tzif(body + rule + "\n", 2100);
    if (!periods) continue;  // or the rule is ignored
    for (const auto& period : *periods) CHECK(std::chrono::abs(period.offset) < date::days{1});
  }
}

TEST_CASE("a truncated or damaged zone file is rejected") {
  const std::string whole = *gongbu::host::read_file(kDatabase / "America/New_York");
  REQUIRE(gongbu::host::parse_tzif(whole, 2100));
  for (std::size_t n = 0; n < whole.size() - 30; n += 7)  // the last bytes are the footer
    CHECK_FALSE(gongbu::host::parse_tzif(whole.substr(0, n), 2100));
  std::mt19937 random(20261121);
  for (int i = 0; i < 2000; ++i) {
    std::string damaged = whole;
    for (int j = 0; j < 8; ++j) damaged[random() % damaged.size()] = static_cast<char>(random());
    const auto periods = gongbu::host::parse_tzif(damaged, 2100);
    if (!periods) continue;
    CHECK(std::is_sorted(periods->begin(), periods->end(),
                         [](const auto& a, const auto& b) { return a.begin < b.begin; }));
  }
}
