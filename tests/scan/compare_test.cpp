// compare_with_git on repositories made here.
#include <doctest/doctest.h>

#include <random>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

struct Author {
  const char* name;
  const char* email;
  const char* offset;
};
constexpr Author kAuthors[] = {{"Me", "me@example.com", "+0900"},
                               {"Me", "Me@Old.example", "+0000"},
                               {"Ann", "ann@example.com", "-0330"},
                               {"Bob", "bob@example.com", "+1345"},
                               {"root", "root@box", "-1100"}};

/// A random repository: several authors and offsets, commits close to midnight and to clock
/// changes, branches, merges, cherry-picks, amends, empty commits.
class History {
 public:
  History(Sandbox& box, std::string name, unsigned seed)
      : box_(box), repo_(box.init(name)), random_(seed) {
    commit();
    for (int i = 0; i < 70; ++i) step();
    write_file(repo_ / ".mailmap",
               "Me <me@example.com> <ME@old.example>\nAnn <ann@example.com> root <root@box>\n");
  }

  const fs::path& path() const { return repo_; }

 private:
  unsigned pick(std::size_t n) { return static_cast<unsigned>(random_() % n); }

  void choose_author_and_time() {
    // New York changes its clocks on 2024-03-10 and 2024-11-03; 2023-11-14 is an ordinary day.
    constexpr std::int64_t kDates[] = {1'710'028'800, 1'730'592'000, 1'699'920'000};
    const Author& author = kAuthors[pick(std::size(kAuthors))];
    box_.variables["GIT_AUTHOR_NAME"] = author.name;
    box_.variables["GIT_AUTHOR_EMAIL"] = author.email;
    box_.offset = author.offset;
    const int near = static_cast<int>(pick(5)) - 2;  // seconds around a full hour
    box_.time = kDates[pick(std::size(kDates))] + 3600 * pick(30) + near;
  }

  void commit() {
    choose_author_and_time();
    const std::string name = "file" + std::to_string(++files_);
    write_file(repo_ / name, name);
    box_.git(repo_, {"add", name});
    box_.git(repo_, {"commit", "-q", "-m", "Add " + std::to_string(pick(8))});
  }

  void step() {
    const std::string branch = "b" + std::to_string(pick(4));
    switch (pick(12)) {
      case 0:
        if (!box_.try_git(repo_, {"switch", "-q", branch}))
          box_.git(repo_, {"switch", "-q", "-c", branch});
        break;
      case 1:
        choose_author_and_time();
        box_.try_git(repo_, {"merge", "-q", "--no-ff", "-m", "Merge", branch});
        break;
      case 2:
        if (!box_.try_git(repo_, {"cherry-pick", "--allow-empty", branch}))
          box_.try_git(repo_, {"cherry-pick", "--abort"});
        break;
      case 3:
        box_.try_git(repo_, {"commit", "-q", "--amend", "-m", "Amended"});
        break;
      case 4:
        choose_author_and_time();
        box_.git(repo_, {"commit", "-q", "--allow-empty", "-m", "Nothing"});
        break;
      case 5:
        box_.git(repo_, {"update-ref", "refs/remotes/origin/" + branch, "HEAD"});
        break;
      case 6:
        box_.git(repo_, {"switch", "-q", "--detach"});
        break;
      default:
        commit();
    }
  }

  Sandbox& box_;
  fs::path repo_;
  std::mt19937 random_;
  int files_ = 0;
};

}  // namespace

TEST_CASE("compare_with_git: the same commits on the same days for every author") {
  Sandbox box;
  std::vector<std::string> command{GONGBU_COMPARE, "--gongbu", GONGBU_PROGRAM, "--zone"};
  std::string zone;
  std::string day_start;
  SUBCASE("") {
    zone = "Asia/Seoul";
    day_start = "04:00";
  }
  SUBCASE("") {
    zone = "America/New_York";
    day_start = "02:30";
  }
  SUBCASE("") {
    zone = "Pacific/Chatham";
    day_start = "00:00";
  }
  CAPTURE(zone);
  for (const std::string& word : {zone, std::string("--day-start"), day_start})
    command.push_back(word);
  for (unsigned seed : {1U, 2U})
    command.push_back(History(box, "repo" + std::to_string(seed), seed).path());
  const Outcome outcome = run_program(command, box.root(), {});
  CHECK_MESSAGE(outcome.status == 0, outcome.out, outcome.err);
  CHECK(lines_of(outcome.out).size() == 2);
}

TEST_CASE("compare_with_git: detects a difference") {
  Sandbox box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  // A program without activities.
  write_file(box / "empty", "#!/bin/sh\necho '{\"activities\":[]}'\n");
  fs::permissions(box / "empty", fs::perms(0755));
  const Outcome outcome = run_program(
      {GONGBU_COMPARE, "--gongbu", (box / "empty").string(), repo.string()}, box.root(), {});
  CHECK(outcome.status == 1);
  CHECK(lines_of(outcome.out).at(0) == "me@example.com: 2023-11-15 git 1, gongbu 0");
}
