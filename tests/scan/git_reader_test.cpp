// Repositories that are read through the git program: SHA-256, reftable.
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "git/fingerprint.hpp"
#include "gongbu/app/git_starter.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/library.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;

namespace {

/// Replaces the function that starts git, until destruction.
class OtherGit {
 public:
  explicit OtherGit(git::StartGit start) : before_(git::config_paths()) {
    git::ConfigPaths places = before_;
    places.start_git = std::move(start);
    git::use_config_paths(std::move(places));
  }
  OtherGit(const OtherGit&) = delete;
  OtherGit& operator=(const OtherGit&) = delete;
  ~OtherGit() { git::use_config_paths(before_); }

 private:
  git::ConfigPaths before_;
};

constexpr std::chrono::milliseconds kTimeout = std::chrono::seconds{20};

constexpr std::int64_t kYesterday = 1'795'143'600;  // a day before the clock of Gongbu

/// A SHA-256 repository, and a directory on PATH for a script named git, in which "$real" is the
/// real git.
struct Foreign {
  explicit Foreign(const std::string& format = "--object-format=sha256")
      : repo(box.init("r", {format})) {
    box.time = kYesterday;  // older commits are not measured at once
  }

  OtherGit git_is(const std::string& script, std::chrono::milliseconds timeout = kTimeout) {
    const fs::path directory = box.root().parent_path() / "bin";
    const std::string real = "real=$(PATH=" + std::string(std::getenv("PATH")) + " command -v git)";
    write_file(directory / "git", "#!/bin/sh\n" + real + "\n" + script + "\n");
    fs::permissions(directory / "git", fs::perms::owner_all);
    return OtherGit(app::git_starter(
        git_environment().with("PATH", directory.string() + ":/usr/bin:/bin"), nullptr, timeout));
  }

  Sandbox box;
  fs::path repo;
  Gongbu scans{box.root().parent_path() / "home", box.root()};
};

// Returns a script that runs `command` instead of cat-file.
std::string cat_file_is(const std::string& command) {
  return "case \" $* \" in\n  *' cat-file '*) " + command +
         " ;;\n  *) exec \"$real\" \"$@\" ;;\nesac";
}

// Returns a script that truncates the output of the real git after some bytes.
std::string dies_after(int bytes) {
  return "exec 3<&0; \"$real\" \"$@\" <&3 | head -c " + std::to_string(bytes) +
         " & exec >&- 3<&-; wait";
}

/// Counts the started git processes.
OtherGit counting_git(std::atomic<int>& count) {
  return OtherGit([&count, start = app::git_starter(git_environment())](const auto& git_dir,
                                                                        const auto& words) {
    ++count;
    return start(git_dir, words);
  });
}

// Returns why the installed git does not support reftables; "" if it does.
std::string no_reftable() {
  static const std::string reason = [] {
    Sandbox box;
    return box.try_git(box.root(), {"init", "-q", "--ref-format=reftable", "x"})
               ? std::string()
               : box.git(box.root(), {"--version"}) + " makes no reftables";
  }();
  return reason;
}

// Checks, for any storage of references, that every change is detected and that without one nothing
// is read.
void check_fingerprints(Sandbox& box, const fs::path& repo, Gongbu& scans) {
  const auto age = [&] {  // recently changed files would be checked again
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(repo / ".git"))
      if (entry.exists())
        fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours{1});
  };
  std::size_t works = 0;
  std::atomic<int> started{0};
  const OtherGit git = counting_git(started);
  const auto expect_more = [&](std::size_t more) {
    CHECK(texts_of(scans.scan().warnings).empty());
    works += more;
    CHECK(scans.works().size() == works);
  };
  box.commit(repo, "one");
  expect_more(1);
  box.git(repo, {"checkout", "-q", "-b", "topic"});
  box.commit(repo, "two");
  expect_more(1);
  box.git(repo, {"checkout", "-q", "main"});
  box.git(repo, {"branch", "-q", "-D", "topic"});
  expect_more(0);
  CHECK(scans.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 1);
  box.git(repo, {"worktree", "add", "-q", "--detach", (box / "linked").string()});
  box.commit(box / "linked", "three");
  expect_more(1);
  box.git(repo, {"pack-refs", "--all"});
  expect_more(0);
  box.commit(box / "linked", "four");
  expect_more(1);
  age();
  static_cast<void>(scans.scan());
}

}  // namespace

TEST_CASE_FIXTURE(Foreign, "git reader: the commits of a SHA-256 repository count") {
  const std::string first = box.commit(repo, "one");
  box.git(repo, {"checkout", "-q", "-b", "topic"});
  box.commit(repo, "two");
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "nothing"});
  const Scanned scanned = scans.scan();
  CHECK(texts_of(scanned.warnings).empty());
  const StoredWorks works = scans.works();
  REQUIRE(works.size() == 3);
  const auto& one = works.at({Sandbox::kEmail, box.time - 60, "one"});
  CHECK(first.size() == 64);
  CHECK(one.reachable == std::set<std::pair<std::string, std::string>>{{"r", first}});
  CHECK(scans.number("SELECT count(*) FROM commits WHERE empty = 1") == 1);
  CHECK(scans.number("SELECT min(length(oid)) FROM commit_size") == 32);
  CHECK(scans.column("SELECT path || ' ' || added || ' ' || removed FROM file_change ORDER BY 1") ==
        std::vector<std::string>{"file 1 0", "file 1 1"});

  box.git(repo, {"gc", "-q"});
  box.git(repo, {"checkout", "-q", "main"});
  box.git(repo, {"branch", "-q", "-D", "topic"});
  box.commit(repo, "three");
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.commits_read() == 1);
  CHECK(scans.works().size() == 4);
  CHECK(scans.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 2);
}

TEST_CASE_FIXTURE(Foreign, "git reader: attributes of a SHA-256 repository are used") {
  write_file(repo / ".gitattributes", "*.gen linguist-generated\n");
  write_file(repo / ".git/info/attributes", "*.own linguist-generated\n");
  write_file(repo / "sub/.gitattributes", "*.gen -linguist-generated\n");
  for (const char* name : {"a.gen", "a.own", "a.txt", "sub/b.gen"})
    write_file(repo / name, std::string(name) + "\n");
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "files"});
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.column("SELECT path || ' ' || coalesce(generated, '-') FROM file_change "
                     "WHERE path NOT LIKE '%attributes' ORDER BY path") ==
        std::vector<std::string>{"a.gen 1", "a.own 1", "a.txt -", "sub/b.gen 0"});
}

TEST_CASE_FIXTURE(Foreign, "git reader: a renamed file of a SHA-256 repository is detected") {
  std::string text;
  for (int line = 0; line < 40; ++line) text += "line " + std::to_string(line) + "\n";
  write_file(repo / "before.txt", text);
  box.git(repo, {"add", "."});
  box.git(repo, {"commit", "-q", "-m", "made"});
  fs::rename(repo / "before.txt", repo / "after.txt");
  write_file(repo / "after.txt", text + "one more\n");
  box.git(repo, {"add", "-A"});
  box.git(repo, {"commit", "-q", "-m", "moved"});
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.column("SELECT path || ' ' || added || ' ' || removed FROM file_change ORDER BY 1") ==
        std::vector<std::string>{"after.txt 1 0", "before.txt 40 0"});
}

TEST_CASE_FIXTURE(Foreign, "git reader: the mailmap of a bare SHA-256 repository is read") {
  box.variables["GIT_AUTHOR_EMAIL"] = "old@example.com";
  write_file(repo / ".mailmap", "Me <me@example.com> <old@example.com>\n");
  box.git(repo, {"add", "."});
  box.commit(repo, "one");
  // This setting does not prevent reading, because the git directory is given explicitly.
  write_file(process_home() / ".gitconfig",
             content_of(process_home() / ".gitconfig") + "[safe]\n\tbareRepository = explicit\n");
  box.git(box.root(), {"clone", "-q", "--bare", "r", "bare.git"});
  fs::remove_all(repo);
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().size() == 1);
}

TEST_CASE_FIXTURE(Foreign, "git reader: replaced commits and grafts of a SHA-256 repository") {
  const std::string one = box.commit(repo, "one");
  const std::string two = box.commit(repo, "two");
  const std::string instead =
      box.git(repo, {"commit-tree", "-p", one, "-m", "instead", two + "^{tree}"});
  box.git(repo, {"replace", two, instead});
  CHECK(texts_of(scans.scan().warnings).empty());
  const StoredWorks works = scans.works();
  CHECK(works.contains({Sandbox::kEmail, box.time, "instead"}));
  CHECK_FALSE(works.contains({Sandbox::kEmail, box.time, "two"}));
  write_file(repo / ".git/info/grafts", two + "\n");
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "touch"});
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.number(
            "SELECT count(*) FROM commits WHERE gone_at IS NOT NULL AND subject = 'one'") == 1);
}

TEST_CASE_FIXTURE(Foreign, "git reader: an empty repository is not an error") {
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().empty());
}

TEST_CASE_FIXTURE(Foreign, "git reader: a missing commit is one warning") {
  const std::string one = box.commit(repo, "one");
  box.commit(repo, "two");
  fs::remove(repo / ".git/objects" / one.substr(0, 2) / one.substr(2));
  const auto warnings = texts_of(scans.scan().warnings);
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].find("commit " + one + " cannot be read") != std::string::npos);
}

TEST_CASE_FIXTURE(Foreign, "git reader: a missing git is one warning") {
  box.commit(repo, "one");
  {
    const OtherGit none([](const auto&, const auto&) { return nullptr; });
    const Scanned scanned = scans.scan();
    REQUIRE(scanned.warnings.size() == 1);
    CHECK(texts_of(scanned.warnings)[0].find("there is no git on PATH") != std::string::npos);
    CHECK(scanned.warnings[0].hint().has_value());
    CHECK(scans.works().empty());
  }
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().size() == 1);
}

TEST_CASE_FIXTURE(Foreign, "git reader: a git that is too old is one warning with its message") {
  box.commit(repo, "one");
  for (const std::string& script :
       {cat_file_is("echo 'error: unknown option `batch-command' >&2; exit 129"),
        std::string(
            "echo 'fatal: unknown repository extension found: objectformat' >&2; exit 128")}) {
    CAPTURE(script);
    const OtherGit old = git_is(script);
    const Scanned scanned = scans.scan();
    REQUIRE(scanned.warnings.size() == 1);
    CHECK(texts_of(scanned.warnings)[0].find("git says: ") != std::string::npos);
    CHECK(scanned.warnings[0].hint().has_value());
    CHECK(scans.works().empty());
  }
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().size() == 1);
}

TEST_CASE_FIXTURE(Foreign, "git reader: a git that is killed leaves no partial result") {
  for (int i = 0; i < 30; ++i) box.commit(repo, "commit " + std::to_string(i));
  for (const int bytes : {0, 1, 100, 2000, 8000}) {
    CAPTURE(bytes);
    const OtherGit dying = git_is(cat_file_is(dies_after(bytes)));
    CHECK(scans.scan().warnings.size() == 1);
    CHECK(scans.works().empty());
  }
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().size() == 30);
  CHECK(scans.number("SELECT count(*) FROM commit_size") == 30);
}

TEST_CASE_FIXTURE(Foreign, "git reader: commits not measured by a killed git are measured later") {
  for (int i = 0; i < 10; ++i) box.commit(repo, "commit " + std::to_string(i));
  const std::string once = (box.root().parent_path() / "once").string();
  {
    // The first process reads the commits, the next ones measure them.
    const OtherGit dying =
        git_is(cat_file_is("if mkdir '" + once + "' 2>/dev/null; then exec \"$real\" \"$@\"; fi; " +
                           dies_after(1500)));
    CHECK(scans.scan().warnings.size() == 1);
    CHECK(scans.works().size() == 10);
    CHECK(scans.number("SELECT count(*) FROM commit_size") < 10);
  }
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.number("SELECT count(*) FROM commit_size") == 10);
}

TEST_CASE_FIXTURE(Foreign, "git reader: a git that hangs is ended, with one warning") {
  box.commit(repo, "one");
  constexpr std::chrono::milliseconds kSoon{300};
  for (const std::string& script : {cat_file_is("exec sleep 100"), std::string("exec sleep 100"),
                                    cat_file_is("\"$real\" \"$@\" | head -c 10; exec sleep 100")}) {
    CAPTURE(script);
    const OtherGit hanging = git_is(script, kSoon);
    const auto warnings = texts_of(scans.scan().warnings);
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].find("git does not answer") != std::string::npos);
    CHECK(scans.works().empty());
  }
  CHECK(texts_of(scans.scan().warnings).empty());
  CHECK(scans.works().size() == 1);
}

TEST_CASE_FIXTURE(Foreign, "git reader: one process reads a repository") {
  for (int i = 0; i < 20; ++i) box.commit(repo, "commit " + std::to_string(i));
  std::atomic<int> started{0};
  const OtherGit git = counting_git(started);
  CHECK(texts_of(scans.scan().warnings).empty());
  // One process for references and commits; then changes by at most two threads.
  CHECK(started <= 5);
}

TEST_CASE_FIXTURE(Foreign, "git reader: every change of a SHA-256 repository is detected") {
  check_fingerprints(box, repo, scans);
}

TEST_CASE("git reader: reftables") {
  if (const std::string reason = no_reftable(); !reason.empty()) {
    MESSAGE("skipped: " << reason);
    return;
  }
  for (const char* objects : {"sha1", "sha256"}) {
    CAPTURE(objects);
    Sandbox box;
    const fs::path repo =
        box.init("r", {"--ref-format=reftable", "--object-format=" + std::string(objects)});
    box.time = kYesterday;
    Gongbu scans(box.root().parent_path() / "home", box.root());
    check_fingerprints(box, repo, scans);
    CHECK(scans.number("SELECT count(*) FROM commit_size") == 4);
  }
}
