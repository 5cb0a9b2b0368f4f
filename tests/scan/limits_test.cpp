// Small repositories that would take unlimited time or memory. Each causes one warning, and the
// rest of the scan continues.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "git/config_includes.hpp"
#include "git/library.hpp"
#include "git/objects.hpp"
#include "gongbu/git/change.hpp"
#include "gongbu/git/scan.hpp"
#include "gongbu/host/files.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;
using namespace std::string_literals;

namespace {

/// A repository to damage, and an intact one.
struct Pair {
  // On the day of the scan, because a first scan measures only recent commits.
  Pair() : bad(box.init("bad")), good(box.init("good")) {
    box.time = 1'795'250'000;
    box.commit(bad, "in the bad one");
    box.commit(good, "in the good one");
  }

  std::string head() const { return box.git(bad, {"rev-parse", "HEAD"}); }

  Scanned scan() {
    Gongbu gongbu(box / "home", box.root());
    const Scanned scanned = gongbu.scan();
    good_is_found = gongbu.number("SELECT count(*) FROM commits WHERE subject LIKE '%good%'") == 1;
    return scanned;
  }

  Sandbox box;
  fs::path bad;
  fs::path good;
  bool good_is_found = false;
};

void put_pipe(const fs::path& file) {
  fs::create_directories(file.parent_path());
  fs::remove(file);
  REQUIRE(mkfifo(file.c_str(), 0600) == 0);
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// Commits a file at this depth to main.
void commit_at_depth(const Sandbox& box, const fs::path& repo, int depth) {
  box.git(repo, {"fast-import", "--quiet", "--force"},
          "commit refs/heads/main\nauthor Me <"s + Sandbox::kEmail + "> 1795250000 +0900\n" +
              "committer Me <" + Sandbox::kEmail + "> 1795250000 +0900\ndata 4\ndeep\n" +
              "M 100644 inline " + repeated("d/", depth) + "f\ndata 2\nx\n");
}

}  // namespace

TEST_CASE("limits: no file of a repository that is a pipe blocks the scan") {
  for (const char* name : {"HEAD",
                           "config",
                           "config.worktree",
                           "packed-refs",
                           "shallow",
                           "commondir",
                           "info/grafts",
                           "info/attributes",
                           "objects/info/alternates",
                           "objects/pack/pack-1.idx",
                           "objects/pack/multi-pack-index",
                           "refs/heads/main",
                           "refs/heads/x/y",
                           "refs/remotes/o/HEAD",
                           "refs/replace/x",
                           "refs/stash",
                           "refs/tags/v1",
                           "FETCH_HEAD",
                           "gitdir",
                           "worktrees/w/HEAD",
                           "worktrees/w/commondir",
                           "worktrees/w/gitdir",
                           "logs/HEAD",
                           "index"}) {
    CAPTURE(name);
    Pair pair;
    SUBCASE("itself") { put_pipe(pair.bad / ".git" / name); }
    SUBCASE("at the end of a link") {
      const fs::path file = pair.bad / ".git" / name;
      put_pipe(pair.box.root() / "../pipe");
      fs::create_directories(file.parent_path());
      fs::remove(file);
      fs::create_symlink(pair.box.root() / "../pipe", file);
    }
    CHECK(pair.scan().warnings.size() <= 1);
    CHECK(pair.good_is_found);
  }
}

TEST_CASE("limits: no name in a repository leads to a pipe that blocks the scan") {
  Pair pair;
  const fs::path git_dir = pair.bad / ".git";
  put_pipe(git_dir / "refs/pipe");
  SUBCASE("a branch") { write_file(git_dir / "refs/heads/x", "ref: refs/pipe\n"); }
  SUBCASE("a branch, over other names") {
    write_file(git_dir / "refs/heads/x", "ref: refs/heads/y\n");
    write_file(git_dir / "refs/heads/y", "ref: refs/pipe\n");
  }
  SUBCASE("a branch that is a link") { fs::create_symlink("refs/pipe", git_dir / "refs/heads/x"); }
  SUBCASE("HEAD") { write_file(git_dir / "HEAD", "ref: refs/pipe\n"); }
  SUBCASE("HEAD of a work tree") {
    write_file(git_dir / "worktrees/w/HEAD", "ref: refs/pipe\n");
    write_file(git_dir / "worktrees/w/commondir", "../..\n");
    write_file(git_dir / "worktrees/w/gitdir", (pair.bad / "w/.git").string() + "\n");
  }
  SUBCASE("a replacement") {
    write_file(git_dir / "refs/replace" / pair.head(), "ref: refs/pipe\n");
  }
  SUBCASE("mailmap.blob") {
    for (const char* name : {"refs/pipe:.mailmap", "pipe:.mailmap", "refs/pipe", "FETCH_HEAD:x"}) {
      CAPTURE(name);
      pair.box.git(pair.bad, {"config", "mailmap.blob", name});
      CHECK(pair.scan().warnings.empty());
    }
  }
  SUBCASE("a name outside of refs") {
    put_pipe(pair.box.root() / "../pipe");
    write_file(git_dir / "refs/heads/x", "ref: refs/../../../../pipe\n");
    write_file(git_dir / "refs/heads/y", "ref: ../../../pipe\n");
    write_file(git_dir / "refs/heads/z", "ref: config\n");
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(pair.scan().warnings.empty());
  CHECK(pair.good_is_found);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
  Gongbu gongbu(pair.box / "home", pair.box.root());
  CHECK(gongbu.number("SELECT count(*) FROM commits WHERE subject LIKE '%bad%'") == 1);
}

TEST_CASE("limits: a pipe that only git would open is noticed before git starts") {
  Sandbox box;
  const fs::path bad = box.init("bad", {"--object-format=sha256"});
  const fs::path good = box.init("good");
  box.commit(good, "good");
  const std::string commit = box.commit(bad, "bad");
  fs::path file = bad / ".git";
  SUBCASE("a loose object") { file /= "objects/" + commit.substr(0, 2) + "/" + commit.substr(2); }
  SUBCASE("another object") { file /= "objects/00/" + std::string(62, '0'); }
  SUBCASE("a reference") { file /= "refs/stash"; }
  SUBCASE("a nested reference") { file /= "refs/notes/a/b"; }
  SUBCASE("a commit graph") { file /= "objects/info/commit-graph"; }
  SUBCASE("a chain of commit graphs") { file /= "objects/info/commit-graphs/commit-graph-chain"; }
  put_pipe(file);
  const auto begin = std::chrono::steady_clock::now();
  Gongbu gongbu(box / "home", box.root());
  CHECK(texts_of(gongbu.scan().warnings).size() == 1);
  CHECK(gongbu.works().size() == 1);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}

TEST_CASE("limits: alternates lead to a limited number of directories") {
  Pair pair;
  const fs::path objects = pair.bad / ".git/objects";
  std::string lines;
  SUBCASE("many directories") {
    for (int i = 0; i < 200; ++i) {
      lines += "d" + std::to_string(i) + "\n";
      fs::create_directories(objects / ("d" + std::to_string(i)));
    }
  }
  SUBCASE("many lines") { lines = repeated("missing\n", 100'000); }
  SUBCASE("directories that share their lines") {
    for (const char* name : {"a", "b", "c"}) {
      lines += name + "\n"s;
      fs::create_directories(objects / name);
      fs::create_symlink("../info", objects / name / "info");
    }
    lines += repeated("x\n", 500'000);
  }
  write_file(objects / "info/alternates", lines);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(texts_of(pair.scan().warnings).size() == 1);
  CHECK(pair.good_is_found);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}

TEST_CASE("limits: a loose object that is a pipe is unreadable") {
  Pair pair;
  const std::string head = pair.head();
  put_pipe(pair.bad / ".git/objects" / head.substr(0, 2) / head.substr(2));
  const Scanned scanned = pair.scan();
  CHECK(texts_of(scanned.warnings).size() == 1);
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: included configuration files are checked before reading") {
  Pair pair;
  put_pipe(pair.bad / "pipe");
  const auto include = [&](const fs::path& file, const std::string& path) {
    write_file(file, content_of(file) + "[include]\n\tpath = " + path + "\n");
  };
  SUBCASE("by a direct include") { include(pair.bad / ".git/config", "../pipe"); }
  SUBCASE("by a nested include") {
    include(pair.bad / ".git/config", "\"other\"");
    include(pair.bad / ".git/other", (pair.bad / "pipe").string());
  }
  SUBCASE("by a conditional include") {
    write_file(pair.bad / ".git/config", content_of(pair.bad / ".git/config") +
                                             "[IncludeIf \"gitdir:**/bad/\"] Path=../pipe ; yes\n");
  }
  SUBCASE("for attributes") {
    pair.box.git(pair.bad, {"config", "core.attributesFile", (pair.bad / "pipe").string()});
  }
  SUBCASE("recursively") {
    include(pair.bad / ".git/config", "other");
    for (int i = 0; i < 3; ++i) include(pair.bad / ".git/other", "other");
  }
  const Scanned scanned = pair.scan();
  CHECK(texts_of(scanned.warnings).size() == 1);
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: includes in every syntax of git") {
  using Paths = std::vector<std::string>;
  const struct {
    const char* text;
    Paths paths;
  } rows[] = {
      {"[core]\n\tpath = a\n[include]\n\tpath = b\n", {"b"}},
      {"[include] path=a # comment\n", {"a"}},
      {"[INCLUDE]\nPATH = \"a # b\" c ; d\n", {"a # b c"}},
      {"[includeIf \"onbranch:] x\"]\n path = a\\\n b\n", {"a b"}},
      {"[includeif.gitdir:x]\npath = a\n", {"a"}},
      {"[include]\n\t# path = a\n\tpath\n\tpath =\n\tname = x\n", {}},
      {"[include]\npath = \"a\\\"b\\\\c\"\npath = d\r\n", {"a\"b\\c", "d"}},
      {"[user]\nname = \"[include]\\n path = x\"\n", {}},
      {"[include", {}},
      {"[include]\npath = \"a", {"a"}},
      {"[include]\npath = a\\", {"a"}},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(git::included_paths(row.text) == row.paths);
  }
}

TEST_CASE("limits: large files of a repository are not read") {
  Pair pair;
  for (const char* name : {"config", "packed-refs", "HEAD"}) {
    CAPTURE(name);
    const fs::path file = pair.bad / ".git" / name;
    const std::string before = content_of(file);
    write_file(file, before);
    fs::resize_file(file, std::uintmax_t{8} << 30U);  // sparse
    CHECK(texts_of(pair.scan().warnings).size() == 1);
    CHECK(pair.good_is_found);
    fs::remove_all(pair.box / "home");
    write_file(file, before);
    if (before.empty()) fs::remove(file);
  }
}

TEST_CASE("limits: a configuration that is huge in memory is not read") {
  Pair pair;
  std::string text = content_of(pair.bad / ".git/config");
  SUBCASE("by a long section with many settings") {
    text += "[x \"" + std::string(2000, 's') + "\"]\n";
    for (int i = 0; i < 40'000; ++i) text += "k" + std::to_string(i) + "\n";
  }
  SUBCASE("by a very long section") { text += "[x \"" + std::string(100'000, 's') + "\"]\nk\n"; }
  write_file(pair.bad / ".git/config", text);
  CHECK(texts_of(pair.scan().warnings).size() == 1);
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: directories are read as deep as git allows") {
  Pair pair;
  SUBCASE("exactly that deep") {
    commit_at_depth(pair.box, pair.bad, 2048);
    CHECK(pair.scan().warnings.empty());
  }
  SUBCASE("deeper") {
    commit_at_depth(pair.box, pair.bad, 2049);
    CHECK(texts_of(pair.scan().warnings).size() == 1);
  }
  SUBCASE("far deeper") {
    commit_at_depth(pair.box, pair.bad, 6000);
    CHECK(texts_of(pair.scan().warnings).size() == 1);
  }
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: small trees that expand to ten billion files are not listed") {
  Pair pair;
  const Sandbox& box = pair.box;
  std::string entry = "100644 blob " + box.git(pair.bad, {"rev-parse", "HEAD:file"});
  for (int level = 0; level < 10; ++level) {
    std::string tree;
    for (char name = 'a'; name < 'k'; ++name) tree += entry + '\t' + name + '\n';
    entry = "040000 tree " + box.git(pair.bad, {"mktree"}, tree);
  }
  box.git(pair.bad, {"update-ref", "HEAD",
                     box.git(pair.bad, {"commit-tree", "-m", "many", entry.substr(12)})});
  const auto begin = std::chrono::steady_clock::now();
  CHECK(texts_of(pair.scan().warnings).size() == 1);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: an object that inflates to a huge size is not read") {
  Pair pair;
  const Sandbox& box = pair.box;
  const std::string raw = "tree " + box.git(pair.bad, {"rev-parse", "HEAD^{tree}"}) +
                          "\nauthor Me <" + Sandbox::kEmail + "> 1795250000 +0900\ncommitter Me <" +
                          Sandbox::kEmail + "> 1795250000 +0900\n\n" +
                          std::string(std::size_t{130} << 20U, 'x');
  const std::string huge =
      box.git(pair.bad, {"hash-object", "-w", "-t", "commit", "--literally", "--stdin"}, raw);
  box.git(pair.bad, {"update-ref", "refs/heads/huge", huge});
  const auto check = [&] {
    const Scanned scanned = pair.scan();
    CHECK(texts_of(scanned.warnings).size() == 1);
    CHECK(scanned.commits_total == 2);
    CHECK(pair.good_is_found);
  };
  check();
  box.git(pair.bad, {"repack", "-q", "-a", "-d"});
  fs::remove_all(box / "home");
  check();
}

namespace {

fs::path file_in_packs(const fs::path& repo, const std::string& suffix) {
  for (const auto& entry : fs::directory_iterator(repo / ".git/objects/pack"))
    if (entry.path().string().ends_with(suffix)) {
      fs::permissions(entry.path(), fs::perms::owner_write, fs::perm_options::add);
      return entry.path();
    }
  return {};
}

// Moves 32-bit offsets by a mebibyte, beyond the end of a small pack.
void enlarge_offsets(const fs::path& index, std::size_t first, std::size_t count,
                     std::size_t step) {
  std::string bytes = content_of(index);
  for (std::size_t i = 0; i < count; ++i) bytes.at(first + i * step + 1) ^= 0x10;
  write_file(index, bytes);
}

// Returns the exit status of `gongbu scan` in a separate process.
int status_of_scan(const Pair& pair) {
  const fs::path home = pair.box / "own home";
  write_file(home / "config.toml",
             "timezone = \"Asia/Seoul\"\n[git]\nroots = [\"" + pair.box.root().string() + "\"]\n");
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = home.string();
  return run_program({GONGBU_PROGRAM, "scan"}, pair.box.root(), variables).status;
}

}  // namespace

TEST_CASE("limits: git is not asked to match patterns that take it long") {
  Pair pair;
  std::string url;
  for (int i = 0; i < 40; ++i) url += "aaaaaaaaaaaaaaaaaaaa/";
  const std::string pattern = repeated("*/*a", 12) + "b";
  write_file(pair.bad / ".git/config",
             content_of(pair.bad / ".git/config") + "[remote \"o\"]\n\turl = " + url +
                 "\n[includeIf \"hasconfig:remote.*.url:" + pattern +
                 "\"]\n\tpath = w\n[includeIf \"weather:rain\"]\n\tpath = w\n");
  const auto begin = std::chrono::steady_clock::now();
  CHECK(status_of_scan(pair) == 0);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  CHECK(texts_of(pair.scan().warnings).size() == 1);
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: pipes in place of gongbu's own files do not block") {
  Pair pair;
  const fs::path home = pair.box / "own home";
  REQUIRE(status_of_scan(pair) == 0);
  for (const char* name : {"gongbu.db.sum", "cache/histories", "cache/scans", "cache/1.graph"}) {
    CAPTURE(name);
    put_pipe(home / name);
    pair.box.commit(pair.good, "more");
    CHECK(status_of_scan(pair) == 0);
  }
}

TEST_CASE("limits: an index with an offset outside of its pack is not read") {
  constexpr std::size_t kNames = 8 + 4 * 256;
  Pair pair;
  const Sandbox& box = pair.box;
  box.git(pair.bad, {"repack", "-q", "-a", "-d"});
  const fs::path pack = file_in_packs(pair.bad, ".pack");
  const fs::path index = file_in_packs(pair.bad, ".idx");
  const std::size_t count = (fs::file_size(index) - kNames - 40) / 28;
  fs::path damaged = index;
  std::size_t first = kNames + 24 * count;
  std::size_t step = 4;
  std::size_t moved = count;
  SUBCASE("of version 2") {}
  SUBCASE("of version 1") {
    box.git(pair.bad, {"index-pack", "--index-version=1", "-o", index.string(), pack.string()});
    first = 4 * 256;
    step = 24;
  }
  SUBCASE("with large offsets") {
    box.git(pair.bad, {"index-pack", "--index-version=2,12", "-o", index.string(), pack.string()});
    first = kNames + 28 * count + 4;
    step = 8;
    --moved;  // the first object of a pack is at offset 12
  }
  SUBCASE("of many packs") {
    box.git(pair.bad, {"multi-pack-index", "write"});
    damaged = file_in_packs(pair.bad, "multi-pack-index");
    first = fs::file_size(damaged) - 20 - 8 * count + 4;
    step = 8;
  }
  CHECK(pair.scan().warnings.empty());
  fs::remove_all(box / "home");
  enlarge_offsets(damaged, first, moved, step);
  REQUIRE(status_of_scan(pair) == 0);
  const Scanned scanned = pair.scan();
  CHECK(texts_of(scanned.warnings).size() == 1);
  CHECK(scanned.commits_total == 1);
  CHECK(pair.good_is_found);
}

TEST_CASE("limits: any wrong byte in a pack or its indexes does not end the scan") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  for (const char* subject : {"one", "two"}) {
    box.commit(repo, subject);
    box.commit(repo, subject);
    box.git(repo, {"repack", "-q", "-d"});
  }
  box.git(repo, {"multi-pack-index", "write"});
  const std::vector<std::string> ids = lines_of(box.git(
      repo, {"cat-file", "--batch-all-objects", "--batch-check=%(objectname)", "--unordered"}));
  git::ensure_library();
  const auto count_read = [&] {
    const auto objects = git::open_objects(git::location_at(repo), {});
    return std::count_if(ids.begin(), ids.end(), [&](const std::string& id) {
      return git::read_object(objects.get(), *core::from_hex(id)) != nullptr;
    });
  };
  const auto all = static_cast<std::ptrdiff_t>(ids.size());
  REQUIRE(count_read() == all);
  for (const char* suffix : {".pack", ".idx", "multi-pack-index"}) {
    CAPTURE(suffix);
    const fs::path file = file_in_packs(repo, suffix);
    const std::string sound = content_of(file);
    std::ptrdiff_t least = all;
    for (std::size_t at = 0; at < sound.size(); ++at) {
      std::string damaged = sound;
      damaged[at] ^= 0x10;
      write_file(file, damaged);
      least = std::min(least, count_read());
    }
    CHECK(least < all);
    write_file(file, sound);
    CHECK(count_read() == all);
  }
}

TEST_CASE("limits: renames of large files are not detected, those of small ones are") {
  Sandbox box;
  const fs::path repo = box.init("r");
  write_file(repo / "large", std::string(9 << 20, '\n'));
  write_file(repo / "small", "1\n2\n3\n4\n5\n6\n7\n8\n");
  box.git(repo, {"add", "."});
  box.commit(repo, "both");
  write_file(repo / "large-new", std::string(9 << 20, '\n') + "x");
  write_file(repo / "small-new", "1\n2\n3\n4\n5\n6\n7\n9\n");
  fs::remove(repo / "large");
  fs::remove(repo / "small");
  box.git(repo, {"add", "-A"});
  box.commit(repo, "renamed");
  git::ChangeReader reader(git::location_at(repo));
  const auto change = reader.read(*core::from_hex(box.git(repo, {"rev-parse", "HEAD"})));
  REQUIRE(change);
  std::vector<std::string> files;
  for (const core::FileChange& file : change->files)
    files.push_back(file.path + (file.binary ? " binary" : " " + std::to_string(file.added)));
  std::sort(files.begin(), files.end());
  CHECK(files ==
        std::vector<std::string>{"file 1", "large binary", "large-new binary", "small-new 1"});
}

TEST_CASE("limits: reading a repository stops after a time limit and keeps the commits read") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  const git::ScanResult result = git::scan_repository(
      {.location = git::location_at(repo), .emails = {}, .history = nullptr, .time_limit = {}});
  CHECK(result.cut_short);
  CHECK(texts_of(result.warnings).size() == 1);
}

TEST_CASE("limits: a very long scan is reported") {
  Pair pair;
  pair.scan();
  Gongbu gongbu(pair.box / "home", pair.box.root());
  const fs::path file = gongbu.work.paths.cache / "scan.lock";
  const auto held = host::FileLock::take(file, 0);
  REQUIRE(held);
  const auto scan = [&] { return scan::scan(gongbu.work, {.timeout_ms = 0}); };
  CHECK(scan().skipped);
  CHECK(scan().warnings.empty());
  fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(7));
  CHECK(texts_of(scan().warnings) ==
        std::vector<std::string>{"another scan has been running for 7 min; until it ends, new "
                                 "commits are not seen"});
}

TEST_CASE("limits: a hook that is a pipe does not block") {
  Pair pair;
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = (pair.box / "home").string();
  for (const char* verb : {"status", "install", "status", "uninstall"}) {
    CAPTURE(verb);
    if (verb != "uninstall"s) put_pipe(pair.bad / ".git/hooks/post-commit");
    CHECK(run_program({"timeout", "20", GONGBU_PROGRAM, "hook", verb}, pair.bad, variables).status <
          124);
  }
}

TEST_CASE("limits: SIGTERM ends any command within a second") {
  Pair pair;
  const fs::path home = pair.box / "home";
  write_file(home / "config.toml",
             "language = \"en\"\ntimezone = \"Asia/Seoul\"\n[git]\nroots = [\"" +
                 pair.box.root().string() + "\"]\n");
  Gongbu gongbu(home, pair.box.root());
  fs::create_directories(gongbu.work.paths.cache);
  const auto held = host::FileLock::take(gongbu.work.paths.cache / "scan.lock", 0);
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = home.string();
  const auto begin = std::chrono::steady_clock::now();
  // (It waits ten seconds for the lock.)
  const Outcome outcome =
      run_program({"sh", "-c", std::string(GONGBU_PROGRAM) + " scan & sleep 0.3; kill $!; wait $!"},
                  pair.box.root(), variables);
  CHECK(outcome.status == 128 + SIGTERM);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(2500));
}

TEST_CASE("limits: a signal that ends a command also ends its git") {
  Pair pair;
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = (pair.box / "home").string();
  const fs::path git = pair.box / "bin/git";
  for (const std::string signals : {"TERM", "TERM TERM", "INT INT", "HUP HUP"}) {
    CAPTURE(signals);
    write_file(git, "#!/bin/sh\necho $$ >'" + (pair.box / "pid").string() + "'\nfor s in " +
                        signals + "; do kill -$s $PPID; sleep 0.1; done\nexec sleep 60\n");
    fs::permissions(git, fs::perms::owner_all);
    const auto begin = std::chrono::steady_clock::now();
    const Outcome outcome = run_program(
        {"env", "PATH=" + git.parent_path().string() + ":/usr/bin:/bin", GONGBU_PROGRAM, "hook"},
        pair.good, variables);
    CHECK(outcome.status < 0);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(2500));
    const std::string pid = content_of(pair.box / "pid");
    REQUIRE(!pid.empty());
    // It is killed, but may not have gone yet.
    const Outcome waited = run_program(
        {"sh", "-c",
         "for i in $(seq 40); do case $(ps -o stat= -p $1) in '' | Z*) exit 0;; esac; sleep 0.05; "
         "done; exit 1",
         "sh", pid.substr(0, pid.find('\n'))},
        pair.box.root(), {});
    CHECK(waited.status == 0);
  }
}

TEST_CASE("limits: a file that may not grow is an error") {
  Pair pair;
  Variables variables = git_variables(process_home());
  variables["GONGBU_HOME"] = (pair.box / "home").string();
  REQUIRE(run_program({GONGBU_PROGRAM, "init", "--yes"}, pair.good, variables).status == 0);
  const Outcome outcome = run_program(
      {"sh", "-c", "ulimit -f 16; exec \"$1\" backup", "sh", GONGBU_PROGRAM}, pair.good, variables);
  CHECK(outcome.status == 3);
  CHECK(outcome.err.starts_with("gongbu: "));
}
