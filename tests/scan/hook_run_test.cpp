// Commits recorded by hooks under the real git, and the following scan.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <stdexcept>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/scan/commit_hook.hpp"
#include "gongbu/store/repositories.hpp"
#include "hook_sandbox.hpp"
#include "scan/hook_spool.hpp"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

/// A scanned repository with installed hooks.
class HookRuns : public Hooks {
 public:
  HookRuns() : repo(init("repo")), scans(home(), root()) {
    settings("[git]\nroots = [\"" + root().string() + "\"]\nemails = [\"" + kEmail + "\"]\n");
    variables["GONGBU_HOME"] = home().string();
    variables["GONGBU_NOW"] = "2026-11-21T21:00:00+09:00";
    commit(repo, "first");
    scans.scan();
    REQUIRE(gongbu(repo, {"hook", "install", "--all"}).status == 0);
  }

  Names counted() { return names(scans, "SELECT subject FROM commits WHERE dropped = 0"); }
  Names unconfirmed() { return names(scans, "SELECT subject FROM commits WHERE state IN (1, 2)"); }
  std::int64_t total() {
    gongbu::scan::read_hook_spool(scans.work);
    return scans.number("SELECT sum(count) FROM day_total");
  }

  /// Returns the commits that a scan with a new database counts.
  Names counted_from_nothing() const {
    const TemporaryDirectory fresh;
    Gongbu other(fresh.path(), root());
    other.scan();
    return names(other, "SELECT subject FROM commits WHERE dropped = 0");
  }

  std::string log() const { return content_of(home() / "hook.log"); }

  /// Runs a command like the user's shell, with a constant clock.
  Outcome shell(const std::string& text) const {
    Variables all = git_variables(process_home());
    for (const auto& [name, value] : variables) all[name] = value;
    all["GIT_AUTHOR_DATE"] = all["GIT_COMMITTER_DATE"] = "@" + std::to_string(time) + " +0900";
    return run_program({"sh", "-c", text}, root(), all);
  }

  fs::path repo;
  Gongbu scans;

 private:
  // Reads the spool like any command that opens the workspace.
  static Names names(Gongbu& of, const std::string& sql) {
    gongbu::scan::read_hook_spool(of.work);
    const auto column = of.column(sql);
    return {column.begin(), column.end()};
  }
};

}  // namespace

TEST_CASE_FIXTURE(HookRuns, "hook: a commit counts at once, and the next scan confirms it") {
  commit(repo, "second");
  CHECK(counted() == Names{"first", "second"});
  CHECK(unconfirmed() == Names{"second"});
  CHECK(total() == 2);
  scans.scan();
  CHECK(scans.commits_read() == 1);
  CHECK(unconfirmed().empty());
  CHECK(total() == 2);
  CHECK(log() == "");
}

TEST_CASE_FIXTURE(HookRuns, "hook: an amended commit counts once, before and after the scan") {
  commit(repo, "draft");
  for (const char* subject : {"better", "best"}) {
    git(repo, {"commit", "-q", "--amend", "-m", subject});
    CHECK(counted() == Names{"first", subject});
    CHECK(total() == 2);
  }
  scans.scan();
  CHECK(counted() == Names{"first", "best"});
  CHECK(unconfirmed().empty());
  git(repo, {"commit", "-q", "--amend", "-m", "known to a scan, then amended"});
  CHECK(counted() == Names{"first", "known to a scan, then amended"});
}

TEST_CASE_FIXTURE(HookRuns, "hook: a commit amended to another day keeps its day") {
  commit(repo, "one");
  scans.scan();
  CHECK(total() == 2);
  git(repo, {"commit", "-q", "--amend", "--no-edit", "--date", "2026-11-19T10:00:00+09:00"});
  for (int i = 0; i < 3; ++i) {
    CHECK(total() == 2);
    CHECK(scans.number("SELECT count(*) FROM day_total WHERE kind = 'commit'") == 1);
    scans.scan(i == 1);
  }
  git(repo, {"reset", "-q", "--hard", "HEAD@{1}"});  // back to the first version
  scans.scan();
  CHECK(counted().contains("one"));
}

TEST_CASE_FIXTURE(HookRuns,
                  "hook: a commit reworded and then amended to another day keeps its day") {
  commit(repo, "one");
  scans.scan();
  // Both within a second, as in a script.
  git(repo, {"commit", "-q", "--amend", "-m", "two"});
  git(repo, {"commit", "-q", "--amend", "--no-edit", "--date", "2026-11-19T10:00:00+09:00"});
  for (int i = 0; i < 2; ++i) {
    CHECK(counted() == Names{"first", "two"});
    CHECK(total() == 2);
    scans.scan();
  }
}

TEST_CASE_FIXTURE(HookRuns, "hook: a commit registers a repository that no scan has found") {
  const fs::path made = init("made");
  REQUIRE(gongbu(made, {"hook", "install"}).status == 0);
  scans.scan();  // finds it, empty
  const fs::path later = init("later");
  REQUIRE(gongbu(later, {"hook", "install"}).status == 0);
  commit(later, "in a new repository");
  gongbu(root(), {"check"});  // does not search for repositories
  CHECK(counted().contains("in a new repository"));
  const auto all = gongbu::store::repositories(scans.work.database);
  const auto met = std::find_if(all.begin(), all.end(),
                                [](const auto& repository) { return repository.name == "later"; });
  REQUIRE(met != all.end());
  CHECK(met->work_tree == later.string());
}

TEST_CASE_FIXTURE(HookRuns, "hook: without a reflog an amend is reported by post-rewrite") {
  git(repo, {"config", "core.logAllRefUpdates", "false"});
  fs::remove_all(repo / ".git/logs");
  commit(repo, "draft");
  git(repo, {"commit", "-q", "--amend", "-m", "better"});
  CHECK(counted() == Names{"first", "better"});
}

TEST_CASE_FIXTURE(HookRuns,
                  "hook: a commit reset before the scan counts, or its replacement does") {
  commit(repo, "gone");
  git(repo, {"reset", "-q", "--soft", "HEAD~1"});
  SUBCASE("to nothing: the work still counts") {
    scans.scan();
    CHECK(counted() == Names{"first", "gone"});
    CHECK(scans.number("SELECT count(*) FROM commits WHERE gone_at IS NOT NULL") == 1);
  }
  SUBCASE("to a commit of the same second") {
    git(repo, {"commit", "-q", "-m", "again"});
    scans.scan();
    CHECK(counted() == Names{"first", "again"});
  }
  CHECK(unconfirmed().empty());
  scans.scan();
  CHECK(scans.commits_read() == 0);
}

TEST_CASE_FIXTURE(
    HookRuns, "hook: after any git command, a scan finds all commits that a new database finds") {
  for (int i = 0; i < 15; ++i) {
    commit(repo, "work " + std::to_string(i));
    commit(repo, "fixup! work " + std::to_string(i));
  }
  SUBCASE("autosquash of 30 commits") {
    git(repo, {"-c", "sequence.editor=true", "rebase", "-q", "-i", "--autosquash", "HEAD~30"});
  }
  SUBCASE("rebase with the backend of am") {
    git(repo, {"checkout", "-q", "-b", "other", "HEAD~10"});
    write_file(repo / "another file", "text");
    git(repo, {"add", "."});
    git(repo, {"commit", "-q", "-m", "on another base"});
    git(repo, {"rebase", "-q", "--apply", "main"});
  }
  SUBCASE("cherry-picks, a revert and a merge") {
    git(repo, {"checkout", "-q", "-b", "other", "HEAD~30"});
    git(repo, {"cherry-pick", "main~29", "main~28", "main~27"});
    time += 60;
    git(repo, {"revert", "--no-edit", "HEAD"});
    git(repo, {"merge", "-q", "-X", "ours", "-m", "merged", "main"});
  }
  SUBCASE("a linked worktree and a submodule") {
    git(repo, {"worktree", "add", "-q", (root() / "linked").string(), "-b", "linked"});
    commit(root() / "linked", "in the worktree");
    CHECK(counted().contains("in the worktree"));
    const fs::path super = init("super");
    git(super, {"submodule", "add", "-q", repo.string(), "part"});
    commit(super, "with a part");
  }
  CHECK(fs::exists(repo / ".git/hooks/post-commit"));
  scans.scan();
  Names both = counted();
  for (const std::string& name : counted_from_nothing()) CHECK(both.contains(name));
  CHECK(unconfirmed().empty());
  CHECK(log() == "");
}

TEST_CASE_FIXTURE(HookRuns, "hook: commits of a rebase print nothing and are fast until its end") {
  for (int i = 0; i < 3; ++i) commit(repo, "work " + std::to_string(i));
  scans.scan();
  const std::int64_t before = scans.number("SELECT count(*) FROM commits");
  write_file(repo / ".git/rebase-merge/done", "");
  commit(repo, "picked");
  CHECK(scans.number("SELECT count(*) FROM commits") == before);
  fs::remove_all(repo / ".git/rebase-merge");
  scans.scan();
  CHECK(counted().contains("picked"));
}

TEST_CASE_FIXTURE(HookRuns, "hook: a locked database does not delay it") {
  SQLite::Database other((home() / "gongbu.db").string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  commit(repo, "while busy");
  CHECK(log() == "");
  other.exec("ROLLBACK");
  CHECK(counted() == Names{"first", "while busy"});
  CHECK(unconfirmed() == Names{"while busy"});
}

TEST_CASE_FIXTURE(HookRuns, "hook: spooled reports survive truncated lines and a failed command") {
  commit(repo, "left");
  write_file(home() / "hook.spool",
             "torn\t" + content_of(home() / "hook.spool") + "\n1763726400\t/somewhere\t");
  {
    SQLite::Database other((home() / "gongbu.db").string(), SQLite::OPEN_READWRITE);
    other.exec("BEGIN IMMEDIATE");
    CHECK_THROWS(gongbu::scan::read_hook_spool(scans.work));
  }
  commit(repo, "left too");
  CHECK(counted() == Names{"first", "left", "left too"});
  CHECK_FALSE(fs::exists(home() / "hook.spool"));
}

TEST_CASE_FIXTURE(HookRuns, "hook: a spooled report is recorded although its trailers fail") {
  git(repo, {"commit", "-q", "--allow-empty", "-m", "notes\n\nStudy: one, 5m"});
  scans.work.database.connection().exec(
      "CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'full'); END");
  CHECK_THROWS(gongbu::scan::read_hook_spool(scans.work));
  CHECK(scans.number("SELECT count(*) FROM commits WHERE state IN (1, 2)") == 1);
  CHECK_FALSE(fs::exists(home() / "hook.spool.taken"));
  scans.work.database.connection().exec("DROP TRIGGER full");
  gongbu::scan::read_hook_spool(scans.work);
  CHECK(scans.number("SELECT count(*) FROM entry") == 1);
}

TEST_CASE_FIXTURE(HookRuns, "hook: a damaged line of the spool is ignored") {
  commit(repo, "as it was made");
  git(repo, {"commit", "-q", "--amend", "-m", "and amended"});
  std::string line(gongbu::trimmed(content_of(home() / "hook.spool")));
  line = line.substr(line.rfind('\n') + 1);
  REQUIRE(gongbu::scan::parse_spool_line(line));
  for (std::size_t i = 0; i < line.size(); ++i) {
    for (const int bit : {0, 3, 6}) {
      std::string damaged = line;
      damaged[i] = static_cast<char>(damaged[i] ^ (1 << bit));
      CAPTURE(damaged);
      CHECK_FALSE(gongbu::scan::parse_spool_line(damaged));
    }
    CHECK_FALSE(gongbu::scan::parse_spool_line(line.substr(0, i)));
  }
}

TEST_CASE_FIXTURE(HookRuns, "hook: a line of version 1 is recorded, unless it is damaged") {
  git(repo, {"config", "core.hooksPath", "/nowhere"});
  const std::string old = git(repo, {"rev-parse", "HEAD"});
  git(repo, {"commit", "-q", "--amend", "--no-edit", "-m", "made before"});
  const std::string raw = git(repo, {"cat-file", "commit", "HEAD"}) + "\n";
  const auto line = [&](const std::string& text) {
    return "\n1795262400\t" + (repo / ".git").string() + "\t" + old + "\\n\t" +
           git(repo, {"rev-parse", "HEAD"}) + "\t0\t" + replaced(text, "\n", "\\n") + "\t.\n";
  };
  write_file(home() / "hook.spool", line(replaced(raw, "made before", "made up")));
  CHECK(counted() == Names{"first"});
  write_file(home() / "hook.spool", line(raw));
  CHECK(counted() == Names{"made before"});
  scans.scan(true);
  CHECK(counted() == Names{"made before"});
  CHECK_FALSE(fs::exists(home() / "hook.spool"));
}

TEST_CASE_FIXTURE(HookRuns, "hook: a line that cannot be recorded does not block later ones") {
  const gongbu::scan::HookSpool spool(home() / "gongbu.db");
  const auto leave = [&](int at) {
    spool.put({.at = gongbu::core::Instant{gongbu::core::seconds{at}}, .git_dir = "/r"});
  };
  const auto take = [&] {
    std::vector<std::int64_t> taken;
    spool.take([&](const std::vector<gongbu::scan::Spooled>& all) {
      for (const auto& one : all) taken.push_back(one.at.time_since_epoch().count());
    });
    return taken;
  };
  leave(1);
  CHECK_THROWS_AS(spool.take([](const auto&) {
    throw gongbu::make_error(gongbu::ErrorKind::system, gongbu::Msg::err_database_busy, "busy");
  }),
                  gongbu::Error);
  leave(2);
  CHECK(take() == std::vector<std::int64_t>{1, 2});
  leave(3);
  CHECK_THROWS_AS(spool.take([](const auto&) { throw std::logic_error("a bug"); }),
                  std::logic_error);
  leave(4);
  CHECK(take() == std::vector<std::int64_t>{4});
}

TEST_CASE_FIXTURE(HookRuns, "hook: a spool that no hook has written is removed and not read") {
  const fs::path spool = home() / "hook.spool";
  const fs::path taken = home() / "hook.spool.taken";
  commit(repo, "lost until a scan");
  std::string huge;
  while (huge.size() <= std::size_t{9} << 20U) huge += content_of(spool);
  fs::remove(spool);
  for (const fs::path& place : {spool, taken}) {
    CAPTURE(place);
    write_file(place, huge);
    CHECK(counted() == Names{"first"});
    CHECK_FALSE(fs::exists(taken));
    fs::create_directory(place);
    CHECK(counted() == Names{"first"});
    CHECK_FALSE(fs::exists(taken));
    REQUIRE(mkfifo(place.c_str(), 0600) == 0);
    CHECK(counted() == Names{"first"});
    CHECK_FALSE(fs::exists(taken));
    CHECK_FALSE(fs::exists(spool));
  }
  commit(repo, "the next");
  CHECK(counted() == Names{"first", "the next"});
}

TEST_CASE_FIXTURE(HookRuns, "hook: many concurrent commands record a report once") {
  for (int i = 0; i < 20; ++i) commit(repo, "commit " + std::to_string(i));
  const Outcome outcome =
      shell("cd repo && for i in 1 2 3 4 5 6 7 8; do " GONGBU_PROGRAM
            " today --no-scan >/dev/null & git commit -q --allow-empty -m empty-$i; done; wait");
  CHECK(outcome.err == "");
  CHECK(total() == 21);
  scans.scan();
  CHECK(total() == 21);
  CHECK(unconfirmed().empty());
}

TEST_CASE_FIXTURE(HookRuns, "hook: prints nothing where gongbu is not set up") {
  variables["GONGBU_HOME"] = (root() / "nowhere").string();
  const Outcome outcome = shell("cd repo && git commit --allow-empty -qm quiet && " GONGBU_PROGRAM
                                " hook run nonsense");
  CHECK(outcome.status == 0);
  CHECK(outcome.out + outcome.err == "");
  CHECK_FALSE(fs::exists(root() / "nowhere"));
  variables["GONGBU_HOME"] = home().string();
  write_file(home() / "config.toml", "nonsense = [");
  CHECK(shell("cd repo && git commit --allow-empty -qm quiet").err == "");
  CHECK(log() == "");  // the next command reads the settings
  settings("[git]\nroots = [\"" + root().string() + "\"]\nemails = [\"" + kEmail + "\"]\n");
  CHECK(gongbu(repo, {"today"}).status == 0);
}

TEST_CASE_FIXTURE(HookRuns, "hook: a kill at any moment leaves the database intact") {
  for (int i = 0; i < 25; ++i) {
    fs::rename(repo / ".git/hooks/post-commit", repo / "aside");
    commit(repo, "commit " + std::to_string(i));
    fs::rename(repo / "aside", repo / ".git/hooks/post-commit");
    shell("cd repo && { " GONGBU_PROGRAM " hook run post-commit & } ; sleep 0.00" +
          std::to_string(i % 10) + "; kill -9 $! 2>/dev/null; wait");
    REQUIRE(scans.column("PRAGMA integrity_check") == std::vector<std::string>{"ok"});
  }
  scans.scan();
  CHECK(total() == 26);
  CHECK(unconfirmed().empty());
}

TEST_CASE_FIXTURE(HookRuns, "hook: concurrent commits in fifty repositories are all recorded") {
  for (int i = 0; i < 50; ++i) init("many/" + std::to_string(i));
  scans.scan();
  REQUIRE(gongbu(repo, {"hook", "install", "--all"}).status == 0);
  const Outcome outcome = shell(
      "for d in many/*; do (cd $d && echo x >file && git add file && git commit -qm in-$d) & done; "
      "wait");
  CHECK(outcome.err == "");
  scans.scan();
  CHECK(counted().size() == 51);
  CHECK(total() == 51);
  CHECK(scans.column("PRAGMA integrity_check") == std::vector<std::string>{"ok"});
}

TEST_CASE_FIXTURE(HookRuns,
                  "hook: an address of the repository's configuration is judged by a scan") {
  git(repo, {"config", "user.email", "work@example.com"});
  variables["GIT_AUTHOR_EMAIL"] = "work@example.com";
  commit(repo, "at work");
  variables.erase("GIT_AUTHOR_EMAIL");
  scans.scan();  // after or during the background scan
  CHECK(counted() == Names{"first", "at work"});
}
