// Kinds of commits, from the repository to the totals.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/judge.hpp"
#include "gongbu/app/kind_test.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/policies.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/revision.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/transfer/import.hpp"
#include "imported_problem.hpp"
#include "policy_sandbox.hpp"
#include "store/totals.hpp"

using namespace gongbu;

namespace {

using Lines = std::vector<std::string>;

struct Kinds : Today {
  // Returns "kind subject" of the counted activities, in the order of the log.
  Lines counted() {
    check_totals();
    Lines lines;
    for (const core::Activity& activity : store::activities(scans.work.database, {}))
      lines.push_back(activity.kind + " " + activity.subject);
    return lines;
  }

  // Checks that every activity is in exactly one total.
  void check_totals() {
    CHECK(store::count_wrong_totals(scans.work.database.connection()) == 0);
    CHECK(scans.number("SELECT total(count) FROM day_total") ==
          scans.number("SELECT (SELECT count(*) FROM commits WHERE dropped = 0) + "
                       "(SELECT count(*) FROM entry WHERE deleted = 0)"));
  }

  int total(std::vector<std::string> kinds) {
    core::Goal goal;
    goal.kinds = std::move(kinds);
    int done = 0;
    for (const core::Tally& tally : store::tallies(scans.work.database))
      done += core::contribution(goal, tally);
    return done;
  }

  // Makes commits one second apart.
  void upload(const std::string& name, int commits) {
    for (int i = 0; i < commits; ++i) {
      box.time += 1;
      write_file(repo / (name + std::to_string(i)), "x\n");
      box.git(repo, {"add", "-A"});
      box.git(repo, {"commit", "-q", "-m", solved(name + std::to_string(i))});
    }
  }

  // The same for many.
  void upload_at_once(const std::string& name, int commits) {
    std::string stream;
    for (int i = 0; i < commits; ++i) {
      box.time += 1;
      const std::string subject = solved(name + std::to_string(i));
      stream += fmt::format(
          "commit refs/heads/main\ncommitter Me <{}> {} +0900\ndata {}\n{}\n"
          "M 100644 inline {}{}\ndata 2\nx\n\n",
          Sandbox::kEmail, box.time, subject.size(), subject, name, i);
    }
    box.git(repo, {"fast-import", "--quiet"}, stream);
  }

  // The commits that count, in the order of the log.
  std::vector<core::Activity> commits() {
    std::vector<core::Activity> found = store::activities(scans.work.database, {});
    std::erase_if(found, [](const core::Activity& one) { return !one.commit; });
    return found;
  }

  void set_kinds(core::KindRules rules) {
    scans.work.settings.kind_rules = std::move(rules);
    app::remember_policy(scans.work);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Kinds, "kinds: a commit counts once, for goals of its kind and of commits") {
  commit(solved("토마토"), {{"a.py", "1\n"}});
  commit("[BOJ] 1874 / 실버3 / 40분", {{"b.py", "1\n"}});
  commit("글", {{"_posts/a.md", "1\n2\n"}, {"_config.yml", "1\n"}});
  commit("plain", {{"c.py", "1\n"}});
  scans.scan();
  CHECK(counted() ==
        Lines{"problem 토마토 · Gold V", "problem 1874 · 실버3", "post 글", "commit plain"});
  CHECK(total({"problem"}) == 2);
  CHECK(total({"post"}) == 1);
  CHECK(total({"commit"}) == 4);
  CHECK(total({"commit", "problem"}) == 4);
  CHECK(total({"problem", "post"}) == 3);
  CHECK(total({}) == 4);
  CHECK(scans.column("SELECT kind || ' ' || count || ' ' || minutes || ' ' || commits FROM "
                     "day_total") == Lines{"commit 1 0 1", "post 1 0 1", "problem 2 40 1"});
  core::Goal goal;
  goal.kinds = {"problem"};
  goal.unit = core::Goal::Unit::spent;
  goal.amount = 40;
  CHECK(core::reached(goal, store::tallies(scans.work.database)));
  // Another full scan and a rebuild change nothing.
  const Lines all = counted();
  scans.scan(true);
  CHECK(counted() == all);
}

TEST_CASE_FIXTURE(Kinds,
                  "kinds: the log finds commits by either kind, and by their original subject") {
  commit(solved("토마토"), {{"a.py", "1\n"}});
  commit("plain", {{"c.py", "1\n"}});
  scans.scan();
  const auto found = [&](std::vector<std::string> kinds, std::optional<std::string> text) {
    store::ActivityFilter filter;
    filter.kinds = std::move(kinds);
    filter.text = std::move(text);
    return store::activities(scans.work.database, filter).size();
  };
  CHECK(found({"problem"}, {}) == 1);
  CHECK(found({"commit"}, {}) == 2);
  CHECK(found({"post"}, {}) == 0);
  CHECK(found({}, "baekjoonhub") == 1);
  CHECK(found({}, "토마토 · gold") == 1);
}

TEST_CASE_FIXTURE(Kinds, "kinds: a trailer of the same kind replaces the commit's kind") {
  commit(solved("토마토") + "\n\nStudy: problem 7576, 30m", {{"a.py", "1\n"}});
  scans.scan();
  CHECK(counted() == Lines{"problem 7576", "commit 토마토 · Gold V"});
  CHECK(total({"problem"}) == 1);
  CHECK(total({"commit"}) == 1);
  CHECK(total({}) == 2);
  SUBCASE("a trailer of another kind counts in addition") {
    commit(solved("미로") + "\n\nStudy: math SVD, 30m", {{"b.py", "1\n"}});
    scans.scan();
    CHECK(total({"problem"}) == 2);
    CHECK(total({"math"}) == 1);
  }
  SUBCASE("an amend that removes the trailer restores the kind") {
    box.git(repo, {"commit", "-q", "--amend", "-m", solved("토마토")});
    scans.scan();
    CHECK(counted() == Lines{"problem 토마토 · Gold V"});
  }
  SUBCASE("a rebuild changes nothing") {
    app::rebuild(scans.work, app::Rebuild::keep);
    CHECK(counted() == Lines{"problem 7576", "commit 토마토 · Gold V"});
  }
}

TEST_CASE_FIXTURE(Kinds, "kinds: rules apply from their day on, after a rebuild to all days") {
  scans.work.settings.kind_rules = {};
  scans.scan();
  commit(solved("before"), {{"a.py", "1\n"}});
  commit("draft", {{"blog/a.md", "1\n"}});
  scans.scan();
  pass_days(2);
  set_kinds({.own = {{.kind = "post", .paths = {"blog"}}}, .built_in = true});
  commit(solved("after"), {{"b.py", "1\n"}});
  commit("post", {{"blog/b.md", "1\n"}});
  scans.scan();
  const Lines dated = {"commit " + solved("before"), "commit draft", "problem after · Gold V",
                       "post post"};
  CHECK(counted() == dated);
  const report::RebuildView tried = app::rebuild(scans.work, app::Rebuild::try_out);
  CHECK(tried.rejudges);
  CHECK(counted() == dated);
  const report::RebuildView view = app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(view.commits_before == view.commits_after);
  CHECK(core::sum(store::tallies(scans.work.database), core::kFirstDay, core::kLastDay).count == 4);
  CHECK(counted() ==
        Lines{"problem before · Gold V", "post draft", "problem after · Gold V", "post post"});
  CHECK_FALSE(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
}

TEST_CASE_FIXTURE(Kinds, "kinds: rules changed today apply to all commits of today") {
  commit(solved("토마토"), {{"a.py", "1\n"}});
  scans.scan();
  CHECK(total({"problem"}) == 1);
  set_kinds({.own = {{.kind = "course", .message = "*-BaekjoonHub"}}, .built_in = true});
  CHECK(counted() == Lines{"course 토마토 · Gold V"});
  set_kinds({});
  CHECK(total({"course"}) == 0);
  CHECK(total({}) == 1);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: a rule for some repositories does not apply to others") {
  const auto other = box.init("code/paper-vae");
  box.commit(other, "implement");
  commit("work", {{"a.py", "1\n"}});
  scans.work.settings.kind_rules.own = {
      {.kind = "paper", .repository = (box / "code/paper-*").string()}};
  scans.scan();
  CHECK(total({"paper"}) == 1);
  CHECK(total({"commit"}) == 2);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: the hook counts a problem at once, a post when it is measured") {
  scans.scan();
  commit(solved("토마토"), {{"a.py", "1\n"}});
  run_hook();
  CHECK(counted() == Lines{"problem 토마토 · Gold V"});
  commit("글", {{"_posts/a.md", "1\n"}});
  run_hook();
  CHECK(total({"post"}) == 0);
  scans.scan();
  CHECK(counted() == Lines{"problem 토마토 · Gold V", "post 글"});
}

TEST_CASE_FIXTURE(Kinds, "kinds: a bulk upload counts once, also in a clone") {
  upload("a", 12);
  box.time += 3600;
  upload("b", 9);
  scans.scan();
  CHECK(total({"problem"}) == 10);
  CHECK(total({}) == 10);
  check_totals();
  store::ActivityFilter dropped;
  dropped.dropped = true;
  int uploaded = 0;
  for (const core::Activity& activity : store::activities(scans.work.database, dropped))
    uploaded += activity.commit->dropped == core::Dropped::bulk_upload ? 1 : 0;
  CHECK(uploaded == 11);
  CHECK(store::activities(scans.work.database, {}).front().commit->uploaded == 12);
  box.git(box / "code", {"clone", "-q", "r", "clone"});
  scans.scan();
  CHECK(total({"problem"}) == 10);
  scans.scan(true);
  CHECK(total({"problem"}) == 10);
  CHECK_FALSE(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
  CHECK(total({"problem"}) == 10);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: an upload grows from scan to scan and commit to commit") {
  scans.scan();
  upload("a", 9);
  scans.scan();
  CHECK(total({"problem"}) == 9);
  SUBCASE("by a scan") {
    upload("b", 1);
    scans.scan();
  }
  SUBCASE("by a hook") {
    upload("b", 1);
    run_hook();
  }
  CHECK(total({"problem"}) == 1);
  upload("c", 3);
  scans.scan();
  CHECK(total({"problem"}) == 1);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: one scan finds uploads far apart, each in its own repository") {
  upload("a", 12);
  box.time += 3 * kDay;
  upload("b", 10);
  box.time += 100 * kDay;
  upload("c", 9);
  box.time -= 100 * kDay + 9;
  repo = box.init("code/s");
  upload("d", 9);
  scans.work.now += date::days{103};
  scans.work.today += date::days{103};
  scans.scan();
  CHECK(total({"problem"}) == 1 + 1 + 9 + 9);
  check_totals();
  app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(total({"problem"}) == 1 + 1 + 9 + 9);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: an upload remains without its first commit on an earlier day") {
  scans.work.settings.day_start = std::chrono::hours{19} + core::minutes{31};
  scans.work.today -= date::days{1};
  upload("a", 1);  // at 19:30
  scans.scan();
  scans.work.today += date::days{1};
  box.time += 60;
  upload("b", 11);
  scans.scan();
  CHECK(total({"problem"}) == 1);
  const core::Activity first = store::activities(scans.work.database, {}).front();
  CHECK(first.day == scans.work.today - date::days{1});
  CHECK(first.commit->uploaded == 12);
  store::RepositoryChange change;
  change.not_own = {first.commit->oid};
  store::ScanTransaction recording(scans.work.database, scans.work.today);
  recording.end(store::repositories(scans.work.database).front().id, std::move(change), {},
                scans.work.now);
  recording.commit();
  CHECK(total({"problem"}) == 1);
  const core::Activity next = store::activities(scans.work.database, {}).front();
  CHECK(next.day == scans.work.today);
  CHECK(next.commit->uploaded == 11);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: past days keep their verdicts until a rebuild") {
  scans.work.settings.kind_rules = {};
  upload("a", 12);
  scans.scan();
  CHECK(total({}) == 12);
  pass_days(1);
  set_kinds({.own = {}, .built_in = true});
  scans.scan(true);
  CHECK(total({}) == 12);
  CHECK(app::rebuild(scans.work, app::Rebuild::try_out).commits_after == 1);
  CHECK(total({}) == 12);
  app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(total({"problem"}) == 1);
  CHECK(total({}) == 1);
  check_totals();
  // A rule of the user's own makes no bulk uploads.
  scans.work.settings.kind_rules = {.own = {{.kind = "course", .message = "*-BaekjoonHub"}},
                                    .built_in = true};
  app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(total({"course"}) == 12);
  check_totals();
  // Without rules they are plain commits again.
  scans.work.settings.kind_rules = {};
  app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(total({"commit"}) == 12);
  CHECK(total({"problem"}) == 0);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds,
                  "kinds: a bulk upload whose first commit does not count still counts once") {
  scans.work.settings.policy.min_lines = 2;
  scans.scan();
  upload("a", 1);
  box.time += 1;
  for (int i = 0; i < 11; ++i) {
    write_file(repo / ("b" + std::to_string(i)), "1\n2\n3\n");
    box.git(repo, {"add", "-A"});
    box.git(repo, {"commit", "-q", "-m", solved("b" + std::to_string(i))});
  }
  scans.scan();
  CHECK(total({"problem"}) == 1);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: an upload counts once for the problems that were not imported") {
  constexpr int kProblems = 500;
  upload_at_once("a", kProblems);
  pass_days(1);
  scans.scan();
  const auto numbered = [](int from, int until) {
    Lines titles;
    for (int i = from; i < until; ++i) titles.push_back("a" + std::to_string(i));
    return titles;
  };
  const auto verdicts = [&] {
    return scans.column(
        "SELECT dropped || ' ' || count(*) FROM commits GROUP BY dropped ORDER BY dropped");
  };
  const Lines none = {"0 1", "11 499"};
  CHECK(verdicts() == none);
  CHECK(total({"problem"}) == 1);
  SUBCASE("one") {
    import_problems(scans.work, numbered(17, 18));
    CHECK(verdicts() == Lines{"0 1", "11 498", "12 1"});
    CHECK(total({"problem"}) == 2);
    CHECK(commits().front().commit->uploaded == 499);
  }
  SUBCASE("the one that counted") {
    import_problems(scans.work, numbered(0, 1));
    CHECK(verdicts() == Lines{"0 1", "11 498", "12 1"});
    CHECK(commits().front().subject == "a1 · Gold V");
    CHECK(commits().front().commit->uploaded == 499);
  }
  SUBCASE("all but one, which stands for itself") {
    import_problems(scans.work, numbered(0, kProblems - 1));
    CHECK(verdicts() == Lines{"0 1", "12 499"});
    CHECK(total({"problem"}) == kProblems);
    CHECK(commits().front().commit->uploaded == 0);
    import_problems(scans.work, numbered(kProblems - 1, kProblems));
    CHECK(verdicts() == Lines{"12 500"});
    CHECK(total({"problem"}) == kProblems);
  }
  SUBCASE("all") {
    import_problems(scans.work, numbered(0, kProblems));
    CHECK(verdicts() == Lines{"12 500"});
    CHECK(total({"problem"}) == kProblems);
  }
  SUBCASE("others") {
    import_problems(scans.work, {"another"});
    CHECK(verdicts() == none);
    CHECK(total({"problem"}) == 2);
  }
  check_totals();
  const Lines imported = verdicts();
  scans.scan(true);
  CHECK(verdicts() == imported);
  CHECK_FALSE(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
  CHECK(verdicts() == imported);
  while (!store::import_batches(scans.work.database).empty() &&
         store::undo(scans.work.database, scans.work.now)) {
  }
  CHECK(verdicts() == none);
  CHECK(total({"problem"}) == 1);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds,
                  "kinds: a commit that uploads all problems counts until they are imported") {
  commit("전체 코드 업로드 -BaekjoonHub", {{"a.py", "1\n"}});
  commit("전체 코드 업로드", {{"b.py", "1\n"}});  // of somebody else's habit
  scans.scan();
  CHECK(counted() == Lines{"problem 전체 코드 업로드", "commit 전체 코드 업로드"});
  const std::int64_t batch = import_problems(scans.work, {"a0", "a1"});
  CHECK(total({"problem"}) == 2);
  CHECK(total({"commit"}) == 1);
  check_totals();
  store::remove_import(scans.work.database, batch, scans.work.now);
  CHECK(total({"problem"}) == 1);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: imported problems count instead of commits of their upload") {
  upload("a", 12);
  box.time += kDay;
  upload("b", 12);
  scans.work.now += date::days{1};
  scans.work.today += date::days{1};
  scans.scan();
  CHECK(total({"problem"}) == 2);
  const Lines all = {"a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11"};
  const std::int64_t batch = import_problems(scans.work, all);
  CHECK(commits().size() == 1);  // of the other upload
  CHECK(total({"problem"}) == 13);
  check_totals();
  const auto repository = store::repositories(scans.work.database).front();
  const report::KindTestView test = app::test_kinds(scans.work, repository, nullptr);
  CHECK(test.uploaded == 24);
  CHECK(test.imported == 12);
  // A full scan, a clone and a rebuild give the same.
  box.git(box / "code", {"clone", "-q", "r", "clone"});
  scans.scan(true);
  CHECK(total({"problem"}) == 13);
  CHECK_FALSE(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
  CHECK(total({"problem"}) == 13);
  check_totals();
  SUBCASE("until the import is removed, and again after undo") {
    store::remove_import(scans.work.database, batch, scans.work.now);
    CHECK(total({"problem"}) == 2);
    CHECK(counted().size() == 2);
    check_totals();
    store::undo(scans.work.database, scans.work.now);
    CHECK(commits().size() == 1);
  }
  SUBCASE("until the import is undone") {
    store::undo(scans.work.database, scans.work.now);
    CHECK(commits().size() == 2);
  }
  SUBCASE("until an entry is removed by hand") {
    store::remove_entries(
        scans.work.database,
        {scans.number("SELECT id FROM entry WHERE subject = '백준 1 a3 (Gold V)'")},
        scans.work.now);
    CHECK(commits().size() == 2);
    CHECK(commits().front().subject == "a3 · Gold V");
  }
  SUBCASE("also when its level is another one since") {
    store::Entry entry =
        *store::find_entry(scans.work.database, scans.number("SELECT max(id) FROM entry"));
    entry.subject = "백준 1 a11 (Gold IV)";
    store::update_entry(scans.work.database, entry, scans.work.now);
    app::rebuild(scans.work, app::Rebuild::keep);
    CHECK(commits().size() == 1);
  }
  SUBCASE("and of an upload that is found later") {
    import_problems(scans.work, {"c0", "c1"});
    box.time += 3600;
    upload("c", 11);
    scans.scan();
    CHECK(commits().size() == 2);
    CHECK(commits().back().subject == "c2 · Gold V");
    CHECK(commits().back().commit->uploaded == 9);
  }
  SUBCASE("and of an upload that the problem joins last") {
    import_problems(scans.work, {"d0"});
    box.time += 3600;
    upload("c", 11);
    scans.scan();
    CHECK(commits().size() == 2);
    upload("d", 1);
    scans.scan();
    CHECK(commits().size() == 2);
    CHECK(scans.number("SELECT count(*) FROM commits WHERE dropped = 12") == 13);
  }
  SUBCASE("but not alone, beside an upload") {
    import_problems(scans.work, {"d0"});
    box.time += 3600;
    upload("d", 1);
    scans.scan();
    CHECK(commits().size() == 2);
  }
  check_totals();
}

TEST_CASE_FIXTURE(Kinds, "kinds: GitHub's days with a commit of any kind are not imported") {
  commit(solved("토마토"), {{"a.py", "1\n"}});
  scans.scan();
  const auto file = box.root() / "github.json";
  const auto cell = [](core::Day day) {
    return R"({"contributionCount":2,"date":")" + core::iso(day) + R"("})";
  };
  write_file(file, R"({"weeks":[{"contributionDays":[)" + cell(scans.work.today) + "," +
                       cell(scans.work.today - date::days{3}) + "]}]}");
  transfer::Import import(scans.work, {{file, "github.json"}}, {.fill = true});
  CHECK(import.keep().added == 1);
  CHECK(scans.column("SELECT day FROM entry") ==
        Lines{std::to_string((scans.work.today - date::days{3}).time_since_epoch().count())});
  CHECK(scans.column("SELECT source FROM entry") == Lines{"import:github"});
}

TEST_CASE_FIXTURE(Kinds, "kinds: commits matched by the user's own rule are no bulk upload") {
  scans.work.settings.kind_rules.own = {{.kind = "problem", .message = "*-BaekjoonHub"}};
  upload("a", 12);
  scans.scan();
  CHECK(total({"problem"}) == 12);
}

TEST_CASE_FIXTURE(Kinds, "kinds: `kind test` shows the kinds of a repository's commits") {
  commit(solved("토마토"), {{"a.py", "1\n"}});
  commit("글", {{"_posts/a.md", "1\n"}});
  commit("plain", {{"c.py", "1\n"}});
  scans.work.settings.kind_rules = {};
  scans.scan();
  scans.work.settings.kind_rules.built_in = true;
  const std::int64_t changes = scans.number("SELECT total_changes()");
  const auto repository = store::repositories(scans.work.database).front();
  const report::KindTestView view = app::test_kinds(scans.work, repository, nullptr);
  Lines groups;
  for (const auto& group : view.groups)
    groups.push_back(group.kind + " " + group.rule + " " + std::to_string(group.commits) + " " +
                     group.examples.front().subject);
  std::sort(groups.begin(), groups.end());
  CHECK(groups ==
        Lines{"commit  1 plain", "post jekyll 1 글", "problem baekjoonhub 1 토마토 · Gold V"});
  CHECK(scans.number("SELECT total_changes()") == changes);
}

TEST_CASE_FIXTURE(Kinds, "kinds: after random changes, totals have every activity once") {
  std::mt19937 random(24);
  const auto any = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
  const std::vector<core::KindRules> rules = {
      {},
      {.own = {}, .built_in = true},
      {.own = {{.kind = "course", .message = "*a*"}}, .built_in = true},
      {.own = {{.kind = "post", .paths = {"_posts"}, .share = 0.3}}, .built_in = false}};
  int made = 0;
  for (int step = 0; step < 60; ++step) {
    CAPTURE(step);
    const std::string name = "n" + std::to_string(made++);
    switch (any(7)) {
      case 0:
        upload(name + "a", 3 + any(9));
        break;
      case 1:
        commit("글 " + name,
               {{"_posts/" + name, "1\n2\n"}, {"x" + name, any(1) == 0 ? "" : "1\n"}});
        break;
      case 2:
        commit(solved(name) + "\n\nStudy: " + (any(1) == 0 ? "problem" : "course") + " " + name,
               {{name, "1\n"}});
        break;
      case 3:
        if (made > 1)
          box.try_git(repo, {"commit", "-q", "--amend", "-m", solved("amended " + name)});
        break;
      case 4:
        set_kinds(rules[static_cast<std::size_t>(any(3))]);
        break;
      case 5:
        if (any(2) == 0) app::rebuild(scans.work, app::Rebuild::keep);
        break;
      case 6:
        pass_days(1);
        break;
      default:
        box.try_git(repo, {"reset", "-q", "--hard", "HEAD~1"});
    }
    scans.scan(any(4) == 0);
    check_totals();
  }
  app::rebuild(scans.work, app::Rebuild::keep);
  check_totals();
}

TEST_CASE_FIXTURE(Kinds,
                  "kinds: an upload counts when the commit that counted is another kind now") {
  upload_at_once("a", 12);
  pass_days(1);
  scans.scan();
  import_problems(scans.work, {"a0"});
  CHECK(commits().front().subject == "a1 · Gold V");
  scans.work.settings.kind_rules.own = {{.kind = "course", .message = "*: a1,*"}};
  app::rebuild(scans.work, app::Rebuild::keep);
  CHECK(total({"course"}) == 1);
  CHECK(total({"problem"}) == 2);  // a0 and, for the others, a2
  check_totals();
  CHECK_FALSE(app::rebuild(scans.work, app::Rebuild::keep).rejudges);
}
