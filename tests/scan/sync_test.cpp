// Sync of several machines with homes of their own, over real git remotes. Random worlds are in
// record_world_test.cpp.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "exchange/syncer.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/forget.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/transfer/import.hpp"
#include "gongbu/transfer/journal.hpp"
#include "sync_world.hpp"

namespace gongbu {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace date::literals;

TEST_CASE("sync: importing the same file on two machines makes each record once") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const fs::path log = world.box.root() / "log";
  write_file(log,
             "2026-11-20 : math : y\n2026-11-21 : math : s\n2026-11-22 : math : y\n"
             "2026-11-23 : math : y\n");
  const auto import_log = [&](Device& device) {
    device.tick();
    transfer::Import import(*device.work, {{log, "log"}}, {.rests = true});
    return import.keep();
  };
  CHECK(import_log(*a).added == 3);
  CHECK(a->init(world.path()).reached);
  CHECK(b->init(world.path()).reached);
  // On the second machine before and after it syncs with the first one.
  CHECK(import_log(*b).changes_nothing());
  const auto c = world.device("c");
  CHECK(import_log(*c).added == 3);
  c->set_minutes("math", 45);  // of the first entry
  CHECK(c->init(world.path()).reached);
  for (int round = 0; round < 2; ++round)
    for (Device* device : {a.get(), b.get(), c.get()}) device->sync();
  for (Device* device : {a.get(), b.get(), c.get()}) {
    CHECK(device->shown() == "math 0, math 0, math 45");
    CHECK(store::rests(device->work->database).size() == 1);
    CHECK(device->state() == a->state());
    // Another import adds neither values changed by a person nor unchanged ones.
    CHECK(import_log(*device).changes_nothing());
  }
  // A record removed on one machine stays removed on the others.
  b->tick();
  store::remove_entries(b->work->database, {b->entries().back().id}, b->work->now);
  b->sync();
  a->sync();
  CHECK(import_log(*a).removed == 1);
  CHECK(a->shown() == "math 0, math 45");
}

TEST_CASE("sync: an import that was undone or removed on one machine can be repeated on all") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const fs::path log = world.box.root() / "log";
  write_file(log, "2026-11-20 : math : y\n2026-11-21 : math : y\n");
  const auto import_log = [&](Device& device) {
    device.tick();
    transfer::Import import(*device.work, {{log, "log"}}, {});
    return import.keep();
  };
  const auto meet = [&] {
    for (Device* device : {a.get(), b.get(), a.get()}) device->sync();
  };
  CHECK(a->init(world.path()).reached);
  CHECK(b->init(world.path()).reached);
  CHECK(import_log(*a).added == 2);
  meet();
  a->tick();
  SUBCASE("undone where it was imported") { store::undo(a->work->database, a->work->now); }
  SUBCASE("removed and imported again, then undone on the other machine") {
    store::remove_import(a->work->database, 1, a->work->now);
    meet();
    CHECK(import_log(*b).added == 2);
    meet();
    b->tick();
    store::undo(b->work->database, b->work->now);
  }
  meet();
  for (Device* device : {a.get(), b.get()}) CHECK(device->shown().empty());
  CHECK(import_log(*b).added == 2);
  meet();
  for (Device* device : {a.get(), b.get()}) CHECK(device->shown() == "math 0, math 0");
  CHECK(import_log(*a).changes_nothing());
  CHECK(a->state() == b->state());
}

TEST_CASE("sync: records meet over a bare repository, by path and by file://") {
  for (const std::string prefix : {"", "file://"}) {
    World world;
    const auto a = world.device("a");
    const auto b = world.device("b");
    a->add("one");
    CHECK(a->init(prefix + world.path()).reached);
    const exchange::SyncResult joined = b->init(prefix + world.path());
    CHECK(joined.reached);
    CHECK(joined.received > 0);
    CHECK(joined.from == std::vector<std::string>{"a"});
    CHECK(b->shown() == "one 30");
    b->add("two");
    b->set_minutes("one", 45);
    CHECK(b->sync().sent == 2);
    CHECK(a->sync().received == 2);
    CHECK(a->shown() == "one 45, two 30");
    CHECK(a->state() == b->state());
    const exchange::SyncResult idle = a->sync();
    CHECK(idle.sent + idle.received == 0);
    CHECK(idle.warnings.empty());
    CHECK(a->sync().conflicts == 0);
  }
}

TEST_CASE("sync: deletions, undo and restored records travel") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->add("two");
  a->init(world.path());
  b->init(world.path());
  b->tick();
  store::remove_entries(b->work->database, {b->find("one").id}, b->work->now);
  b->sync();
  a->sync();
  CHECK(a->shown() == "two 30");
  b->tick();
  store::undo(b->work->database, b->work->now);
  b->sync();
  a->sync();
  CHECK(a->shown() == "one 30, two 30");
  CHECK(a->state() == b->state());
}

TEST_CASE("sync: the same weekly rest on two machines is one record") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  for (Device* device : {a.get(), b.get()}) {
    device->tick();
    core::Rest rest;
    rest.weekdays = 1U << 6U;
    rest.standing = true;
    store::add_rest(device->work->database, rest, "토요일", device->work->now);
  }
  a->init(world.path());
  b->init(world.path());
  a->sync();
  CHECK(a->state() == b->state());
  CHECK(store::rests(a->work->database).size() == 1);
}

// Tracking begins on the n-th day before today.
void track_from(Device& device, int days_ago, bool chosen) {
  device.tick();
  const core::TrackingStart start{device.work->today - date::days{days_ago}, chosen};
  store::add_tracking_start(device.work->database, start, "init", device.work->now);
}

TEST_CASE("sync: machines agree on the start of tracking") {
  World world;
  std::vector<std::unique_ptr<Device>> devices;
  for (const char* name : {"a", "b", "c"}) devices.push_back(world.device(name));
  Device& a = *devices[0];
  Device& b = *devices[1];
  const auto meet = [&] {
    for (int round = 0; round < 2; ++round)
      for (const auto& device : devices) device->sync();
  };
  int expected = 9;
  bool chosen = false;
  track_from(b, 9, false);
  for (const auto& device : devices) device->init(world.path());
  SUBCASE("the earliest of those that they proposed before they met") {
    track_from(a, 5, false);
    track_from(*devices[2], 7, false);
  }
  SUBCASE("a chosen one, though another machine proposes an earlier one later") {
    track_from(a, 2, true);
    track_from(b, 20, false);
    expected = 2;
    chosen = true;
  }
  SUBCASE("the proposed one, after undo of a choice that all machines know") {
    track_from(b, 2, true);
    meet();
    CHECK(store::tracking_start(a.work->database)->chosen);
    b.tick();
    store::undo(b.work->database, b.work->now);
  }
  SUBCASE("a later one that is proposed anew after undo") {
    meet();
    b.tick();
    store::undo(b.work->database, b.work->now);
    CHECK_FALSE(store::tracking_start(b.work->database).has_value());
    track_from(b, 1, false);
    expected = 1;
  }
  meet();
  for (const auto& device : devices) {
    CHECK(store::tracking_start(device->work->database) ==
          core::TrackingStart{device->work->today - date::days{expected}, chosen});
    CHECK(device->state() == a.state());
    CHECK(transfer::check_journal(device->work->database, device->work->paths, device->work->now)
              .differences == 0);
  }
}

TEST_CASE("sync: machines agree on the winner of two values and report the loser") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  a->set_minutes("one", 50);
  b->tick(600s);
  b->set_minutes("one", 70);
  a->sync();
  CHECK(b->sync().conflicts == 1);
  CHECK(a->sync().received == 1);
  CHECK(a->shown() == "one 70");
  CHECK(b->shown() == "one 70");
  const auto lost = exchange::losers(*b->work);
  REQUIRE(lost.size() == 1);
  CHECK(lost[0].group == "minutes");
  CHECK(lost[0].value == "50");
  b->tick();
  exchange::restore_loser(*b->work, lost[0].id);
  CHECK(b->shown() == "one 50");
  CHECK(exchange::losers(*b->work)[0].restored);
  CHECK_THROWS_AS(exchange::restore_loser(*b->work, 99), Error);
  b->sync();
  a->sync();
  CHECK(a->shown() == "one 50");
}

TEST_CASE("sync: starts of tracking that differ and nobody chose are no conflict") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  track_from(*a, 5, false);
  track_from(*b, 2, false);
  for (Device* device : {a.get(), b.get()}) CHECK(device->init(world.path()).conflicts == 0);
  for (Device* device : {a.get(), b.get()}) CHECK(device->sync().conflicts == 0);
  CHECK(a->state() == b->state());
}

TEST_CASE("sync: a week start of one machine holds on the others until they change theirs") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const auto meet = [&] {
    for (Device* device : {a.get(), b.get(), a.get()}) device->sync();
  };
  for (Device* device : {a.get(), b.get()}) device->init(world.path());
  a->open(kStart + date::days{3}, date::Sunday);
  meet();
  const std::size_t records = a->state().size();
  for (int week = 1; week < 4; ++week) {
    b->open(kStart + date::days{7 * week}, date::Monday);
    a->open(kStart + date::days{7 * week + 1}, date::Sunday);
    meet();
  }
  CHECK(a->state().size() == records);
  CHECK(a->state() == b->state());
  for (Device* device : {a.get(), b.get()})
    CHECK(device->work->weeks.start_on(device->work->today) == date::Sunday);
  // The other one changes its setting.
  b->open(kStart + date::days{40}, date::Tuesday);
  CHECK(b->work->weeks.start_on(b->work->today) == date::Tuesday);
  b->open(kStart + date::days{40}, date::Monday);  // its former setting
  CHECK(b->work->weeks.start_on(b->work->today) == date::Monday);
  b->open(kStart + date::days{40}, date::Tuesday);
  meet();
  a->open(kStart + date::days{41}, date::Sunday);
  CHECK(a->work->weeks.start_on(a->work->today) == date::Tuesday);
  CHECK(a->state() == b->state());
}

TEST_CASE("sync: the text of an erased entry is in no replaced value") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("secret");
  a->init(world.path());
  b->init(world.path());
  const auto erase = [&] {
    a->tick();
    store::forget_entry(a->work->database, a->find("secret").id, a->work->now);
  };
  SUBCASE("edited before the other machine knew") {
    b->set_minutes("secret", 15);
    erase();
  }
  SUBCASE("edited and erased before the other machine knew") {
    b->set_minutes("secret", 15);
    a->set_minutes("secret", 20);
    a->sync();
    erase();
  }
  SUBCASE("replaced before") {
    a->set_minutes("secret", 10);
    b->tick(300s);
    b->set_minutes("secret", 15);
    for (Device* device : {a.get(), b.get(), a.get()}) device->sync();
    REQUIRE_FALSE(exchange::losers(*b->work).empty());
    erase();
  }
  for (Device* device : {a.get(), b.get(), a.get()}) device->sync();
  for (Device* device : {a.get(), b.get()}) {
    CHECK(exchange::losers(*device->work).empty());
    CHECK(device->shown().empty());
  }
}

TEST_CASE("sync: what could not be pushed waits to be sent") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  a->add("one");
  CHECK(exchange::sync_status(*a->work).waiting == 1);
  fs::rename(world.remote(), world.box / "away.git");
  CHECK_FALSE(a->sync().reached);
  CHECK(exchange::sync_status(*a->work).waiting == 1);
  a->add("two");
  CHECK(exchange::sync_status(*a->work).waiting == 2);
  fs::rename(world.box / "away.git", world.remote());
  CHECK(a->sync().sent == 2);
  CHECK(exchange::sync_status(*a->work).waiting == 0);
}

TEST_CASE("sync: replacing an edit that was synced before is no conflict") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  a->set_minutes("one", 50);
  a->sync();
  b->sync();
  b->set_minutes("one", 70);
  CHECK(b->sync().conflicts == 0);
  CHECK(a->sync().conflicts == 0);
  CHECK(a->shown() == "one 70");
}

TEST_CASE("sync: an edit that conflicts with a deletion is kept and reported") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  a->tick();
  store::remove_entries(a->work->database, {a->find("one").id}, a->work->now);
  a->sync();
  b->tick(300s);
  b->set_minutes("one", 90);
  CHECK(b->sync().conflicts == 1);
  a->sync();
  CHECK(a->shown() == "");
  CHECK(b->shown() == "");
  const auto lost = exchange::losers(*b->work);
  REQUIRE(!lost.empty());
  b->tick();
  exchange::restore_loser(*b->work, lost[0].id);
  b->sync();
  a->sync();
  CHECK(a->shown() == "one 90");
}

TEST_CASE("sync: a sealed remote needs its key and shows nothing") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("secret subject");
  a->init(world.path(), {.address = {}, .sealed = true});
  const std::string key = exchange::sync_key(*a->work);
  for (const std::string& object :
       lines_of(world.git({"cat-file", "--batch-all-objects", "--batch-check=%(objectname)"}))) {
    const std::string content = world.git({"cat-file", "-p", object});
    CHECK(content.find("secret") == std::string::npos);
    CHECK(content.find("math") == std::string::npos);
  }
  CHECK_THROWS_AS(b->init(world.path()), Error);
  CHECK_THROWS_AS(b->init(world.path(), {.address = {}, .plain = true}), Error);
  CHECK_THROWS_AS(b->init(world.path(), {.address = {}, .key = "AAAA"}), Error);
  const std::string other = exchange::key_text(exchange::new_key());
  CHECK_THROWS_AS(b->init(world.path(), {.address = {}, .key = other}), Error);
  // Nothing is left of the set-up.
  CHECK_FALSE(fs::exists(b->directory / "sync"));
  CHECK_FALSE(fs::exists(b->directory / "sync.key"));
  CHECK_THROWS_AS(b->sync(), Error);
  CHECK(b->init(world.path(), {.address = {}, .key = key}).received > 0);
  CHECK(b->shown() == "secret subject 30");
}

TEST_CASE("sync: replaced check files in the remote do not make a device send plain files") {
  World world;
  const std::string address = "https://study.example/me.git";
  const fs::path config = world.box.root() / "gitconfig";
  write_file(config, "[url \"" + world.path() + "\"]\n  insteadOf = " + address +
                         "\n[user]\n  name = x\n  email = x@example.com\n");
  const auto a = world.device("a");
  const auto b = world.device("b");
  for (Device* device : {a.get(), b.get()})
    device->env = device->env.with("GIT_CONFIG_GLOBAL", config.string());
  a->add("secret");
  REQUIRE(a->init(address).reached);
  const std::string key = exchange::sync_key(*a->work);
  const std::string branch = "gongbu/v1/" + store::device_id(a->work->database);
  world.box.git(world.box.root(), {"clone", "-q", "-b", branch, world.path(), "clone"});
  const fs::path clone = world.box / "clone";
  const auto push = [&](const std::optional<std::string>& check) {
    fs::remove(clone / "check");
    if (check) write_file(clone / "check", *check);
    world.box.git(clone, {"add", "-A"});
    world.box.git(clone, {"commit", "-qm", "x"});
    world.box.git(clone, {"push", "-q", "origin", branch});
  };
  b->add("mine");
  const auto refused = [&](exchange::SyncSetup setup) {
    CHECK_THROWS_AS(b->init(address, std::move(setup)), Error);
    CHECK_THROWS_AS(b->sync(), Error);
    CHECK(lines_of(world.git({"for-each-ref", "refs/heads/gongbu"})).size() == 1);
  };
  push(std::string(exchange::kCheckText));
  refused({});
  refused({.address = {}, .key = key});
  push("nonsense");
  refused({});
  refused({.address = {}, .plain = true});
  push(std::nullopt);
  refused({});
  refused({.address = {}, .plain = true});
  refused({.address = {}, .key = key});
  push(std::string(exchange::kCheckText));
  CHECK(b->init(address, {.address = {}, .plain = true}).reached);
}

TEST_CASE("sync: the key that opens the remote is also used for sealing") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path(), {.address = {}, .sealed = true});
  const std::string key = exchange::sync_key(*a->work);
  const exchange::Key other = exchange::new_key();
  exchange::write_keys(b->directory / "sync.key", {other, exchange::parse_key(key)});
  b->add("two");
  CHECK(b->init(world.path()).reached);
  CHECK(exchange::sync_key(*b->work) == key);
  CHECK(exchange::read_keys(b->directory / "sync.key").size() == 2);
  const exchange::SyncResult result = a->sync();
  CHECK_FALSE(result.key_missing);
  CHECK(result.warnings.empty());
  CHECK(a->shown() == "one 30, two 30");
}

TEST_CASE("sync: an empty remote gets a new key") {
  World world;
  world.box.git(world.box.root(), {"init", "-q", "--bare", "next.git"});
  const std::string next = (world.box / "next.git").string();
  const auto a = world.device("a");
  a->init(world.path(), {.address = {}, .sealed = true});
  const std::string leaked = exchange::sync_key(*a->work);
  exchange::stop_sync(*a->work);
  a->init(next, {.address = {}, .sealed = true});
  CHECK(exchange::sync_key(*a->work) != leaked);
  CHECK(exchange::read_keys(a->directory / "sync.key").size() == 2);
}

TEST_CASE("sync: a device without the new key reports it; older files stay readable") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const auto c = world.device("c");
  a->add("one");
  a->init(world.path(), {.address = {}, .sealed = true});
  b->init(world.path(), {.address = {}, .key = exchange::sync_key(*a->work)});
  const std::string key = exchange::renew_sync_key(*a->work);
  a->add("two");
  CHECK(a->sync().sent == 1);
  const exchange::SyncResult without = b->sync();
  CHECK(without.key_missing);
  CHECK(b->shown() == "one 30");
  exchange::add_sync_key(*b->work, key);
  CHECK_FALSE(b->sync().key_missing);
  CHECK(b->shown() == "one 30, two 30");
  b->add("three");
  b->sync();
  a->sync();
  CHECK(a->shown() == "one 30, three 30, two 30");
}

TEST_CASE("sync: a copied database becomes a new device, and nothing is lost") {
  World world;
  const auto a = world.device("a");
  a->add("one");
  a->init(world.path());
  a->work.reset();
  fs::copy(a->directory, world.box.root() / "copy", fs::copy_options::recursive);
  a->open(kStart + 1h);
  Device copy(world.box.root() / "copy", kStart + 1h);
  a->add("of a");
  a->sync();
  copy.add("of the copy");
  const exchange::SyncResult result = copy.sync();
  CHECK(result.warnings.size() == 1);
  CHECK(store::device_id(copy.work->database) != store::device_id(a->work->database));
  a->sync();
  CHECK(a->shown() == "of a 30, of the copy 30, one 30");
  CHECK(copy.shown() == a->shown());
  CHECK(copy.sync().warnings.empty());
}

TEST_CASE("sync: a restored older database gets back own and others' records") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  a->work.reset();
  fs::copy(a->directory / "gongbu.db", world.box.root() / "older.db");
  a->open(kStart + 1h);
  a->add("two");
  a->sync();
  b->add("three");
  b->sync();
  a->sync();
  a->work.reset();
  fs::remove(a->directory / "gongbu.db-wal");
  fs::remove(a->directory / "gongbu.db-shm");
  fs::copy(world.box.root() / "older.db", a->directory / "gongbu.db",
           fs::copy_options::overwrite_existing);
  a->open(kStart + 2h);
  CHECK(a->shown() == "one 30");
  a->sync();
  CHECK(a->shown() == "one 30, three 30, two 30");
  a->add("four");
  a->sync();
  b->sync();
  CHECK(b->shown() == a->shown());
}

TEST_CASE("sync: records made in a restored older database are sent") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  a->sync();
  a->work->database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
  a->work.reset();
  fs::copy(a->directory / "gongbu.db", world.box.root() / "older.db");
  a->open(kStart + 1h);
  a->add("two");
  a->sync();
  a->work.reset();
  fs::remove(a->directory / "gongbu.db-wal");
  fs::remove(a->directory / "gongbu.db-shm");
  fs::copy(world.box.root() / "older.db", a->directory / "gongbu.db",
           fs::copy_options::overwrite_existing);
  a->open(kStart + 2h);
  a->add("three");
  a->set_minutes("one", 50);
  const exchange::SyncResult back = a->sync();
  CHECK(back.received > 0);
  CHECK(back.from.empty());
  CHECK(back.warnings.empty());
  CHECK(a->shown() == "one 50, three 30, two 30");
  b->sync();
  CHECK(b->shown() == a->shown());
  CHECK(a->sync().sent == 0);
}

TEST_CASE("sync: setting up again after `sync off` continues the own branch") {
  for (const bool is_sealed : {false, true}) {
    for (const bool is_alone : {true, false}) {
      CAPTURE(is_sealed);
      CAPTURE(is_alone);
      World world;
      const auto a = world.device("a");
      const auto b = world.device("b");
      exchange::SyncSetup setup{.address = {}, .sealed = is_sealed};
      a->add("one");
      a->init(world.path(), setup);
      if (is_sealed) setup.key = exchange::sync_key(*a->work);
      if (!is_alone) b->init(world.path(), setup);
      const std::string device = store::device_id(a->work->database);
      exchange::stop_sync(*a->work);
      a->add("two");
      const exchange::SyncResult again = a->init(world.path());
      CHECK(again.reached);
      CHECK(again.warnings.empty());
      CHECK(store::device_id(a->work->database) == device);
      CHECK(a->sync().sent == 0);
      if (is_alone) b->init(world.path(), setup);
      CHECK(b->sync().warnings.empty());
      CHECK(b->shown() == "one 30, two 30");
      CHECK(lines_of(world.git({"for-each-ref", "refs/heads/gongbu"})).size() == 2);
    }
  }
}

TEST_CASE("sync: a lost local copy of the remote is created again") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  a->init(world.path());
  b->init(world.path());
  fs::remove_all(b->directory / "sync");
  b->add("two");
  CHECK(b->sync().reached);
  a->sync();
  CHECK(a->shown() == "one 30, two 30");
  CHECK(b->shown() == a->shown());
}

TEST_CASE("sync: a missing or foreign remote changes nothing") {
  World world;
  const auto a = world.device("a");
  CHECK_FALSE(a->init((world.box.root() / "nowhere.git").string()).reached);
  CHECK_FALSE(fs::exists(a->directory / "sync"));
  const fs::path other = world.box.init("other");
  world.box.commit(other, "something else");
  CHECK_THROWS_AS(a->init(other.string()), Error);
  CHECK_THROWS_AS(a->init("ext::sh -c 'touch ran'"), Error);
  CHECK_THROWS_AS(a->init("--upload-pack=touch ran"), Error);
  CHECK_THROWS_AS(a->init(world.path(), {.address = {}, .name = "a\nb"}), Error);
  CHECK_FALSE(fs::exists(a->directory / "sync"));
  CHECK_THROWS_AS(a->sync(), Error);
  CHECK(a->init(world.path()).reached);
  CHECK_THROWS_AS(a->init(world.path()), Error);
}

TEST_CASE("sync: nothing is lost offline; a remote may allow only fast-forwards") {
  World world;
  world.git({"config", "receive.denyNonFastForwards", "true"});
  world.git({"config", "receive.denyDeletes", "true"});
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  fs::rename(world.remote(), world.box.root() / "away");
  a->add("one");
  for (int i = 0; i < 3; ++i) {
    const exchange::SyncResult result = a->sync();
    CHECK_FALSE(result.reached);
    CHECK(result.sent == (i == 0 ? 1 : 0));  // one segment, however often sync is tried
  }
  a->tick(date::days{2});
  CHECK(exchange::sync_overdue(*a->work));
  fs::rename(world.box.root() / "away", world.remote());
  CHECK(a->sync().reached);
  CHECK_FALSE(exchange::sync_overdue(*a->work));
  b->sync();
  CHECK(b->shown() == "one 30");
}

TEST_CASE("sync: a refusing remote is one line of error") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  write_file(world.remote() / "hooks/pre-receive", "#!/bin/sh\necho quota >&2\nexit 1\n");
  fs::permissions(world.remote() / "hooks/pre-receive", fs::perms::owner_all);
  a->env = with_server(world, a->env);
  a->add("one");
  const exchange::SyncResult result = a->sync();
  CHECK_FALSE(result.reached);
  const std::string line = Translator(Language::english)(result.reason);
  CHECK(line.find("pre-receive hook declined") != std::string::npos);
  CHECK(line.find('\n') == std::string::npos);
  fs::remove(world.remote() / "hooks/pre-receive");
  CHECK(a->sync().reached);
}

TEST_CASE("sync: an interrupted transport, or one with much output, gives the right error") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  const fs::path seen = world.box.root() / "limit";
  const host::Environment env = a->env;
  const auto reason = [&](const std::string& line, const std::atomic<bool>* stop) {
    const exchange::SyncResult result =
        exchange::sync(*a->work, with_git(world, env, line), {.interactive = false, .stop = stop});
    CHECK_FALSE(result.reached);
    return Translator(Language::english)(result.reason);
  };
  const std::atomic<bool> stop = true;
  CHECK(reason("case \"$*\" in *ls-remote*) sleep 20;; esac", &stop) == "cannot sync: interrupted");
  CHECK(reason("case \"$*\" in *ls-remote*) head -c 9000000 /dev/zero;; esac", nullptr) ==
        "cannot sync: git wrote more than 8 MiB");
  CHECK(exchange::sync(*a->work,
                       with_git(world, env, "echo \"$GIT_ALLOC_LIMIT\" >" + seen.string()), {})
            .reached);
  CHECK(content_of(seen) == "1g\n");
}

TEST_CASE("sync: a set-up interrupted after sending can be repeated") {
  for (const bool is_sealed : {false, true}) {
    CAPTURE(is_sealed);
    World world;
    const auto a = world.device("a");
    const auto b = world.device("b");
    exchange::SyncSetup setup{.address = {}, .sealed = is_sealed};
    a->add("one");
    const host::Environment env = a->env;
    a->env =
        with_git(world, env, "case \"$*\" in *' push '*gongbu/v1*) $real \"$@\"; exit 1;; esac");
    const exchange::SyncResult broken = a->init(world.path(), setup);
    CHECK_FALSE(broken.reached);
    CHECK(Translator(Language::english)(broken.reason) == "cannot sync: git push (1)");
    CHECK(lines_of(world.git({"for-each-ref", "refs/heads/gongbu"})).size() == 1);
    CHECK_THROWS_AS(a->sync(), Error);
    a->env = env;
    const exchange::SyncResult again = a->init(world.path(), setup);
    CHECK(again.reached);
    CHECK(again.warnings.empty());
    if (is_sealed) setup.key = exchange::sync_key(*a->work);
    b->init(world.path(), setup);
    CHECK(b->shown() == "one 30");
    CHECK(lines_of(world.git({"for-each-ref", "refs/heads/gongbu"})).size() == 2);
  }
}

/// A remote that rejects every branch.
class RejectingRemote : public exchange::Remote {
 public:
  Branches list() override { return {}; }
  void fetch(const std::string& /*own*/) override {}
  void fetch_branch(const std::string& /*branch*/, const std::string& /*as*/) override {}
  bool push(const std::string& /*branch*/) override {
    ++pushes;
    return false;
  }

  int pushes = 0;
};

TEST_CASE("sync: a remote that rejects the branch twice was not reached") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  a->add("one");
  {
    git::BranchRepository repository(a->directory / "sync/repository");
    RejectingRemote remote;
    const exchange::SyncResult result =
        exchange::Syncer(*a->work, repository, remote, exchange::Sealer()).run();
    CHECK_FALSE(result.reached);
    CHECK(Translator(Language::english)(result.reason) ==
          "cannot sync: the remote rejects the branch of this device");
    CHECK(remote.pushes == 2);
    CHECK(result.warnings.size() == 1);  // it became a new device only once
  }
  CHECK(a->sync().reached);
  b->sync();
  CHECK(b->shown() == "one 30");
}

// Ways to damage a file. Each leaves it unreadable, also for root.
void damage(const fs::path& file, int way) {
  fs::permissions(file, fs::perms::owner_all);
  if (way == 0) fs::resize_file(file, 0);
  if (way == 1) write_file(file, std::string(fs::file_size(file), '\0'));
  if (way == 2) {
    fs::remove(file);
    fs::create_symlink(file.filename(), file);
  }
}

TEST_CASE("sync: an own branch that cannot be read is an error and makes no new device") {
  const World world;
  const auto a = std::make_unique<Device>(world.box.root() / "a");
  a->init(world.path());
  a->add("one");
  a->sync();
  const fs::path url = world.remote();
  fs::rename(url, world.box.root() / "away");
  for (const char* subject : {"two", "three"}) {  // two commits that the remote does not have
    a->add(subject);
    CHECK_FALSE(a->sync().reached);
  }
  fs::rename(world.box.root() / "away", url);
  const fs::path own = a->directory / "sync/repository";
  const std::string device = store::device_id(a->work->database);
  const auto object = [&](const std::string& name) {
    const std::string id = world.box.git(own, {"rev-parse", "gongbu/v1/" + device + name});
    return own / "objects" / id.substr(0, 2) / id.substr(2);
  };
  const fs::path copy = world.box.root() / "copy";
  for (const fs::path& file : {own / "refs/heads/gongbu/v1" / device, object(""), object("^"),
                               object("^{tree}"), object(":device")}) {
    for (int way = 0; way < 3; ++way) {
      CAPTURE(file.string());
      CAPTURE(way);
      fs::copy(own, copy, fs::copy_options::recursive);
      damage(file, way);
      std::optional<Error> error;
      try {
        a->sync();
      } catch (const Error& thrown) {
        error = thrown;
      }
      REQUIRE(error);
      CHECK(error->kind() == ErrorKind::git);
      CHECK(Translator(Language::english)(error->hint().value()) ==
            "if it is damaged: gongbu sync off, then gongbu sync init " + world.path());
      CHECK(exchange::fault_in_repository(*a->work).has_value());
      CHECK(store::device_id(a->work->database) == device);
      fs::remove_all(own);
      fs::rename(copy, own);
    }
  }
  CHECK_FALSE(exchange::fault_in_repository(*a->work));
  const exchange::SyncResult after = a->sync();
  CHECK(after.sent == 2);
  CHECK(after.warnings.empty());

  // The way back.
  damage(object(""), 1);
  a->add("four");
  CHECK_THROWS_AS(a->sync(), Error);
  exchange::stop_sync(*a->work);
  const exchange::SyncResult anew = a->init(world.path());
  CHECK(anew.reached);
  CHECK(anew.sent > 0);
  CHECK(anew.warnings.empty());
  CHECK(store::device_id(a->work->database) == device);
  a->add("five");
  CHECK(a->sync().sent == 1);  // its first commit has a parent that was not fetched
  CHECK_FALSE(exchange::fault_in_repository(*a->work));
}

TEST_CASE("sync: with too few open files it fails or succeeds, and makes no new device") {
  World world;
  const Outcome outcome = run_script(world, "a", R"(
    $G sync init remote.git >/dev/null
    for n in $(seq 6 40); do
      $G add math "entry $n" >/dev/null
      (ulimit -n $n; exec $G sync) >out 2>&1 || { s=$?; [ $s != 70 ] || cat out; }
      grep 'device of its own' out
    done
    $G sync >/dev/null && $G doctor | grep sync
    echo garbage | tee a/sync/repository/refs/heads/gongbu/v1/* >/dev/null
    $G doctor | grep sync | sed 's|.*— ||')");
  CHECK(outcome.out ==
        "if it is damaged: gongbu sync off, then gongbu sync init " + world.path() + "\n");
  CHECK(outcome.err == "");
}

TEST_CASE("sync: the status counts waiting records") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  const auto waiting = [&] { return exchange::sync_status(*a->work).waiting; };
  CHECK(waiting() == 0);
  a->add("one");
  CHECK(waiting() == 1);
  a->set_minutes("one", 45);
  CHECK(waiting() == 1);
  a->add("two");
  CHECK(waiting() == 2);
  CHECK(a->sync().sent == 2);
  CHECK(waiting() == 0);
}

TEST_CASE("sync: a device is retired when no sync is running") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  a->sync();
  auto lock = host::FileLock::take(a->directory / "sync.lock", 0);
  REQUIRE(lock);
  auto retired =
      std::async(std::launch::async, [&] { return exchange::retire_device(*a->work, "b"); });
  CHECK(retired.wait_for(300ms) == std::future_status::timeout);
  lock.reset();
  CHECK(retired.get() == "b");
}

TEST_CASE("sync: a damaged or newer segment is reported, skipped and read later") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  // A clone that writes the branch of `a`.
  const std::string branch = "gongbu/v1/" + store::device_id(a->work->database);
  world.box.git(world.box.root(), {"clone", "-q", "-b", branch, world.path(), "clone"});
  const fs::path clone = world.box / "clone";
  const auto push = [&](const std::string& path, const std::string& content) {
    write_file(clone / path, content);
    world.box.git(clone, {"add", "-A"});
    world.box.git(clone, {"commit", "-qm", "x"});
    world.box.git(clone, {"push", "-q", "origin", branch});
  };
  const std::string device = store::device_id(a->work->database);
  const std::string header = R"({"v":1,"device":")" + device + R"(","at":1795939300,"seen":{}})";
  fs::create_directories(clone / "2026/11/29");
  push("2026/11/29/001.seg", "nonsense");
  CHECK(b->sync().warnings.size() == 1);
  CHECK(exchange::sync_status(*b->work).unread.size() == 1);
  push("2026/11/29/001.seg", header + "\n" +
                                 R"({"k":"mood","id":"u","s":[1,"x"],"f":{"all":[1]}})" + "\n" +
                                 R"({"k":"entry","id":"u","s":[1,"x"],"f":{"minutes":60}})" + "\n" +
                                 R"({"k":"entry","id":"v","s":["x",1],"f":7})" + "\n");
  CHECK(b->sync().warnings.empty());
  CHECK(exchange::sync_status(*b->work).unread.empty());
  CHECK(exchange::sync_status(*b->work).kept == 3);
  CHECK(b->shown() == "");
  push("2026/11/29/002.seg", "{\"v\":2}\nwhatever\n");
  CHECK(b->sync().warnings.size() == 1);
  CHECK(b->sync().reached);
}

TEST_CASE("sync: an edit that breaks a constraint of an existing record waits for a newer gongbu") {
  World world;
  const auto a = world.device("a");
  a->add("one");
  const std::string uuid = a->find("one").uuid;
  constexpr std::int64_t kLater = 2'000'000'000'000;  // in the year 2033
  const store::RecordPart odd{
      "entry", uuid, {kLater, "00000001"}, {{"minutes", {std::int64_t{100'000}}}}};
  const store::RecordPart sound{
      "entry", uuid, {kLater, "00000001"}, {{"minutes", {std::int64_t{50}}}}};
  store::RecordState state;
  store::fold(state, odd);
  store::merge_records(a->work->database, state, a->work->now);
  CHECK(a->shown() == "one 30");
  CHECK(store::misfits(a->work->database, {odd}).size() == 1);
  state.clear();
  store::fold(state, sound);
  store::merge_records(a->work->database, state, a->work->now);
  CHECK(a->shown() == "one 50");
  CHECK(store::misfits(a->work->database, {sound}).empty());
}

TEST_CASE("sync: a retired device is retired on every machine") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const auto c = world.device("c");
  a->init(world.path());
  b->init(world.path());
  c->init(world.path());
  a->sync();
  CHECK(exchange::retire_device(*a->work, "b") == "b");
  CHECK_THROWS_AS(exchange::retire_device(*a->work, "nobody"), Error);
  a->sync();
  c->sync();
  for (const exchange::DeviceState& device : exchange::sync_status(*c->work).devices)
    CHECK(device.retired == (device.name == "b"));
}

TEST_CASE("sync: a device is still retired when sync was set up again") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  a->sync();
  exchange::retire_device(*a->work, "b");
  a->sync();
  exchange::stop_sync(*a->work);
  a->init(world.path());
  const auto devices = exchange::sync_status(*a->work).devices;
  REQUIRE(devices.size() == 2);
  CHECK(devices[1].retired);
}

TEST_CASE("sync: a device that is first read after it was retired is retired") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const auto c = world.device("c");
  a->init(world.path(), {.address = {}, .sealed = true});
  const std::string key = exchange::sync_key(*a->work);
  for (Device* device : {b.get(), c.get()}) device->init(world.path(), {.address = {}, .key = key});
  a->sync();
  // The branch of `b` is sealed with a key that `c` does not have, and was never read there.
  exchange::stop_sync(*c->work);
  const std::string next = exchange::renew_sync_key(*b->work);
  b->sync();
  exchange::add_sync_key(*a->work, next);
  exchange::add_sync_key(*a->work, key);
  exchange::retire_device(*a->work, "b");
  a->sync();
  CHECK(c->init(world.path(), {.address = {}, .key = key}).key_missing);
  REQUIRE(exchange::sync_status(*c->work).devices.size() == 2);
  SUBCASE("when it gets the key") {}
  SUBCASE("when it sent something before") {
    c->add("one");
    c->sync();
  }
  exchange::add_sync_key(*c->work, next);
  c->sync();
  REQUIRE(exchange::sync_status(*c->work).devices.size() == 3);
  for (const exchange::DeviceState& device : exchange::sync_status(*c->work).devices)
    CHECK(device.retired == (device.name == "b"));
}

TEST_CASE("sync: a device keeps it in its branch that it retired one, when set up again") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  const auto c = world.device("c");
  a->init(world.path(), {.address = {}, .sealed = true});
  const std::string key = exchange::sync_key(*a->work);
  b->init(world.path(), {.address = {}, .key = key});
  const std::string next = exchange::renew_sync_key(*b->work);
  exchange::add_sync_key(*a->work, next);
  exchange::add_sync_key(*a->work, key);
  b->sync();
  a->sync();
  exchange::retire_device(*a->work, "b");
  a->sync();
  // Now it cannot read `b`.
  exchange::stop_sync(*a->work);
  exchange::write_keys(a->directory / "sync.key", {exchange::parse_key(key)});
  CHECK(a->init(world.path()).key_missing);
  exchange::write_keys(c->directory / "sync.key",
                       {exchange::parse_key(key), exchange::parse_key(next)});
  c->init(world.path());
  const auto devices = exchange::sync_status(*c->work).devices;
  REQUIRE(devices.size() == 3);
  for (const exchange::DeviceState& device : devices) CHECK(device.retired == (device.name == "b"));
}

// ---- Processes ----

std::size_t count_entries(Device& device) { return device.entries().size(); }

TEST_CASE("sync: two concurrent processes of one device lose nothing") {
  World world;
  const auto run = [&](const std::string& home, const std::string& script) {
    const Outcome outcome = run_script(world, home, script);
    CHECK(outcome.err == "");
    CHECK(outcome.status == 0);
  };
  run("a", "$G sync init remote.git --name a");
  run("b", "$G sync init remote.git --name b");
  run("a",
      "both() { for i in $(seq 25); do $G add math $1-$i -t 5m && $G sync || exit 1; done; };"
      "both x >/dev/null & first=$!; both y >/dev/null || exit 1; wait $first");
  run("b", "$G sync");
  Device a(world.box / "a");
  Device b(world.box / "b");
  CHECK(count_entries(a) == 50);
  CHECK(a.state() == b.state());
  CHECK(a.sync().warnings.empty());
}

TEST_CASE("sync: the second of two concurrent set-ups fails") {
  World world;
  const Outcome outcome =
      run_script(world, "a",
                 "$G today >/dev/null; $G sync init remote.git --name x & first=$!;"
                 "$G sync init remote.git --name y; second=$?; wait $first; echo $? $second");
  const std::vector<std::string> said = lines_of(outcome.out);
  CAPTURE(outcome.out);
  REQUIRE(!said.empty());
  CHECK((said.back() == "0 2" || said.back() == "2 0"));
  CHECK(outcome.err.find("already set up") != std::string::npos);
  CHECK(run_script(world, "a", "$G sync").out == "Nothing new.\n");
}

TEST_CASE("sync: records that return to an older database are reported without a device") {
  World world;
  const Outcome outcome = run_script(
      world, "a",
      "$G sync init remote.git --name a && cp a/gongbu.db older && $G add math one -t 5m &&"
      "$G sync && rm -f a/gongbu.db-* && rm -rf a/journal && cp older a/gongbu.db && $G sync");
  CHECK(outcome.status == 0);
  const std::vector<std::string> said = lines_of(outcome.out);
  REQUIRE(!said.empty());
  CHECK(said.back() == "Received 1 change.");
}

TEST_CASE("sync: a sync that is killed at any moment loses nothing") {
  World world;
  std::mt19937 random(7);
  for (const std::string home : {"a", "b"})
    REQUIRE(run_script(world, home, "$G sync init remote.git --name " + home).status == 0);
  for (int i = 0; i < 30; ++i) {
    const std::string home = i % 2 == 0 ? "a" : "b";
    run_script(
        world, home,
        fmt::format("$G add math k{} -t 5m && {{ $G sync & sleep 0.{:03}; kill -9 $!; wait $!; }}",
                    i, random() % 200));
  }
  // Wait for the git process, which continues by itself.
  run_script(world, "a", "sleep 1");
  for (const std::string home : {"a", "b", "a"}) {
    const Outcome outcome = run_script(world, home, "$G sync");
    CHECK(outcome.err == "");
    CHECK(outcome.status == 0);
  }
  Device a(world.box / "a");
  Device b(world.box / "b");
  CHECK(count_entries(a) == 30);
  CHECK(a.state() == b.state());
}

TEST_CASE("sync: a stale lock on the own branch, left by a killed sync, is removed") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  const fs::path branches = a->directory / "sync/repository/refs/heads/gongbu/v1";
  write_file(branches / (store::device_id(a->work->database) + ".lock"), "");
  a->add("one");
  CHECK(a->sync().sent == 1);
  CHECK(a->sync().warnings.empty());
}

}  // namespace
}  // namespace gongbu
