// Which commits mean something, from the repository to the day: measured, judged, judged anew.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "gongbu/app/commit_hook.hpp"
#include "gongbu/app/measure.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/git/hook_site.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/changes.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;

namespace {

constexpr std::int64_t kToday = 1'795'257'000;  // 2026-11-21, 19:30 in Seoul
constexpr std::int64_t kDay = 86'400;

/// Subjects and why they do not count.
using Reasons = std::map<std::string, core::Dropped>;

struct Policies {
  // Commits files as they are given, a minute later than the last time.
  void commit(const std::string& subject, const std::map<std::string, std::string>& files) {
    box.time += 60;
    for (const auto& [path, text] : files) write_file(repo / path, text);
    box.git(repo, {"add", "-A"});
    box.git(repo, {"commit", "-q", "-m", subject});
  }

  Reasons reasons() {
    // Kept by the recorder, and never out of step.
    CHECK(gongbu.number("SELECT total(count) FROM day_total WHERE kind = 'commit'") ==
          gongbu.number("SELECT count(*) FROM commits WHERE dropped = 0"));
    store::ActivityFilter all;
    all.dropped = true;
    Reasons reasons;
    for (const core::Activity& activity : store::activities(gongbu.work.database, all))
      reasons[activity.subject] = activity.commit->dropped;
    return reasons;
  }

  std::int64_t sizes() { return gongbu.number("SELECT count(*) FROM commit_size"); }

  void measure(core::Day from, core::Day until) {
    CHECK(app::measure_days(gongbu.work, from, until, {}) == 0);
  }

  void pass_days(int days) {
    box.time += days * kDay;
    gongbu.work.now += date::days{days};
    gongbu.work.today += date::days{days};
  }

  Sandbox box;
  fs::path repo = box.init("code/r");
  Gongbu gongbu{box / "home", box / "code"};
};

struct Today : Policies {
  Today() { box.time = kToday; }
};

}  // namespace

TEST_CASE_FIXTURE(Today, "policy: a scan measures what is new, and drops what means nothing") {
  commit("work", {{"a.py", "x = 1\ny = 2\n"}});
  CHECK(gongbu.scan().commits_new == 1);
  commit("indent", {{"a.py", "  x = 1\ny =  2\n"}});
  commit("lock", {{"uv.lock", "1\n2\n"}});
  commit("notebook", {{"svd.ipynb", "{}\n"}});
  commit("generated", {{".gitattributes", "*.pb.cc linguist-generated\n"}});
  commit("regenerated", {{"x.pb.cc", "1\n"}});
  const auto summary = gongbu.scan();
  CHECK(summary.commits_new == 2);
  CHECK(summary.commits_total == 3);
  CHECK(reasons() == Reasons{{"work", core::Dropped::none},
                             {"indent", core::Dropped::white_space},
                             {"lock", core::Dropped::never_paths},
                             {"notebook", core::Dropped::none},
                             {"generated", core::Dropped::none},
                             {"regenerated", core::Dropped::never_paths}});
  CHECK(sizes() == 6);
  // A second time there is nothing to do, and nothing is written.
  const std::int64_t changes = gongbu.number("SELECT total_changes()");
  CHECK(store::due_objects(gongbu.work.database).empty());
  gongbu.scan();
  CHECK(gongbu.number("SELECT total_changes()") == changes);
}

TEST_CASE_FIXTURE(Today, "policy: the hook counts at once, the next scan measures") {
  gongbu.scan();
  commit("work", {{"a.py", "x = 1\n"}});
  gongbu.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  const auto site = git::find_hook_site(repo, std::nullopt).value();
  REQUIRE(app::record_fresh(gongbu.work, site, git::read_fresh_commit(site).value()));
  CHECK(reasons().at("indent") == core::Dropped::none);
  CHECK(sizes() == 1);
  // Measured before the scan has confirmed it, it stays so.
  app::measure_due(gongbu.work, {});
  CHECK(reasons().at("indent") == core::Dropped::white_space);
  CHECK(gongbu.scan().commits_new == 0);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today,
                  "policy: a rule that changes meanwhile leaves what is due to be measured") {
  gongbu.scan();
  commit("work", {{"a.py", "x = 1\n"}});
  gongbu.scan();
  commit("indent", {{"a.py", "   x = 1\n"}});
  const auto site = git::find_hook_site(repo, std::nullopt).value();
  REQUIRE(app::record_fresh(gongbu.work, site, git::read_fresh_commit(site).value()));
  gongbu.work.settings.policy.never_paths = {"*.csv"};
  app::remember_policy(gongbu.work);
  app::measure_due(gongbu.work, {});
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: commits of an address that is added are measured too") {
  box.variables["GIT_AUTHOR_EMAIL"] = "old@example.com";
  commit("lock", {{"uv.lock", "x = 1\n"}});
  gongbu.scan();
  CHECK(reasons().at("lock") == core::Dropped::unknown_address);
  gongbu.work.settings.git.emails.emplace_back("old@example.com");
  store::mark_mine(gongbu.work.database, "old@example.com", true);
  gongbu.scan();
  CHECK(reasons().at("lock") == core::Dropped::never_paths);
}

TEST_CASE_FIXTURE(Policies, "policy: an old history is measured when somebody asks for its days") {
  box.time = kToday - 400 * kDay;
  commit("old work", {{"a.py", "x = 1\n"}});
  commit("old indent", {{"a.py", "    x = 1\n"}});
  box.time = kToday - 20 * kDay;
  commit("work", {{"b.py", "x = 1\n"}});
  commit("indent", {{"b.py", "    x = 1\n"}});
  gongbu.scan();
  CHECK(sizes() == 2);
  CHECK(reasons() == Reasons{{"old work", core::Dropped::none},
                             {"old indent", core::Dropped::none},
                             {"work", core::Dropped::none},
                             {"indent", core::Dropped::white_space}});
  const core::Day day = gongbu.work.today - date::days{400};
  CHECK(app::measure_days(gongbu.work, day, day, {.at_most = 1}) == 1);
  CHECK(sizes() == 3);
  measure(day, day);
  CHECK(reasons().at("old work") == core::Dropped::none);
  CHECK(reasons().at("old indent") == core::Dropped::white_space);
  // What comes in later is measured, whatever day it is of.
  box.time = kToday - 300 * kDay;
  commit("fetched indent", {{"b.py", "\tx = 1\n"}});
  gongbu.scan();
  CHECK(reasons().at("fetched indent") == core::Dropped::white_space);
}

TEST_CASE_FIXTURE(Today, "policy: new rules judge the day on which they are seen, and later ones") {
  commit("small", {{"a.py", "1\n"}});
  gongbu.scan();
  pass_days(1);
  commit("small today", {{"a.py", "2\n"}});
  gongbu.scan();
  gongbu.work.settings.policy.min_lines = 5;
  gongbu.scan();
  commit("large", {{"b.py", "1\n2\n3\n4\n5\n"}});
  gongbu.scan();
  CHECK(reasons() == Reasons{{"small", core::Dropped::none},
                             {"small today", core::Dropped::too_small},
                             {"large", core::Dropped::none}});
  pass_days(1);
  gongbu.work.settings.policy.min_lines = 0;
  gongbu.scan();
  CHECK(reasons().at("small today") == core::Dropped::too_small);
  CHECK(store::policies(gongbu.work.database).size() == 3);
  // Changed and changed back on one day: as if nothing had been.
  gongbu.work.settings.policy.min_lines = 9;
  gongbu.scan();
  gongbu.work.settings.policy.min_lines = 0;
  gongbu.scan();
  CHECK(store::policies(gongbu.work.database).size() == 3);
  CHECK(store::policies(gongbu.work.database).front().from == core::kFirstDay);
}

TEST_CASE_FIXTURE(Today, "policy: other rules in one repository, also for the same commit") {
  commit("small", {{"a.py", "1\n"}});
  box.git(box.root(), {"clone", "-q", repo.string(), (box / "code/strict").string()});
  core::RepositoryPolicy strict;
  strict.path = (box / "code/str*").string();
  strict.min_lines = 3;
  core::RepositoryPolicy never;
  never.path = (box / "code/r").string();
  never.never_paths = {{"*.py"}};
  gongbu.work.settings.repositories = {strict};
  gongbu.scan();
  CHECK(reasons().at("small") == core::Dropped::none);  // one of its clones counts it
  CHECK(gongbu.column("SELECT o.dropped FROM commit_object o JOIN repository r ON "
                      "r.id = o.repository_id ORDER BY r.name") ==
        std::vector<std::string>{"0", "8"});
  gongbu.work.settings.repositories = {strict, never};
  gongbu.scan();
  CHECK(reasons().at("small") != core::Dropped::none);
}

TEST_CASE_FIXTURE(Today, "policy: a rebuild judges all days, from what is stored when it must") {
  commit("small", {{"a.py", "1\n"}});
  commit("data", {{"data/a.csv", "1\n2\n3\n4\n5\n6\n"}});
  commit("large", {{"b.py", "1\n2\n3\n4\n5\n"}});
  gongbu.scan();
  pass_days(3);
  gongbu.work.settings.policy.min_lines = 5;
  gongbu.work.settings.policy.never_paths = {"*.csv"};
  gongbu.scan();
  const Reasons before = reasons();
  CHECK(before.at("small") == core::Dropped::none);
  fs::remove_all(repo);

  const auto tried = app::rebuild(gongbu.work, app::Rebuild::try_out);
  CHECK(reasons() == before);
  CHECK_FALSE(tried.applied);
  CHECK(tried.rejudged == 2);
  CHECK(tried.moved == 0);
  CHECK(tried.commits_before == 3);
  CHECK(tried.commits_after == 1);
  CHECK(store::policies(gongbu.work.database).size() == 2);

  const auto kept = app::rebuild(gongbu.work, app::Rebuild::keep);
  CHECK(kept.applied);
  CHECK(kept.rejudged == 2);
  CHECK(reasons() == Reasons{{"small", core::Dropped::too_small},
                             {"data", core::Dropped::never_paths},
                             {"large", core::Dropped::none}});
  CHECK(store::policies(gongbu.work.database).size() == 1);
  CHECK(app::rebuild(gongbu.work, app::Rebuild::keep).changes_nothing());
}

TEST_CASE_FIXTURE(Policies, "policy: a rebuild moves days, and says which come to something else") {
  box.time = kToday + 7 * 3600;  // 02:30 of the day after in Seoul, 17:30 where it is made
  box.offset = "+0000";
  commit("late", {{"a.py", "1\n"}});
  gongbu.work.now += std::chrono::hours{24};
  gongbu.work.today += date::days{1};
  gongbu.scan();
  const core::Day day = gongbu.work.today;
  host::Settings& settings = gongbu.work.settings;
  settings.day_start = core::minutes{240};
  const auto view = app::rebuild(gongbu.work, app::Rebuild::keep);
  CHECK(view.moved == 1);
  CHECK(view.before.at(day) == core::Verdict::met);
  CHECK(view.before.at(day - date::days{1}) == core::Verdict::before);
  CHECK(view.after.at(day) == core::Verdict::pending);
  CHECK(view.after.at(day - date::days{1}) == core::Verdict::met);
  CHECK(gongbu.number("SELECT count(*) FROM day_total") == 1);
  CHECK(reasons().at("late") == core::Dropped::none);

  settings.day_start = core::minutes{0};
  CHECK(app::rebuild(gongbu.work, app::Rebuild::keep).after.at(day) == core::Verdict::met);
  settings.commit_day = host::CommitDay::author;
  CHECK(app::rebuild(gongbu.work, app::Rebuild::keep).after.at(day) == core::Verdict::pending);
}

TEST_CASE_FIXTURE(Policies, "policy: measuring all judges nothing") {
  box.time = kToday - 400 * kDay;
  commit("work", {{"a.py", "1\n"}});
  commit("indent", {{"a.py", " 1\n"}});
  gongbu.scan();
  CHECK(app::measure_all(gongbu.work, {}));
  CHECK(sizes() == 2);
  CHECK(reasons().at("indent") == core::Dropped::none);
  const std::atomic<bool> stop{true};
  commit("more", {{"a.py", "  1\n"}});
  gongbu.scan(true);
  CHECK_FALSE(app::measure_all(gongbu.work, {.stop = &stop}));
  // What is measured already is judged when its day is asked for, and by a rebuild.
  CHECK(app::rebuild(gongbu.work, app::Rebuild::keep).rejudged == 1);
  CHECK(reasons().at("indent") == core::Dropped::white_space);
}
