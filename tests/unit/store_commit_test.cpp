// Stored commits and their states.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/commit_state.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;

namespace {

using core::CommitState;

constexpr core::Instant kNow{core::seconds{1'700'000'000}};
constexpr core::Day kDay{date::days{19'675}};

core::Commit commit_of(std::uint8_t oid) {
  core::Commit commit;
  std::fill(commit.oid.begin(), commit.oid.end(), oid);
  commit.author_name = "김공부";
  commit.author_email = "me@example.com";
  commit.authored_at = kNow - core::seconds{oid};
  commit.author_offset = core::minutes{540};
  commit.subject = "commit " + std::to_string(oid);
  commit.trailers = "Study: SVD";
  commit.empty = true;
  return commit;
}

Assessment assess(const core::Commit& /*commit*/) {
  return {.day = kDay, .utc_offset = core::seconds{3600}, .by_policy = core::Dropped::empty};
}

struct Commits {
  Commits() {
    Repository one;
    one.git_dir = "/r/.git";
    one.work_tree = "/r";
    one.name = "r";
    save_repositories(database, {one});
    id = repositories(database).front().id;
  }

  void scan(std::vector<core::Commit> found, std::vector<core::ObjectId> gone = {},
            const std::set<core::ObjectId>& reachable = {}) {
    ScanTransaction scan(database);
    scan.end(
        id, {.found = std::move(found), .assess = assess, .gone = std::move(gone)},
        [&](const core::ObjectId& oid) { return reachable.contains(oid); }, kNow);
    scan.commit();
  }

  void hook(std::optional<core::Commit> made, std::vector<core::ObjectId> replaced = {}) {
    record_hook_events(database, {{.repository = id,
                                   .made = std::move(made),
                                   .assess = assess,
                                   .replaced = std::move(replaced),
                                   .at = kNow}});
  }

  CommitState state_of(const core::ObjectId& oid) {
    for (const StoredCommit& stored : commits_from(database, core::kFirstDay))
      if (stored.commit.oid == oid) return stored.state;
    FAIL("not stored");
    return {};
  }

  TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
  std::int64_t id = 0;
};

}  // namespace

TEST_CASE_FIXTURE(Commits, "store: a commit is read back as it was found") {
  const core::Commit found = commit_of(1);
  scan({found});
  const std::vector<StoredCommit> all = commits_from(database, core::kFirstDay);
  REQUIRE(all.size() == 1);
  const StoredCommit& stored = all.front();
  CHECK(stored.commit.oid == found.oid);
  CHECK(stored.commit.author_name == found.author_name);
  CHECK(stored.commit.author_email == found.author_email);
  CHECK(stored.commit.authored_at == found.authored_at);
  CHECK(stored.commit.author_offset == found.author_offset);
  CHECK(stored.commit.subject == found.subject);
  CHECK(stored.commit.trailers == found.trailers);
  CHECK(stored.commit.merge == found.merge);
  CHECK(stored.commit.empty == found.empty);
  CHECK(stored.commit.own == found.own);
  CHECK(stored.repository == id);
  CHECK(stored.work == stored.id);
  CHECK(stored.group == found.authored_at);
  CHECK(stored.assessment.day == kDay);
  CHECK(stored.assessment.utc_offset == core::seconds{3600});
  CHECK(stored.assessment.by_policy == core::Dropped::empty);
  CHECK(stored.dropped == core::Dropped::empty);
}

TEST_CASE_FIXTURE(Commits, "store: reports of hooks and scans change the state of a commit") {
  const core::Commit commit = commit_of(1);
  const core::ObjectId& oid = commit.oid;
  hook(commit);
  CHECK(state_of(oid) == CommitState::unconfirmed);
  CHECK(unconfirmed_repositories(database) == std::set<std::int64_t>{id});
  scan({}, {}, {oid});
  CHECK(state_of(oid) == CommitState::confirmed);
  CHECK(unconfirmed_repositories(database).empty());
  hook({}, {oid, oid});
  CHECK(state_of(oid) == CommitState::replaced);
  hook(commit);
  CHECK(state_of(oid) == CommitState::replaced);
  SUBCASE("it was replaced on one branch only") {
    scan({}, {}, {oid});
    CHECK(state_of(oid) == CommitState::confirmed);
  }
  SUBCASE("it became unreachable") {
    scan({});
    CHECK(state_of(oid) == CommitState::gone);
    hook({}, {oid});
    CHECK(state_of(oid) == CommitState::gone);
    scan({commit});
    CHECK(state_of(oid) == CommitState::confirmed);
  }
  SUBCASE("a scan finds it unreachable") {
    scan({}, {oid});
    CHECK(state_of(oid) == CommitState::gone);
  }
}

TEST_CASE("store: commits of a database of version 2 keep their states") {
  const TemporaryDirectory directory;
  const std::filesystem::path file = directory.path() / "gongbu.db";
  std::filesystem::copy_file(std::filesystem::path(GONGBU_FIXTURES) / "v2.db", file);
  {
    SQLite::Database old(file.string(), SQLite::OPEN_READWRITE);
    old.exec(R"(
      DELETE FROM commit_trailer; DELETE FROM commits;
      INSERT INTO commits (id, authored_at, email, subject, author_name, utc_offset, day,
                           author_offset, repository_id, oid, mine, by_policy, gone_at, confirmed,
                           replaced) VALUES
        (1, 1, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 1, 0, NULL, 1, 0),
        (2, 2, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 1, 0, NULL, 0, 0),
        (3, 3, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 1, 0, 7, 0, 0),
        (4, 4, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 1, 0, 7, 1, 0),
        (5, 5, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 0, 0, 7, 1, 1),
        (6, 6, 'me', 's', 'Me', 0, 0, 0, 1, zeroblob(20), 1, 0, NULL, 1, 1);
      INSERT INTO commit_trailer VALUES (4, 'Study: SVD');)");
  }
  Database database = Database::open(file);
  using enum CommitState;
  const std::vector<CommitState> expected = {confirmed, unconfirmed, replaced,
                                             gone,      superseded,  confirmed};
  const std::vector<StoredCommit> all = commits_from(database, core::kFirstDay);
  REQUIRE(all.size() == expected.size());
  for (const StoredCommit& stored : all) {
    CAPTURE(stored.id);
    const auto i = static_cast<std::size_t>(stored.id - 1);
    CHECK(stored.state == expected.at(i));
    CHECK(stored.gone_at.has_value() == core::is_gone(stored.state));
    CHECK(stored.commit.own == (stored.id != 5));
    CHECK(stored.commit.trailers == (stored.id == 4 ? "Study: SVD" : ""));
  }
}
