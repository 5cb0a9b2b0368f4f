#include <doctest/doctest.h>

#include <algorithm>
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

// What the C library says of the zone in TZ.
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
  if (ours == system_offset(at)) return;  // millions of them: only differences are worth a record
  FAIL_CHECK(zone.name() << " at " << at << ": " << ours.count() << ", the C library says "
                         << system_offset(at).count());
}

/// Gives TZ back when a test ends.
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
    if (!periods) continue;  // a table beside the zones
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

TEST_CASE("a zone file that is cut or damaged is no zone, and never more than that") {
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
