// Entries that come from the trailers of commits, through whatever git does to these.
#include <doctest/doctest.h>

#include "gongbu/app/trailers.hpp"
#include "gongbu/store/undo.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

/// A scanned repository.
struct Trailers {
  Lines entries() {
    return scans.column(
        "SELECT kind || '|' || subject || '|' || coalesce(minutes, '-') || '|' || topics FROM "
        "entry "
        "WHERE deleted = 0 ORDER BY at, id");
  }
  void commit(const std::string& subject, const std::string& trailers) {
    box.commit(repo, subject + "\n\n" + trailers);
    scans.scan();
  }

  Sandbox box;
  fs::path repo = box.init("code/repo");
  Gongbu scans{box / "home", box / "code"};
};

}  // namespace

TEST_CASE_FIXTURE(Trailers, "trailers: become entries of the commit's study day, once") {
  commit("notes", "Study: prml:3.1.2, 45m\nstudy: course CS231n, lecture 4, 1h30m\nStudy: Jensen");
  const Lines expected = {"math|prml:3.1.2 Geometry of least squares|45|prml:3.1.2",
                          "course|CS231n, lecture 4|90|", "other|Jensen|-|"};
  CHECK(entries() == expected);
  CHECK(scans.number("SELECT count(DISTINCT e.day) FROM entry e JOIN commits c ON c.id = "
                     "e.commit_id AND c.day = e.day WHERE e.source = 'trailer'") == 1);
  CHECK(scans.number("SELECT sum(minutes) FROM day_total") == 135);
  scans.scan(true);
  CHECK(entries() == expected);
  CHECK(scans.number("SELECT count(*) FROM entry") == 3);
  CHECK_FALSE(gongbu::store::undo(scans.work.database, scans.work.now));  // is no step
}

TEST_CASE_FIXTURE(Trailers, "trailers: follow the commit through amends, rebases and clones") {
  commit("base", "");
  commit("notes", "Study: prml:1.1, 10m");
  SUBCASE("an amend that changes the trailer") {
    box.git(repo, {"commit", "-q", "--amend", "-m", "notes\n\nStudy: prml:1.1, 20m"});
    scans.scan();
    CHECK(entries() == Lines{"math|prml:1.1 Example: Polynomial Curve Fitting|20|prml:1.1"});
  }
  SUBCASE("an amend that takes it away, and one that brings it back") {
    box.git(repo, {"commit", "-q", "--amend", "-m", "notes"});
    scans.scan();
    CHECK(entries().empty());
    CHECK(scans.number("SELECT coalesce(sum(minutes), 0) FROM day_total") == 0);
    box.git(repo, {"commit", "-q", "--amend", "-m", "notes\n\nStudy: prml:1.1, 20m"});
    scans.scan();
    CHECK(entries().size() == 1);
  }
  SUBCASE("an amend of the subject") {
    box.git(repo, {"commit", "-q", "--amend", "-m", "other notes\n\nStudy: prml:1.1, 20m"});
    scans.scan();
    CHECK(entries() == Lines{"math|prml:1.1 Example: Polynomial Curve Fitting|20|prml:1.1"});
  }
  SUBCASE("a rebase") {
    box.git(repo, {"checkout", "-q", "-b", "side", "HEAD~1"});
    box.commit(repo, "side");
    box.git(repo, {"checkout", "-q", "main"});
    box.git(repo, {"rebase", "-q", "-X", "ours", "side"});
    scans.scan();
    CHECK(entries() == Lines{"math|prml:1.1 Example: Polynomial Curve Fitting|10|prml:1.1"});
  }
  SUBCASE("a clone, and a repository that goes") {
    box.git(box.root(), {"clone", "-q", repo.string(), (box / "code/clone").string()});
    scans.scan();
    CHECK(entries().size() == 1);
    fs::remove_all(repo);
    scans.scan();
    CHECK(entries().size() == 1);
    fs::remove_all(box / "code/clone");
    scans.scan();
    CHECK(entries().size() == 1);  // the work was done
  }
  SUBCASE("somebody else's commit") {
    box.variables = {{"GIT_AUTHOR_NAME", "You"}, {"GIT_AUTHOR_EMAIL", "you@x"}};
    commit("theirs", "Study: prml:1.2");
    CHECK(entries().size() == 1);
  }
}

TEST_CASE_FIXTURE(Trailers, "trailers: papers are put on the list once") {
  commit("model", "Paper: arxiv:1706.03762v5, 40m");
  commit("more", "Paper: https://arxiv.org/abs/1706.03762");
  CHECK(scans.column("SELECT arxiv FROM paper WHERE deleted = 0") == Lines{"1706.03762"});
  CHECK(scans.number("SELECT count(*) FROM entry WHERE kind = 'paper' AND deleted = 0") == 2);
}

TEST_CASE_FIXTURE(Trailers, "trailers: a bad one is told of and keeps nothing else out") {
  commit("notes",
         "Study: prml:99.9, 45m\nStudy: good, 5m\nStudy:\nStudy: long, 30h\nPaper: arxiv:x");
  CHECK(entries() == Lines{"other|good|5|"});
  const auto bad = gongbu::app::bad_trailers(scans.work);
  REQUIRE(bad.size() == 4);
  CHECK(bad[0].repository == "repo");
  CHECK(bad[0].trailer == "Study: prml:99.9, 45m");
  CHECK(gongbu::app::bad_trailers(scans.work, scans.work.today).empty());
  const auto revised = scans.column("SELECT id || ' ' || revised_at FROM entry");
  scans.scan();
  CHECK(scans.column("SELECT id || ' ' || revised_at FROM entry") == revised);  // left as it is
}

TEST_CASE_FIXTURE(Trailers, "trailers: a number behind a comma is no time without a unit") {
  commit("notes", "Paper: Vaswani et al., 2017\nStudy: LeetCode 1, 2\nStudy: AUC, 1:30");
  CHECK(scans.column("SELECT coalesce(minutes, 0) FROM entry ORDER BY id") ==
        Lines{"0", "0", "90"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: one that its encoding breaks into lines stays one") {
  const std::string tree = box.git(repo, {"mktree"});
  const std::string who = "Me <me@example.com> 1700000000 +0900\n";
  box.commit_raw(repo, "tree " + tree + "\nauthor " + who + "committer " + who +
                           "encoding UTF-7\n\nsubject\n\nStudy: a+AAo-b\n");
  scans.scan();
  CHECK(entries() == Lines{"other|a b|-|"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: a bad one is not tried at every scan") {
  commit("notes", "Study: prml:99.9\nStudy: good");
  const auto tried = scans.column("SELECT tried_at FROM commit_trailer");
  CHECK(tried.size() == 1);
  scans.scan();
  scans.scan(true);
  CHECK(scans.column("SELECT tried_at FROM commit_trailer") == tried);
  CHECK(gongbu::app::bad_trailers(scans.work).size() == 1);
}
