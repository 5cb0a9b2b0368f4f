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
using Subjects = std::vector<std::pair<std::string, std::string>>;

Counts counts(Database& database, core::Day from, core::Day until) {
  Counts all;
  for (const RepositoryCommits& one : commits_by_repository(database, from, until))
    all.emplace_back(one.name, one.commits);
  return all;
}

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

  // Records a commit at a second of a day; equal numbers are the same work, 0 has no subject.
  void commit(std::int64_t repository, int number, core::Day day, int second,
              core::Dropped dropped = core::Dropped::none, const std::string& kind = "") {
    core::Commit found;
    found.oid[0] = static_cast<std::uint8_t>(number);
    found.oid[1] = static_cast<std::uint8_t>(repository);
    found.author_email = "me@example.com";
    found.authored_at = at(day, second);
    if (number > 0) found.subject = "commit " + std::to_string(number);
    Assessment assessment{.day = day, .utc_offset = kSeoul, .by_policy = dropped};
    if (!kind.empty()) assessment.kind = core::CommitKind{kind, "rule", {}};
    ScanTransaction scan(database);
    scan.add(repository,
             {.found = {found}, .assess = [&](const core::Commit&) { return assessment; }}, kNow);
    scan.commit();
  }

  void entry(core::Day day, int second, bool timed = true, const std::string& kind = "math",
             const std::string& subject = "SVD") {
    Entry one;
    one.timed = timed;
    one.kind = kind;
    one.subject = subject;
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
  CHECK(counts(database, kDay, kDay + date::days{1}) == Counts{{"original", 2}, {"clone", 1}});
  CHECK(counts(database, kDay - date::days{1}, kDay - date::days{1}).empty());
}

TEST_CASE_FIXTURE(Days, "store: a work is counted in a repository where it is reachable") {
  const std::int64_t old = repository("old");
  const std::int64_t moved = repository("moved");
  commit(old, 1, kDay, 100);
  commit(moved, 1, kDay, 100);
  const std::vector one_old{old};
  mark_missing(database, one_old, kNow);
  CHECK(counts(database, kDay, kDay) == Counts{{"moved", 1}});
  mark_missing(database, one_old, std::nullopt);
  CHECK(counts(database, kDay, kDay) == Counts{{"old", 1}});
  mark_ignored(database, one_old, true);
  CHECK(counts(database, kDay, kDay) == Counts{{"moved", 1}});
}

TEST_CASE_FIXTURE(Days, "store: repositories with the same name are distinguished") {
  const std::int64_t mine = repository("mine/algo");
  const std::int64_t other = repository("other/algo");
  for (const std::int64_t id : {mine, other}) {
    Repository one =
        *repository_at(database, id == mine ? "/code/mine/algo/.git" : "/code/other/algo/.git");
    one.name = "algo";
    save_repositories(database, {one});
  }
  commit(mine, 1, kDay, 100);
  commit(other, 2, kDay, 200);
  commit(other, 3, kDay, 300);
  const std::vector<RepositoryCommits> all = commits_by_repository(database, kDay, kDay);
  REQUIRE(all.size() == 2);
  CHECK(all[0].repository == other);
  CHECK(all[0].name == "algo");
  CHECK(all[1].repository == mine);
}

TEST_CASE_FIXTURE(Days, "store: subjects of kinds, in the order of the activities") {
  const std::int64_t code = repository("code");
  const core::Day next = kDay + date::days{1};
  entry(next, 100, true, "problem", "two");
  entry(next, 100, true, "problem", "one");
  entry(next, 50, true, "math", "SVD");
  commit(code, 1, kDay, 300, core::Dropped::none, "post");
  commit(code, 2, kDay, 200, core::Dropped::none, "problem");
  commit(code, 3, next, 100, core::Dropped::none, "problem");
  commit(code, 4, next, 400);
  commit(code, 5, next, 500, core::Dropped::merge, "post");
  commit(code, 0, next, 600, core::Dropped::none, "post");  // of another device, without text
  commit(code, 6, next + date::days{1}, 700, core::Dropped::none, "post");
  const std::vector<std::string> kinds{"post", "problem"};
  CHECK(subjects(database, kinds, kDay, next) == Subjects{{"problem", "commit 2"},
                                                          {"post", "commit 1"},
                                                          {"problem", "two"},
                                                          {"problem", "one"},
                                                          {"problem", "commit 3"}});
  // The same as activities(), except without text.
  ActivityFilter filter;
  filter.from = kDay;
  filter.until = next;
  filter.kinds = kinds;
  Subjects as_activities;
  for (const Activity& one : activities(database, filter))
    if (!one.subject.empty()) as_activities.emplace_back(one.kind, one.subject);
  CHECK(subjects(database, kinds, kDay, next) == as_activities);
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
