// Backups and restores that are killed, damaged or concurrent.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "child_process.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/store/snapshot.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/doctor.hpp"
#include "gongbu/transfer/journal.hpp"
#include "gongbu/transfer/restore.hpp"
#include "store/totals.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
namespace fs = std::filesystem;

namespace {

constexpr core::Instant kNow{std::chrono::seconds{1'795'262'400}};

/// A user with some entries.
class User {
 public:
  User() {
    app::Workspace work = open();
    for (int i = 0; i < 40; ++i) add(work, "entry " + std::to_string(i));
  }

  app::Workspace open() const { return app::open_workspace(env_, paths(), {}); }
  host::Paths paths() const { return host::find_paths(env_); }

  static void add(app::Workspace& work, const std::string& subject) {
    store::Entry entry;
    entry.kind = "math";
    entry.subject = subject;
    entry.at = work.now;
    entry.day = work.today;
    store::add_entry(work.database, entry, work.now);
  }

  std::vector<store::Entry> entries() const {
    store::Database database = store::Database::open(paths().database);
    return store::entries_between(database, core::kFirstDay, core::kLastDay);
  }

 private:
  TemporaryDirectory home_;
  host::Environment env_{{"GONGBU_HOME", home_.path().string()},
                         {"GONGBU_NOW", "2026-11-21T21:00:00+09:00"},
                         {"TZ", "Asia/Seoul"}};
};

std::string content(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

// Returns the number of kills: GONGBU_KILLS, or a few.
int kills() {
  const char* count = std::getenv("GONGBU_KILLS");
  return count == nullptr ? 30 : std::atoi(count);
}

// Resets the numbers, which a restore may change.
std::vector<store::Entry> without_numbers(std::vector<store::Entry> entries) {
  for (store::Entry& entry : entries) entry.id = 0;
  std::sort(entries.begin(), entries.end(),
            [](const store::Entry& a, const store::Entry& b) { return a.uuid < b.uuid; });
  return entries;
}

template <class Body>
void kill_after(int microseconds, Body body) {
  const pid_t child = start_child(body);
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
  kill(child, SIGKILL);
  wait_for(child);
}

}  // namespace

TEST_CASE("backup: after a kill at any moment, listed backups are complete") {
  const User user;
  const fs::path directory = store::snapshots_directory(user.paths().database);
  for (int i = 0; i < kills(); ++i) {
    CAPTURE(i);
    kill_after(2'000 + 1'700 * (i % 30), [&] {
      app::Workspace work = user.open();
      User::add(work, "more");
      transfer::back_up(work, {});
      return 0;
    });
    for (const transfer::Backup& backup : transfer::backups_in(directory)) {
      CHECK(backup.complete);
      CHECK_FALSE(backup.smaller);
      CHECK_FALSE(transfer::fault_in(backup).has_value());
    }
  }
  app::Workspace work = user.open();
  transfer::back_up(work, {});
  for (const auto& entry : fs::directory_iterator(directory)) {
    const std::string name = entry.path().filename().string();
    CHECK((name == ".lock" || name.front() != '.'));
  }
}

TEST_CASE("backup: what killed processes left is removed, unless others are at work") {
  const User user;
  const host::Paths paths = user.paths();
  const fs::path home = paths.database.parent_path();
  app::Workspace work = user.open();
  transfer::back_up(work, {});
  const fs::path restored = home / ".restore" / store::kDatabase;
  fs::create_directory(home / ".restore");
  const std::vector<fs::path> old = {home / ".gongbu.db.a1B2c3", home / ".gongbu.db.a1B2c3-wal",
                                     home / ".gongbu.db.a1B2c3-journal"};
  const fs::path recent = home / ".gongbu.db.d4E5f6";
  for (const fs::path& file : old) {
    write(file, "x");
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(2));
  }
  write(recent, "x");
  write(restored, "x");
  {
    const auto other = host::FileLock::take(home / "backups" / ".restore.lock", 0);
    transfer::back_up(work, {});
    CHECK(fs::exists(restored));
  }
  transfer::back_up(work, {});
  CHECK_FALSE(fs::exists(restored));
  for (const fs::path& file : old) CHECK_FALSE(fs::exists(file));
  CHECK(fs::exists(recent));
}

TEST_CASE("backup: a directory of backups that cannot be read is not taken for an empty one") {
  CHECK(run_unprivileged([] {
          const User user;
          const host::Paths paths = user.paths();
          {
            app::Workspace work = user.open();
            transfer::back_up(work, {});
          }
          const fs::path directory = store::snapshots_directory(paths.database);
          fs::permissions(directory, fs::perms::none);
          const auto is_refused = [](const auto& body) {
            try {
              body();
              return false;
            } catch (const Error& error) {
              return error.kind() == ErrorKind::system && error.phrase().id == Msg::err_read_file;
            }
          };
          int status = 0;
          if (!is_refused([&] { transfer::find_backup(paths, "latest", "/", core::kLastDay); }))
            status = 1;
          if (!is_refused([&] { transfer::is_taken(paths, core::kFirstDay); })) status = 2;
          const auto findings = transfer::examine_files(paths, core::kLastDay, {});
          if (std::none_of(findings.begin(), findings.end(), [](const report::Finding& finding) {
                return finding.what.id == Msg::err_read_file;
              }))
            status = 3;
          fs::remove(paths.database);
          if (!is_refused([&] { store::Database::open(paths.database); })) status = 4;
          if (fs::exists(paths.database)) status = 5;
          fs::permissions(directory, fs::perms::owner_all);
          return status;
        }) == 0);
}

TEST_CASE("backup: the numbers of a smaller backup are of the tables that lost records") {
  store::Contents before;
  before.records = {{"entry", 2}, {"goal", 1}, {"later", 4}};
  store::Contents now;
  now.records = {{"entry", 1}, {"goal", 2}, {"later", 4}};
  CHECK(now.record_count() == before.record_count());
  CHECK(store::record_loss(now, before).now == 1);
  CHECK(store::record_loss(now, before).before == 2);
  CHECK(store::record_loss(before, before).before == 0);
}

TEST_CASE("restore: a database that only cannot be opened now is not taken for damaged") {
  CHECK(run_unprivileged([] {
          const User user;
          const host::Paths paths = user.paths();
          {
            app::Workspace work = user.open();
            transfer::back_up(work, {});
            User::add(work, "in no journal yet");
          }
          const auto restore = [&] {
            transfer::Restoration(paths,
                                  transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow)
                .put_in_place(core::kFirstDay);
          };
          fs::permissions(paths.database, fs::perms::none);
          try {
            restore();
            return 1;
          } catch (const Error& error) {
            if (error.phrase().id != Msg::err_database_open) return 2;
          }
          fs::permissions(paths.database, fs::perms{0600});
          restore();
          return user.entries().size() == 41 ? 0 : 3;
        }) == 0);
  CHECK(store::needs_backup(make_error(ErrorKind::system, Msg::err_database_disk, "", "")));
}

TEST_CASE("restore: a backup that cannot be read is not called unwritable") {
  CHECK(run_unprivileged([] {
          const User user;
          const host::Paths paths = user.paths();
          app::Workspace work = user.open();
          const fs::path copy = paths.database.parent_path() / "copy.db";
          store::copy_database(work.database, copy);
          const auto refused = [&] {
            try {
              const transfer::Restoration restoration(
                  paths, transfer::find_backup(paths, copy.string(), "/", core::kLastDay), kNow);
              return std::string();
            } catch (const Error& error) {
              return error.phrase().id == Msg::err_read_file ? error.phrase().args.at(0)
                                                             : std::string("another error");
            }
          };
          const std::string log = copy.string() + "-wal";
          write(log, "x");
          fs::permissions(log, fs::perms::none);
          if (refused() != log) return 1;
          fs::permissions(copy, fs::perms::none);
          return refused() == copy.string() ? 0 : 2;
        }) == 0);
}

TEST_CASE("restore: killed at any moment, nothing that was recorded is lost") {
  const User user;
  {
    app::Workspace work = user.open();
    transfer::back_up(work, {});
  }
  for (int i = 0; i < kills(); ++i) {
    CAPTURE(i);
    {
      app::Workspace work = user.open();
      User::add(work, "made since");
    }
    const auto present = without_numbers(user.entries());
    kill_after(2'000 + 2'100 * (i % 30), [&] {
      const host::Paths paths = user.paths();
      transfer::Restoration restoration(
          paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
      restoration.put_in_place(core::kFirstDay);
      return 0;
    });
    // The journal adds later changes to the backup, so that the old and the new database are equal.
    CHECK(without_numbers(user.entries()) == present);
    app::Workspace work = user.open();
    const auto check = transfer::check_journal(work.database, work.paths, work.now);
    CHECK_FALSE(check.is_ahead);
    CHECK(check.differences == 0);
  }
}

TEST_CASE("restore: waits or fails while another process uses the database") {
  const User user;
  const host::Paths paths = user.paths();
  {
    app::Workspace work = user.open();
    transfer::back_up(work, {});
    User::add(work, "made since");
  }
  // The other process keeps the database open longer than a command, then writes.
  std::array<int, 2> ready{};
  REQUIRE(pipe(ready.data()) == 0);
  const pid_t other = start_child([&] {
    app::Workspace work = user.open();
    const bool told = ::write(ready[1], "x", 1) == 1;
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    User::add(work, "written meanwhile");
    return told ? 0 : 1;
  });
  char byte = 0;
  REQUIRE(read(ready[0], &byte, 1) == 1);
  const auto begun = std::chrono::steady_clock::now();
  {
    transfer::Restoration restoration(
        paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
    const transfer::Restored restored = restoration.put_in_place(core::kFirstDay);
    // The entry of the other process is in the old database and in the restored one.
    store::Database aside = store::Database::open(restored.aside.value());
    CHECK(store::entries_between(aside, core::kFirstDay, core::kLastDay).size() == 42);
  }
  CHECK(std::chrono::steady_clock::now() - begun >= std::chrono::milliseconds(200));
  CHECK(wait_for(other) == 0);
  CHECK(user.entries().size() == 42);
}

TEST_CASE("restore: entries added while the user is asked are not lost") {
  const User user;
  const host::Paths paths = user.paths();
  {
    app::Workspace work = user.open();
    transfer::back_up(work, {});
    transfer::write_journal(work.database, work.paths, work.now);
  }
  transfer::Restoration restoration(
      paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
  restoration.preview();
  for (int i = 0; i < 3; ++i) {
    app::Workspace work = user.open();
    User::add(work, "meanwhile");
    // Some entries are in the journal, others not yet.
    if (i == 1) transfer::write_journal(work.database, work.paths, work.now);
  }
  const auto present = without_numbers(user.entries());
  restoration.put_in_place(core::kFirstDay);
  CHECK(without_numbers(user.entries()) == present);
  app::Workspace work = user.open();
  const auto check = transfer::check_journal(work.database, work.paths, work.now);
  CHECK_FALSE(check.is_ahead);
  CHECK(check.differences == 0);
}

TEST_CASE("restore: an entry that only gets another number is not lost in the preview") {
  const User user;
  const host::Paths paths = user.paths();
  {
    app::Workspace work = user.open();
    transfer::back_up(work, {});
    for (int i = 0; i < 20; ++i) User::add(work, "at the same time");
  }
  transfer::Restoration restoration(
      paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
  const report::RestoreView view = restoration.preview();
  CHECK(view.from_journal > 0);
  CHECK(view.lost.entries.empty());
  CHECK(view.gained.entries.empty());
}

TEST_CASE("backup: concurrent backups are complete, with one automatic backup a day") {
  const User user;
  const host::Paths paths = user.paths();
  const fs::path directory = store::snapshots_directory(paths.database);
  std::array<pid_t, 4> children{};
  for (pid_t& child : children)
    child = start_child([&] {
      app::Workspace work = user.open();
      transfer::back_up(work, {.only_if_due = true});
      return 0;
    });
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  CHECK(transfer::backups_in(directory).size() == 1);
  for (pid_t& child : children)
    child = start_child([&] {
      app::Workspace work = user.open();
      transfer::back_up(work, {});
      return 0;
    });
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  for (const transfer::Backup& backup : transfer::backups_in(directory))
    CHECK_FALSE(transfer::fault_in(backup).has_value());
}

namespace {

/// Content of a database: the records, and the rows of every table.
struct Holdings {
  store::RecordState records;
  std::string rows;
};

Holdings holdings_of(const fs::path& file) {
  store::Database database = store::Database::open(file);
  Holdings all;
  store::for_each_part(database,
                       [&](const store::RecordPart& part) { store::fold(all.records, part); });
  guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement tables(connection,
                             "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1");
    while (tables.executeStep()) {
      const std::string table = tables.getColumn(0).getString();
      SQLite::Statement rows(connection, "SELECT * FROM \"" + table + "\"");
      while (rows.executeStep())
        for (int i = 0; i < rows.getColumnCount(); ++i)
          all.rows += rows.getColumn(i).getString() + "|";
    }
  });
  return all;
}

// Returns field groups as text.
std::string text_of(const store::RecordState& records) {
  std::string text;
  for (const auto& [key, groups] : records)
    for (const auto& [name, group] : groups)
      text += app::line_of({key.first, key.second, group.stamp, {{name, group.values}}});
  return text;
}

}  // namespace

TEST_CASE("restore: with any page overwritten, records are intact or the error helps") {
  const User user;
  const host::Paths paths = user.paths();
  // A database with records of all kinds, and commits.
  for (const char* ending : {"-wal", "-shm", ".sum"}) fs::remove(paths.database.string() + ending);
  fs::copy_file(fs::path(GONGBU_FIXTURES) / "v3.db", paths.database,
                fs::copy_options::overwrite_existing);
  {
    app::Workspace work = user.open();
    store::recompute_totals(work.database.connection());  // its commit was written without them
    transfer::back_up(work, {});
    for (int i = 0; i < 10; ++i) User::add(work, "since the backup");
    transfer::write_journal(work.database, work.paths, work.now);
  }
  const Holdings saved = holdings_of(paths.database);
  const std::string whole = content(paths.database);
  constexpr std::size_t kPage = 8192;
  REQUIRE(whole.size() % kPage == 0);
  int tries = 0;
  int refused = 0;
  int different = 0;
  for (std::size_t at = 0; at < whole.size(); at += kPage)
    for (const char filler : {'\0', '\xFF', 'x'}) {
      std::string bytes = whole;
      bytes.replace(at, kPage, kPage, filler);
      write(paths.database, bytes);
      CAPTURE(at);
      ++tries;
      try {
        const Holdings now = holdings_of(paths.database);
        CHECK(text_of(now.records) == text_of(saved.records));
        if (now.rows != saved.rows) ++different;
      } catch (const Error& error) {
        ++refused;
        REQUIRE(error.hint().has_value());
        CHECK(error.hint()->id == Msg::hint_database_backup);
      }
    }
  MESSAGE(tries << " pages overwritten: " << refused << " refused, " << different
                << " silently different, none of them in the user's records");
  CHECK(refused > tries / 3);
  transfer::Restoration(paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow)
      .put_in_place(core::kFirstDay);
  CHECK(text_of(holdings_of(paths.database).records) == text_of(saved.records));
}

TEST_CASE("backup: a backup dated in the future does not replace today's") {
  const User user;
  app::Workspace work = user.open();
  const core::Day today = work.today;
  work.today += date::days{400};
  REQUIRE(transfer::back_up(work, {.only_if_due = true}));
  work.today = today;
  CHECK_FALSE(transfer::is_taken(work.paths, today));
  CHECK(transfer::back_up(work, {.only_if_due = true}));
  CHECK(transfer::is_taken(work.paths, today));
}

TEST_CASE("restore: stored databases of earlier versions are restored") {
  for (const char* name : {"v1.db", "v2.db", "v3.db"}) {
    const User user;
    const host::Paths paths = user.paths();
    CAPTURE(name);
    const fs::path stored = fs::path(GONGBU_FIXTURES) / name;
    transfer::Restoration restoration(
        paths, transfer::find_backup(paths, stored.string(), "/", core::kLastDay), kNow);
    const report::RestoreView view = restoration.preview();
    CHECK(view.lost.entries.size() == 40);
    CHECK_FALSE(view.gained.entries.empty());
    restoration.put_in_place(core::kFirstDay);
    CHECK(user.entries().size() == view.gained.entries.size());
    CHECK(fs::exists(stored));
  }
}
