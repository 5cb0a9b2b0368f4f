// The journal: what it restores, alone and with a backup, whatever happened to its last lines.
#include "gongbu/transfer/journal.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include <chrono>
#include <csignal>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "child_process.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/forget.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/records_import.hpp"
#include "gongbu/transfer/restore.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using transfer::JournalState;
namespace fs = std::filesystem;

namespace {

constexpr core::Instant kNow{std::chrono::seconds{1'795'262'400}};

class User {
 public:
  app::Workspace open() const { return app::open_workspace(env_, paths(), {}); }
  host::Paths paths() const { return host::find_paths(env_); }

  static std::int64_t add(app::Workspace& work, const std::string& subject) {
    store::Entry entry;
    entry.kind = "math";
    entry.subject = subject;
    entry.note = "노트 \"" + subject + "\"\n";
    entry.at = work.now;
    entry.day = work.today;
    return store::add_entry(work.database, entry, work.now);
  }
  static JournalState write(app::Workspace& work) {
    return transfer::write_journal(work.database, work.paths, work.now);
  }

  fs::path file() const {
    return transfer::journal_directory(paths()) / "2026" / "11" / "21.jsonl";
  }
  std::string text() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& text) const { std::ofstream(file(), std::ios::binary) << text; }

  std::vector<std::string> subjects() const {
    store::Database database = store::Database::open(paths().database);
    std::vector<std::string> all;
    for (const store::Entry& entry :
         store::entries_between(database, core::kFirstDay, core::kLastDay))
      all.push_back(entry.subject);
    std::sort(all.begin(), all.end());
    return all;
  }

  void restore(const std::string& backup) const {
    const host::Paths all = paths();
    transfer::Restoration(all, transfer::find_backup(all, backup, "/", core::kLastDay), kNow)
        .put_in_place(core::kFirstDay);
  }

 private:
  TemporaryDirectory home_;
  host::Environment env_{{"GONGBU_HOME", home_.path().string()},
                         {"GONGBU_NOW", "2026-11-21T21:00:00+09:00"},
                         {"TZ", "Asia/Seoul"}};
};

// The records of a database, each group with its stamp.
store::RecordState records_of(store::Database& database) {
  store::RecordState state;
  store::for_each_part(database, [&](const store::RecordPart& part) { store::fold(state, part); });
  return state;
}

// Without what every installation records by itself.
store::RecordState of_person(store::RecordState state) {
  std::erase_if(state, [](const auto& record) { return record.first.first == "week_start"; });
  return state;
}

bool is_same(const store::RecordState& a, const store::RecordState& b) {
  if (a.size() != b.size()) return false;
  for (const auto& [key, groups] : a) {
    const auto found = b.find(key);
    if (found == b.end() || found->second.size() != groups.size()) return false;
    for (const auto& [name, group] : groups) {
      const auto other = found->second.find(name);
      if (other == found->second.end() || other->second.stamp != group.stamp ||
          other->second.values != group.values)
        return false;
    }
  }
  return true;
}

// A change of each kind.
void change_something(app::Workspace& work, std::mt19937& random, std::vector<std::int64_t>& ids) {
  switch (random() % 6) {
    case 0:
    case 1:
      ids.push_back(User::add(work, "e" + std::to_string(random() % 1000)));
      break;
    case 2:
      if (ids.empty()) break;
      if (auto entry = store::find_entry(work.database, ids[random() % ids.size()])) {
        entry->spent = core::minutes{1 + random() % 100};
        store::update_entry(work.database, *entry, work.now);
      }
      break;
    case 3:
      if (!ids.empty())
        if (const auto id = ids[random() % ids.size()]; store::find_entry(work.database, id))
          store::remove_entries(work.database, {id}, work.now);
      break;
    case 4: {
      store::Paper paper;
      paper.title = "p" + std::to_string(random() % 50);
      paper.arxiv = "2401.0" + std::to_string(1000 + random() % 50);
      try {
        store::add_paper(work.database, paper, work.now);
      } catch (const Error&) {
        // It is there already.
      }
      break;
    }
    default:
      store::undo(work.database, work.now);
  }
}

}  // namespace

TEST_CASE("journal: alone it gives back every record with its stamps") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    const User user;
    app::Workspace work = user.open();
    std::mt19937 random(seed);
    std::vector<std::int64_t> ids;
    for (int i = 0; i < 25; ++i) {
      change_something(work, random, ids);
      if (random() % 3 == 0) CHECK(User::write(work) == JournalState::complete);
      work.now += core::seconds{1};
    }
    User::write(work);
    const transfer::Journal journal = transfer::read_journal(work.paths);
    const store::RecordState expected = records_of(work.database);
    CHECK(is_same(journal.state, expected));
    CHECK(transfer::differences(work.database, journal) == 0);
    const TemporaryDirectory directory;
    store::Database fresh = store::Database::open(directory.path() / "gongbu.db");
    store::merge_records(fresh, journal.state, kNow);
    CHECK(is_same(records_of(fresh), expected));
    // Once more changes nothing.
    CHECK(store::merge_records(fresh, journal.state, kNow) == 0);
  }
}

TEST_CASE("journal: cut off anywhere, the next command completes it") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  User::write(work);
  const std::size_t kept = user.text().size();
  User::add(work, "second");
  User::write(work);
  const std::string whole = user.text();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    user.put(whole.substr(0, length));
    CHECK(User::write(work) == JournalState::complete);
    if (length >= kept) {
      CHECK(user.text() == whole);
    } else {
      CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
    }
  }
}

TEST_CASE("journal: lines that are doubled, reordered, damaged or of another device do no harm") {
  const User user;
  app::Workspace work = user.open();
  for (const char* subject : {"one", "two", "three"}) {
    User::add(work, subject);
    User::write(work);
  }
  const std::string whole = user.text();
  const store::RecordState expected = transfer::read_journal(work.paths).state;
  std::vector<std::string> lines;
  for (const std::string_view line : lines_of(whole)) lines.emplace_back(line);
  REQUIRE(lines.size() >= 6);
  std::mt19937 random(7);
  for (int world = 0; world < 200; ++world) {
    std::vector<std::string> other = lines;
    other.push_back(lines[random() % lines.size()]);
    std::swap(other[random() % lines.size()], other[random() % lines.size()]);
    std::string text;
    for (const std::string& line : other) text += line + "\n";
    text += "\0\0\0 not a line {\n";
    text += lines.back() + "\n";
    user.put(text);
    CHECK(is_same(transfer::read_journal(work.paths).state, expected));
  }
  const User stranger;
  app::Workspace theirs = stranger.open();
  User::add(theirs, "theirs");
  User::write(theirs);
  user.put(whole + stranger.text());
  User::add(work, "four");
  CHECK(User::write(work) == JournalState::complete);
  CHECK(user.text().starts_with(whole + stranger.text()));
  CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
}

TEST_CASE(
    "journal: a database that is an older copy is noticed, and restore brings the rest back") {
  const User user;
  const host::Paths paths = user.paths();
  {
    app::Workspace work = user.open();
    User::add(work, "kept");
    User::write(work);
    transfer::back_up(work, {});
  }
  const fs::path copy = paths.database.string() + ".copy";
  { const store::Database flushed = store::Database::open(paths.database); }
  fs::copy_file(paths.database, copy);
  {
    app::Workspace work = user.open();
    User::add(work, "after the copy");
    User::write(work);
  }
  const std::string journal = user.text();
  for (const char* name : {"-wal", "-shm", ".sum"}) fs::remove(paths.database.string() + name);
  fs::copy_file(copy, paths.database, fs::copy_options::overwrite_existing);
  SUBCASE("restore") {
    {
      app::Workspace work = user.open();
      CHECK(User::write(work) == JournalState::ahead);
      CHECK(user.text() == journal);
    }
    user.restore("latest");
    CHECK(user.subjects() == std::vector<std::string>{"after the copy", "kept"});
    app::Workspace work = user.open();
    CHECK(User::write(work) == JournalState::complete);
    User::add(work, "later");
    CHECK(User::write(work) == JournalState::complete);
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
  }
  SUBCASE("accepted as it is") {
    app::Workspace work = user.open();
    transfer::accept_database(work.database, work.paths, work.now);
    CHECK(User::write(work) == JournalState::complete);
    User::add(work, "later");
    CHECK(User::write(work) == JournalState::complete);
    CHECK(user.text().starts_with(journal));
  }
}

TEST_CASE("journal: killed at any moment, nothing that was recorded is lost") {
  const User user;
  for (int i = 0; i < 30; ++i) {
    CAPTURE(i);
    const pid_t child = start_child([&] {
      app::Workspace work = user.open();
      for (int n = 0; n < 50; ++n) {
        User::add(work, "entry");
        User::write(work);
      }
      return 0;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(3'000 + 2'300 * i));
    kill(child, SIGKILL);
    wait_for(child);
    app::Workspace work = user.open();
    CHECK(User::write(work) != JournalState::ahead);
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
  }
}

TEST_CASE("journal: with a backup it gives back what came after, even without a database") {
  const User user;
  {
    app::Workspace work = user.open();
    User::add(work, "before");
    User::write(work);
    transfer::back_up(work, {});
    User::add(work, "after");
    User::write(work);
  }
  for (const char* name : {"", "-wal", "-shm", ".sum"})
    fs::remove(user.paths().database.string() + name);
  user.restore("latest");
  CHECK(user.subjects() == std::vector<std::string>{"after", "before"});
}

TEST_CASE("forget: the text is gone from database, undo and journal") {
  const User user;
  std::int64_t id = 0;
  {
    app::Workspace work = user.open();
    id = User::add(work, "aSecretSubject");
    User::add(work, "other");
    User::write(work);
    auto entry = store::find_entry(work.database, id).value();
    entry.note = "aSecretNote";
    store::update_entry(work.database, entry, work.now);
    User::write(work);
    const std::string uuid = store::find_any_entry(work.database, id).value().uuid;
    store::forget_entry(work.database, id, work.now);
    transfer::forget_in_journal(work.paths, uuid);
    User::write(work);
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
    store::undo(work.database, work.now);
    store::undo(work.database, work.now);
  }
  CHECK(user.text().find("aSecret") == std::string::npos);
  for (const auto& file : fs::directory_iterator(user.paths().database.parent_path())) {
    if (!file.is_regular_file()) continue;
    CAPTURE(file.path());
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    CHECK(bytes.find("aSecret") == std::string::npos);
  }
}

TEST_CASE("export: the records of the JSON are an exact round trip") {
  const User user;
  app::Workspace work = user.open();
  std::mt19937 random(3);
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 60; ++i, work.now += core::seconds{1}) change_something(work, random, ids);
  render::Json::Array records;
  store::for_each_part(
      work.database, [&](const store::RecordPart& part) { records.push_back(app::json_of(part)); });
  const std::string text = render::to_json(
      render::Json::Object{{"days", render::Json::Array{}}, {"records", records}}, true);
  const User other;
  app::Workspace fresh = other.open();
  CHECK(transfer::import_records(fresh, text, "x.json") > 0);
  CHECK(is_same(of_person(records_of(fresh.database)), of_person(records_of(work.database))));
  CHECK(transfer::import_records(fresh, text, "x.json") == 0);
  store::undo(fresh.database, fresh.now);
  CHECK(other.subjects().empty());
  CHECK_THROWS_AS(transfer::import_records(fresh, "{}", "x.json"), Error);
  CHECK_THROWS_AS(transfer::import_records(fresh, "not JSON", "x.json"), Error);
}
