// Syncs that are killed, and syncs of two machines at once, with commits in play.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <random>
#include <string>

#include "gongbu/store/facts.hpp"
#include "sync_world.hpp"

namespace gongbu {
namespace {

namespace fs = std::filesystem;

// The entries and commits of a home.
struct Content {
  explicit Content(const fs::path& home) {
    Device device(home);
    log = log_of(*device.work);
    totals = totals_of(*device.work);
    entries = device.entries().size();
    for (const store::Activity& one : store::activities(device.work->database, {}))
      commits += one.commit ? 1 : 0;
    kept = exchange::sync_status(*device.work).kept;
  }

  std::string log;
  std::string totals;
  std::size_t entries = 0;
  std::size_t commits = 0;
  std::int64_t kept = 0;
};

// Two homes with a clone each of one repository.
void set_up_homes(World& world) {
  const fs::path first = world.box.init("code/a/notes");
  world.box.git(first, {"commit", "-q", "--allow-empty", "-m", "start"});
  world.box.git(world.box.root(),
                {"clone", "-q", first.string(), (world.box / "code/b/notes").string()});
  for (const std::string home : {"a", "b"}) {
    fs::create_directories(world.box / home);
    write_file(world.box / home / "config.toml",
               fmt::format("timezone = \"Asia/Seoul\"\n[git]\nroots = [\"{}\"]\nemails = [\"{}\"]\n"
                           "[sync]\ncommits = \"full\"\n",
                           (world.box / "code" / home).string(), Sandbox::kEmail));
    const Outcome outcome = run_script(world, home, "$G sync init remote.git --name " + home);
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
  }
}

TEST_CASE("kill: a sync with commits that is killed at any moment loses nothing") {
  World world;
  set_up_homes(world);
  std::mt19937 random(11);
  std::size_t made = 0;
  constexpr int kRounds = 40;
  for (int i = 0; i < kRounds; ++i) {
    const std::string home = i % 2 == 0 ? "a" : "b";
    const fs::path notes = world.box / "code" / home / "notes";
    if (i % 5 == 3) {
      world.box.time += 60;
      world.box.git(notes, {"commit", "-q", "--amend", "-m", fmt::format("again {}", i)});
    } else {
      world.box.commit(notes, fmt::format("work {}", i),
                       {"-m", fmt::format("Study: math t{}, 5m", i)});
      ++made;
    }
    if (i % 7 == 6) {
      run_script(world, home, "$G scan");  // a rebase may drop what it made
      world.box.try_git(notes, {"pull", "-q", "--rebase", "-X", "ours"});
    }
    run_script(
        world, home,
        fmt::format("$G add math k{} -t 5m && {{ $G sync & sleep 0.{:03}; kill -9 $!; wait $!; }}",
                    i, random() % 400));
  }
  // What git had begun goes on by itself.
  run_script(world, "a", "sleep 1");
  for (const std::string home : {"a", "b", "a", "b"}) {
    const Outcome outcome = run_script(world, home, "$G sync");
    CHECK(outcome.err == "");
    CHECK(outcome.status == 0);
  }
  const Content a(world.box / "a");
  const Content b(world.box / "b");
  CHECK(a.log == b.log);
  CHECK(a.totals == b.totals);
  CHECK(a.kept + b.kept == 0);
  CHECK(a.commits == made);
  for (int i = 0; i < kRounds; ++i)
    CHECK(a.log.find(fmt::format("math k{} 5", i)) != std::string::npos);
  CHECK(run_script(world, "a", "$G doctor").out.find("total") == std::string::npos);
}

TEST_CASE("kill: two machines that sync at once fifty times agree") {
  World world;
  set_up_homes(world);
  constexpr int kRounds = 50;
  const auto sync = [&](const std::string& home, int round) {
    const Outcome outcome = run_script(
        world, home, fmt::format("$G add math {}{} -t 5m >/dev/null && $G sync", home, round));
    return outcome.err;
  };
  for (int round = 0; round < kRounds; ++round) {
    for (const std::string home : {"a", "b"})
      world.box.commit(world.box / "code" / home / "notes", fmt::format("{} {}", home, round));
    auto other = std::async(std::launch::async, [&] { return sync("b", round); });
    CHECK(sync("a", round) == "");
    CHECK(other.get() == "");
  }
  for (const std::string home : {"a", "b", "a"})
    CHECK(run_script(world, home, "$G sync").err == "");
  const Content a(world.box / "a");
  const Content b(world.box / "b");
  CHECK(a.log == b.log);
  CHECK(a.totals == b.totals);
  CHECK(a.entries == 2 * kRounds);
  CHECK(a.commits == 2 * kRounds);
}

}  // namespace
}  // namespace gongbu
