// Replaced objects: replace references, grafts, and alternates.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

/// (object, author address, author time)
using Fact = std::tuple<std::string, std::string, std::int64_t>;
using Facts = std::set<Fact>;

Facts facts_of(Gongbu& gongbu) {
  Facts facts;
  for (const auto& [key, work] : gongbu.works())
    for (const auto& [repository, object] : work.reachable)
      if (std::get<0>(key) == Sandbox::kEmail)
        facts.emplace(object, std::get<0>(key), std::get<1>(key));
  return facts;
}

// Returns the own commits in git log.
Facts facts_of_git(const Sandbox& box, const fs::path& repo) {
  Facts facts;
  for (const std::string& line :
       lines_of(box.git(repo, {"log", "--branches", "--format=%H %at %ae"}))) {
    const std::size_t space = line.find(' ', 41);
    if (const std::string email = line.substr(space + 1); email == Sandbox::kEmail)
      facts.emplace(line.substr(0, 40), email, std::stoll(line.substr(41, space - 41)));
  }
  return facts;
}

std::string head_of(const Sandbox& box, const fs::path& repo) {
  return box.git(repo, {"rev-parse", "HEAD"});
}

/// A repository with random replacements.
class World {
 public:
  explicit World(unsigned seed) : random_(seed), repo_(box.init("r")) {
    for (int i = 0; i < 12; ++i) make_commit();
    box.git(repo_, {"update-ref", "refs/heads/main", commits_.back()});
  }

  std::size_t pick(std::size_t n) { return random_() % n; }

  void change() {
    switch (pick(7)) {
      case 0: {
        const std::string name = any();
        replace(name, make_commit());
        break;
      }
      case 1: {
        const std::string name = any();
        std::vector<std::string> command{"replace", "-f", "--graft", name};
        for (std::size_t n = pick(3); n > 0; --n) command.push_back(any());
        box.try_git(repo_, command);  // fails if nothing would change
        break;
      }
      case 2: {
        const std::string name = any();
        const std::string other = any();
        if (name != other) replace(name, other);
        break;
      }
      case 3:
        graft();
        break;
      case 4:
        for (const std::string& name : lines_of(box.git(repo_, {"replace"})))
          if (pick(2) == 0) box.git(repo_, {"replace", "-d", name});
        break;
      case 5:
        box.git(repo_, {"pack-refs", "--all"});
        break;
      default:
        if (pick(3) == 0)
          box.git(repo_, {"config", "core.useReplaceRefs", pick(2) == 0 ? "false" : "true"});
        make_commit();
        box.git(repo_, {"update-ref", "refs/heads/b" + std::to_string(pick(3)), commits_.back()});
    }
  }

  Sandbox box;
  const fs::path& repo() const { return repo_; }

 private:
  std::string any() { return commits_[pick(commits_.size())]; }

  std::string make_commit() {
    box.time += 60;
    box.variables.clear();
    if (pick(4) == 0) box.variables["GIT_AUTHOR_EMAIL"] = "other@example.com";
    write_file(repo_ / "f", std::to_string(box.time));
    box.git(repo_, {"add", "f"});
    std::vector<std::string> command{"commit-tree", "-m", "c" + std::to_string(box.time),
                                     box.git(repo_, {"write-tree"})};
    if (!commits_.empty()) {
      command.insert(command.end(), {"-p", commits_.back()});
      if (pick(4) == 0) command.insert(command.end(), {"-p", any()});
    }
    commits_.push_back(box.git(repo_, command));
    return commits_.back();
  }

  // Removes a circular replacement, because git rejects it.
  void replace(const std::string& name, const std::string& by) {
    box.try_git(repo_, {"replace", "-f", name, by});
    if (!box.try_git(repo_, {"log", "--branches", "--format="}))
      box.git(repo_, {"replace", "-d", name});
  }

  void graft() {
    std::string lines = content_of(repo_ / ".git/info/grafts");
    if (pick(4) == 0) {
      fs::remove(repo_ / ".git/info/grafts");
      return;
    }
    lines += any();
    for (std::size_t n = pick(3); n > 0; --n) lines += " " + any();
    lines += pick(4) == 0 ? "  \n# a comment\n\nnonsense\n" : "\n";
    write_file(repo_ / ".git/info/grafts", lines);
  }

  std::mt19937 random_;
  fs::path repo_;
  std::vector<std::string> commits_;
};

}  // namespace

TEST_CASE("replaced: random replacements and grafts agree with git log") {
  for (unsigned seed = 0; seed < 5; ++seed) {
    CAPTURE(seed);
    World world(seed);
    Gongbu gongbu(world.box / "home", world.box.root());
    for (int i = 0; i < 25; ++i) {
      world.change();
      CAPTURE(i);
      gongbu.scan();
      REQUIRE(facts_of(gongbu) == facts_of_git(world.box, world.repo()));
    }
  }
}

TEST_CASE("replaced: a graft makes the older history reachable") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "old");
  const std::string old = head_of(box, repo);
  box.git(repo, {"checkout", "-q", "--orphan", "new"});
  box.commit(repo, "new");
  box.git(repo, {"branch", "-q", "-D", "main"});
  Gongbu gongbu(box / "home", box.root());
  gongbu.scan();
  CHECK(facts_of(gongbu).size() == 1);
  // A repository that has not changed for two seconds is not read until it does.
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  gongbu.scan();
  SUBCASE("by a replacement") { box.git(repo, {"replace", "--graft", "HEAD", old}); }
  SUBCASE("by a packed replacement") {
    box.git(repo, {"replace", "--graft", "HEAD", old});
    box.git(repo, {"pack-refs", "--all"});
  }
  SUBCASE("by a graft") {
    write_file(repo / ".git/info/grafts", head_of(box, repo) + " " + old + "\n");
  }
  SUBCASE("by a graft between lines that git skips") {
    write_file(repo / ".git/info/grafts",
               "# why\n\ngarbage\n" + head_of(box, repo) + " " + old + " \n# no end");
  }
  gongbu.scan();
  CHECK(facts_of(gongbu).size() == 2);
  CHECK(facts_of(gongbu) == facts_of_git(box, repo));
}

TEST_CASE("replaced: a change of replacements alone is detected") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  const std::string one = head_of(box, repo);
  box.commit(repo, "two");
  write_file(repo / ".git/info/grafts", "# none\n");
  box.git(repo, {"replace", "--graft", "HEAD"});
  Gongbu gongbu(box / "home", box.root());
  const auto scan_when_quiet = [&] {
    // Waits, because what changed in the last two seconds is always read again.
    std::this_thread::sleep_for(std::chrono::milliseconds(2100));
    gongbu.scan();
    gongbu.scan();
    return facts_of(gongbu).size();
  };
  CHECK(scan_when_quiet() == 1);
  box.git(repo, {"replace", "-d", "HEAD"});
  gongbu.scan();
  CHECK(facts_of(gongbu).size() == 2);
  CHECK(scan_when_quiet() == 2);
  write_file(repo / ".git/info/grafts", head_of(box, repo) + "\n");
  gongbu.scan();
  CHECK(facts_of(gongbu).size() == 1);
}

TEST_CASE("alternates: relative, nested, quoted and circular ones") {
  Sandbox box;
  const fs::path store = box.root() / "../stores";
  fs::create_directories(store);
  const fs::path first = box.init("first");
  box.commit(first, "one");
  // Each object directory has the objects of one commit; that of the repository is empty.
  std::vector<fs::path> objects;
  for (int i = 0; i < 8; ++i) {
    const fs::path place = store / ("s \"" + std::to_string(i));
    fs::create_directories(place / "info");
    objects.push_back(place);
  }
  fs::copy(first / ".git/objects", objects[7],
           fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  const fs::path repo = box.init("user");
  const std::string head = head_of(box, first);
  const auto lead = [&](const fs::path& from, const std::string& lines) {
    write_file(from / "info/alternates", lines);
  };
  const auto check = [&](int levels) {
    CAPTURE(levels);
    lead(repo / ".git/objects",
         "# comment\n\n../../../../stores/s \"" + std::to_string(8 - levels) + "\n/nowhere\n");
    write_file(repo / ".git/refs/heads/main", head + "\n");
    const bool is_there = box.try_git(repo, {"log"});
    Gongbu gongbu(box / ("home" + std::to_string(levels)), repo);
    const Scanned scanned = gongbu.scan();
    CHECK(facts_of(gongbu).size() == (is_there ? 1 : 0));
    CHECK(scanned.warnings.empty() == is_there);
    return is_there;
  };
  for (std::size_t i = 0; i < 7; ++i)
    lead(objects[i], i % 2 == 0 ? "../s \"" + std::to_string(i + 1) + "\n"
                                : "\"../s \\\"" + std::to_string(i + 1) + "\"\n");
  CHECK(check(1));
  CHECK(check(2));
  CHECK(check(5));
  check(6);
  check(7);
  CHECK_FALSE(check(8));
  lead(objects[6], "../s \"0\n../s \"7\n");
  lead(objects[7], "../s \"6\n");
  CHECK(check(3));
}
