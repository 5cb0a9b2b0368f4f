// Study days after history is rewritten, with real hooks and git.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <thread>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/scan/commit_hook.hpp"
#include "hook_sandbox.hpp"

namespace fs = std::filesystem;
namespace core = gongbu::core;

namespace {

using Days = std::set<std::string>;

std::string text_of(const Days& days) {
  std::string text;
  for (const std::string& day : days) text += day + " ";
  return text;
}

/// A repository with one commit on each of three days, recorded by hooks.
class Rewriting : public Hooks {
 public:
  Rewriting() : repo(init("repo")), scans(home(), root()) {
    settings("[git]\nroots = [\"" + root().string() + "\"]\nemails = [\"" + kEmail + "\"]\n");
    variables["GONGBU_HOME"] = home().string();
    variables["GONGBU_NOW"] = "2026-11-21T21:00:00+09:00";
    scans.scan();
    REQUIRE(gongbu(repo, {"hook", "install"}).status == 0);
    for (const int day : {17, 18, 19}) work_on(day, "file" + std::to_string(day));
    record();
    REQUIRE(days() == kRecorded);
    REQUIRE(works() == 3);
  }

  /// Returns 11:00 in Seoul of a day of November 2026.
  static std::int64_t at(int day) { return 1'793'498'400 + (day - 1) * 86'400; }
  static std::string date(int day) { return "@" + std::to_string(at(day)) + " +0900"; }

  void on(int day) { time = at(day) + 60 * ++minutes_; }
  void work_on(int day, const std::string& file) {
    on(day);
    write_file(repo / file, content_of(repo / file) + "line " + std::to_string(minutes_) + "\n");
    git(repo, {"add", "."});
    git(repo, {"commit", "-q", "-m", "work on " + file});
  }

  /// Rebases onto a commit; `editor` edits the todo list.
  bool rebase(const std::string& editor, const std::vector<std::string>& options,
              const std::string& from) {
    std::vector<std::string> words{"-c", "sequence.editor=" + editor, "rebase", "-q", "-i"};
    words.insert(words.end(), options.begin(), options.end());
    words.push_back(from);
    return try_git(repo, words);
  }

  /// Reads the spool and scans, after background processes of the hooks.
  void record() {
    for (int i = 0; i < 500; ++i) {
      gongbu::scan::read_hook_spool(scans.work);
      if (!fs::exists(home() / "hook.spool") && !fs::exists(home() / "hook.spool.taken")) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    scans.scan();
  }

  /// Returns the days up to today with commits (git's clock may be ahead of the test's).
  Days days() {
    Days days;
    for (const std::string& day :
         scans.column("SELECT day FROM day_total WHERE kind = 'commit' AND count > 0 AND day <= " +
                      std::to_string(scans.work.today.time_since_epoch().count())))
      days.insert(core::iso(core::Day{date::days{std::stoi(day)}}).substr(8));
    return days;
  }
  std::int64_t works() { return scans.number("SELECT count(*) FROM commits WHERE dropped = 0"); }

  void uninstall() {
    fs::remove(repo / ".git/hooks/post-commit");
    fs::remove(repo / ".git/hooks/post-rewrite");
  }

  static inline const Days kRecorded{"17", "18", "19"};

  fs::path repo;
  Gongbu scans;

 private:
  int minutes_ = 0;
};

/// A way to rewrite the commit of the 18th or, for amends, of the 19th.
struct Way {
  const char* name;
  bool needs_edit;  ///< whether it can change files
  std::function<void(Rewriting&, bool differs, bool new_date)> rewrite;
};

void edit_file(const Rewriting& of, const std::string& file) {
  write_file(of.repo / file, content_of(of.repo / file) + "another line\n");
  of.git(of.repo, {"add", "."});
}

std::vector<std::string> amending(bool new_date) {
  std::vector<std::string> words{"commit", "-q", "--amend", "--no-edit"};
  if (new_date) words.insert(words.end(), {"--date", Rewriting::date(21)});
  return words;
}

void edit(Rewriting& of, const std::vector<std::string>& amend, bool differs) {
  REQUIRE(of.rebase("sed -i 1s/pick/edit/", {}, "HEAD~2"));
  if (differs) edit_file(of, "file18");
  of.git(of.repo, amend);
  of.git(of.repo, {"-c", "core.editor=true", "rebase", "--continue"});
}

void exec_amend(Rewriting& of, const std::string& options, bool differs) {
  const std::string amend = "git commit -q --amend --no-edit " + options;
  REQUIRE(of.rebase(differs ? "sed -i \"1a exec echo more >>file18; git add .; " + amend + "\""
                            : "sed -i \"1a exec " + amend + "\"",
                    {}, "HEAD~2"));
}

const std::vector<Way> kWays = {
    {"commit --amend", true,
     [](Rewriting& of, bool differs, bool new_date) {
       if (differs) edit_file(of, "file19");
       of.git(of.repo, amending(new_date));
     }},
    {"commit --amend -m", true,
     [](Rewriting& of, bool differs, bool new_date) {
       if (differs) edit_file(of, "file19");
       std::vector<std::string> words = amending(new_date);
       words.insert(words.end(), {"-m", "another subject"});
       words.erase(std::find(words.begin(), words.end(), "--no-edit"));
       of.git(of.repo, words);
     }},
    {"commit --amend --reset-author", true,
     [](Rewriting& of, bool differs, bool new_date) {
       if (differs) edit_file(of, "file19");
       std::vector<std::string> words = amending(false);
       if (new_date) words.emplace_back("--reset-author");
       of.git(of.repo, words);
     }},
    {"rebase -i: edit", true,
     [](Rewriting& of, bool differs, bool new_date) { edit(of, amending(new_date), differs); }},
    {"rebase -i: edit, twice amended", true,
     [](Rewriting& of, bool differs, bool new_date) {
       REQUIRE(of.rebase("sed -i 1s/pick/edit/", {}, "HEAD~2"));
       of.git(of.repo, amending(new_date));
       of.on(21);
       if (differs) edit_file(of, "file18");
       of.git(of.repo, {"commit", "-q", "--amend", "-m", "amended again"});
       of.git(of.repo, {"-c", "core.editor=true", "rebase", "--continue"});
     }},
    {"rebase -i: edit, scanned in the middle", true,
     [](Rewriting& of, bool differs, bool new_date) {
       REQUIRE(of.rebase("sed -i 1s/pick/edit/", {}, "HEAD~2"));
       if (differs) edit_file(of, "file18");
       of.git(of.repo, amending(new_date));
       of.record();
       of.git(of.repo, {"-c", "core.editor=true", "rebase", "--continue"});
     }},
    {"rebase -i: reword", false,
     [](Rewriting& of, bool, bool new_date) {
       std::vector<std::string> options;
       if (new_date) options.emplace_back("--reset-author-date");
       of.variables["GIT_EDITOR"] = "sed -i '1s/^/reworded: /'";
       REQUIRE(of.rebase("sed -i 1s/pick/reword/", options, "HEAD~2"));
       of.variables.erase("GIT_EDITOR");
     }},
    {"rebase -i: exec", true,
     [](Rewriting& of, bool differs, bool new_date) {
       exec_amend(of, new_date ? "--date=" + std::to_string(Rewriting::at(21)) + "+0900" : "",
                  differs);
     }},
    {"rebase --exec, each with its author reset", false,
     [](Rewriting& of, bool, bool new_date) {
       REQUIRE(of.rebase("true",
                         {"--exec", std::string("git commit -q --amend --no-edit") +
                                        (new_date ? " --reset-author" : "")},
                         "HEAD~2"));
     }},
    {"rebase", false,
     [](Rewriting& of, bool, bool new_date) {
       of.git(of.repo,
              {"rebase", "-q", "--force-rebase",
               new_date ? "--reset-author-date" : "--committer-date-is-author-date", "HEAD~2"});
     }},
    {"rebase --apply", false,
     [](Rewriting& of, bool, bool new_date) {
       of.git(of.repo, {"rebase", "-q", "--apply", "--force-rebase",
                        new_date ? "--ignore-date" : "--committer-date-is-author-date", "HEAD~2"});
     }},
    {"rebase onto another base", false,
     [](Rewriting& of, bool, bool new_date) {
       of.git(of.repo, {"branch", "mine"});
       of.git(of.repo, {"reset", "-q", "--hard", "HEAD~2"});
       of.uninstall();  // the base commit is not recorded
       of.variables["GIT_AUTHOR_EMAIL"] = "other@example.com";
       of.variables["GIT_AUTHOR_NAME"] = "Other";
       for (const char* file : {"file17", "unrelated"}) {
         write_file(of.repo / file, "by another\n" + content_of(of.repo / file));
         of.git(of.repo, {"add", "."});
         of.git(of.repo, {"commit", "-q", "-m", "by another"});
       }
       of.variables.erase("GIT_AUTHOR_EMAIL");
       of.variables.erase("GIT_AUTHOR_NAME");
       REQUIRE(of.gongbu(of.repo, {"hook", "install"}).status == 0);
       std::vector<std::string> words{"rebase", "-q", "main", "mine"};
       if (new_date) words.insert(words.begin() + 2, "--reset-author-date");
       of.git(of.repo, words);
       of.git(of.repo, {"branch", "-f", "main", "mine"});
     }},
    {"rebase -i: reordered", false,
     [](Rewriting& of, bool, bool new_date) {
       std::vector<std::string> options;
       if (new_date) options.emplace_back("--reset-author-date");
       REQUIRE(of.rebase("sed -i '1{h;d};2{G}'", options, "HEAD~2"));
     }},
};

}  // namespace

TEST_CASE("rewriting: days are kept; only another change with another date is new work") {
  for (const Way& way : kWays) {
    for (const bool differs : {false, true}) {
      if (differs && !way.needs_edit) continue;
      for (const bool new_date : {false, true}) {
        const std::string name = way.name;
        CAPTURE(name);
        CAPTURE(differs);
        CAPTURE(new_date);
        Rewriting of;
        of.on(21);
        way.rewrite(of, differs, new_date);
        Days expected = Rewriting::kRecorded;
        if (differs && new_date) expected.insert("21");
        for (const bool full : {false, true}) {
          of.record();
          if (full) of.scans.scan(true);
          CHECK(text_of(of.days()) == text_of(expected));
          CHECK(of.works() == static_cast<std::int64_t>(expected.size()));
        }
      }
    }
  }
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: amends of one commit are one work") {
  for (const int day : {20, 21}) {
    on(day);
    git(repo, {"commit", "-q", "--amend", "--no-edit", "--date", date(day)});
  }
  record();
  CHECK(days() == kRecorded);
  SUBCASE("an amend with another change is new work") {
    edit_file(*this, "file19");
    git(repo, {"commit", "-q", "--amend", "--no-edit"});  // with the date set before
    record();
    CHECK(days() == Days{"17", "18", "19", "21"});
    CHECK(works() == 4);
    on(21);
    git(repo, {"commit", "-q", "--amend", "--no-edit", "--date", date(20)});
    record();
    CHECK(days() == Days{"17", "18", "19", "21"});
    CHECK(works() == 4);
  }
  SUBCASE("also after a rebase without hooks") {
    uninstall();
    git(repo, {"rebase", "-q", "--force-rebase", "HEAD~2"});
    record();
    CHECK(works() == 3);
  }
  SUBCASE("in a clone") {
    git(root(), {"clone", "-q", repo.string(), "clone"});
    record();
    CHECK(works() == 3);
    CHECK(days() == kRecorded);
    fs::remove_all(repo);
    record();
    CHECK(works() == 3);
    CHECK(days() == kRecorded);
  }
  SUBCASE("a rebuild moves none") {
    gongbu::app::rebuild(scans.work, gongbu::app::Rebuild::keep);
    CHECK(days() == kRecorded);
    CHECK(works() == 3);
  }
  SUBCASE("a reset to the first version is not new work") {
    git(repo, {"reset", "-q", "--hard", "HEAD@{2}"});
    record();
    CHECK(works() == 3);
    CHECK(days() == kRecorded);
  }
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: the first version in a clone is not a second work") {
  git(root(), {"clone", "-q", repo.string(), "clone"});
  record();
  on(21);
  git(repo, {"commit", "-q", "--amend", "-m", "another subject", "--date", date(21)});
  record();
  CHECK(days() == kRecorded);
  git(root() / "clone", {"fetch", "-q"});
  git(root() / "clone", {"reset", "-q", "--hard", "origin/main"});
  record();
  CHECK(days() == kRecorded);
  CHECK(works() == 3);
  fs::remove_all(root() / "clone");
  record();
  CHECK(works() == 3);
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: a squash keeps the day of each commit in it") {
  on(20);
  edit_file(*this, "file17");
  git(repo, {"commit", "-q", "--fixup", "HEAD~2"});
  on(21);
  edit_file(*this, "file18");
  git(repo, {"commit", "-q", "--squash", "HEAD~2", "-m", "more of it"});
  record();
  const Days all{"17", "18", "19", "20", "21"};
  REQUIRE(days() == all);
  std::vector<std::string> options{"--autosquash", "--root"};
  SUBCASE("with its date") {}
  SUBCASE("with a new date") { options.insert(options.begin(), "--reset-author-date"); }
  SUBCASE("without hooks") { uninstall(); }
  variables["GIT_EDITOR"] = "true";
  std::vector<std::string> words{"-c", "sequence.editor=true", "rebase", "-q", "-i"};
  words.insert(words.end(), options.begin(), options.end());
  git(repo, words);
  for (int i = 0; i < 2; ++i) {
    record();
    CHECK(days() == all);
    CHECK(works() == 5);
  }
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: commits dropped by a rebase still count") {
  on(21);
  const std::string dropped = git(repo, {"rev-parse", "HEAD~1"});
  REQUIRE(rebase("sed -i 1d", {}, "HEAD~2"));
  record();
  CHECK(days() == kRecorded);
  SUBCASE("picked again, it is the same work") {
    REQUIRE(rebase("sed -i '1a exec git cherry-pick " + dropped + "'", {}, "HEAD~1"));
    record();
    CHECK(days() == kRecorded);
    CHECK(works() == 3);
  }
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: a commit emptied by an amend still counts") {
  on(21);
  write_file(repo / "file19", "");
  fs::remove(repo / "file19");
  git(repo, {"add", "-A"});
  std::vector<std::string> words{"commit", "-q", "--amend", "--no-edit", "--allow-empty"};
  SUBCASE("with its date") {}
  SUBCASE("with a new date") { words.insert(words.end(), {"--date", date(21)}); }
  SUBCASE("without hooks") { uninstall(); }
  git(repo, words);
  record();
  CHECK(days() == kRecorded);
  gongbu::app::rebuild(scans.work, gongbu::app::Rebuild::keep);
  CHECK(days() == kRecorded);
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: a wrong date can be corrected") {
  on(21);
  write_file(repo / "file21", "x");
  git(repo, {"add", "."});
  std::string wrong = "@" + std::to_string(at(60)) + " +0900";
  SUBCASE("in the future") {}
  SUBCASE("of an unset clock") { wrong = "@100 +0000"; }
  git(repo, {"commit", "-q", "-m", "dated wrongly", "--date", wrong});
  record();
  CHECK_FALSE(days().contains("21"));
  git(repo, {"commit", "-q", "--amend", "--no-edit", "--date", date(21)});
  record();
  CHECK(days().contains("21"));
  CHECK(scans.number("SELECT count(*) FROM commits WHERE dropped = 0 AND day > 20700") <= 4);
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: entries of trailers stay with their work") {
  on(20);
  git(repo, {"commit", "-q", "--allow-empty", "-m", "empty\n\nStudy: notes, 5m"});
  edit_file(*this, "file19");
  git(repo, {"commit", "-q", "-m", "noted\n\nStudy: more notes, 15m"});
  record();
  const auto entries = [&] {
    gongbu::scan::read_hook_spool(scans.work);
    return scans.column("SELECT subject || ' ' || day FROM entry WHERE deleted = 0 ORDER BY id");
  };
  const auto before = entries();
  REQUIRE(before.size() == 2);
  on(21);
  git(repo, {"rebase", "-q", "--reset-author-date", "--force-rebase", "HEAD~2"});
  record();
  CHECK(entries() == before);
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: an aborted rebase changes nothing") {
  on(21);
  REQUIRE(rebase("sed -i 1s/pick/edit/", {}, "HEAD~2"));
  git(repo, amending(true));
  SUBCASE("without a scan") {}
  SUBCASE("with a scan in between") { record(); }
  git(repo, {"rebase", "--abort"});
  for (int i = 0; i < 2; ++i) {
    record();
    CHECK(days() == kRecorded);
    CHECK(works() == 3);
  }
}

/// Amends the last commit twice to a new date; runs the hooks later.
struct SlowHooks {
  bool scan_between;  ///< scan between the rewrites
  bool scan_before;   ///< scan before the hooks
  bool in_order;
  bool record_between;  ///< read the spool between the hooks

  void run(Rewriting& of) const {
    of.uninstall();
    const auto head = [&] { return *core::from_hex(of.git(of.repo, {"rev-parse", "HEAD"})); };
    std::vector<core::ObjectId> versions{head()};
    for (const int day : {20, 21}) {
      if (day == 21 && scan_between) of.scans.scan();
      of.on(day);
      of.git(of.repo, {"commit", "-q", "--amend", "--no-edit", "--date", Rewriting::date(21)});
      versions.push_back(head());
    }
    if (scan_before) of.scans.scan();
    for (const std::size_t rewrite : {in_order ? 0U : 1U, in_order ? 1U : 0U}) {
      gongbu::scan::spool_rewrites(of.scans.work.paths,
                                   *gongbu::git::find_hook_site(of.repo, std::nullopt),
                                   {{versions[rewrite], versions[rewrite + 1]}}, of.scans.work.now);
      if (record_between) of.record();
    }
  }
};

TEST_CASE("rewriting: a scan may run before the hooks") {
  for (unsigned way = 0; way < 16; ++way) {
    const SlowHooks hooks{(way & 1U) != 0, (way & 2U) != 0, (way & 4U) != 0, (way & 8U) != 0};
    CAPTURE(way);
    Rewriting of;
    hooks.run(of);
    for (int i = 0; i < 2; ++i) {
      of.record();
      CHECK(text_of(of.days()) == text_of(Rewriting::kRecorded));
      CHECK(of.works() == 3);
      of.scans.scan(true);
    }
  }
}

TEST_CASE_FIXTURE(Rewriting, "rewriting: many commits redated within one second stay separate") {
  for (int i = 0; i < 12; ++i) {
    on(6 + i);
    write_file(repo / ("part" + std::to_string(i)), "x");
    git(repo, {"add", "."});
    git(repo, {"commit", "-q", "-m", "wip"});
  }
  record();
  const Days before = days();
  const std::int64_t all = works();
  CHECK(all == 15);
  on(21);
  git(repo, {"rebase", "-q", "--reset-author-date", "--force-rebase", "--root"});
  for (int i = 0; i < 3; ++i) {
    record();
    CHECK(days() == before);
    CHECK(works() == all);
    scans.scan(true);
  }
}

TEST_CASE("rewriting: a met day stays met whatever is rewritten") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto pick = [&](unsigned below) { return static_cast<int>(random() % below); };
    Rewriting of;
    if (seed % 4 == 0) of.uninstall();
    std::string history;
    Days met = Rewriting::kRecorded;
    std::int64_t made = 3;
    for (int day = 20, step = 0; step < 18; ++step) {
      if (pick(6) == 0 && day < 21) ++day;
      of.on(day);
      const std::string file = "file" + std::to_string(17 + pick(3));
      const bool new_date = pick(2) == 0;
      const bool differs = pick(2) == 0;
      switch (pick(6)) {
        case 0:
          history += "commit\n";
          of.work_on(day, file);
          ++made;
          break;
        case 1: {
          history += "amend" + std::string(new_date ? " date" : "") + (differs ? " edit\n" : "\n");
          if (differs) edit_file(of, file);
          std::vector<std::string> words{"commit", "-q", "--amend", "--allow-empty", "--no-edit"};
          if (new_date) words.insert(words.end(), {"--date", Rewriting::date(17 + pick(5))});
          of.git(of.repo, words);
          if (differs) ++made;
          break;
        }
        case 2:
          history += "fixup\n";
          edit_file(of, file);
          of.git(of.repo, {"commit", "-q", "--fixup", "HEAD~" + std::to_string(pick(2))});
          ++made;
          break;
        case 3: {
          history += std::string("autosquash") + (new_date ? " date\n" : "\n");
          std::vector<std::string> options{"--autosquash"};
          if (new_date) options.emplace_back("--reset-author-date");
          if (!of.rebase("true", options, "HEAD~2")) of.try_git(of.repo, {"rebase", "--abort"});
          break;
        }
        case 4: {
          history += std::string("edit") + (new_date ? " date" : "") + (differs ? " edit\n" : "\n");
          if (!of.rebase("sed -i 1s/pick/edit/", {}, "HEAD~2")) {
            of.try_git(of.repo, {"rebase", "--abort"});
            break;
          }
          if (differs) edit_file(of, "file17");
          std::vector<std::string> words{"commit", "-q", "--amend", "--allow-empty", "--no-edit"};
          if (new_date) words.insert(words.end(), {"--date", Rewriting::date(17 + pick(5))});
          of.try_git(of.repo, words);
          if (differs) ++made;
          if (!of.try_git(of.repo, {"-c", "core.editor=true", "rebase", "--continue"}))
            of.try_git(of.repo, {"rebase", "--abort"});
          break;
        }
        default:
          history += "record\n";
          of.record();
      }
      if (pick(3) != 0) continue;
      of.record();
      CAPTURE(history);
      const Days now = of.days();
      for (const std::string& one : met) CHECK_MESSAGE(now.contains(one), one);
      if (seed % 4 != 0) CHECK(of.works() <= made);
      met = now;
    }
  }
}
