// Scans: tips, identities, and damaged repositories.
#include <doctest/doctest.h>
#include <unistd.h>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

using namespace std::string_literals;
using Names = std::vector<std::string>;

/// Returns the subjects of the counted commits, sorted.
Names counted(Gongbu& gongbu) {
  return gongbu.column("SELECT subject FROM commits WHERE dropped = 0 ORDER BY subject");
}

Names unknown(Gongbu& gongbu) {
  return gongbu.column("SELECT subject FROM commits WHERE dropped = 4 ORDER BY subject");
}

fs::path object_file(const fs::path& repository, const std::string& oid) {
  return repository / ".git/objects" / oid.substr(0, 2) / oid.substr(2);
}

}  // namespace

TEST_CASE("scan: reachable and unreachable commits") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  Gongbu gongbu(box / "home", box.root());
  CHECK(gongbu.scan().commits_total == 0);  // unborn HEAD

  box.commit(repo, "on main");
  box.git(repo, {"switch", "-q", "-c", "side"});
  box.commit(repo, "on a branch");
  box.git(repo, {"switch", "-q", "--detach"});
  box.commit(repo, "detached");
  box.git(repo, {"worktree", "add", "-q", "--detach", (box / "linked").string()});
  box.commit(box / "linked", "in a linked worktree");
  box.time += 60;
  box.git(repo, {"update-ref", "refs/remotes/origin/topic",
                 box.git(repo, {"commit-tree", "-m", "fetched", "HEAD^{tree}", "-p", "main"})});
  // Tags, notes, the stash and other references do not count.
  box.git(repo, {"tag", "-a", "-m", "x", "v1",
                 box.git(repo, {"commit-tree", "-m", "only tagged", "HEAD^{tree}"})});
  box.git(repo, {"update-ref", "refs/pull/1/head",
                 box.git(repo, {"commit-tree", "-m", "a pull request", "HEAD^{tree}"})});
  box.git(repo, {"notes", "add", "-m", "a note", "main"});
  write_file(repo / "file", "changed");
  box.git(repo, {"stash", "push", "-q"});
  CHECK(gongbu.scan().warnings.empty());
  CHECK(counted(gongbu) ==
        Names{"detached", "fetched", "in a linked worktree", "on a branch", "on main"});

  SUBCASE("packed references") {
    box.git(repo, {"pack-refs", "--all"});
    CHECK(gongbu.scan().commits_new == 0);
    CHECK(gongbu.commits_read() == 0);
  }
  SUBCASE("the commit of a removed worktree still counts") {
    box.git(repo, {"worktree", "remove", "--force", (box / "linked").string()});
    CHECK(gongbu.scan().commits_new == 0);
    CHECK(counted(gongbu).size() == 5);
    CHECK(gongbu.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 1);
  }
}

TEST_CASE("scan: a tag fetched as a branch leads to its commits, a tree does not") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "old");
  box.git(repo, {"tag", "-a", "-m", "x", "v1"});
  box.git(repo, {"tag", "-a", "-m", "x", "v2", "v1"});
  box.git(repo, {"update-ref", "refs/remotes/upstream/tags/v2", "v2"});
  box.git(repo, {"update-ref", "refs/remotes/upstream/tree", "HEAD^{tree}"});
  box.git(repo, {"checkout", "-q", "--orphan", "fresh"});
  box.git(repo, {"branch", "-q", "-D", "main"});
  box.commit(repo, "new");
  Gongbu gongbu(box / "home", box.root());
  CHECK(gongbu.scan().warnings.empty());
  CHECK(counted(gongbu) == Names{"new", "old"});
}

TEST_CASE("scan: merges and empty commits") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "nothing"});
  box.git(repo, {"switch", "-q", "-c", "side"});
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "nothing on a side"});
  box.git(repo, {"switch", "-q", "main"});
  box.git(repo, {"merge", "-q", "--no-ff", "-m", "a merge", "side"});
  box.git(repo, {"checkout", "-q", "--orphan", "empty-root"});
  box.git(repo, {"rm", "-q", "-rf", "."});
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "an empty root"});
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(counted(gongbu) == Names{"one"});
  CHECK(gongbu.column("SELECT subject FROM commits WHERE dropped = 1") == Names{"a merge"});
  box.git(repo, {"switch", "-q", "main"});
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "nothing, on top of what is known"});
  gongbu.scan();
  CHECK(gongbu.number("SELECT count(*) FROM commits WHERE dropped = 2") == 4);

  gongbu.work.settings.policy.count_merges = true;
  gongbu.work.settings.policy.count_empty = true;
  Gongbu other(box / "home2", box.root());
  other.work.settings = gongbu.work.settings;
  CHECK(other.scan().commits_total == 6);
}

TEST_CASE("identity: addresses, mailmap, co-authors, and the user's name with another address") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const auto commit_as = [&](const std::string& name, const std::string& email,
                             const std::string& subject) {
    box.variables = {{"GIT_AUTHOR_NAME", name}, {"GIT_AUTHOR_EMAIL", email}};
    box.commit(repo, subject);
    box.variables.clear();
  };
  commit_as("Me", "ME@Example.com", "case of letters");
  commit_as("me", "laptop@local", "my name");
  commit_as("Other", "other@example.com", "somebody else");
  commit_as("Other", "other@example.com", "together\n\nCo-authored-by: Me <Me@example.com>");
  commit_as("Old Me", "old@job.com", "old address");
  commit_as("Root", "root@box", "shared, mine");
  commit_as("Admin", "root@box", "shared, not mine");
  Gongbu gongbu(box / "home", box.root());
  const auto summary = gongbu.scan();
  CHECK(counted(gongbu) == Names{"case of letters", "together"});
  CHECK(unknown(gongbu) == Names{"my name"});
  REQUIRE(summary.unknown_identities.size() == 1);
  CHECK(summary.unknown_identities[0].email == "laptop@local");
  CHECK(summary.unknown_identities[0].name == "me");
  CHECK(summary.unknown_identities[0].commits == 1);

  const Names mapped{"case of letters", "my name", "old address", "shared, mine", "together"};
  const std::string mailmap =
      "# people\nMe <me@example.com> <LAPTOP@local>\n<me@example.com> <old@job.com>\n"
      "Me <me@example.com> root <Root@Box>\n";
  SUBCASE(".mailmap in the work tree") {
    write_file(repo / ".mailmap", mailmap);
    gongbu.scan();
    CHECK(counted(gongbu) == mapped);
    fs::remove(repo / ".mailmap");
    gongbu.scan();
    CHECK(counted(gongbu) == Names{"case of letters", "together"});
    CHECK(unknown(gongbu) == Names{"my name"});
    CHECK(gongbu.number("SELECT count(*) FROM commits") == 3);
  }
  SUBCASE("a directory is not a mailmap") {
    fs::create_directory(repo / ".mailmap");
    CHECK(gongbu.scan().warnings.empty());
    CHECK(counted(gongbu) == Names{"case of letters", "together"});
  }
  SUBCASE("a link is not followed") {
    write_file(box / "people", mailmap);
    fs::create_symlink(box / "people", repo / ".mailmap");
    gongbu.scan();
    CHECK(counted(gongbu) == Names{"case of letters", "together"});
  }
  SUBCASE("an invalid line does not affect the others") {
    write_file(repo / ".mailmap", mailmap + "Somebody <>\n");
    gongbu.scan();
    CHECK(counted(gongbu) == mapped);
  }
  SUBCASE("mailmap.file, which may be a link") {
    write_file(process_home() / "these people", mailmap);
    fs::remove(process_home() / "people");
    fs::create_symlink("these people", process_home() / "people");
    box.git(repo, {"config", "--global", "mailmap.file", "~/people"});
    gongbu.scan();
    CHECK(counted(gongbu) == mapped);
  }
  SUBCASE("mailmap.blob") {
    const std::string blob = box.git(repo, {"hash-object", "-w", "--stdin"}, mailmap);
    box.git(repo, {"config", "mailmap.blob", blob});
    gongbu.scan();
    CHECK(counted(gongbu) == mapped);
  }
  SUBCASE("the mailmap of a bare repository") {
    write_file(repo / ".mailmap", mailmap);
    box.git(repo, {"add", ".mailmap"});
    commit_as("Other", "other@example.com", "add a mailmap");
    box.git(box.root(), {"clone", "-q", "--bare", repo.string(), "apart/bare.git"});
    Gongbu bare(box / "home2", box / "apart");
    bare.scan();
    CHECK(counted(bare) == mapped);
  }
  SUBCASE("the mailmap with a separate git directory") {
    box.git(repo, {"init", "-q", "--separate-git-dir", (box / "elsewhere").string()});
    write_file(repo / ".mailmap", mailmap);
    gongbu.scan();
    CHECK(counted(gongbu) == mapped);
  }
  SUBCASE("an added and a removed address") {
    gongbu.work.settings.git.emails.push_back("Laptop@LOCAL");
    CHECK(gongbu.scan().commits_new == 0);  // known before, but not as own
    CHECK(counted(gongbu) == Names{"case of letters", "my name", "together"});
    CHECK(unknown(gongbu).empty());
    gongbu.work.settings.git.emails = {"nobody@nowhere"};
    fs::remove(process_home() / ".gitconfig");
    gongbu.scan();
    CHECK(gongbu.number("SELECT count(*) FROM commits") == 0);
  }
}

TEST_CASE("identity: user.email of a repository, and includeIf") {
  Sandbox box;
  write_file(process_home() / ".gitconfig-work", "[user]\n\temail = me@work.example\n");
  box.git(box.root(),
          {"config", "--global", "includeIf.gitdir:" + (box / "work/").string() + ".path",
           "~/.gitconfig-work"});
  const fs::path at_work = box.init("work/project");
  const fs::path at_home = box.init("home/project");
  const fs::path own = box.init("own");
  box.git(own, {"config", "user.email", "own@example.com"});
  box.commit(at_work, "at work");
  box.commit(at_home, "at home");
  box.commit(own, "with an address of its own");
  box.variables = {{"GIT_AUTHOR_EMAIL", "me@work.example"}};
  box.commit(at_home, "work address at home");
  Gongbu gongbu(box / "data", box.root());
  gongbu.scan();
  CHECK(counted(gongbu) == Names{"at home", "at work", "with an address of its own"});
  CHECK(unknown(gongbu) == Names{"work address at home"});
}

TEST_CASE("identity: a work is own if one clone says so, in any order of scans") {
  Sandbox box;
  const fs::path knows = box.init("knows");
  box.git(knows, {"config", "user.email", "me@work.example"});
  box.commit(knows, "work");
  box.git(box.root(), {"clone", "-q", knows.string(), "does-not"});
  box.git(box.root(), {"clone", "-q", knows.string(), "a-third"});
  for (const char* ignored : {"", "does-not", "a-third"}) {
    CAPTURE(ignored);
    Gongbu gongbu(box / ("home"s + ignored), box.root());
    gongbu.work.settings.git.ignore = {(box / ignored).string() + (*ignored ? "" : "x")};
    gongbu.scan();
    CHECK(counted(gongbu) == Names{"work"});
    gongbu.work.settings.git.ignore.clear();
    gongbu.scan();
    gongbu.scan(true);
    CHECK(counted(gongbu) == Names{"work"});
    gongbu.work.settings.git.ignore = {knows.string()};
    gongbu.scan();
    CHECK(unknown(gongbu) == Names{"work"});
  }
}

TEST_CASE("identity: a name in another encoding is recognized") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.git(repo, {"config", "user.name", "공부"});
  box.commit_raw(
      repo, "tree " + box.git(repo, {"hash-object", "-t", "tree", "/dev/null"}) +
                "\n"
                "author \xB0\xF8\xBA\xCE <elsewhere@x> 1700000000 +0900\n"
                "committer \xB0\xF8\xBA\xCE <elsewhere@x> 1700000000 +0900\nencoding EUC-KR\n\n"
                "\xB1\xE2\xB7\xCF\n");
  Gongbu gongbu(box / "home", box.root());
  const auto summary = gongbu.scan();
  REQUIRE(summary.unknown_identities.size() == 1);
  CHECK(summary.unknown_identities[0].name == "공부");
  CHECK(gongbu.column("SELECT subject FROM commits") == Names{"기록"});
}

TEST_CASE("scan: shallow clones are reported, and continue when deepened") {
  Sandbox box;
  const fs::path repo = box.init("elsewhere/repo");
  for (int i = 0; i < 5; ++i) box.commit(repo, "commit " + std::to_string(i));
  box.git(repo, {"switch", "-q", "-c", "side", "HEAD~3"});
  box.git(repo, {"commit", "-q", "--allow-empty", "-m", "nothing"});
  box.git(repo, {"switch", "-q", "main"});
  box.git(repo, {"merge", "-q", "--no-ff", "-m", "a merge", "side"});
  box.git(box.root(), {"clone", "-q", "--depth=1", "file://" + repo.string(), "code/shallow"});
  Gongbu gongbu(box / "home", box / "code");
  const auto first = gongbu.scan();
  CHECK(texts_of(first.warnings) ==
        Names{(box / "code/shallow").string() + ": shallow clone; older commits are not seen"});
  CHECK(first.unreadable == 0);
  CHECK(counted(gongbu).empty());  // the boundary is the merge, which stays a merge
  box.git(box / "code/shallow", {"fetch", "-q", "--deepen=2"});
  CHECK(gongbu.scan().commits_new > 0);
  box.git(box / "code/shallow", {"fetch", "-q", "--unshallow"});
  CHECK(gongbu.scan().warnings.empty());
  Gongbu fresh(box / "home2", box / "code");
  fresh.scan();
  CHECK(counted(gongbu) == counted(fresh));
  CHECK(counted(gongbu).size() == 5);
}

TEST_CASE("scan: partial clones are read like others") {
  Sandbox box;
  const fs::path repo = box.init("elsewhere/repo");
  box.git(repo, {"config", "uploadpack.allowFilter", "true"});
  for (int i = 0; i < 3; ++i) box.commit(repo, "commit " + std::to_string(i));
  for (const char* filter : {"blob:none", "tree:0"})
    box.git(box.root(), {"clone", "-q", "--no-checkout", "--filter="s + filter,
                         "file://" + repo.string(), "code/"s + filter});
  Gongbu gongbu(box / "home", box / "code");
  const auto summary = gongbu.scan();
  CHECK(summary.warnings.empty());
  CHECK(summary.repositories == 2);
  CHECK(counted(gongbu).size() == 3);
}

TEST_CASE("scan: each bad repository is one warning, and the others are read") {
  Sandbox box;
  const fs::path good = box.init("good");
  box.commit(good, "good");
  const fs::path bad = box.init("bad");
  std::vector<std::string> oids;
  for (int i = 0; i < 4; ++i) oids.push_back(box.commit(bad, "bad " + std::to_string(i)));
  std::string expected;
  Names still{"good"};
  SUBCASE("a missing object") {
    fs::remove(object_file(bad, oids[1]));
    expected = "commit " + oids[1] + " cannot be read";
    still = {"bad 2", "bad 3", "good"};
  }
  SUBCASE("a damaged object") {
    fs::permissions(object_file(bad, oids[1]), fs::perms(0644));
    write_file(object_file(bad, oids[1]), "garbage");
    expected = "commit " + oids[1] + " cannot be read";
    still = {"bad 2", "bad 3", "good"};
  }
  SUBCASE("a truncated pack") {
    box.git(bad, {"repack", "-q", "-a", "-d"});
    for (const auto& entry : fs::directory_iterator(bad / ".git/objects/pack"))
      if (entry.path().extension() == ".pack") {
        fs::permissions(entry.path(), fs::perms(0644));
        fs::resize_file(entry.path(), fs::file_size(entry.path()) / 2);
      }
    expected = "cannot be read";
  }
  SUBCASE("a branch with a missing target") {
    write_file(bad / ".git/refs/heads/ghost", std::string(40, '1') + "\n");
    expected = "commit " + std::string(40, '1') + " cannot be read";
    still = {"bad 0", "bad 1", "bad 2", "bad 3", "good"};
  }
  SUBCASE("a broken reference is skipped, as in git") {
    write_file(bad / ".git/refs/heads/broken", "garbage\n");
    write_file(bad / ".git/refs/heads/empty", "");
    write_file(bad / ".git/refs/heads/dangling", "ref: refs/heads/nowhere\n");
    still = {"bad 0", "bad 1", "bad 2", "bad 3", "good"};
  }
  SUBCASE("an invalid HEAD: not a repository for git") {
    write_file(bad / ".git/HEAD", "garbage\n");
    still = {"bad 0", "bad 1", "bad 2", "bad 3", "good"};
  }
  SUBCASE("garbage in packed-refs") {
    write_file(bad / ".git/packed-refs", "garbage garbage\n");
    expected = bad.string() + ": cannot read the repository";
  }
  SUBCASE("a broken configuration") {
    write_file(bad / ".git/config", "[core\n");
    expected = bad.string() + ": cannot read the repository";
  }
  SUBCASE("no objects") {
    fs::remove_all(bad / ".git/objects");
    expected = bad.string() + ": cannot read the repository";
  }
  SUBCASE("an unknown extension") {
    box.git(bad, {"config", "core.repositoryFormatVersion", "1"});
    box.git(bad, {"config", "extensions.ofTheFuture", "true"});
    expected = bad.string() + ": cannot read the repository";
  }
  SUBCASE("SHA-256 is readable") {
    fs::remove_all(bad);
    box.init("bad", {"--object-format=sha256"});
    box.commit(bad, "sha256");
    still = {"good", "sha256"};
  }
  SUBCASE("a repository of another user") {
    if (geteuid() != 0) return;
    for (const fs::path& path : {bad, bad / ".git"}) REQUIRE(chown(path.c_str(), 4711, 4711) == 0);
    Gongbu gongbu(box / "home", box.root());
    const auto summary = gongbu.scan();
    REQUIRE(summary.warnings.size() == 1);
    CAPTURE(texts_of(summary.warnings)[0]);
    REQUIRE(summary.warnings[0].hint());
    CHECK(summary.warnings[0].hint()->args == Names{"'" + bad.string() + "'"});
    // The command in the hint helps.
    box.git(good, {"config", "--global", "--add", "safe.directory", bad.string()});
    CHECK(gongbu.scan().warnings.empty());
    return;
  }
  SUBCASE("an empty repository") {
    fs::remove_all(bad);
    box.init("bad");
  }
  CAPTURE(expected);
  Gongbu gongbu(box / "home", box.root());
  for (int i = 0; i < 2; ++i) {
    const auto summary = gongbu.scan(i == 1);
    CHECK(summary.repositories == 2);
    const Names texts = texts_of(summary.warnings);
    REQUIRE(texts.size() == (expected.empty() ? 0U : 1U));
    if (!expected.empty()) CHECK_MESSAGE(texts[0].find(expected) != std::string::npos, texts[0]);
    CHECK(counted(gongbu) == still);
  }
  box.commit(good, "later");
  CHECK(gongbu.scan().commits_new == 1);
}

TEST_CASE("scan: safe.directory = * trusts every repository") {
  if (geteuid() != 0) return;
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  for (const fs::path& path : {repo, repo / ".git"}) REQUIRE(chown(path.c_str(), 4711, 4711) == 0);
  // In separate processes, because libgit2 reads the setting once.
  const auto scan_with = [&](const std::string& home, const std::string& safe_directories) {
    write_file(box / (home + "/.gitconfig"), "[safe]\n" + safe_directories);
    write_file(box / (home + "/config.toml"), "timezone = \"UTC\"\n[git]\nroots = [\"" +
                                                  repo.string() + "\"]\nemails = [\"" +
                                                  Sandbox::kEmail + "\"]\n");
    Variables variables = git_variables(box / home);
    variables["GONGBU_HOME"] = (box / home).string();
    return run_program({GONGBU_PROGRAM, "scan", "--json"}, box / home, variables).out;
  };
  const auto has = [](const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
  };
  CHECK(has(scan_with("trusting", "directory = /elsewhere\ndirectory = *\n"), "\"unreadable\":0"));
  CHECK(has(scan_with("careful", "directory = *\ndirectory =\n"), "\"unreadable\":1"));
}

TEST_CASE("scan: libgit2 reads no certificates, and inflates with libdeflate") {
  Sandbox box;
  box.commit(box.init("repo"), "one");
  write_file(box / "home/config.toml", "timezone = \"UTC\"\n[git]\nroots = [\"" +
                                           (box / "repo").string() + "\"]\nemails = [\"" +
                                           Sandbox::kEmail + "\"]\n");
  Variables variables = git_variables(box / "home");
  variables["GONGBU_HOME"] = (box / "home").string();
  variables["LD_DEBUG"] = "bindings";
  const std::string bindings =
      run_program({GONGBU_PROGRAM, "scan", "--json"}, box / "home", variables).err;
  REQUIRE(bindings.find("libgit2.so") != std::string::npos);
  for (const std::string name :
       {"mbedtls_x509_crt_parse_file", "inflateInit_", "inflate", "inflateReset", "inflateEnd"}) {
    CAPTURE(name);
    CHECK(bindings.find(" to " GONGBU_PROGRAM " [0]: normal symbol `" + name + "'") !=
          std::string::npos);
  }
}

TEST_CASE("scan: commits read before a repository broke are kept") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const std::string first = box.commit(repo, "first");
  box.commit(repo, "second");
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  fs::remove(object_file(repo, first));
  box.commit(repo, "third");
  CHECK(gongbu.scan().commits_total == 3);  // known commits are not read again
  CHECK(gongbu.scan(true).commits_total == 3);
  CHECK(gongbu.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 0);
}

TEST_CASE("scan: missing repositories keep their commits, even when they return") {
  Sandbox box;
  const fs::path repo = box.init("code/repo");
  box.commit(repo, "one");
  Gongbu gongbu(box / "home", box / "code");
  gongbu.scan();
  fs::rename(repo, box / "away");
  CHECK(gongbu.scan().missing == 1);
  CHECK(counted(gongbu) == Names{"one"});
  fs::rename(box / "away", box / "code/renamed");
  const auto moved = gongbu.scan();
  CHECK(moved.commits_new == 0);
  CHECK(moved.commits_total == 1);
  box.git(box / "code/renamed", {"commit", "-q", "--amend", "-m", "reworded"});
  gongbu.scan();
  CHECK(counted(gongbu) == Names{"reworded"});
  fs::rename(box / "code/renamed", repo);
  const auto back = gongbu.scan();
  CHECK(back.commits_total == 1);
  CHECK(back.missing == 1);
  CHECK(counted(gongbu) == Names{"reworded"});
}

TEST_CASE("scan: the day depends on zone and day start, or on the author's offset") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  const struct {
    const char* subject;
    std::int64_t time;
    const char* offset;
  } kCommits[] = {
      {"1", 1700000000 - 1700000000 % 86400 + 15 * 3600 - 1, "+0000"},  // 23:59:59 in Seoul
      {"2", 1700000000 - 1700000000 % 86400 + 15 * 3600, "-0800"},      // midnight there
      {"3", 1700000000 - 1700000000 % 86400 + 19 * 3600 - 1, "+1400"},  // 03:59:59
  };
  for (const auto& [subject, time, offset] : kCommits) {
    box.time = time - 60;
    box.offset = offset;
    box.commit(repo, subject);
  }
  const auto days = [&](const std::string& home, const auto& change) {
    Gongbu gongbu(box / home, box.root());
    change(gongbu.work.settings);
    gongbu.scan();
    std::string all;
    for (const std::string& day :
         gongbu.column("SELECT date(day * 86400, 'unixepoch') FROM commits ORDER BY subject"))
      all += day.substr(8) + ' ';
    return all;
  };
  using gongbu::host::CommitDay;
  using gongbu::host::Settings;
  CHECK(days("a", [](Settings&) {}) == "14 15 15 ");
  CHECK(days("b", [](Settings& s) { s.day_start = gongbu::core::minutes{240}; }) == "14 14 14 ");
  CHECK(days("c", [](Settings& s) { s.commit_day = CommitDay::author; }) == "14 14 15 ");
}

TEST_CASE("scan: future commits do not count yet") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "today");
  box.time = 4'000'000'000;
  box.commit(repo, "in a hundred years");
  Gongbu gongbu(box / "home", box.root());
  CHECK(gongbu.scan().commits_future == 1);
}
