// Adding and removing own addresses.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "gongbu/store/commits.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;

namespace {

constexpr core::Instant kNow{core::seconds{1'700'000'000}};
constexpr core::Day kDay{date::days{19'675}};

using Counts = std::map<std::string, std::int64_t>;

core::Commit found(std::uint8_t oid, std::string email, bool own) {
  core::Commit commit;
  std::fill(commit.oid.begin(), commit.oid.end(), oid);
  commit.author_email = std::move(email);
  commit.authored_at = kNow - core::seconds{oid};
  commit.subject = "commit " + std::to_string(oid);
  commit.author_name = "김공부";
  commit.own = own;
  return commit;
}

Repository repository() {
  Repository one;
  one.git_dir = "/r/.git";
  one.work_tree = "/r";
  one.name = "r";
  return one;
}

// A repository with a commit by each of two addresses, and an unreachable one by the second.
struct Fixture {
  Fixture() {
    save_repositories(database, {repository()});
    id = repositories(database).front().id;
    const core::Commit gone = found(3, "old@example.com", false);
    record({found(1, "me@example.com", true), gone}, {});
    record({found(2, "old@example.com", false)}, {gone.oid});
  }

  void record(std::vector<core::Commit> commits, std::vector<core::ObjectId> lost) {
    ScanTransaction scan(database);
    scan.add(id,
             {.found = std::move(commits),
              .assess = [](const core::Commit&) { return Assessment{.day = kDay}; },
              .gone = std::move(lost)},
             kNow);
    scan.commit();
  }

  std::int64_t generation() { return repositories(database).front().generation; }

  TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
  std::int64_t id = 0;
};

}  // namespace

TEST_CASE("own addresses: a new one counts its unreachable commits too") {
  Fixture fixture;
  CHECK(commits_by_address(fixture.database) == Counts{{"me@example.com", 1}});
  REQUIRE(unknown_identities(fixture.database).size() == 1);
  CHECK(unknown_identities(fixture.database).front().commits == 2);

  mark_own(fixture.database, "old@example.com", true);
  CHECK(commits_by_address(fixture.database) ==
        Counts{{"me@example.com", 1}, {"old@example.com", 2}});
  CHECK(unknown_identities(fixture.database).empty());
  CHECK(count_commits(fixture.database) == 3);
}

TEST_CASE("own addresses: a removed one no longer counts its unreachable commits") {
  Fixture fixture;
  mark_own(fixture.database, "old@example.com", true);
  mark_own(fixture.database, "old@example.com", false);
  CHECK(commits_by_address(fixture.database) == Counts{{"me@example.com", 1}});
  mark_own(fixture.database, "me@example.com", false);
  CHECK(count_commits(fixture.database) == 0);
}

TEST_CASE("own addresses: a change invalidates the scan cache of the repository") {
  Fixture fixture;
  const std::int64_t before = fixture.generation();
  mark_own(fixture.database, "old@example.com", false);
  mark_own(fixture.database, "nobody@example.com", true);
  CHECK(fixture.generation() == before);
  mark_own(fixture.database, "old@example.com", true);
  CHECK(fixture.generation() != before);
}
