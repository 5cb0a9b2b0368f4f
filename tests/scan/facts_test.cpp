// Facts of commits from several devices, with real git and in random worlds. In these, repositories
// are sets of commits, and the remote is a map.
#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../unit/temporary_directory.hpp"
#include "exchange/syncer.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/counted_elsewhere.hpp"
#include "gongbu/store/facts.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "gongbu/store/sync_state.hpp"
#include "gongbu/store/undo.hpp"
#include "imported_problem.hpp"
#include "map_remote.hpp"
#include "sandbox.hpp"
#include "sync_world.hpp"

namespace gongbu {
namespace {

namespace fs = std::filesystem;
using namespace date::literals;
using namespace std::chrono_literals;

/// Two machines that sync everything.
struct Pair {
  Pair() : a(box, "laptop"), b(box, "gpu-box") {
    a.gongbu->work.settings.sync.commits = "full";
    b.gongbu->work.settings.sync.commits = "full";
    a.init();
    b.init();
  }

  // Syncs until nobody has anything new.
  void meet() {
    for (int round = 0; round < 3; ++round)
      for (Machine* machine : {&a, &b}) machine->sync();
  }

  fs::path clone(const Machine& from, const Machine& to, const std::string& repository) {
    box.git(box.root(), {"clone", "-q", from.repository(repository).string(),
                         to.repository(repository).string()});
    return to.repository(repository);
  }

  Sandbox box;
  Machine a;
  Machine b;
};

TEST_CASE("facts: a commit of a repository that only one machine has counts on both") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a");
  pair.box.commit(repository, "b");
  pair.meet();
  CHECK(pair.a.log().find("commit b") != std::string::npos);
  CHECK(pair.b.log() == pair.a.log());
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
  const auto all = store::activities(pair.b.gongbu->work.database, {});
  REQUIRE(all.size() == 2);
  CHECK(all.front().commit->device == "laptop");
  CHECK(all.front().commit->repository == "notes");
  CHECK(store::repositories(pair.b.gongbu->work.database).empty());
}

TEST_CASE("facts: a commit with more text than a fact holds is shortened, not lost") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  std::string many = std::string(100'000, 's') + "\n\n";
  for (int i = 0; i < 300; ++i) many += "Study: math topic" + std::to_string(i) + " 1m\n";
  pair.box.commit(repository, many);
  pair.box.commit(repository,
                  "한" + std::string(65'533, 'x') + "글");  // the limit is within a character
  pair.meet();
  const auto commits = [](Machine& machine) {
    const auto all = store::activities(machine.gongbu->work.database, {});
    return std::count_if(all.begin(), all.end(),
                         [](const store::Activity& one) { return one.kind == "commit"; });
  };
  CHECK(commits(pair.a) == 2);
  CHECK(commits(pair.b) == 2);
  CHECK(store::unread_segments(pair.b.gongbu->work.database).empty());
}

TEST_CASE("facts: an idle sync publishes nothing") {
  Pair pair;
  pair.box.commit(pair.box.init("laptop/notes"), "a");
  pair.meet();
  for (Machine* machine : {&pair.a, &pair.b}) {
    const exchange::SyncResult result = machine->sync();
    CHECK(result.sent_commits == 0);
    CHECK(result.received_commits == 0);
  }
}

TEST_CASE("facts: the same commit on two machines is one work") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a");
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  CHECK(store::activities(pair.a.gongbu->work.database, {}).size() == 1);
  CHECK(pair.b.log() == pair.a.log());
  // The own commit is shown, not the fact of the other device.
  CHECK(store::activities(pair.b.gongbu->work.database, {}).front().commit->device.empty());
}

TEST_CASE(
    "facts: only the last version of an amended commit counts, even where the first one exists") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "draft");
  pair.a.gongbu->scan();
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  pair.box.time += 60;
  const std::string date = pair.box.git(repository, {"log", "-1", "--format=@%at %ai"});
  pair.box.git(repository, {"commit", "-q", "--amend", "-m", "final"});
  pair.meet();
  CHECK(pair.a.log().find("final") != std::string::npos);
  CHECK(pair.a.log().find("draft") == std::string::npos);
  CHECK(pair.b.log() == pair.a.log());
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
}

TEST_CASE("facts: a trailer amended on one machine makes the same entries on both") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a", {"-m", "Study: math Jensen, 30m"});
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  CHECK(pair.b.log() == pair.a.log());
  CHECK(pair.a.log().find("math Jensen 30") != std::string::npos);
  pair.box.time += 60;
  pair.box.git(repository, {"commit", "-q", "--amend", "-m", "a", "-m", "Study: math Jensen, 50m"});
  pair.meet();
  CHECK(pair.a.log().find("math Jensen 50") != std::string::npos);
  CHECK(pair.a.log().find("math Jensen 30") == std::string::npos);
  CHECK(pair.b.log() == pair.a.log());
}

TEST_CASE("facts: a work stays on the day on which it was first recorded, except after a rebuild") {
  Pair pair;
  pair.b.gongbu->work.settings.day_start = core::DayStart{12h};
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a");  // 07:14
  pair.a.gongbu->scan();
  pair.clone(pair.a, pair.b, "notes");
  pair.b.gongbu->work.now += 3600s;
  pair.meet();
  CHECK(pair.a.log().starts_with("2023-11-15"));
  CHECK(pair.b.log() == pair.a.log());
  pair.b.gongbu->work.now += 60s;
  app::rebuild(pair.b.gongbu->work, app::Rebuild::keep);
  pair.meet();
  CHECK(pair.b.log().starts_with("2023-11-14"));
  CHECK(pair.b.log() == pair.a.log());
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
}

TEST_CASE("facts: a study of a trailer has the time of its commit on machines of other zones") {
  Pair pair;
  core::Zone& zone = pair.b.gongbu->work.zone;  // cannot be assigned
  std::destroy_at(&zone);
  std::construct_at(&zone, host::load_zone("UTC"));
  pair.box.time += 12h / 1s;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a", {"-m", "Study: math Jensen, 30m"});
  pair.clone(pair.a, pair.b, "notes");
  pair.b.gongbu->scan();
  pair.a.gongbu->work.now += 60s;
  pair.a.gongbu->scan();
  CHECK(pair.a.log() == "2023-11-15 19:14 commit a 0, 2023-11-15 19:14 math Jensen 30");
  pair.meet();
  CHECK(pair.b.log() == "2023-11-15 10:14 commit a 0, 2023-11-15 10:14 math Jensen 30");
  CHECK(pair.a.log() == pair.b.log());
}

TEST_CASE("facts: a scan, a rebuild or a removed address changes no facts of other machines") {
  Pair pair;
  pair.box.commit(pair.box.init("laptop/notes"), "a");
  pair.meet();
  const std::string expected = pair.a.log();
  pair.b.gongbu->scan(true);
  CHECK(pair.b.log() == expected);
  app::rebuild(pair.b.gongbu->work, app::Rebuild::keep);
  CHECK(pair.b.log() == expected);
  store::mark_own(pair.b.gongbu->work.database, Sandbox::kEmail, false);
  CHECK(pair.b.log() == expected);
  const auto elsewhere =
      store::counted_elsewhere(pair.b.gongbu->work.database, std::string(Sandbox::kEmail));
  REQUIRE(elsewhere.size() == 1);
  CHECK(elsewhere.front().device_name == "laptop");
}

TEST_CASE("facts: a locally ignored repository counts elsewhere; a record ignores it everywhere") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a");
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  app::Workspace& work = pair.b.gongbu->work;
  work.settings.git.ignore = {pair.b.repository("notes").string()};
  pair.meet();
  CHECK(pair.b.log() == pair.a.log());
  CHECK_FALSE(pair.a.log().empty());
  const auto own = store::repositories(work.database);
  REQUIRE(own.size() == 1);
  const std::vector<std::int64_t> ids{own.front().id};
  REQUIRE(store::counted_elsewhere(work.database, ids).size() == 1);
  const auto others = store::device_repositories(work.database);
  REQUIRE(others.size() == 1);
  CHECK(others.front().name == "notes");
  store::set_repo_ignore(work.database, others.front().device, "notes", true, work.now);
  CHECK(pair.b.log().empty());
  pair.meet();
  CHECK(pair.a.log().empty());
  CHECK(store::undo(work.database, work.now).has_value());
  pair.meet();
  CHECK_FALSE(pair.a.log().empty());
  CHECK(pair.b.log() == pair.a.log());
}

// Returns the decrypted content of the remote, without names of branches.
std::string plain_text_of_remote(const Sandbox& box) {
  const fs::path remote = box.root() / "remote.git";
  std::string text;
  for (const std::string& line :
       ::lines_of(box.git(remote, {"rev-list", "--objects", "--all", "--no-object-names"}))) {
    const std::string kind = box.git(remote, {"cat-file", "-t", line});
    if (kind == "blob" || kind == "commit") text += box.git(remote, {"cat-file", kind, line});
  }
  return text;
}

TEST_CASE("facts: hashed or unsent commits leave no text in the remote") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  const fs::path repository = box.init("laptop/quantization");
  box.commit(repository, "Grobner bases", {"-m", "Study: math Hilbert, 30m"});
  std::string level;
  SUBCASE("by default, when plain") {}
  SUBCASE("hashed") { level = "hashed"; }
  SUBCASE("none") { level = "none"; }
  a.gongbu->work.settings.sync.commits = level;
  a.init({.plain = true});
  a.sync();
  b.init({.plain = true});
  b.sync();
  a.sync();
  const std::string text = plain_text_of_remote(box);
  REQUIRE(text.find("\"seen\"") != std::string::npos);
  const std::string oid = box.git(repository, {"rev-parse", "HEAD"});
  for (const std::string& secret :
       {std::string("Grobner"), std::string("Hilbert"), std::string("quantization"),
        std::string(Sandbox::kEmail), box.root().string(), oid})
    CHECK_MESSAGE(text.find(secret) == std::string::npos, secret);
  CHECK((text.find("\"k\":\"commit\"") == std::string::npos) == (level == "none"));
  const auto counted = store::count_commits(b.gongbu->work.database);
  CHECK(counted == (level == "none" ? 0 : 1));
  // A commit that is found locally, too, is the same work and then has its text.
  box.git(box.root(), {"clone", "-q", repository.string(), b.repository("quantization").string()});
  b.sync();
  a.sync();
  CHECK(store::count_commits(b.gongbu->work.database) == 1);
  CHECK(store::count_commits(a.gongbu->work.database) == 1);
  CHECK(b.log().find("Grobner") != std::string::npos);
}

TEST_CASE("facts: of a hashed commit's trailers kind and time count everywhere, unnamed") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  for (Machine* machine : {&a, &b}) machine->gongbu->work.settings.sync.commits = "hashed";
  const fs::path repository = box.init("laptop/notes");
  box.commit(repository, "Grobner bases",
             {"-m", "Study: math Hilbert, 30m\nPaper: arxiv:1706.03762, 20m\nStudy: Galois, 99h"});
  a.init({.plain = true});
  a.sync();
  b.init({.plain = true});
  b.sync();
  CHECK(totals_of(b.gongbu->work) == totals_of(a.gongbu->work));
  CHECK(b.log().find("math  30") != std::string::npos);
  CHECK(b.log().find("paper  20") != std::string::npos);
  const std::string text = plain_text_of_remote(box);
  CHECK(text.find("Studied: math, 30m") != std::string::npos);
  for (const char* subject : {"Hilbert", "Galois"}) CHECK(text.find(subject) == std::string::npos);
  CHECK(a.sync().sent_commits == 0);
  // Amended, and found here.
  box.time += 60;
  box.git(repository,
          {"commit", "-q", "--amend", "-m", "Grobner bases", "-m", "Study: math Hilbert, 50m"});
  for (int round = 0; round < 2; ++round)
    for (Machine* machine : {&a, &b}) machine->sync();
  CHECK(totals_of(b.gongbu->work) == totals_of(a.gongbu->work));
  CHECK(b.log().find("math  50") != std::string::npos);
  CHECK(b.log().find("math  30") == std::string::npos);
  box.git(box.root(), {"clone", "-q", repository.string(), b.repository("notes").string()});
  for (int round = 0; round < 2; ++round)
    for (Machine* machine : {&a, &b}) machine->sync();
  CHECK(b.log() == a.log());
  CHECK(totals_of(b.gongbu->work) == totals_of(a.gongbu->work));
}

TEST_CASE("facts: hashed commits that exist locally are the same works") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  for (Machine* machine : {&a, &b}) machine->gongbu->work.settings.sync.commits = "hashed";
  const fs::path repository = box.init("laptop/notes");
  box.commit(repository, "a");
  box.git(box.root(), {"clone", "-q", repository.string(), b.repository("notes").string()});
  bool sealed = false;
  SUBCASE("plain") {}
  SUBCASE("sealed") { sealed = true; }
  a.init({.plain = !sealed, .sealed = sealed});
  a.sync();
  b.gongbu->scan();
  exchange::SyncSetup setup{.plain = !sealed};
  if (sealed) setup.key = exchange::sync_key(a.gongbu->work);
  b.init(setup);
  CHECK(store::count_commits(b.gongbu->work.database) == 1);
  a.sync();
  CHECK(store::count_commits(a.gongbu->work.database) == 1);
  CHECK(b.log() == a.log());
}

TEST_CASE("facts: of two versions of one second the same counts where only hashes are known") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  Machine c(box, "lab-pc");
  for (Machine* machine : {&a, &b, &c}) machine->gongbu->work.settings.sync.commits = "hashed";
  const fs::path notes = box.init("laptop/notes");
  box.commit(notes, "common");
  box.git(box.root(), {"clone", "-q", notes.string(), b.repository("notes").string()});
  for (int i = 0; i < 8; ++i) {
    const std::int64_t time = box.time;
    box.commit(notes, fmt::format("a {}", i), {"-m", "Study: math x, 10m"});
    box.time = time;
    box.commit(b.repository("notes"), fmt::format("b {}", i), {"-m", "Study: math x, 20m"});
  }
  for (Machine* machine : {&a, &b, &c}) machine->init();
  for (int round = 0; round < 3; ++round)
    for (Machine* machine : {&a, &b, &c}) machine->sync();
  CHECK(store::count_commits(a.gongbu->work.database) == 9);
  CHECK(totals_of(b.gongbu->work) == totals_of(a.gongbu->work));
  CHECK(totals_of(c.gongbu->work) == totals_of(a.gongbu->work));
}

TEST_CASE("facts: sealed facts are complete and unreadable in the remote") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  box.commit(box.init("laptop/quantization"), "Grobner bases");
  a.init({.sealed = true});
  a.sync();
  b.init({.key = exchange::sync_key(a.gongbu->work)});
  b.sync();
  CHECK(b.log() == a.log());
  CHECK_FALSE(b.log().empty());
  CHECK(plain_text_of_remote(box).find("Grobner") == std::string::npos);
  exchange::renew_sync_key(a.gongbu->work);
  box.commit(a.repository("quantization"), "Buchberger");
  a.sync();
  exchange::add_sync_key(b.gongbu->work, exchange::sync_key(a.gongbu->work));
  b.sync();
  CHECK(b.log() == a.log());
  CHECK(store::fact_secret(b.gongbu->work.database) == store::fact_secret(a.gongbu->work.database));
}

TEST_CASE("facts: facts that are no longer published are withdrawn") {
  Pair pair;
  pair.box.commit(pair.box.init("laptop/notes"), "a");
  pair.meet();
  CHECK(store::count_commits(pair.b.gongbu->work.database) == 1);
  pair.a.gongbu->work.settings.sync.commits = "none";
  pair.meet();
  CHECK(store::count_commits(pair.b.gongbu->work.database) == 0);
  CHECK(store::count_commits(pair.a.gongbu->work.database) == 1);
  const auto repositories = store::device_repositories(pair.b.gongbu->work.database);
  REQUIRE(repositories.size() == 1);
  CHECK(repositories.front().name == "notes");
  pair.a.gongbu->work.settings.sync.commits = "full";
  pair.meet();
  CHECK(pair.b.log() == pair.a.log());
  CHECK(store::count_commits(pair.b.gongbu->work.database) == 1);
}

void join(Machine& machine, const std::string& remote, const std::string& level) {
  machine.gongbu->work.settings.sync.commits = level;
  machine.box.git(machine.box.root(), {"init", "-q", "--bare", remote});
  exchange::set_up_sync(machine.gongbu->work, machine.env,
                        {.address = (machine.box / remote).string(), .name = machine.name}, {});
}

// Syncs with another remote from now on.
void move_to(Machine& machine, const std::string& remote, const std::string& level) {
  exchange::stop_sync(machine.gongbu->work);
  join(machine, remote, level);
}

TEST_CASE("facts: a commit amended after all machines moved to another remote is one work") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "draft");
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  std::string level;
  SUBCASE("full") { level = "full"; }
  SUBCASE("hashed") { level = "hashed"; }
  for (Machine* machine : {&pair.a, &pair.b}) move_to(*machine, "other.git", level);
  pair.meet();
  pair.box.time += 60;
  pair.box.git(repository, {"commit", "-q", "--amend", "-m", "final"});
  pair.meet();
  CHECK(store::count_commits(pair.a.gongbu->work.database) == 1);
  CHECK(store::count_commits(pair.b.gongbu->work.database) == 1);
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
}

TEST_CASE("facts: who joins another remote gets the commits of a machine that is not there") {
  Pair pair;
  const fs::path repository = pair.box.init("gpu-box/model");
  pair.box.commit(repository, "a", {"-m", "Study: math Jensen, 30m"});
  pair.box.commit(repository, "draft");
  pair.meet();
  pair.box.time += 60;
  pair.box.git(repository, {"commit", "-q", "--amend", "-m", "final"});
  pair.meet();
  std::string level;
  SUBCASE("full") { level = "full"; }
  SUBCASE("hashed") { level = "hashed"; }
  move_to(pair.a, "other.git", level);
  CHECK(pair.a.sync().sent_commits == 0);
  Machine c(pair.box, "desktop");
  join(c, "other.git", level);
  for (Machine* machine : {&c, &pair.a, &c}) machine->sync();
  const auto agree = [&](Machine& one, Machine& other) {
    CHECK(totals_of(one.gongbu->work) == totals_of(other.gongbu->work));
    if (level == "full") CHECK(one.log() == other.log());
  };
  CHECK(store::count_commits(c.gongbu->work.database) == 2);
  agree(c, pair.a);
  for (Machine* machine : {&pair.a, &c})
    for (const store::Activity& one : store::activities(machine->gongbu->work.database, {}))
      if (one.commit) CHECK(one.commit->device == "gpu-box");
  // The machine itself knows best, when it comes.
  pair.box.time += 60;
  pair.box.git(repository, {"commit", "-q", "--amend", "-m", "at last"});
  pair.box.commit(repository, "b");
  move_to(pair.b, "other.git", level);
  for (int round = 0; round < 3; ++round)
    for (Machine* machine : {&pair.b, &pair.a, &c}) machine->sync();
  CHECK(store::count_commits(c.gongbu->work.database) == 3);
  agree(c, pair.a);
  agree(c, pair.b);
  for (Machine* machine : {&pair.a, &pair.b, &c}) CHECK(machine->sync().sent_commits == 0);
}

TEST_CASE("facts: who knows more commits of a machine that is not there passes them on, too") {
  Pair pair;
  Machine lost(pair.box, "desktop");
  lost.gongbu->work.settings.sync.commits = "full";
  lost.init();
  const fs::path repository = pair.box.init("desktop/model");
  pair.box.commit(repository, "a");
  for (Machine* machine : {&lost, &pair.a, &pair.b}) machine->sync();
  pair.box.time += 60;
  pair.box.commit(repository, "b");
  lost.gongbu->work.now += 60s;
  for (Machine* machine : {&lost, &pair.b}) machine->sync();  // the other one is not there
  move_to(pair.a, "other.git", "full");
  pair.a.sync();
  move_to(pair.b, "other.git", "full");
  pair.meet();
  CHECK(store::count_commits(pair.a.gongbu->work.database) == 2);
  CHECK(pair.a.log() == pair.b.log());
  for (Machine* machine : {&pair.a, &pair.b}) CHECK(machine->sync().sent_commits == 0);
}

TEST_CASE("facts: commits stay one work after a plain remote was made anew") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "a");
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  fs::remove_all(pair.box / "remote.git");
  pair.box.git(pair.box.root(), {"init", "-q", "--bare", "remote.git"});
  pair.a.sync();
  Machine c(pair.box, "desktop");
  pair.clone(pair.a, c, "notes");
  join(c, "remote.git", "full");
  for (int round = 0; round < 2; ++round)
    for (Machine* machine : {&c, &pair.b, &pair.a}) machine->sync();
  for (Machine* machine : {&pair.a, &pair.b, &c})
    CHECK(store::count_commits(machine->gongbu->work.database) == 1);
  CHECK(c.log() == pair.a.log());
}

TEST_CASE("facts: hashed commits of a machine that is gone stay the same works in another remote") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  for (Machine* machine : {&a, &b}) machine->gongbu->work.settings.sync.commits = "hashed";
  const fs::path repository = box.init("laptop/notes");
  box.commit(repository, "a");
  box.git(box.root(), {"clone", "-q", repository.string(), b.repository("notes").string()});
  a.init();
  b.init();
  for (Machine* machine : {&a, &b, &a}) machine->sync();
  REQUIRE(store::count_commits(a.gongbu->work.database) == 1);
  move_to(a, "other.git", "hashed");
  a.sync();
  CHECK(store::count_commits(a.gongbu->work.database) == 1);
}

TEST_CASE("facts: what a machine stopped publishing while sync was off does not count elsewhere") {
  Pair pair;
  pair.box.commit(pair.box.init("laptop/notes"), "a");
  pair.box.commit(pair.box.init("laptop/diary"), "b");
  pair.meet();
  REQUIRE(store::count_commits(pair.b.gongbu->work.database) == 2);
  pair.a.gongbu->work.settings.git.ignore = {pair.a.repository("diary").string()};
  SUBCASE("the same remote") { move_to(pair.a, "remote.git", "full"); }
  SUBCASE("another remote") {
    for (Machine* machine : {&pair.a, &pair.b}) move_to(*machine, "other.git", "full");
  }
  SUBCASE("another remote, nothing published") {
    move_to(pair.a, "other.git", "none");
    move_to(pair.b, "other.git", "full");
    pair.meet();
    CHECK(store::count_commits(pair.b.gongbu->work.database) == 0);
    pair.a.gongbu->work.settings.sync.commits = "full";
  }
  pair.meet();
  CHECK(store::count_commits(pair.b.gongbu->work.database) == 1);
  CHECK(pair.b.log() == pair.a.log());
}

TEST_CASE("facts: an amend with another author time is one work on the first day everywhere") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "draft");
  pair.a.gongbu->scan();
  pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  pair.box.time += 3 * 86400;
  const std::string before = pair.box.git(repository, {"rev-parse", "HEAD"});
  pair.box.git(repository, {"commit", "-q", "--amend", "--reset-author", "-m", "final"});
  const std::string after = pair.box.git(repository, {"rev-parse", "HEAD"});
  app::Workspace& work = pair.a.gongbu->work;
  store::record_hook_events(work.database,
                            {{.repository = store::repositories(work.database).front().id,
                              .replaced = {*core::from_hex(before)},
                              .rewrites = {{*core::from_hex(before), *core::from_hex(after)}},
                              .at = work.now}},
                            work.today);
  pair.meet();
  CHECK(pair.a.log().find("final") != std::string::npos);
  CHECK(pair.a.log().find("draft") == std::string::npos);
  CHECK(pair.b.log() == pair.a.log());
  pair.box.git(pair.b.repository("notes"), {"fetch", "-q"});
  pair.box.git(pair.b.repository("notes"), {"reset", "-q", "--hard", "origin/main"});
  pair.meet();
  CHECK(pair.b.log() == pair.a.log());
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
}

TEST_CASE("facts: an amend with another author time is one work where it was pulled before") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/notes");
  pair.box.commit(repository, "draft");
  pair.a.gongbu->scan();
  const fs::path clone = pair.clone(pair.a, pair.b, "notes");
  pair.meet();
  pair.box.time += 3 * 86400;
  const std::string before = pair.box.git(repository, {"rev-parse", "HEAD"});
  std::string subject = "final";
  std::string level = "full";
  SUBCASE("another subject") {}
  SUBCASE("the same subject") { subject = "draft"; }
  SUBCASE("hashed") { level = "hashed"; }
  for (Machine* machine : {&pair.a, &pair.b}) machine->gongbu->work.settings.sync.commits = level;
  pair.box.git(repository, {"commit", "-q", "--amend", "--reset-author", "-m", subject});
  const std::string after = pair.box.git(repository, {"rev-parse", "HEAD"});
  app::Workspace& work = pair.a.gongbu->work;
  store::record_hook_events(work.database,
                            {{.repository = store::repositories(work.database).front().id,
                              .made = {},
                              .assess = {},
                              .replaced = {*core::from_hex(before)},
                              .rewrites = {{*core::from_hex(before), *core::from_hex(after)}},
                              .at = work.now}},
                            work.today);
  pair.a.gongbu->scan();
  pair.box.git(clone, {"fetch", "-q"});
  pair.box.git(clone, {"reset", "-q", "--hard", "origin/main"});
  pair.b.gongbu->scan();
  // One that reads the facts of both at once.
  Machine c(pair.box, "lab-pc");
  for (Machine* machine : {&pair.b, &pair.a}) machine->sync();
  c.init();
  pair.meet();
  c.sync();
  for (Machine* machine : {&pair.a, &pair.b, &c}) {
    CHECK(store::count_commits(machine->gongbu->work.database) == 1);
    CHECK(totals_of(machine->gongbu->work) == totals_of(pair.a.gongbu->work));
  }
  CHECK(pair.b.log() == pair.a.log());
}

TEST_CASE("facts: problems imported on one machine count instead of their upload on both") {
  Pair pair;
  const fs::path repository = pair.box.init("laptop/problems");
  for (int i = 0; i < 12; ++i) {
    pair.box.commit(repository, solved(fmt::format("p{}", i)));
    pair.box.time -= 50;
  }
  pair.clone(pair.a, pair.b, "problems");
  pair.meet();
  const auto counted = [](Machine& machine) {
    int commits = 0;
    for (const store::Activity& one : store::activities(machine.gongbu->work.database, {}))
      commits += one.commit ? 1 : 0;
    return commits;
  };
  REQUIRE(counted(pair.a) == 1);
  REQUIRE(counted(pair.b) == 1);
  // One counts for the problems that were not imported: on both machines the same.
  import_problems(pair.b.gongbu->work, {"p0", "p3"});
  pair.meet();
  CHECK(counted(pair.a) == 1);
  CHECK(pair.a.log().find("p1 ") != std::string::npos);
  CHECK(pair.b.log() == pair.a.log());
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
  import_problems(pair.a.gongbu->work,
                  {"p1", "p2", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11"});
  pair.meet();
  CHECK(counted(pair.a) == 0);
  CHECK(counted(pair.b) == 0);
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
  // One that joins the upload last counts on both, until it is imported.
  pair.box.time -= 50;
  pair.box.commit(repository, solved("last"));
  pair.box.git(pair.b.repository("problems"), {"pull", "-q"});
  pair.meet();
  CHECK(counted(pair.a) == 1);
  CHECK(counted(pair.b) == 1);
  import_problems(pair.b.gongbu->work, {"last"});
  pair.meet();
  CHECK(counted(pair.a) == 0);
  CHECK(store::undo(pair.b.gongbu->work.database, pair.b.gongbu->work.now).has_value());
  pair.meet();
  CHECK(counted(pair.a) == 1);
  CHECK(counted(pair.b) == 1);
  CHECK(totals_of(pair.b.gongbu->work) == totals_of(pair.a.gongbu->work));
  CHECK(pair.a.sync().sent_commits == 0);
}

TEST_CASE("facts: two machines that sync concurrently agree") {
  Sandbox box;
  Machine a(box, "laptop");
  Machine b(box, "gpu-box");
  for (Machine* machine : {&a, &b}) machine->gongbu->work.settings.sync.commits = "full";
  const fs::path repository = box.init("laptop/shared");
  box.commit(repository, "a");
  box.git(box.root(), {"clone", "-q", repository.string(), b.repository("shared").string()});
  box.commit(repository, "b");
  box.commit(box.init("gpu-box/own"), "c");
  const auto at_once = [](const auto& one, const auto& other) {
    auto running = std::async(std::launch::async, one);
    other();
    running.get();
  };
  const auto init = [](Machine& machine) {
    const exchange::SyncResult result = machine.init({.plain = true});
    CHECK_MESSAGE(result.reached, std::string(Error(ErrorKind::system, result.reason).what()));
  };
  at_once([&] { init(a); }, [&] { init(b); });
  for (int round = 0; round < 4; ++round) {
    box.commit(repository, fmt::format("round {}", round));
    at_once([&] { a.sync(); }, [&] { b.sync(); });
  }
  for (Machine* machine : {&a, &b, &a}) machine->sync();
  CHECK(store::fact_secret(b.gongbu->work.database) == store::fact_secret(a.gongbu->work.database));
  CHECK(store::count_commits(a.gongbu->work.database) == 7);
  CHECK(b.log() == a.log());
  CHECK(totals_of(b.gongbu->work) == totals_of(a.gongbu->work));
}

// ---- Random worlds ----

/// A machine with repositories that are sets of commits.
struct ModelMachine {
  std::unique_ptr<app::Workspace> work;
  fs::path home;
  std::map<std::string, std::set<std::size_t>> repositories;  ///< the reachable commits
  std::set<std::string> ignored;
  std::vector<exchange::Key> keys;  ///< those that it knows
};

class FactWorld {
 public:
  explicit FactWorld(unsigned seed) : random_(seed) {
    git::BranchRepository(box_.path() / "shared");
    is_sealed_ = pick(2) == 0;
    keys_.push_back(make_key());
    const int count = 2 + pick(3);
    for (int i = 0; i < count; ++i) machines.push_back(make_machine());
  }

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  void step() {
    ModelMachine& machine = machines[static_cast<std::size_t>(pick(size(machines)))];
    machine.work->now += core::seconds{1 + pick(4000)};
    time_ += pick(3) == 0 ? 0 : pick(40'000);  // sometimes two steps happen within a second
    const std::string repository = fmt::format("r{}", pick(2));
    std::set<std::size_t>& commits = machine.repositories[repository];
    switch (pick(20)) {
      case 0:
      case 1:
      case 2:
        commits.insert(make_commit(time_, fmt::format("s{}", pick(40)), pick(4) == 0));
        break;
      case 3:
      case 4:
        if (!commits.empty()) rewrite(machine, repository, commits);
        break;
      case 5:
        if (!commits.empty()) commits.erase(any(commits));
        break;
      case 6:
        pull(repository, commits);
        break;
      case 7:
        if (machine.ignored.erase(repository) == 0 && pick(3) == 0)
          machine.ignored.insert(repository);
        break;
      case 8:
        if (pick(8) == 0) lose(machine);
        break;
      case 9:
        if (pick(4) == 0) app::rebuild(*machine.work, app::Rebuild::keep);
        break;
      case 10:
      case 11:
      case 12:
        scan(machine);
        break;
      case 13:
        record(machine);
        break;
      case 14:
        set_level(machine, pick(3));
        break;
      case 15:
        if (pick(3) == 0) change_key(machine);
        break;
      default:
        sync(machine);
    }
  }

  // Lets every machine publish everything, with every key, until nobody has anything new.
  void meet() {
    for (ModelMachine& machine : machines) {
      set_level(machine, 2);
      for (const exchange::Key& key : keys_) learn(machine, key);
      scan(machine);
    }
    for (int round = 0; round < 4; ++round)
      for (ModelMachine& machine : machines) CHECK_FALSE(sync(machine).key_missing);
  }

  // Publishes only numbers from now on.
  void hash() {
    for (ModelMachine& machine : machines) set_level(machine, 1);
    for (int round = 0; round < 3; ++round)
      for (ModelMachine& machine : machines) sync(machine);
  }

  // Records what a scan of the repositories would find.
  void scan(ModelMachine& machine) {
    store::Database& database = machine.work->database;
    for (const auto& [name, commits] : machine.repositories) {
      const std::int64_t id = repository_id(machine, name);
      const bool ignore = machine.ignored.contains(name);
      store::mark_ignored(database, std::vector{id}, ignore);
      if (ignore) continue;
      store::RepositoryChange change;
      change.assess = [&](const core::Commit& commit) { return assessed(machine, commit); };
      const auto known = store::reachable_objects(database)[id];
      std::set<core::ObjectId> reachable;
      for (const std::size_t commit : commits) {
        reachable.insert(made_[commit].oid);
        if (!known.contains(made_[commit].oid)) change.found.push_back(made_[commit]);
      }
      for (const auto& [oid, about] : known)
        if (!reachable.contains(oid)) change.gone.push_back(oid);
      store::ScanTransaction transaction(database, machine.work->today);
      transaction.end(
          id, std::move(change), [&](const core::ObjectId& oid) { return reachable.contains(oid); },
          machine.work->now);
      transaction.commit();
    }
    scan::apply_trailers(*machine.work);
  }

  exchange::SyncResult sync(ModelMachine& machine) {
    machine.work->now += 1s;
    git::BranchRepository repository(machine.home / "sync/repository");
    MapRemote remote(branches_, repository);
    const exchange::Sealer sealer =
        is_sealed_ ? exchange::Sealer(machine.keys) : exchange::Sealer();
    auto result = exchange::Syncer(*machine.work, repository, remote, sealer).run();
    scan::apply_trailers(*machine.work);
    return result;
  }

  // Returns the names of the machines that are retired for a machine.
  static std::set<std::string> retired_on(const ModelMachine& machine) {
    std::set<std::string> names;
    for (const store::SyncDevice& device : store::sync_devices(machine.work->database))
      if (device.retired) names.insert(device.name);
    return names;
  }

  // Returns the author times of commits of which some machine published no subject and can no
  // longer do so, because its database was lost. The others show a subject only if they have the
  // commit, be it in an ignored repository, whose commits they do not publish.
  std::set<core::Instant> unnamed_seconds() {
    std::set<core::Instant> all;
    for (ModelMachine& machine : machines) {
      SQLite::Statement select(machine.work->database.connection(),
                               "SELECT c.authored_at FROM fact f JOIN commits c "
                               "ON c.id = f.commit_id WHERE f.hashed = 1");
      while (select.executeStep())
        all.insert(core::Instant{core::seconds{select.getColumn(0).getInt64()}});
    }
    return all;
  }

  // Returns the author times of commits that are reachable in some repository.
  std::set<core::Instant> reachable_seconds() const {
    std::set<core::Instant> all;
    for (const ModelMachine& machine : machines)
      for (const auto& [name, commits] : machine.repositories)
        if (!machine.ignored.contains(name))
          for (const std::size_t commit : commits) all.insert(made_[commit].authored_at);
    return all;
  }

  std::vector<ModelMachine> machines;

 private:
  template <class Container>
  static int size(const Container& container) {
    return static_cast<int>(container.size());
  }

  ModelMachine make_machine() {
    ModelMachine machine;
    machine.home = box_.path() / std::to_string(++made_machines_);
    const core::Instant now = core::Instant{date::sys_days{2026_y / 11 / 28}} +
                              date::days{pick(60) - 30} + core::seconds{pick(86'400)};
    const host::Environment env = git_environment()
                                      .with("GONGBU_HOME", machine.home.string())
                                      .with("GONGBU_NOW", core::rfc3339(now, 0s));
    host::Settings settings;
    settings.timezone =
        std::array{"Asia/Seoul", "UTC", "America/New_York"}.at(static_cast<std::size_t>(pick(3)));
    settings.day_start = core::DayStart{std::chrono::hours{pick(2) * 5}};
    machine.keys = {keys_.front()};
    settings.sync.commits = "full";
    machine.work =
        std::make_unique<app::Workspace>(app::open_workspace(env, host::find_paths(env), settings));
    machine.work->database.connection().exec("PRAGMA synchronous = OFF");
    MapRemote::make_copy(box_.path() / "shared", machine.home);
    store::Transaction transaction(machine.work->database);
    store::save_sync_remote(machine.work->database, {.address = "map",
                                                     .sealed = is_sealed_,
                                                     .name = std::to_string(made_machines_),
                                                     .begun_at = now,
                                                     .succeeded_at = {}});
    transaction.commit();
    return machine;
  }

  static store::Assessment assessed(const ModelMachine& machine, const core::Commit& commit) {
    const core::Zone& zone = machine.work->zone;
    return {.day = core::study_day(commit.authored_at, zone, machine.work->settings.day_start),
            .utc_offset = zone.offset_at(commit.authored_at),
            .stage = store::Stage::sized};
  }

  std::size_t make_commit(std::int64_t authored_at, const std::string& subject, bool studies) {
    core::Commit commit;
    std::array<std::uint8_t, core::ObjectId::kSha1> bytes{};
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random_());
    commit.oid = core::ObjectId(bytes);
    commit.author_name = "Me";
    commit.author_email = Sandbox::kEmail;
    commit.authored_at = core::Instant{core::seconds{authored_at}};
    commit.committed_at = core::Instant{core::seconds{time_ + 10'000}};
    commit.author_offset = 9h;
    commit.subject = subject;
    if (studies) commit.trailers = fmt::format("Study: math x{}, {}m", pick(5), 10 + pick(50));
    made_.push_back(commit);
    return made_.size() - 1;
  }

  std::size_t any(const std::set<std::size_t>& commits) {
    return *std::next(commits.begin(), pick(size(commits)));
  }

  // Amends or rebases a commit, sometimes with a scan before and a hook after it.
  void rewrite(ModelMachine& machine, const std::string& repository,
               std::set<std::size_t>& commits) {
    const std::size_t before = any(commits);
    if (pick(2) == 0) scan(machine);
    time_ += 1 + pick(500);
    const core::Commit former = made_[before];
    const bool rebased = pick(2) == 0;
    const std::size_t after =
        make_commit(former.authored_at.time_since_epoch().count(),
                    rebased ? former.subject : fmt::format("{}'", former.subject), pick(4) == 0);
    if (rebased) made_[after].trailers = former.trailers;
    commits.erase(before);
    commits.insert(after);
    if (pick(2) != 0 || machine.ignored.contains(repository)) return;
    store::HookEvent event;
    event.repository = repository_id(machine, repository);
    event.made = made_[after];
    event.assess = [&](const core::Commit& commit) { return assessed(machine, commit); };
    event.replaced = {former.oid};
    event.rewrites = {{former.oid, made_[after].oid}};
    event.at = machine.work->now;
    store::record_hook_events(machine.work->database, {event}, machine.work->today);
  }

  // Fetches a branch and resets to it, or merges it.
  void pull(const std::string& repository, std::set<std::size_t>& commits) {
    const auto& other = machines[static_cast<std::size_t>(pick(size(machines)))];
    const auto found = other.repositories.find(repository);
    if (found == other.repositories.end()) return;
    const std::set<std::size_t> theirs = found->second;
    if (pick(2) == 0) {
      commits = theirs;
    } else {
      commits.insert(theirs.begin(), theirs.end());
    }
  }

  // Replaces a machine whose database was lost, with the same repositories.
  void lose(ModelMachine& machine) {
    ModelMachine fresh = make_machine();
    fresh.repositories = machine.repositories;
    fresh.keys = machine.keys;
    machine = std::move(fresh);
  }

  void record(ModelMachine& machine) {
    store::Database& database = machine.work->database;
    if (pick(4) == 0) {
      store::undo(database, machine.work->now);
      return;
    }
    store::Entry entry;
    entry.kind = "math";
    entry.subject = fmt::format("e{}", pick(9));
    entry.spent = core::minutes{1 + pick(90)};
    entry.at = machine.work->now;
    entry.day = machine.work->today;
    entry.source = "manual";
    store::add_entry(database, entry, machine.work->now);
  }

  static void set_level(ModelMachine& machine, int level) {
    machine.work->settings.sync.commits =
        std::array{"none", "hashed", "full"}.at(static_cast<std::size_t>(level));
  }

  exchange::Key make_key() {
    exchange::Key key;
    for (std::uint8_t& byte : key.bytes) byte = static_cast<std::uint8_t>(random_());
    return key;
  }

  static void learn(ModelMachine& machine, const exchange::Key& key) {
    if (std::find(machine.keys.begin(), machine.keys.end(), key) == machine.keys.end())
      machine.keys.insert(machine.keys.begin(), key);
  }

  // Makes a key or learns one, or retires another machine.
  void change_key(ModelMachine& machine) {
    std::vector<store::SyncDevice> others;
    for (const store::SyncDevice& device : store::sync_devices(machine.work->database))
      if (device.device != store::device_id(machine.work->database)) others.push_back(device);
    if (pick(2) == 0 && !others.empty()) {
      store::SyncDevice device = others.at(static_cast<std::size_t>(pick(size(others))));
      device.retired = true;
      store::Transaction transaction(machine.work->database);
      store::save_sync_device(machine.work->database, device);
      transaction.commit();
    } else if (pick(2) == 0) {
      keys_.push_back(make_key());
      learn(machine, keys_.back());
    } else {
      learn(machine, keys_.at(static_cast<std::size_t>(pick(size(keys_)))));
    }
  }

  static std::int64_t repository_id(ModelMachine& machine, const std::string& name) {
    const std::string git_dir = "/" + name + "/.git";
    store::save_repositories(
        machine.work->database,
        {{.git_dir = git_dir, .work_tree = "/" + name, .name = name, .missing_since = {}}});
    return store::repository_at(machine.work->database, git_dir)->id;
  }

  TemporaryDirectory box_;
  std::mt19937 random_;
  MapRemote::Shared branches_;
  bool is_sealed_ = false;
  std::vector<exchange::Key> keys_;
  std::vector<core::Commit> made_;
  std::int64_t time_ = 1'790'000'000;
  int made_machines_ = 0;
};

// Without the study of trailers: where only hashes are known, a machine that has a version of a
// commit takes the study from that, though another machine may have amended the trailers.
std::string commits_in(const std::string& totals) {
  std::string commits;
  for (const std::string_view line : lines_of(totals))
    if (line.find(" commit ") != std::string_view::npos) commits.append(line).append("\n");
  return commits;
}

TEST_CASE("facts: random worlds show the same log on every machine") {
  for (const unsigned seed : world_seeds(12)) {
    CAPTURE(seed);
    FactWorld world(seed);
    for (int i = 0; i < 70; ++i) world.step();
    world.meet();
    app::Workspace& first = *world.machines.front().work;
    const std::set<core::Instant> unnamed = world.unnamed_seconds();
    const std::string log = log_of(first, unnamed);
    const std::string totals = totals_of(first);
    std::set<core::Instant> counted;
    for (const store::Activity& one : store::activities(first.database, {}))
      if (one.commit) counted.insert(one.at);
    for (const core::Instant second : world.reachable_seconds()) CHECK(counted.contains(second));
    for (ModelMachine& machine : world.machines) {
      CHECK(log_of(*machine.work, unnamed) == log);
      CHECK(totals_of(*machine.work) == totals);
      CHECK(world.retired_on(machine) == world.retired_on(world.machines.front()));
      const exchange::SyncResult idle = world.sync(machine);
      CHECK(idle.sent + idle.received == 0);
      CHECK(idle.sent_commits + idle.received_commits == 0);
    }
    world.hash();
    for (ModelMachine& machine : world.machines)
      CHECK(commits_in(totals_of(*machine.work)) == commits_in(totals));
  }
}

}  // namespace
}  // namespace gongbu
