// Sums of the store over a range of days: repositories, hours, entries.
#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;

namespace {

constexpr core::Day kDay{date::days{19'675}};
constexpr core::seconds kSeoul{32'400};
constexpr core::Instant kNow{core::seconds{1'700'000'000}};

using Counts = std::vector<std::pair<std::string, int>>;

// Returns the instant at a second of a day in Seoul.
core::Instant at(core::Day day, int second) {
  return core::Instant{day.time_since_epoch()} + core::seconds{second} - kSeoul;
}

struct Days {
  std::int64_t repository(const std::string& name) {
    Repository one;
    one.git_dir = "/code/" + name + "/.git";
    one.work_tree = "/code/" + name;
    one.name = name;
    save_repositories(database, {one});
    return repository_at(database, one.git_dir)->id;
  }

  // Records a commit at a second of a day; equal numbers are the same work.
  void commit(std::int64_t repository, int number, core::Day day, int second,
              core::Dropped dropped = core::Dropped::none) {
    core::Commit found;
    found.oid[0] = static_cast<std::uint8_t>(number);
    found.oid[1] = static_cast<std::uint8_t>(repository);
    found.author_email = "me@example.com";
    found.authored_at = at(day, second);
    found.subject = "commit " + std::to_string(number);
    const Assessment assessment{.day = day, .utc_offset = kSeoul, .by_policy = dropped};
    ScanTransaction scan(database);
    scan.add(repository,
             {.found = {found}, .assess = [&](const core::Commit&) { return assessment; }}, kNow);
    scan.commit();
  }

  void entry(core::Day day, int second, bool timed = true) {
    Entry one;
    one.timed = timed;
    one.kind = "math";
    one.subject = "SVD";
    one.at = at(day, second);
    one.utc_offset = kSeoul;
    one.day = day;
    add_entry(database, one, kNow);
  }

  TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
};

}  // namespace

TEST_CASE_FIXTURE(Days, "store: commits by repository, each counted once") {
  const std::int64_t clone = repository("clone");
  const std::int64_t original = repository("original");
  commit(clone, 1, kDay, 100);
  commit(original, 1, kDay, 100);  // the same work
  commit(original, 2, kDay, 200);
  commit(original, 3, kDay + date::days{1}, 300);
  commit(original, 4, kDay + date::days{2}, 300);
  commit(original, 5, kDay, 300, core::Dropped::merge);
  CHECK(commits_by_repository(database, kDay, kDay + date::days{1}) ==
        Counts{{"original", 2}, {"clone", 1}});
  CHECK(commits_by_repository(database, kDay - date::days{1}, kDay - date::days{1}).empty());
}

TEST_CASE_FIXTURE(Days, "store: a work is counted in a repository where it is reachable") {
  const std::int64_t old = repository("old");
  const std::int64_t moved = repository("moved");
  commit(old, 1, kDay, 100);
  commit(moved, 1, kDay, 100);
  const std::vector one_old{old};
  mark_missing(database, one_old, kNow);
  CHECK(commits_by_repository(database, kDay, kDay) == Counts{{"moved", 1}});
  mark_missing(database, one_old, std::nullopt);
  CHECK(commits_by_repository(database, kDay, kDay) == Counts{{"old", 1}});
  mark_ignored(database, one_old, true);
  CHECK(commits_by_repository(database, kDay, kDay) == Counts{{"moved", 1}});
}

TEST_CASE_FIXTURE(Days, "store: activities by local hour") {
  const std::int64_t repository_id = repository("code");
  commit(repository_id, 1, kDay, 0);
  commit(repository_id, 2, kDay, 86'399);
  commit(repository_id, 3, kDay, 86'398, core::Dropped::empty);
  commit(repository_id, 4, kDay, 12 * 3600);
  entry(kDay, 22 * 3600);
  entry(kDay, 23 * 3600);
  entry(kDay, 12 * 3600);
  entry(kDay, 12 * 3600, false);  // recorded for a past day
  entry(kDay, 13 * 3600, false);  // the same if days start in the afternoon
  entry(kDay + date::days{1}, 5 * 3600);
  const std::array<int, 24> hours = activities_by_hour(database, kDay, kDay);
  CHECK(hours[0] == 1);
  CHECK(hours[12] == 2);
  CHECK(hours[22] == 1);
  CHECK(hours[23] == 2);
  CHECK(std::accumulate(hours.begin(), hours.end(), 0) == 6);
}

TEST_CASE_FIXTURE(Days, "store: hours of days before 1970") {
  const core::Day day{date::days{-3}};
  commit(repository("old"), 1, day, 3 * 3600);
  CHECK(activities_by_hour(database, day, day)[3] == 1);
}

TEST_CASE_FIXTURE(Days, "store: entries of a range of days, without removed ones") {
  for (int i = -1; i <= 2; ++i) entry(kDay + date::days{i}, 100);
  remove_entries(database, {2}, kNow);
  const std::vector<Entry> found = entries_between(database, kDay, kDay + date::days{1});
  REQUIRE(found.size() == 1);
  CHECK(found.front().day == kDay + date::days{1});
}
