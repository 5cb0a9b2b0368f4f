// Random worlds of machines that record and sync in any order, over a remote that is a map of
// branches; a few over real git. GONGBU_WORLDS and GONGBU_WORLD: how many, and from which one on.
#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "../unit/temporary_directory.hpp"
#include "exchange/syncer.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/sync_state.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/transfer/import.hpp"
#include "map_remote.hpp"
#include "sync_world.hpp"

namespace gongbu {
namespace {

namespace fs = std::filesystem;
using namespace date::literals;

/// How machines reach each other.
enum class Transport { map, git };

class RecordWorld {
 public:
  RecordWorld(unsigned seed, Transport transport) : random_(seed), transport_(transport) {
    if (transport == Transport::map) {
      git::BranchRepository(box_.path() / "shared");
    } else {
      REQUIRE(run_program({"git", "init", "-q", "--bare", url()}, box_.path(),
                          git_variables(box_.path()))
                  .status == 0);
    }
    const int count = 2 + pick(3);
    for (int i = 0; i < count; ++i) devices_.push_back(new_device());
  }

  void step() {
    Device& device = any_device();
    device.tick(core::seconds{pick(100'000)});
    switch (pick(20)) {
      case 0:
      case 1:
      case 2:
        device.add(fmt::format("s{}", ++made_), 1 + pick(100));
        break;
      case 3:
      case 4:
        change_entry(device);
        break;
      case 5:
      case 6:
        store::undo(device.work->database, device.work->now);
        break;
      case 7:
      case 8:
        plan(device);
        break;
      case 9:
      case 10:
        read_paper(device);
        break;
      case 11:
        import_log(device);
        break;
      case 12:
        put_off(device);
        break;
      case 13:
        happen(device);
        break;
      default:
        sync(device);
    }
  }

  // Until nobody has anything new.
  void meet() {
    for (int round = 0; round < 3; ++round)
      for (const auto& device : devices_) sync(*device);
  }

  void check() {
    const auto expected = devices_.front()->state();
    const std::string totals = totals_of(*devices_.front()->work);
    std::set<std::string> records;
    store::for_each_part(devices_.front()->work->database,
                         [&](const store::RecordPart& part) { records.insert(record_of(part)); });
    CHECK(
        std::includes(records.begin(), records.end(), acknowledged_.begin(), acknowledged_.end()));
    for (const auto& device : devices_) {
      CHECK(device->state() == expected);
      CHECK(totals_of(*device->work) == totals);
      const exchange::SyncStatus status = exchange::sync_status(*device->work);
      CHECK(status.kept == 0);
      CHECK(status.waiting == 0);
      CHECK(status.unread.empty());
      const exchange::SyncResult idle = sync(*device);
      CHECK(idle.sent + idle.received == 0);
    }
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  Device& any_device() {
    return *devices_[static_cast<std::size_t>(pick(static_cast<int>(devices_.size())))];
  }
  std::string url() const { return (box_.path() / "remote.git").string(); }

  static std::string record_of(const store::RecordPart& part) {
    return part.table + " " + part.uuid;
  }

  // Clocks are up to two years off.
  std::unique_ptr<Device> new_device() {
    const fs::path home = box_.path() / std::to_string(++homes_);
    auto device = std::make_unique<Device>(home, kStart + date::days{pick(1460) - 730});
    if (transport_ == Transport::map) MapRemote::make_copy(box_.path() / "shared", home);
    store::Transaction transaction(device->work->database);
    store::save_sync_remote(device->work->database, {.address = url(),
                                                     .sealed = false,
                                                     .name = std::to_string(homes_),
                                                     .begun_at = kStart,
                                                     .succeeded_at = {}});
    transaction.commit();
    return device;
  }

  exchange::SyncResult sync(Device& device) {
    device.tick(core::seconds{1 + pick(5000)});
    exchange::SyncResult result;
    if (transport_ == Transport::git) {
      result = exchange::sync(*device.work, device.env, {});
    } else {
      git::BranchRepository repository(device.directory / "sync/repository");
      MapRemote remote(branches_, repository);
      result = exchange::Syncer(*device.work, repository, remote, exchange::Sealer()).run();
    }
    REQUIRE(result.reached);
    store::for_each_part(device.work->database, [&](const store::RecordPart& part) {
      acknowledged_.insert(record_of(part));
    });
    return result;
  }

  void change_entry(Device& device) {
    const auto entries = device.entries();
    if (entries.empty()) return;
    const store::Entry& entry =
        entries[static_cast<std::size_t>(pick(static_cast<int>(entries.size())))];
    if (pick(2) == 0) {
      device.set_minutes(entry.subject, 1 + pick(100));
    } else {
      store::remove_entries(device.work->database, {entry.id}, device.work->now);
    }
  }

  // The same holidays, rests, goals and starts of tracking on several machines.
  void plan(Device& device) {
    store::Database& database = device.work->database;
    if (pick(4) == 0) {
      const core::TrackingStart start{device.work->today - date::days{pick(9)}, pick(3) == 0};
      store::add_tracking_start(database, start, "init", device.work->now);
      return;
    }
    if (pick(2) == 0) {
      core::Goal goal;
      goal.kinds = {"math"};
      goal.amount = 1 + pick(3);
      goal.from = core::Day{2026_y / 12 / 1} + date::days{pick(3)};
      store::add_goal(database, goal, device.work->now);
      return;
    }
    core::Rest rest;
    rest.from = rest.until = core::Day{2026_y / 12 / 1} + date::days{pick(5)};
    rest.standing = pick(2) == 0;
    if (rest.standing) rest.weekdays = 1U << static_cast<unsigned>(pick(7));
    store::add_rest(database, rest, fmt::format("h{}", pick(3)), device.work->now);
  }

  // By title, by one identifier or another, or by both: papers join.
  void read_paper(Device& device) {
    const int number = pick(4);
    store::Paper paper;
    if (pick(2) == 0) paper.title = fmt::format("Paper {}", number);
    const int known_by = pick(paper.title.empty() ? 2 : 4);
    if (known_by == 0 || known_by == 2) paper.arxiv = fmt::format("1706.0376{}", number);
    if (known_by == 1 || known_by == 2) paper.doi = fmt::format("10.1145/{}", number);
    paper.added_on = device.work->today;
    paper.pass = pick(4);
    store::ChangeTransaction change(device.work->database, "paper add", device.work->now);
    study::PaperShelf shelf(*device.work);
    shelf.record_all({paper});
    if (pick(4) == 0 && shelf.all().size() > 1)
      shelf.join(shelf.all().begin()->second, shelf.all().rbegin()->second);
    change.commit();
  }

  // The same log of another program, which grows.
  void import_log(Device& device) {
    const fs::path file = box_.path() / "log";
    std::string log;
    for (int day = 1; day <= 3 + pick(6); ++day)
      log += fmt::format("2026-11-{:02} : math : y\n", 10 + day);
    write_file(file, log);
    transfer::Import(*device.work, {{file, "log"}}, {}).keep();
  }

  void put_off(Device& device) {
    store::Database& database = device.work->database;
    const auto open = store::open_later(database);
    if (!open.empty() && pick(2) == 0) {
      store::remove_later(database, open.front().id, device.work->now);
    } else {
      store::LaterItem item;
      item.subject = fmt::format("l{}", ++made_);
      item.added_on = device.work->today;
      store::add_later(database, item, device.work->now);
    }
  }

  // What machines meet with.
  void happen(Device& device) {
    const std::string home = device.directory.string();
    switch (pick(5)) {
      case 0:
        app::rebuild(*device.work, app::Rebuild::keep);
        break;
      case 1:  // a copy of it is put aside
        checkpoint(device);
        aside_[home] = content_of(device.directory / "gongbu.db");
        break;
      case 2:  // an older copy is put back
        if (aside_.contains(home)) put_back(device, aside_.at(home));
        break;
      case 3:  // its disk is lost
        if (pick(3) == 0) replace(device);
        break;
      default:
        if (pick(2) == 0 && devices_.size() < 6) copy(device);
    }
  }

  static void checkpoint(Device& device) {
    device.work->database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  static void put_back(Device& device, const std::string& database) {
    const core::Instant now = device.work->now;
    device.work.reset();
    fs::remove(device.directory / "gongbu.db-wal");
    fs::remove(device.directory / "gongbu.db-shm");
    write_file(device.directory / "gongbu.db", database);
    device.open(now);
  }

  void replace(Device& device) {
    for (auto& one : devices_)
      if (one.get() == &device) {
        one = new_device();
        return;
      }
  }

  void copy(Device& device) {
    checkpoint(device);
    const fs::path home = box_.path() / std::to_string(++homes_);
    fs::copy(device.directory, home, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    devices_.push_back(std::make_unique<Device>(home, device.work->now));
  }

  TemporaryDirectory box_;
  std::mt19937 random_;
  Transport transport_;
  MapRemote::Shared branches_;
  std::vector<std::unique_ptr<Device>> devices_;
  std::map<std::string, std::string> aside_;  ///< databases by home
  std::set<std::string> acknowledged_;        ///< records that a machine had when it synced
  int made_ = 0;
  int homes_ = 0;
};

void live(unsigned seed, Transport transport, int steps) {
  CAPTURE(seed);
  RecordWorld world(seed, transport);
  for (int i = 0; i < steps; ++i) world.step();
  world.meet();
  world.check();
}

TEST_CASE("worlds: machines that record, undo, import, are copied and restored agree") {
  for (const unsigned seed : world_seeds(40)) live(seed, Transport::map, 40);
}

TEST_CASE("worlds: machines agree over real git, too") {
  for (const unsigned seed : world_seeds(3)) live(seed, Transport::git, 30);
}

}  // namespace
}  // namespace gongbu
