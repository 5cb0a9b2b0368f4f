// The journal: what it restores, alone or with a backup, even if damaged.
#include "gongbu/transfer/journal.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <variant>
#include <vector>

#include "child_process.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/transfer/doctor.hpp"
#include "recording_user.hpp"

TEST_CASE("journal: alone it restores every record with its stamps") {
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
    // Restoring again changes nothing.
    CHECK(store::merge_records(fresh, journal.state, kNow) == 0);
  }
}

TEST_CASE("records: of two values with one stamp the same wins in any order") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  const store::RecordState state = records_of(work.database);
  const auto with_minutes = [&](std::int64_t minutes) {
    store::RecordState changed = state;
    for (auto& [record, groups] : changed)
      if (record.first == "entry") groups.at("minutes").values = {minutes};
    return changed;
  };
  for (const auto& [first, second] : {std::pair{41, 52}, std::pair{52, 41}}) {
    const TemporaryDirectory directory;
    store::Database fresh = store::Database::open(directory.path() / "gongbu.db");
    store::merge_records(fresh, with_minutes(first), kNow);
    store::merge_records(fresh, with_minutes(second), kNow);
    CHECK(is_same(records_of(fresh), with_minutes(52)));
  }
}

TEST_CASE("journal: truncated anywhere, the next command completes it") {
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

TEST_CASE("journal: an unreadable file is never truncated or overwritten") {
  const User user;
  const auto refuses = [&] {
    app::Workspace work = user.open();
    User::add(work, "later");
    CHECK_THROWS_AS(User::write(work), Error);
    CHECK_THROWS_AS(transfer::read_journal(work.paths), Error);
  };
  {
    app::Workspace work = user.open();
    User::add(work, "first");
    User::write(work);
  }
  const std::string whole = user.text();
  const fs::path file = user.file();
  SUBCASE("a directory in its place") {
    fs::remove(file);
    fs::create_directory(file);
    refuses();
    CHECK(fs::is_empty(file));
  }
  SUBCASE("a pipe in its place") {
    fs::remove(file);
    REQUIRE(mkfifo(file.c_str(), 0600) == 0);
    refuses();
    CHECK(fs::is_fifo(file));
  }
  SUBCASE("a file instead of a directory") {
    fs::remove_all(file.parent_path());
    std::ofstream(file.parent_path()) << whole;
    refuses();
    CHECK(fs::file_size(file.parent_path()) == whole.size());
  }
  for (const fs::path& locked : {file, file.parent_path(), file.parent_path().parent_path()})
    SUBCASE(("no permission to read " + locked.filename().string()).c_str()) {
      // Writing is allowed, so that a fault would destroy the file.
      fs::permissions(user.paths().database.parent_path(), fs::perms::all);
      for (const auto& entry :
           fs::recursive_directory_iterator(user.paths().database.parent_path()))
        fs::permissions(entry.path(), fs::perms::all);
      fs::permissions(locked, fs::perms::all & ~(fs::perms::owner_read | fs::perms::group_read |
                                                 fs::perms::others_read));
      CHECK(run_unprivileged([&] {
              app::Workspace work = user.open();
              User::add(work, "later");
              try {
                User::write(work);
              } catch (const Error& error) {
                return error.kind() == ErrorKind::system && error.hint() ? 0 : 1;
              }
              return 2;
            }) == 0);
      fs::permissions(locked, fs::perms::all);
      CHECK(user.text() == whole);
    }
}

TEST_CASE("journal: foreign text at its end stays, and the next change follows it") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  User::write(work);
  const std::string whole = user.text();
  for (const std::string& end : {std::string(200, '\0'), std::string("a note\n"),
                                 std::string("{\"k\":\"entry\"\0\0", 15), std::string("[1,\n2]")}) {
    user.put(whole + end);
    User::add(work, "next");
    CHECK(User::write(work) == JournalState::complete);
    CHECK(user.text().starts_with(whole + end));
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
  }
}

TEST_CASE("journal: several processes write one after the other") {
  const User user;
  { app::Workspace work = user.open(); }
  std::vector<pid_t> children;
  for (int child = 0; child < 4; ++child)
    children.push_back(start_child([&] {
      app::Workspace work = user.open();
      int wrong = 0;
      for (int i = 0; i < 40; ++i) {
        User::add(work, std::string(static_cast<std::size_t>(500 * i), 'x'));
        if (User::write(work) != JournalState::complete) ++wrong;
      }
      return wrong;
    }));
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  std::int64_t last = 0;
  std::size_t records = 0;
  const std::string text = user.text();
  for (const std::string_view line : lines_of(text)) {
    const auto read = app::read_record_line(line);
    REQUIRE(read.has_value());
    const auto* end = std::get_if<app::ChangeEnd>(&*read);
    ++records;
    if (end == nullptr) continue;
    CHECK(end->records == std::exchange(records, 0) - 1);
    CHECK(end->change > last);
    last = end->change;
  }
  app::Workspace work = user.open();
  CHECK(last == store::last_change(work.database));
  CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
  CHECK(user.subjects().size() == 160);
}

TEST_CASE("journal: it is not complete while another process writes") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "kept");
  User::write(work);
  transfer::back_up(work, {});
  User::add(work, "not in it yet");
  const auto lock = host::FileLock::take(transfer::journal_directory(work.paths) / ".lock", 1000);
  REQUIRE(lock);
  CHECK_THROWS_AS(transfer::check_journal(work.database, work.paths, work.now), Error);
  CHECK_THROWS_AS(user.restore("latest"), Error);
  const auto findings = transfer::examine_records(work);
  CHECK(std::any_of(findings.begin(), findings.end(), [](const report::Finding& finding) {
    return finding.key == "journal" && finding.what.id == Msg::err_journal_busy;
  }));
  CHECK(user.subjects() == std::vector<std::string>{"kept", "not in it yet"});
}

TEST_CASE("journal: a large change is written in parts, and again after an interruption") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  User::write(work);
  const std::size_t before = user.text().size();
  {
    store::ChangeTransaction change(work.database, "import", work.now);
    for (int i = 0; i < 2500; ++i) User::add(work, "e" + std::to_string(i));
    change.commit();
  }
  User::write(work);
  const std::string whole = user.text();
  std::vector<std::size_t> ends;
  for (std::size_t at = before; (at = whole.find("\n{\"c\":", at)) != std::string::npos;)
    ends.push_back(++at);
  REQUIRE(ends.size() == 3);
  CHECK(whole.find("\"n\":1000}", before) != std::string::npos);
  for (const std::size_t length : {before + 10, ends[0], ends[0] + 20, ends[1] + 200, ends[2]}) {
    CAPTURE(length);
    user.put(whole.substr(0, length));
    CHECK(User::write(work) == JournalState::complete);
    CHECK(user.text().starts_with(whole.substr(0, before)));
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
    CHECK(transfer::read_journal(work.paths).last_change == store::last_change(work.database));
  }
}

TEST_CASE("journal: repeated, reordered, damaged or foreign lines do no harm") {
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

TEST_CASE("journal: records with damaged or missing lines are counted and reported") {
  const User user;
  std::string whole;
  {
    app::Workspace work = user.open();
    User::add(work, "one");
    User::write(work);
    transfer::back_up(work, {});
    User::add(work, "two");
    User::add(work, "three");
    User::write(work);
    CHECK(transfer::read_journal(work.paths).unreadable == 0);
    whole = user.text();
  }
  const std::size_t line = whole.rfind('\n', whole.find("two")) + 1;
  const std::size_t next = whole.find('\n', line) + 1;
  SUBCASE("missing") { user.put(whole.substr(0, line) + whole.substr(next)); }
  SUBCASE("damaged") { user.put(whole.substr(0, line) + "#" + whole.substr(line + 1)); }
  const host::Paths paths = user.paths();
  CHECK(transfer::read_journal(paths).unreadable == 1);
  CHECK(transfer::read_journal(paths, core::Instant{}).unreadable == 0);
  for (const char* name : {"", "-wal", "-shm", ".sum"}) fs::remove(paths.database.string() + name);
  transfer::Restoration restoration(
      paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
  CHECK(restoration.preview().unreadable_in_journal == 1);
  restoration.put_in_place(core::kFirstDay);
  CHECK(user.subjects() == std::vector<std::string>{"one", "three"});
}

TEST_CASE("journal: records lost at a torn or zeroed end are reported, unless written again") {
  const User user;
  std::string whole;
  {
    app::Workspace work = user.open();
    User::add(work, "one");
    User::write(work);
    transfer::back_up(work, {});
    User::add(work, "two");
    User::write(work);
    whole = user.text();
  }
  const host::Paths paths = user.paths();
  const auto zeroed = [&](std::size_t from) {
    return whole.substr(0, from) + std::string(whole.size() - from, '\0');
  };
  const std::size_t last_line = whole.rfind('\n', whole.size() - 2) + 1;
  const std::size_t last_record = whole.rfind("{\"k\":\"entry\"");
  std::string text;
  std::size_t lost = 1;
  SUBCASE("zeroed completely") { text = zeroed(0); }
  SUBCASE("zeroed from the last record on") { text = zeroed(last_record); }
  SUBCASE("zeroed within the last line") { text = zeroed(whole.size() - 30); }
  SUBCASE("torn within the last line") { text = whole.substr(0, whole.size() - 20); }
  SUBCASE("torn before the last line") { text = whole.substr(0, last_line); }
  SUBCASE("torn within the last record") { text = whole.substr(0, last_record + 40); }
  SUBCASE("a line of a newer version at the end") {
    text = whole + "{\"z\":1}\n\n";
    lost = 0;
  }
  user.put(text);
  CHECK(transfer::read_journal(paths).unreadable == lost);
  {
    app::Workspace work = user.open();
    User::add(work, "three");
    CHECK(User::write(work) == JournalState::complete);
    const transfer::Journal journal = transfer::read_journal(paths);
    CHECK(journal.unreadable == 0);
    CHECK(transfer::differences(work.database, journal) == 0);
  }
  user.put(text);
  for (const char* name : {"-wal", "-shm", ".sum"}) fs::remove(paths.database.string() + name);
  std::ofstream(paths.database, std::ios::trunc).close();
  transfer::Restoration restoration(
      paths, transfer::find_backup(paths, "latest", "/", core::kLastDay), kNow);
  CHECK(restoration.preview().unreadable_in_journal == lost);
}

TEST_CASE("journal: an older copy of the database is detected, and restore adds the rest") {
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
  SUBCASE("with changes of its own, as many as the journal is ahead or more") {
    app::Workspace work = user.open();
    for (int i = 0; i < 3; ++i) {
      work.now += core::seconds{1};
      User::add(work, "of the copy");
      CHECK(User::write(work) == JournalState::ahead);
      CHECK(user.text() == journal);
    }
    transfer::accept_database(work.database, work.paths, work.now);
    CHECK(User::write(work) == JournalState::complete);
    User::add(work, "later");
    CHECK(User::write(work) == JournalState::complete);
    CHECK(transfer::differences(work.database, transfer::read_journal(paths)) == 0);
  }
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
  SUBCASE("accepted") {
    app::Workspace work = user.open();
    transfer::accept_database(work.database, work.paths, work.now);
    CHECK(User::write(work) == JournalState::complete);
    User::add(work, "later");
    CHECK(User::write(work) == JournalState::complete);
    CHECK(user.text().starts_with(journal));
  }
}

TEST_CASE("drill: includes the journal and finds a gap in it") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "in the backup");
  User::write(work);
  transfer::back_up(work, {});
  User::add(work, "lost line");
  User::add(work, "later");
  report::DoctorView view;
  transfer::drill(work, view);
  CHECK(view.findings.empty());
  CHECK(view.drill.has_value());
  std::string text;
  const std::string whole = user.text();
  for (const std::string_view line : lines_of(whole))
    if (line.find("lost line") == std::string_view::npos) text.append(line).append("\n");
  user.put(text);
  view = {};
  transfer::drill(work, view);
  REQUIRE(view.findings.size() == 1);
  CHECK(view.findings.front().what.id == Msg::doctor_drill_journal);
  CHECK_FALSE(view.drill.has_value());
  CHECK(user.subjects().size() == 3);
}

TEST_CASE("journal: killed at any moment, nothing that was recorded is lost") {
  const User user;
  const char* count = std::getenv("GONGBU_KILLS");
  const int kills = count == nullptr ? 30 : std::atoi(count);
  for (int i = 0; i < kills; ++i) {
    CAPTURE(i);
    const pid_t child = start_child([&] {
      app::Workspace work = user.open();
      for (int n = 0; n < 50; ++n) {
        User::add(work, "entry");
        User::write(work);
      }
      return 0;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(3'000 + 2'300 * (i % 30)));
    kill(child, SIGKILL);
    wait_for(child);
    app::Workspace work = user.open();
    CHECK(User::write(work) != JournalState::ahead);
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
  }
}

TEST_CASE("journal: with a backup it restores later records, even without a database") {
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

TEST_CASE("journal: a line of a record is valid JSON for any text") {
  for (const std::string text : {"", "plain", "한글 \"따옴표\" \\", "a\nb\tc", "\x1b[31m", "\x7f",
                                 "\xff\xfe", "\u202e bidi", "\u0085", "\U0001F600"}) {
    const store::RecordPart part{
        "entry", "0197", {1, "0badcafe"}, {{"what", {text, {}, -5}}, {"note", {text}}}};
    const std::string line = app::line_of(part);
    CAPTURE(line);
    const auto json = render::parse_json(line);
    REQUIRE(json);
    CHECK(line == render::to_json(app::json_of(part), false));
    CHECK(line == render::to_json(*json, false));
    CHECK(std::none_of(line.begin(), line.end() - 1,
                       [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }));
  }
}
