// The scan cache: it saves work and never hides a change.
#include <doctest/doctest.h>
#include <signal.h>
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <thread>

#include "../unit/child_process.hpp"
#include "git/cache_file.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/repositories.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// Returns bytes and times of the database's files.
std::string state_of(const fs::path& home) {
  std::string state;
  for (const char* name : {"gongbu.db", "gongbu.db-wal"}) {
    const fs::path file = home / name;
    std::error_code error;
    const auto written = fs::last_write_time(file, error).time_since_epoch();
    state +=
        std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(written).count()) +
        ' ' + content_of(file) + '\n';
  }
  return state;
}

/// Creates a linear history of `count` commits, every third of which is empty.
void import_commits(const Sandbox& box, const fs::path& repository, int count) {
  std::string stream;
  for (int i = 0; i < count; ++i) {
    const std::string who = "Me <me@example.com> " + std::to_string(1'700'000'000 + i) + " +0900\n";
    const std::string subject = "commit " + std::to_string(i);
    stream += "commit refs/heads/main\nauthor " + who + "committer " + who + "data " +
              std::to_string(subject.size()) + "\n" + subject + "\n";
    if (i % 3 != 0)
      stream += "M 100644 inline file\ndata 8\n" + std::to_string(10'000'000 + i) + "\n";
  }
  box.git(repository, {"fast-import", "--quiet"}, stream);
}

StoredWorks works_from_nothing(const Sandbox& box, const std::string& root) {
  const TemporaryDirectory home;
  Gongbu gongbu(home.path(), box / root);
  gongbu.scan();
  return gongbu.works();
}

}  // namespace

TEST_CASE("cache: a second scan with nothing new writes nothing and reads no commit") {
  Sandbox box;
  const fs::path home = box / "home";
  for (const char* name : {"code/a", "code/b"}) {
    const fs::path repo = box.init(name);
    for (int i = 0; i < 3; ++i) box.commit(repo, "commit " + std::to_string(i));
    box.variables = {{"GIT_AUTHOR_NAME", "Other"}, {"GIT_AUTHOR_EMAIL", "other@x"}};
    box.commit(repo, "not mine");
    box.variables.clear();
  }
  box.init("code/empty");
  std::string before;
  {
    Gongbu gongbu(home, box / "code");
    CHECK(gongbu.scan().commits_new == 6);
    before = state_of(home);
    for (int i = 0; i < 2; ++i) {
      CHECK(gongbu.scan().commits_new == 0);
      CHECK(gongbu.commits_read() == 0);
    }
    // The same after a full scan.
    CHECK(gongbu.scan(true).commits_new == 0);
    CHECK(gongbu.commits_read() == 8);
    CHECK(state_of(home) == before);
  }
  before = state_of(home);  // closing the last connection checkpoints the log
  {
    Gongbu gongbu(home, box / "code");
    gongbu.scan();
    CHECK(gongbu.commits_read() == 0);
    fs::remove_all(gongbu.work.paths.cache);
    CHECK(gongbu.scan().commits_new == 0);
    CHECK(gongbu.commits_read() == 8);
    CHECK(gongbu.works() == works_from_nothing(box, "code"));
  }
  CHECK(state_of(home) == before);
}

TEST_CASE("cache: new commits alone are read") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  import_commits(box, repo, 500);
  box.git(repo, {"reset", "-q", "--hard"});
  Gongbu gongbu(box / "home", box / "code");
  CHECK(gongbu.scan().commits_new == 333);
  CHECK(gongbu.commits_read() == 500);
  box.time += 1'000'000;
  box.commit(repo, "one more");
  CHECK(gongbu.scan().commits_new == 1);
  CHECK(gongbu.commits_read() == 1);
  box.git(repo, {"reset", "-q", "--hard", "HEAD~10"});
  gongbu.scan();
  CHECK(gongbu.commits_read() == 0);
  CHECK(gongbu.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 10);
  box.git(repo, {"reset", "-q", "--hard", "ORIG_HEAD"});
  CHECK(gongbu.scan().commits_new == 0);
  CHECK(gongbu.commits_read() == 10);
  CHECK(gongbu.works() == works_from_nothing(box, "code"));
}

TEST_CASE("cache: no change by git is missed by the fingerprint") {
  Sandbox box;
  const fs::path origin = box.init("origin");
  for (int i = 0; i < 3; ++i) box.commit(origin, "commit " + std::to_string(i));
  box.git(origin, {"branch", "side", "HEAD~1"});
  box.git(origin, {"branch", "deep/er/branch", "HEAD~1"});
  using Words = std::vector<std::string>;
  const std::vector<std::vector<Words>> changes = {
      {{"commit", "-q", "--allow-empty", "-m", "new"}},
      {{"commit", "-q", "--amend", "-m", "amended"}},
      {{"fetch", "-q", (box / "later").string(), "main:refs/remotes/later/main"}},
      {{"pack-refs", "--all"}},
      {{"gc", "-q", "--prune=now"}},
      {{"branch", "-q", "-D", "side"}},
      {{"branch", "-q", "-m", "side", "other"}},
      {{"branch", "a/new/place"}},
      {{"update-ref", "refs/heads/side", "main"}},
      {{"update-ref", "refs/heads/deep/er/branch", "main"}},
      {{"update-ref", "refs/remotes/x/y", "main"}},
      {{"update-ref", "-d", "refs/remotes/origin/side"}},
      {{"worktree", "add", "-q", "--detach", "linked"}},
      {{"switch", "-q", "side"}},
      {{"switch", "-q", "--detach"}},
      {{"symbolic-ref", "HEAD", "refs/heads/side"}},
      {{"reset", "-q", "--hard", "HEAD~1"}},
      {{"rebase", "-q", "--force-rebase", "HEAD~1"}},
      {{"pull", "-q", (box / "later").string(), "main"}},
      {{"config", "user.email", "else@example.com"}},
      {{"remote", "remove", "origin"}},
      {{"config", "extensions.worktreeConfig", "true"},
       {"config", "--worktree", "user.email", "else@example.com"}},
      {{"fetch", "-q", "--depth=1", "--update-shallow", "file://" + origin.string()}},
  };
  box.git(box.root(), {"clone", "-q", origin.string(), "later"});
  box.commit(box / "later", "later");
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const fs::path repo = box / ("code/" + std::to_string(100 + i));
    box.git(box.root(), {"clone", "-q", origin.string(), repo.string()});
    for (const char* name : {"side", "deep/er/branch"})
      box.git(repo, {"branch", "-q", name, "origin/"s + name});
  }
  const fs::path with_worktree = box.init("code/worktree");
  box.commit(with_worktree, "one");
  box.git(with_worktree, {"worktree", "add", "-q", "--detach", (box / "linked").string()});
  const fs::path with_mailmap = box.init("code/mailmap");
  box.commit(with_mailmap, "one");
  const fs::path at_rest = box.init("code/rest");
  box.commit(at_rest, "one");
  std::this_thread::sleep_for(2200ms);  // files changed within two seconds are not trusted

  Gongbu gongbu(box / "home", box / "code");
  gongbu.scan();
  const auto is_current = [&](const std::string& name) {
    const gongbu::git::ScanCache cache(gongbu.work.paths.cache,
                                       gongbu::git::scan_context(gongbu.work.settings.git.emails));
    for (const auto& repository : gongbu::store::repositories(gongbu.work.database))
      if (repository.name == name) return cache.is_current(repository.id, repository.generation);
    return false;
  };
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string name = std::to_string(100 + i);
    CAPTURE(changes[i].front().front());
    REQUIRE(is_current(name));
    box.time += 60;
    for (const Words& words : changes[i]) box.git(box / ("code/" + name), words);
    CHECK_FALSE(is_current(name));
  }
  REQUIRE(is_current("worktree"));
  box.commit(box / "linked", "on a detached HEAD");
  CHECK_FALSE(is_current("worktree"));
  REQUIRE(is_current("mailmap"));
  write_file(with_mailmap / ".mailmap", "Me <me@example.com> <x@y>\n");
  CHECK_FALSE(is_current("mailmap"));
  write_file(at_rest / "draft", "not committed yet\n");
  box.git(at_rest, {"add", "draft"});
  CHECK(is_current("rest"));  // only the directory changed, by the index

  gongbu.scan();
  const StoredWorks fresh = works_from_nothing(box, "code");
  for (const auto& [key, work] : gongbu.works())
    if (!work.reachable.empty()) CHECK(work.reachable == fresh.at(key).reachable);
  CHECK(gongbu.number("SELECT count(DISTINCT coalesce(work, id)) FROM commits "
                      "WHERE gone_at IS NULL") == static_cast<std::int64_t>(fresh.size()));
}

TEST_CASE("cache: an address changed in an included file is detected") {
  Sandbox box;
  const fs::path own_config = process_home() / ".gitconfig";
  const std::string before = content_of(own_config);
  for (const char* file : {"work.gitconfig", "~/work.gitconfig"}) {
    CAPTURE(file);
    const std::string name = file[0] == '~' ? "absolute" : "relative";
    const fs::path repo = box.init("code/" + name);
    box.variables.clear();
    box.commit(repo, name + " at home");
    box.variables = {{"GIT_AUTHOR_NAME", "Other"}, {"GIT_AUTHOR_EMAIL", "me@company.example"}};
    box.commit(repo, name + " at work");
    const fs::path included = process_home() / "work.gitconfig";
    write_file(included, "[user]\n\temail = me@old.example\n");
    write_file(own_config,
               before + "[includeIf \"gitdir:" + repo.string() + "/\"]\n\tpath = " + file + "\n");
    std::this_thread::sleep_for(2200ms);  // files changed within two seconds are not trusted

    Gongbu gongbu(box / ("home of " + name), repo);
    CHECK(gongbu.scan().commits_new == 1);
    CHECK(gongbu.scan().commits_new == 0);
    CHECK(gongbu.commits_read() == 0);
    write_file(included, "[user]\n\temail = me@company.example\n");
    CHECK(gongbu.scan().commits_new == 1);
  }
}

TEST_CASE("cache: a commit right after a scan is found") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  box.commit(repo, "first");
  CHECK_FALSE(gongbu::git::scan_repository(
                  {.location = gongbu::git::location_at(repo), .emails = {}, .history = nullptr})
                  .fingerprint);
  Gongbu gongbu(box / "home", box / "code");
  gongbu.work.settings.policy.count_empty = true;
  gongbu.scan();
  for (int i = 0; i < 200; ++i) {
    ++box.time;
    box.git(repo, {"commit", "-q", "--allow-empty", "-m", "commit " + std::to_string(i)});
    REQUIRE(gongbu.scan().commits_new == 1);
  }
}

TEST_CASE("cache: truncated and damaged files are ignored") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  import_commits(box, repo, 40);
  box.git(repo, {"reset", "-q", "--hard"});
  box.git(repo, {"branch", "side", "HEAD~5"});
  Gongbu gongbu(box / "home", box / "code");
  gongbu.scan();
  std::mt19937 random(20261121);
  for (int i = 0; i < 80; ++i) {
    CAPTURE(i);
    for (const auto& entry : fs::directory_iterator(gongbu.work.paths.cache)) {
      std::string bytes = content_of(entry.path());
      if (bytes.empty()) continue;
      if (i % 4 == 0) {
        bytes.resize(random() % bytes.size());
      } else {
        // Most of the structure is at the beginning.
        const std::size_t range =
            i % 4 == 1 ? std::min<std::size_t>(80, bytes.size()) : bytes.size();
        bytes[random() % range] ^= static_cast<char>(1U << (random() % 8));
      }
      write_file(entry.path(), bytes);
    }
    if (i % 8 == 0) box.commit(repo, "commit while damaged " + std::to_string(i));
    if (i % 8 == 4) box.git(repo, {"reset", "-q", "--hard", "HEAD~1"});
    const auto summary = gongbu.scan();
    CHECK(summary.warnings.empty());
    const std::string tips = box.git(repo, {"rev-list", "--count", "--all"});
    REQUIRE(gongbu.number("SELECT count(*) FROM commits WHERE gone_at IS NULL") ==
            std::stoll(tips));
  }
}

TEST_CASE("cache: an impossible count allocates no memory" * doctest::skip(kSanitized)) {
  Sandbox box;
  box.commit(box.init("code/repo"), "one");
  Gongbu gongbu(box / "home", box / "code");
  std::this_thread::sleep_for(2200ms);  // files changed within two seconds are not trusted
  gongbu.scan();
  const fs::path index = gongbu.work.paths.cache / "scans";
  std::string bytes = content_of(index);
  // Format: magic, checksum, number of histories (0 or 1 of 24 bytes), context; then for each
  // repository two numbers, a value, the path of its git directory, another value, and its number
  // of paths.
  const std::size_t body = bytes.find('\n') + 1 + sizeof(std::uint64_t);
  const std::size_t path = bytes.find((box / "code/repo/.git").string(), body);
  REQUIRE(path != std::string::npos);
  const std::size_t count = path + (box / "code/repo/.git").string().size() + sizeof(std::uint64_t);
  REQUIRE(static_cast<unsigned char>(bytes.at(count)) > 0);
  bytes.replace(count, 4, "\xFF\xFF\xFF\xFF");
  const std::uint64_t checksum = gongbu::checksum_of(std::string_view(bytes).substr(body));
  bytes.replace(body - sizeof checksum, sizeof checksum,
                std::string(reinterpret_cast<const char*>(&checksum), sizeof checksum));
  write_file(index, bytes);
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = (box / "home").string();
  write_file(box / "home/config.toml", "[git]\nroots = [\"" + (box / "code").string() +
                                           "\"]\nemails = [\"" + Sandbox::kEmail + "\"]\n");
  CHECK(run_program({"sh", "-c", "ulimit -v 2000000; exec " GONGBU_PROGRAM " scan"}, box.root(),
                    variables)
            .status == 0);
}

TEST_CASE("cache: old temporary files of killed scans are removed") {
  Sandbox box;
  box.commit(box.init("code/repo"), "one");
  Gongbu gongbu(box / "home", box / "code");
  const fs::path cache = gongbu.work.paths.cache;
  for (const char* name : {"scans.123", "1.graph.99999", "scans.7", "1.graph.kept"})
    write_file(cache / name, "torn");
  for (const char* name : {"scans.123", "1.graph.99999", "1.graph.kept"})
    fs::last_write_time(cache / name, fs::file_time_type::clock::now() - 2h);
  gongbu.scan();
  CHECK_FALSE(fs::exists(cache / "scans.123"));
  CHECK_FALSE(fs::exists(cache / "1.graph.99999"));
  CHECK(fs::exists(cache / "scans.7"));
  CHECK(fs::exists(cache / "1.graph.kept"));
}

TEST_CASE("cache: the cache of another database is invalid") {
  Sandbox box;
  const fs::path second = box.init("code/second");
  box.commit(second, "second");
  std::this_thread::sleep_for(2200ms);
  { Gongbu(box / "home", box / "code").scan(); }
  // A new first repository shifts the ids of the others.
  box.commit(box.init("code/first"), "first");
  for (const char* name : {"gongbu.db", "gongbu.db-wal", "gongbu.db-shm"})
    fs::remove(box / "home" / name);
  // A missing database is an error while other traces exist.
  try {
    Gongbu(box / "home", box / "code");
    FAIL("nothing was noticed");
  } catch (const gongbu::Error& error) {
    CHECK(error.kind() == gongbu::ErrorKind::data);
    CHECK(error.phrase().id == gongbu::Msg::err_database_gone);
  }
  fs::remove(box / "home/cache/discovered");
  Gongbu gongbu(box / "home", box / "code");
  CHECK(gongbu.scan().commits_new == 2);
}

TEST_CASE("cache: a restored older database is updated") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  box.commit(repo, "one");
  { Gongbu(box / "home", box / "code").scan(); }
  fs::copy_file(box / "home/gongbu.db", box / "yesterday.db");
  box.commit(repo, "two");
  { Gongbu(box / "home", box / "code").scan(); }
  fs::copy_file(box / "yesterday.db", box / "home/gongbu.db", fs::copy_options::overwrite_existing);
  Gongbu gongbu(box / "home", box / "code");
  CHECK(gongbu.scan().commits_total == 2);
}

TEST_CASE("scan: stopped anywhere, its results are correct and the next one continues") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  import_commits(box, repo, 3000);
  const gongbu::git::RepositoryPath location{(repo / ".git").string(), repo.string(), "repo"};
  const auto scan = [&](int threads, gongbu::git::ScanProgress& progress, std::atomic<bool>& stop) {
    std::atomic<int> spare_threads{threads - 1};
    return gongbu::git::scan_repository({.location = location,
                                         .emails = {Sandbox::kEmail},
                                         .history = nullptr,
                                         .spare_threads = &spare_threads,
                                         .stop = &stop,
                                         .progress = &progress});
  };
  for (const int threads : {1, 3}) {
    for (const std::uint64_t limit : {0U, 1U, 300U, 1700U}) {
      gongbu::git::ScanProgress progress;
      std::atomic<bool> stop{false};
      std::atomic<bool> scanned{false};
      gongbu::JoiningThread stopper([&] {
        while (progress.commits < limit && !scanned) std::this_thread::yield();
        stop = true;
      });
      const gongbu::git::ScanResult result = scan(threads, progress, stop);
      scanned = true;
      stopper.join();
      CHECK((result.history == nullptr) == result.cut_short);
      for (const gongbu::core::Commit& commit : result.found) {
        const int number = std::stoi(commit.subject.substr(7));
        REQUIRE(commit.empty == (number % 3 == 0));
      }
    }
  }
  std::atomic<bool> stop{true};
  Gongbu gongbu(box / "home", box / "code");
  gongbu.stop = &stop;
  CHECK(gongbu.scan().interrupted);
  stop = false;
  CHECK(gongbu.scan().commits_total == 2000);
}

TEST_CASE("scan: commits queued when it is stopped are found by the next one") {
  Sandbox box;
  import_commits(box, box.init("code/repo"), 15'000);
  std::atomic<bool> stop{false};
  for (const int row : {1, 700, 5'000, 9'999}) {
    CAPTURE(row);
    stop = false;
    Gongbu gongbu(box / std::to_string(row), box / "code");
    gongbu.stop = &stop;
    SQLite::Database& connection = gongbu.work.database.connection();
    connection.createFunction("stop_scan", 0, false, &stop,
                              [](sqlite3_context* context, int, sqlite3_value**) {
                                *static_cast<std::atomic<bool>*>(sqlite3_user_data(context)) = true;
                              });
    connection.exec("CREATE TEMP TRIGGER stopping AFTER INSERT ON commits WHEN new.id = " +
                    std::to_string(row) + " BEGIN SELECT stop_scan(); END");
    CHECK(gongbu.scan().interrupted);
    stop = false;
    CHECK(gongbu.scan().commits_total == 10'000);
  }
}

TEST_CASE("scan: ends at once if it cannot write") {
  Sandbox box;
  for (const char* name : {"code/a", "code/b", "code/c"})
    import_commits(box, box.init(name), 12'000);
  Gongbu gongbu(box / "home", box / "code");
  SQLite::Database& connection = gongbu.work.database.connection();
  connection.exec(
      "CREATE TRIGGER refuse BEFORE INSERT ON commits WHEN new.subject LIKE '%7777' "
      "BEGIN SELECT RAISE(ABORT, 'no'); END");
  CHECK_THROWS(gongbu.scan());
  connection.exec("DROP TRIGGER refuse");
  CHECK(gongbu.scan().commits_total == 8000);
}

TEST_CASE("scan: two concurrent scans") {
  Sandbox box;
  for (int i = 0; i < 4; ++i) {
    const fs::path repo = box.init("code/" + std::to_string(i));
    import_commits(box, repo, 100 * (i + 1));
  }
  const auto scan = [&] {
    Gongbu gongbu(box / "home", box / "code");
    const auto summary = gongbu.scan();
    return !summary.skipped && summary.commits_total == 266 ? 0 : 1;
  };
  const pid_t one = start_child(scan);
  const pid_t other = start_child(scan);
  CHECK(wait_for(one) == 0);
  CHECK(wait_for(other) == 0);
  Gongbu gongbu(box / "home", box / "code");
  CHECK(gongbu.scan().commits_new == 0);
  CHECK(gongbu.commits_read() == 0);
  CHECK(gongbu.works() == works_from_nothing(box, "code"));
}

TEST_CASE("scan: other processes can write during a long one") {
  Sandbox box;
  import_commits(box, box.init("code/repo"), 30'000);
  Gongbu gongbu(box / "home", box / "code");
  const gongbu::core::Instant now = gongbu.work.now;
  std::atomic<bool> scans{true};
  gongbu::JoiningThread scan([&] {
    gongbu.scan();
    scans = false;
  });
  // An ordinary command waits ten times as long for the lock.
  auto database = gongbu::store::Database::open(box / "home/gongbu.db", 1'000);
  gongbu::store::Entry entry;
  entry.kind = "math";
  entry.subject = "SVD";
  int written = 0;
  for (; scans; ++written) REQUIRE_NOTHROW(gongbu::store::add_entry(database, entry, now));
  CHECK(written > 3);
  scan.join();
  CHECK(gongbu.number("SELECT sum(count) FROM day_total") == 20'000 + written);
}

TEST_CASE("scan: after a kill at any moment, the next one completes it") {
  Sandbox box;
  for (int i = 0; i < 3; ++i) import_commits(box, box.init("code/" + std::to_string(i)), 400);
  const StoredWorks expected = works_from_nothing(box, "code");
  std::mt19937 random(20261121);
  int killed = 0;
  for (int round = 0; round < 16; ++round) {
    const fs::path home = box / ("home" + std::to_string(round));
    for (int kill_again = 0; kill_again < 2; ++kill_again) {
      const pid_t child = start_child([&] {
        Gongbu(home, box / "code").scan();
        return 0;
      });
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 300'000));
      kill(child, SIGKILL);
      killed += wait_for(child) == -1 ? 1 : 0;
    }
    Gongbu gongbu(home, box / "code");
    CHECK(gongbu.column("PRAGMA integrity_check").at(0) == "ok");
    gongbu.scan();
    REQUIRE(gongbu.works() == expected);
  }
  CHECK(killed > 0);
}

TEST_CASE("cache: --since ignores older commits until a full scan") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "old");
  box.commit(repo, "older than the limit, too");
  const std::int64_t limit = box.time + 1;
  box.time += 1000;
  box.commit(repo, "new");
  Gongbu gongbu(box / "home", box.root());
  const auto subjects = [&] { return gongbu.column("SELECT subject FROM commits ORDER BY id"); };
  using Subjects = std::vector<std::string>;
  gongbu.scan_since(limit);
  CHECK(subjects() == Subjects{"new"});
  box.commit(repo, "newer");
  gongbu.scan();
  CHECK(subjects() == Subjects{"new", "newer"});
  gongbu.scan(true);
  CHECK(subjects().size() == 4);
  // Known commits stay, even on an older branch found later.
  box.git(repo, {"branch", "old", "HEAD~3"});
  box.git(repo, {"worktree", "add", "-q", (box / "old").string(), "old"});
  const std::int64_t now = std::exchange(box.time, limit - 500);
  box.commit(box / "old", "found late");
  box.time = now;
  gongbu.scan_since(limit);
  CHECK(subjects().size() == 5);
  gongbu.scan_since(limit, true);
  CHECK(gongbu.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 0);
  CHECK(subjects().size() == 5);
}

TEST_CASE("cache: --since finds newer commits despite wrong clocks") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  std::mt19937 random(3);
  const std::int64_t limit = box.time + 20'000;
  for (int i = 0; i < 30; ++i) {
    for (const char* name : {"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"})
      box.variables[name] =
          "@" + std::to_string(limit - 10'000 + static_cast<std::int64_t>(random() % 20'000)) +
          " +0900";
    box.commit(repo, std::to_string(i));
  }
  std::set<std::string> expected;
  for (const std::string& line : lines_of(box.git(repo, {"log", "--format=%at %s"})))
    if (const std::size_t space = line.find(' '); std::stoll(line.substr(0, space)) >= limit)
      expected.insert(line.substr(space + 1));
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan_since(limit);
  std::set<std::string> found;
  for (const std::string& subject : gongbu.column("SELECT subject FROM commits"))
    found.insert(subject);
  CHECK(found == expected);
  CHECK(found.size() > 5);
  CHECK(found.size() < 25);
  gongbu.scan();  // the rest counts as known
  CHECK(gongbu.column("SELECT subject FROM commits").size() == expected.size());
}

TEST_CASE("cache: a file that cannot take its name is removed") {
  const Sandbox box;
  fs::create_directories(box / "cache/scans/in the way");
  gongbu::git::write_cache(box / "cache/scans", "content");
  for (const auto& entry : fs::directory_iterator(box / "cache"))
    CHECK(entry.path().filename() == "scans");
}
