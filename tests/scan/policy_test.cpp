// Commit policies from the repository to the day.
#include <doctest/doctest.h>

#include <string>

#include "gongbu/app/policy.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/scan/measure.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/policies.hpp"
#include "gongbu/store/repositories.hpp"
#include "policy_sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;

TEST_CASE_FIXTURE(Today, "policy: a scan measures new commits and drops trivial ones") {
  commit("work", {{"a.py", "x = 1\ny = 2\n"}});
  CHECK(scans.scan().commits_new == 1);
  commit("indent", {{"a.py", "  x = 1\ny =  2\n"}});
  commit("lock", {{"uv.lock", "1\n2\n"}});
  commit("notebook", {{"svd.ipynb", "{}\n"}});
  commit("generated", {{".gitattributes", "*.pb.cc linguist-generated\n"}});
  commit("regenerated", {{"x.pb.cc", "1\n"}});
  const auto summary = scans.scan();
  CHECK(summary.commits_new == 2);
  CHECK(summary.commits_total == 3);
  CHECK(reasons() == Reasons{{"work", core::Dropped::none},
                             {"indent", core::Dropped::white_space},
                             {"lock", core::Dropped::never_paths},
                             {"notebook", core::Dropped::none},
                             {"generated", core::Dropped::none},
                             {"regenerated", core::Dropped::never_paths}});
  CHECK(sizes() == 6);
  // A second scan writes nothing.
  const std::int64_t changes = scans.number("SELECT total_changes()");
  CHECK(store::due_commits(scans.work.database).empty());
  scans.scan();
  CHECK(scans.number("SELECT total_changes()") == changes);
}

TEST_CASE_FIXTURE(Today, "policy: the hook counts at once, the next scan measures") {
  scans.scan();
  commit("work", {{"a.py", "x = 1\n"}});
  scans.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  run_hook();
  CHECK(reasons().at("indent") == core::Dropped::none);
  CHECK(sizes() == 1);
  // Measuring before the scan confirms it does not change it.
  scan::measure_due(scans.work, {});
  CHECK(reasons().at("indent") == core::Dropped::white_space);
  CHECK(scans.scan().commits_new == 0);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: a rule that changes meanwhile leaves commits due for measuring") {
  scans.scan();
  commit("work", {{"a.py", "x = 1\n"}});
  scans.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  run_hook();
  scans.work.settings.policy.never_paths = {"*.csv"};
  app::remember_policy(scans.work);
  scan::measure_due(scans.work, {});
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: commits of an added address are measured too") {
  box.variables["GIT_AUTHOR_EMAIL"] = "old@example.com";
  commit("lock", {{"uv.lock", "x = 1\n"}});
  scans.scan();
  CHECK(reasons().at("lock") == core::Dropped::unknown_address);
  scans.work.settings.git.emails.emplace_back("old@example.com");
  store::mark_own(scans.work.database, "old@example.com", true);
  scans.scan();
  CHECK(reasons().at("lock") == core::Dropped::never_paths);
}

TEST_CASE_FIXTURE(Policies, "policy: an old history is measured when its days are shown") {
  box.time = kToday - 400 * kDay;
  commit("old work", {{"a.py", "x = 1\n"}});
  commit("old indent", {{"a.py", "    x = 1\n"}});
  box.time = kToday - 20 * kDay;
  commit("work", {{"b.py", "x = 1\n"}});
  commit("indent", {{"b.py", "    x = 1\n"}});
  scans.scan();
  CHECK(sizes() == 2);
  CHECK(reasons() == Reasons{{"old work", core::Dropped::none},
                             {"old indent", core::Dropped::none},
                             {"work", core::Dropped::none},
                             {"indent", core::Dropped::white_space}});
  const core::Day day = scans.work.today - date::days{400};
  CHECK(scan::measure_days(scans.work, day, day, {.at_most = 1}) == 1);
  CHECK(sizes() == 3);
  measure(day, day);
  CHECK(reasons().at("old work") == core::Dropped::none);
  CHECK(reasons().at("old indent") == core::Dropped::white_space);
  // Later commits are measured on any day.
  box.time = kToday - 300 * kDay;
  commit("fetched indent", {{"b.py", "\tx = 1\n"}});
  scans.scan();
  CHECK(reasons().at("fetched indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: new rules judge the current and later days") {
  commit("small", {{"a.py", "1\n"}});
  scans.scan();
  pass_days(1);
  commit("small today", {{"a.py", "2\n"}});
  scans.scan();
  scans.work.settings.policy.min_lines = 5;
  scans.scan();
  commit("large", {{"b.py", "1\n2\n3\n4\n5\n"}});
  scans.scan();
  CHECK(reasons() == Reasons{{"small", core::Dropped::none},
                             {"small today", core::Dropped::too_small},
                             {"large", core::Dropped::none}});
  pass_days(1);
  scans.work.settings.policy.min_lines = 0;
  scans.scan();
  CHECK(reasons().at("small today") == core::Dropped::too_small);
  CHECK(store::policies(scans.work.database).size() == 3);
  // Changed and changed back on one day: no effect.
  scans.work.settings.policy.min_lines = 9;
  scans.scan();
  scans.work.settings.policy.min_lines = 0;
  scans.scan();
  CHECK(store::policies(scans.work.database).size() == 3);
  CHECK(store::policies(scans.work.database).front().from == core::kFirstDay);
}

TEST_CASE_FIXTURE(Today, "policy: overrides of one repository, even for the same commit") {
  commit("small", {{"a.py", "1\n"}});
  box.git(box.root(), {"clone", "-q", repo.string(), (box / "code/strict").string()});
  core::RepositoryPolicy strict;
  strict.path = (box / "code/str*").string();
  strict.min_lines = 3;
  core::RepositoryPolicy never;
  never.path = (box / "code/r").string();
  never.never_paths = {{"*.py"}};
  scans.work.settings.repositories = {strict};
  scans.scan();
  CHECK(reasons().at("small") == core::Dropped::none);  // a clone counts it
  CHECK(scans.column("SELECT o.by_policy FROM commits o JOIN repository r ON "
                     "r.id = o.repository_id ORDER BY r.name") ==
        std::vector<std::string>{"0", "8"});
  scans.work.settings.repositories = {strict, never};
  scans.scan();
  CHECK(reasons().at("small") != core::Dropped::none);
}

TEST_CASE_FIXTURE(Today, "policy: a rebuild judges all days, by stored changes if necessary") {
  commit("small", {{"a.py", "1\n"}});
  commit("data", {{"data/a.csv", "1\n2\n3\n4\n5\n6\n"}});
  commit("large", {{"b.py", "1\n2\n3\n4\n5\n"}});
  scans.scan();
  pass_days(3);
  scans.work.settings.policy.min_lines = 5;
  scans.work.settings.policy.never_paths = {"*.csv"};
  scans.scan();
  const Reasons before = reasons();
  CHECK(before.at("small") == core::Dropped::none);
  fs::remove_all(repo);

  const auto tried = app::rebuild(scans.work, app::Rebuild::try_out);
  CHECK(reasons() == before);
  CHECK_FALSE(tried.applied);
  CHECK(tried.rejudges);
  CHECK(tried.moved == 0);
  CHECK(tried.commits_before == 3);
  CHECK(tried.commits_after == 1);
  CHECK(store::policies(scans.work.database).size() == 2);

  const auto kept = app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(kept.applied);
  CHECK(kept.rejudges);
  CHECK(reasons() == Reasons{{"small", core::Dropped::too_small},
                             {"data", core::Dropped::never_paths},
                             {"large", core::Dropped::none}});
  CHECK(store::policies(scans.work.database).size() == 1);
  CHECK(app::rebuild(scans.work, app::Rebuild::keep).changes_nothing());
}

TEST_CASE_FIXTURE(Today,
                  "policy: a rebuild keeps copies of a work with differing clocks on its day") {
  // 2024-10-27, 01:00 in Seoul, the day before in Los Angeles.
  std::string stream;
  for (const char* offset : {"+0900", "-0800"}) {
    const std::string who = std::string("Me <me@example.com> 1729958400 ") + offset + "\n";
    stream += std::string("commit refs/heads/") + (*offset == '+' ? "main" : "copy") + "\nauthor " +
              who + "committer " + who + "data 3\none\nM 100644 inline a.py\ndata 4\n1\n2\n\n";
  }
  box.git(repo, {"fast-import", "--quiet"}, stream);
  scans.work.settings.commit_day = host::CommitDay::author;
  scans.scan();
  const auto days = [&] {
    CHECK(scans.column("SELECT day || ' ' || count FROM day_total") ==
          scans.column("SELECT day || ' ' || count(dropped) FROM commits GROUP BY day"));
    return scans.column("SELECT DISTINCT day FROM commits");
  };
  const auto before = days();
  CHECK(before.size() == 1);
  for (int i = 0; i < 2; ++i) {
    CHECK(app::rebuild(scans.work, app::Rebuild::keep).changes_nothing());
    CHECK(days() == before);
  }
}

TEST_CASE_FIXTURE(Policies, "policy: a rebuild moves activities and reports the changed days") {
  box.time = kToday + 7 * 3600;  // 02:30 on the next day in Seoul
  box.offset = "+0000";
  commit("late", {{"a.py", "1\n"}});
  scans.work.now += std::chrono::hours{24};
  scans.work.today += date::days{1};
  scans.scan();
  const core::Day day = scans.work.today;
  host::Settings& settings = scans.work.settings;
  settings.day_start = core::minutes{240};
  const auto view = app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(view.moved == 1);
  CHECK(view.before.at(day) == core::Verdict::met);
  CHECK(view.before.at(day - date::days{1}) == core::Verdict::before);
  CHECK(view.after.at(day) == core::Verdict::pending);
  CHECK(view.after.at(day - date::days{1}) == core::Verdict::met);
  CHECK(scans.number("SELECT count(*) FROM day_total") == 1);
  CHECK(reasons().at("late") == core::Dropped::none);

  settings.day_start = core::minutes{0};
  CHECK(app::rebuild(scans.work, app::Rebuild::keep).after.at(day) == core::Verdict::met);
  settings.commit_day = host::CommitDay::author;
  CHECK(app::rebuild(scans.work, app::Rebuild::keep).after.at(day) == core::Verdict::pending);
}

TEST_CASE_FIXTURE(Policies, "policy: measuring all judges nothing") {
  box.time = kToday - 400 * kDay;
  commit("work", {{"a.py", "1\n"}});
  commit("indent", {{"a.py", " 1\n"}});
  scans.scan();
  CHECK(scan::measure_all(scans.work, {}));
  CHECK(sizes() == 2);
  CHECK(reasons().at("indent") == core::Dropped::none);
  const std::atomic<bool> stop{true};
  commit("more", {{"a.py", "  1\n"}});
  scans.scan(true);
  CHECK_FALSE(scan::measure_all(scans.work, {.stop = &stop}));
  // Measured commits are judged when their day is shown, and by a rebuild.
  CHECK(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: the hook says that a repository is ignored on every device") {
  commit("one", {{"a.py", "1\n"}});
  scans.scan();
  commit("two", {{"a.py", "2\n"}});
  CHECK(run_hook() == core::Dropped::none);
  store::Database& database = scans.work.database;
  store::set_repo_ignore(database, store::device_id(database), "r", true, scans.work.now);
  commit("three", {{"a.py", "3\n"}});
  CHECK(run_hook() == core::Dropped::ignored);
  CHECK(reasons().at("three") == core::Dropped::ignored);
}
