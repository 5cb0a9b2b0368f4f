// Entries made from trailers of commits, through all git commands.
#include <doctest/doctest.h>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/syllabi.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/study/papers.hpp"
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
  void amend(const std::string& message) {
    box.git(repo, {"commit", "-q", "--amend", "-m", message});
    scans.scan();
  }
  // Returns "1 math", "2 paper", …
  Lines numbered() {
    return scans.column("SELECT id || ' ' || subject FROM entry WHERE deleted = 0 ORDER BY id");
  }
  std::int64_t pending() { return scans.number("SELECT count(*) FROM unsettled_work"); }

  Sandbox box;
  fs::path repo = box.init("code/repo");
  Gongbu scans{box / "home", box / "code"};
};

}  // namespace

TEST_CASE_FIXTURE(Trailers, "trailers: become entries on the study day of the commit, once") {
  commit("notes", "Study: prml:3.1.2, 45m\nstudy: course CS231n, lecture 4, 1h30m\nStudy: Jensen");
  const Lines expected = {"math|prml:3.1.2 Geometry of least squares|45|prml:3.1.2",
                          "course|CS231n, lecture 4|90|", "other|Jensen|-|"};
  CHECK(entries() == expected);
  CHECK(scans.number("SELECT count(DISTINCT e.day) FROM entry e JOIN commits c ON c.id = "
                     "e.work AND c.day = e.day WHERE e.source = 'trailer'") == 1);
  CHECK(scans.number("SELECT sum(minutes) FROM day_total") == 135);
  scans.scan(true);
  CHECK(entries() == expected);
  CHECK(scans.number("SELECT count(*) FROM entry") == 3);
  CHECK_FALSE(gongbu::store::undo(scans.work.database, scans.work.now));  // not undoable
}

TEST_CASE_FIXTURE(Trailers, "trailers: follow the commit through amends, rebases and clones") {
  commit("base", "");
  commit("notes", "Study: prml:1.1, 10m");
  SUBCASE("an amend that changes the trailer") {
    box.git(repo, {"commit", "-q", "--amend", "-m", "notes\n\nStudy: prml:1.1, 20m"});
    scans.scan();
    CHECK(entries() == Lines{"math|prml:1.1 Example: Polynomial Curve Fitting|20|prml:1.1"});
  }
  SUBCASE("an amend that removes it, and one that restores it") {
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
  SUBCASE("a clone, and a removed repository") {
    box.git(box.root(), {"clone", "-q", repo.string(), (box / "code/clone").string()});
    scans.scan();
    CHECK(entries().size() == 1);
    fs::remove_all(repo);
    scans.scan();
    CHECK(entries().size() == 1);
    fs::remove_all(box / "code/clone");
    scans.scan();
    CHECK(entries().size() == 1);  // it still counts
  }
  SUBCASE("a commit of another author") {
    box.variables = {{"GIT_AUTHOR_NAME", "You"}, {"GIT_AUTHOR_EMAIL", "you@x"}};
    commit("theirs", "Study: prml:1.2");
    CHECK(entries().size() == 1);
  }
}

TEST_CASE_FIXTURE(Trailers, "trailers: papers are added once") {
  commit("model", "Paper: arxiv:1706.03762v5, 40m");
  commit("more", "Paper: https://arxiv.org/abs/1706.03762");
  CHECK(scans.column("SELECT arxiv FROM paper WHERE deleted = 0") == Lines{"1706.03762"});
  CHECK(scans.number("SELECT count(*) FROM entry WHERE kind = 'paper' AND deleted = 0") == 2);
}

// Undo never restores an entry of a trailer that was removed from its commit.
TEST_CASE_FIXTURE(Trailers, "trailers: undoing a join restores no entry of an amended commit") {
  namespace store = gongbu::store;
  commit("model", "Paper: arxiv:1706.03762, 45m");
  store::Database& database = scans.work.database;
  store::Paper titled;
  titled.title = "Attention";
  titled = store::add_paper(database, titled, scans.work.now);
  const store::Paper of_trailer = store::papers(database).front();
  REQUIRE(of_trailer.arxiv == "1706.03762");
  {
    store::ChangeTransaction change(database, "paper join", scans.work.now);
    gongbu::study::PaperShelf(scans.work).join(titled, of_trailer);
    change.commit();
  }
  amend("model");
  CHECK(entries().empty());
  REQUIRE(gongbu::app::undo_last(scans.work).value().command == "paper join");
  CHECK(entries().empty());
  CHECK(scans.number("SELECT coalesce(sum(minutes), 0) FROM day_total") == 0);
  CHECK(store::papers(database).size() == 2);
  scans.scan();
  CHECK(entries().empty());
}

TEST_CASE_FIXTURE(Trailers, "trailers: a bad one is reported and does not affect others") {
  commit("notes",
         "Study: prml:99.9, 45m\nStudy: good, 5m\nStudy:\nStudy: long, 30h\nPaper: arxiv:x");
  CHECK(entries() == Lines{"other|good|5|"});
  const auto bad = gongbu::scan::bad_trailers(scans.work);
  REQUIRE(bad.size() == 4);
  CHECK(bad[0].repository == "repo");
  CHECK(bad[0].trailer == "Study: prml:99.9, 45m");
  CHECK(gongbu::scan::bad_trailers(scans.work, scans.work.today).empty());
  const auto revised = scans.column("SELECT record || ' ' || name || ' ' || ms FROM field_group");
  scans.scan();
  CHECK(scans.column("SELECT record || ' ' || name || ' ' || ms FROM field_group") ==
        revised);  // unchanged
}

TEST_CASE_FIXTURE(Trailers, "trailers: a number after a comma without a unit is not a duration") {
  commit("notes", "Paper: Vaswani et al., 2017\nStudy: LeetCode 1, 2\nStudy: AUC, 1:30");
  CHECK(scans.column("SELECT coalesce(minutes, 0) FROM entry ORDER BY id") ==
        Lines{"0", "0", "90"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: one with newlines after decoding stays one") {
  const std::string tree = box.git(repo, {"mktree"});
  const std::string who = "Me <me@example.com> 1700000000 +0900\n";
  box.commit_raw(repo, "tree " + tree + "\nauthor " + who + "committer " + who +
                           "encoding UTF-7\n\nsubject\n\nStudy: a+AAo-b\n");
  scans.scan();
  CHECK(entries() == Lines{"other|a b|-|"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: a bad one is not tried at every scan") {
  commit("notes", "Study: prml:99.9\nStudy: good");
  CHECK(pending() == 1);
  const std::int64_t changes = scans.number("SELECT total_changes()");
  scans.scan();
  scans.scan(true);
  CHECK(scans.number("SELECT total_changes()") == changes);
  CHECK(gongbu::scan::bad_trailers(scans.work).size() == 1);
}

TEST_CASE_FIXTURE(Trailers, "trailers: a bad one is reported before it is tried again") {
  commit("notes", "Study: prml:99.9");
  gongbu::store::mark_own(scans.work.database, Sandbox::kEmail, false);
  gongbu::store::mark_own(scans.work.database, Sandbox::kEmail, true);
  CHECK(gongbu::scan::bad_trailers(scans.work).size() == 1);
}

TEST_CASE_FIXTURE(Trailers, "trailers: reconciled works are not checked again") {
  commit("notes", "Study: one, 5m");
  commit("more", "Study: two, 5m");
  CHECK(pending() == 0);
  const std::int64_t changes = scans.number("SELECT total_changes()");
  scans.scan();
  scans.scan(true);
  CHECK(scans.number("SELECT total_changes()") == changes);
}

TEST_CASE_FIXTURE(Trailers, "trailers: entries return when a repository is no longer ignored") {
  commit("notes", "Study: one, 5m");
  scans.work.settings.git.ignore = {repo.string()};
  scans.scan();
  CHECK(entries().empty());
  scans.work.settings.git.ignore = {};
  scans.scan();
  CHECK(entries() == Lines{"other|one|5|"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: entries return with the address of their commit") {
  constexpr const char* kOld = "old@example.com";
  auto& emails = scans.work.settings.git.emails;
  emails.emplace_back(kOld);
  box.variables["GIT_AUTHOR_EMAIL"] = kOld;
  commit("notes", "Study: one, 5m");
  CHECK(entries().size() == 1);
  emails.pop_back();
  SUBCASE("removed by `me`") {
    gongbu::store::mark_own(scans.work.database, kOld, false);
    scans.scan();
    CHECK(entries().empty());
    gongbu::store::mark_own(scans.work.database, kOld, true);
  }
  SUBCASE("removed from the settings, so that the commit was deleted") {
    fs::remove(process_home() / ".gitconfig");
    scans.scan();
    CHECK(scans.number("SELECT count(*) FROM commits") == 0);
    CHECK(scans.number("SELECT count(*) FROM commit_trailer") == 0);
    CHECK(entries().empty());
  }
  emails.emplace_back(kOld);
  scans.scan();
  CHECK(entries() == Lines{"other|one|5|"});
  CHECK(pending() == 0);
}

TEST_CASE_FIXTURE(Trailers, "trailers: entries return after a reset to the amended commit") {
  commit("notes", "Study: one, 5m");
  amend("notes");
  CHECK(entries().empty());
  box.git(repo, {"reset", "-q", "--hard", "HEAD@{1}"});
  scans.scan();
  CHECK(entries() == Lines{"other|one|5|"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: amended, reset and amended again") {
  commit("notes", "Study: one, 5m");
  amend("notes\n\nStudy: one, 5m\nStudy: two, 5m");
  const std::string amended = box.git(repo, {"rev-parse", "HEAD"});
  CHECK(numbered() == Lines{"1 one", "2 two"});
  box.git(repo, {"reset", "-q", "--hard", "HEAD@{1}"});
  scans.scan();
  CHECK(numbered() == Lines{"1 one"});
  box.git(repo, {"reset", "-q", "--hard", amended});
  scans.scan();
  CHECK(numbered() == Lines{"1 one", "3 two"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: adding a syllabus makes entries of bad ones") {
  commit("notes", "Study: cs:1.1, 5m\nStudy: prmll:1.1, 5m\nStudy: prml:99.9");
  const std::size_t before = gongbu::scan::bad_trailers(scans.work).size();
  const Lines had = entries();
  gongbu::store::save_outline(scans.work.database, {"prmll", "1\t1\tOne\n1.1\t2\tOne one\n"},
                              scans.work.now);
  scans.scan();
  CHECK(gongbu::scan::bad_trailers(scans.work).size() == before - 1);
  const Lines more = entries();
  CHECK(more.size() == had.size() + 1);
  // The entry stays without the syllabus, because it was studied.
  REQUIRE(gongbu::store::undo(scans.work.database, scans.work.now));
  scans.scan();
  CHECK(entries() == more);
  CHECK(gongbu::scan::bad_trailers(scans.work).size() == before - 1);
}

TEST_CASE_FIXTURE(Trailers, "trailers: have the limits of typed entries") {
  std::string hangul;
  for (int i = 0; i < 700; ++i) hangul += "공";
  commit("notes", "Study: " + hangul + "\nStudy: " + std::string(1001, 'x') + "\nStudy: a, 0m");
  CHECK(entries() == Lines{"other|" + hangul + "|-|"});
  const auto bad = gongbu::scan::bad_trailers(scans.work);
  REQUIRE(bad.size() == 2);
  CHECK(bad[0].why.what() == std::string("the subject has 1001 characters; the maximum is 1000"));
  CHECK(std::string(bad[1].why.what()).find("more than a day") == std::string::npos);
}

TEST_CASE_FIXTURE(Trailers, "trailers: bad ones are reported while other processes write") {
  commit("notes", "Study: prml:99.9\nPaper: paper:7");
  SQLite::Database other(scans.work.database.file().string(), SQLite::OPEN_READWRITE);
  other.exec("BEGIN IMMEDIATE");
  scans.work.database.connection().setBusyTimeout(0);
  CHECK(gongbu::scan::bad_trailers(scans.work).size() == 2);
}

TEST_CASE_FIXTURE(Trailers, "trailers: a rebuild moves their entries with the commit") {
  commit("notes", "Study: one, 5m");
  scans.work.settings.day_start = std::chrono::hours{23};
  const auto view = gongbu::app::rebuild(scans.work, gongbu::app::Rebuild::keep);
  CHECK(view.moved == 2);
  CHECK(scans.number("SELECT count(*) FROM entry e JOIN commits c ON c.id = e.work "
                     "WHERE e.day = c.day AND e.day = (SELECT min(day) FROM day_total)") == 1);
  CHECK(scans.number("SELECT count(DISTINCT day) FROM day_total") == 1);
  scans.scan();
  CHECK(numbered() == Lines{"1 one"});
}

TEST_CASE_FIXTURE(Trailers, "trailers: many share one list of papers") {
  std::string all;
  for (int i = 0; i < 30; ++i)
    all +=
        "Paper: arxiv:1706.037" + std::to_string(10 + i % 3) + ", " + std::to_string(i + 1) + "m\n";
  commit("notes", all);
  CHECK(entries().size() == 30);
  CHECK(scans.number("SELECT count(*) FROM paper WHERE deleted = 0") == 3);
}
