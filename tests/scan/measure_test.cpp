// Measuring changes of commits: which ones, when, and failures.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <vector>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/scan/measure.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/revision.hpp"
#include "policy_sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;

namespace {

std::int64_t at_stage(Gongbu& scans, store::Stage stage) {
  return scans.number("SELECT count(*) FROM commits WHERE stage = " +
                      std::to_string(static_cast<int>(stage)));
}

struct OldHistory : Policies {
  OldHistory() {
    box.time = kToday - 400 * kDay;
    commit("work", {{"a.py", "x = 1\n"}});
    commit("indent", {{"a.py", "    x = 1\n"}});
  }

  std::size_t unsized() { return store::unsized_commits(scans.work.database, day, day).size(); }

  // Returns the object file of a file in the last commit.
  fs::path blob_file(const std::string& path) {
    const std::string name = box.git(repo, {"rev-parse", "HEAD:" + path});
    return repo / ".git/objects" / name.substr(0, 2) / name.substr(2);
  }

  core::Day day = scans.work.today - date::days{400};
};

}  // namespace

TEST_CASE_FIXTURE(Today, "measure: a repository that cannot be opened is measured later") {
  commit("work", {{"a.py", "x = 1\n"}});
  scans.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  run_hook();
  const std::string config = content_of(repo / ".git/config");
  write_file(repo / ".git/config", "[core\n");
  scan::measure_due(scans.work, {});
  CHECK(store::due_commits(scans.work.database).size() == 1);
  write_file(repo / ".git/config", config);
  scan::measure_due(scans.work, {});
  CHECK(store::due_commits(scans.work.database).empty());
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(OldHistory, "measure: an old repository that cannot be opened is tried again") {
  scans.scan();
  const std::string config = content_of(repo / ".git/config");
  write_file(repo / ".git/config", "[core\n");
  measure(day, day);
  CHECK(unsized() == 2);
  write_file(repo / ".git/config", config);
  measure(day, day);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(OldHistory, "measure: pruned commits are not tried forever") {
  scans.scan();
  box.git(repo, {"commit", "-q", "--amend", "-m", "reindent"});
  scans.scan();
  box.git(repo, {"reflog", "expire", "--expire=now", "--all"});
  box.git(repo, {"gc", "-q", "--prune=now"});
  SUBCASE("when its day is shown") { measure(day, day); }
  SUBCASE("by a rebuild") { CHECK(scan::measure_all(scans.work, {})); }
  CHECK(at_stage(scans, store::Stage::unreadable) == 1);
  CHECK(store::unmeasured_commits(scans.work.database).empty());
  measure(day, day);
  CHECK(unsized() == 0);
  CHECK(at_stage(scans, store::Stage::unreadable) == 1);
  CHECK(reasons().at("reindent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(OldHistory,
                  "measure: an unreadable commit is measured once a full scan finds it again") {
  scans.scan();
  const fs::path blob = blob_file("a.py");
  fs::rename(blob, box / "blob");
  measure(day, day);
  CHECK(at_stage(scans, store::Stage::unreadable) == 1);
  fs::rename(box / "blob", blob);
  measure(day, day);
  CHECK(reasons().at("indent") == core::Dropped::none);
  scans.scan(true);
  measure(day, day);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(OldHistory, "measure: a rebuild reads and writes only new changes") {
  scans.scan();
  CHECK(scan::measure_all(scans.work, {}));
  const std::int64_t changes = scans.number("SELECT total_changes()");
  CHECK(scan::measure_all(scans.work, {}));
  CHECK(scans.number("SELECT total_changes()") == changes);
}

TEST_CASE_FIXTURE(Today, "measure: a verdict changed by another process meanwhile is updated") {
  commit("work", {{"a.py", "x = 1\n"}});
  scans.scan();
  store::Database& database = scans.work.database;
  const auto objects = store::commits_from(database, scans.work.today);
  REQUIRE(objects.size() == 1);
  for (const auto dropped : {core::Dropped::too_small, core::Dropped::none}) {
    store::Revision revision(database, "measure", scans.work.now);
    CHECK(revision.set_dropped(objects.front(), dropped));
    revision.commit();
    CHECK(reasons().at("work") == dropped);
  }
}

TEST_CASE_FIXTURE(Today, "measure: dropped older commits do not reduce the new ones of a scan") {
  commit("work", {{"a.py", "x = 1\n"}});
  scans.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  run_hook();
  commit("more", {{"b.py", "x = 1\n"}});
  const auto summary = scans.scan();
  CHECK(summary.commits_new == 1);
  CHECK(summary.commits_total == 2);
}

TEST_CASE_FIXTURE(Today, "measure: several threads give the same results") {
  // Every fifth commit changes white space only; the sizes of the others tell them apart.
  constexpr int kEach = 70;
  std::string stream;
  const auto put = [&](int i, const std::string& text) {
    const std::string when = "Me <me@example.com> " + std::to_string(kToday + i);
    const std::string subject = std::to_string(i);
    stream += "commit refs/heads/main\nauthor " + when + " +0900\ncommitter " + when +
              " +0900\ndata " + std::to_string(subject.size()) + "\n" + subject + "\n" +
              "M 100644 inline dir/a.py\ndata " + std::to_string(text.size()) + "\n" + text + "\n";
  };
  std::string text;
  for (int i = 1; i <= kEach; ++i) {
    if (i % 5 == 0) {
      text.insert(text.rfind("x"), 1, ' ');
    } else {
      for (int line = 0; line < i; ++line) text += "x = " + std::to_string(1000 * i + line) + "\n";
    }
    put(i, text);
  }
  box.git(repo, {"fast-import", "--quiet"}, stream);
  const fs::path other = box.init("code/other");
  box.git(other, {"fast-import", "--quiet"}, stream);
  box.time = kToday + 200;
  SUBCASE("to the end") { scans.scan(); }
  SUBCASE("stopped at once, then to the end") {
    std::atomic<bool> stop{true};
    scans.scan();
    scans.work.database.connection().exec(
        "UPDATE commits SET stage = 1; DELETE FROM file_change; DELETE FROM commit_size");
    scan::measure_due(scans.work, {.stop = &stop});
    CHECK(sizes() == 0);
    scan::measure_due(scans.work, {});
  }
  CHECK(sizes() == kEach);
  CHECK(at_stage(scans, store::Stage::due) == 0);
  const auto all = reasons();
  CHECK(all.size() == kEach);
  for (int i = 1; i <= kEach; ++i)
    CHECK_MESSAGE((all.at(std::to_string(i)) == core::Dropped::white_space) == (i % 5 == 0), i);
  CHECK(
      scans.number("SELECT sum(s.added) FROM commit_size s JOIN (SELECT DISTINCT oid FROM commits "
                   "WHERE CAST(subject AS INTEGER) % 5 <> 0) USING (oid)") ==
      kEach * (kEach + 1) / 2 - 5 * (kEach / 5) * (kEach / 5 + 1) / 2);
}
