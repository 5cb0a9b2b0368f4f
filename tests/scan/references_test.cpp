// References in git's files, compared with git.
#include "git/references.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/git/discovery.hpp"
#include "sandbox.hpp"

namespace fs = std::filesystem;
using namespace gongbu;
using namespace std::string_literals;

namespace {

// Returns what git reads: HEAD, branches, remote-tracking branches, HEAD of the work trees.
std::set<std::string> tips_of_git(const Sandbox& box, const fs::path& repo) {
  std::set<std::string> tips;
  for (std::string& line : lines_of(
           box.git(repo, {"for-each-ref", "--format=%(objectname)", "refs/heads", "refs/remotes"})))
    tips.insert(std::move(line));
  std::vector<fs::path> trees{repo};
  for (const std::string& line : lines_of(box.git(repo, {"worktree", "list", "--porcelain"})))
    if (line.starts_with("worktree ")) trees.emplace_back(line.substr(9));
  for (const fs::path& tree : trees)
    if (box.try_git(tree, {"rev-parse", "--verify", "-q", "HEAD"}))
      tips.insert(box.git(tree, {"rev-parse", "HEAD"}));
  return tips;
}

// Returns lines "<name> <object id>".
std::set<std::string> branches_of_git(const Sandbox& box, const fs::path& repo) {
  const std::string lines = box.git(
      repo, {"for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/remotes"});
  std::set<std::string> branches;
  for (std::string& line : lines_of(lines)) branches.insert(std::move(line));
  return branches;
}

std::set<std::string> own_branches(const fs::path& repo) {
  constexpr std::array<std::string_view, 2> kDirectories{"refs/heads/", "refs/remotes/"};
  const git::References references(git::location_at(repo), kDirectories);
  std::set<std::string> branches;
  for (const auto& [name, target] : references.list())
    branches.insert(name + " " + core::to_hex(target));
  return branches;
}

std::set<std::string> own_tips(const fs::path& repo) {
  std::set<std::string> tips;
  for (const core::ObjectId& id : git::read_tips(git::location_at(repo), nullptr))
    tips.insert(core::to_hex(id));
  return tips;
}

/// A repository with three commits.
struct World {
  World() : repo(box.init("r")), git_dir(repo / ".git") {
    for (const char* subject : {"a", "b", "c"}) commits.push_back(box.commit(repo, subject));
  }

  void is_as_git_has_it() const {
    CHECK(own_branches(repo) == branches_of_git(box, repo));
    CHECK(own_tips(repo) == tips_of_git(box, repo));
  }

  Sandbox box;
  fs::path repo;
  fs::path git_dir;
  std::vector<std::string> commits;
};

}  // namespace

TEST_CASE_FIXTURE(World, "references: files, packed references and both") {
  box.git(repo, {"branch", "x/y/z", commits[0]});
  box.git(repo, {"update-ref", "refs/remotes/o/main", commits[1]});
  is_as_git_has_it();
  box.git(repo, {"pack-refs", "--all"});
  is_as_git_has_it();
  box.git(repo, {"update-ref", "refs/heads/x/y/z", commits[2]});
  box.git(repo, {"update-ref", "refs/heads/main", commits[0]});
  is_as_git_has_it();
  box.git(repo, {"branch", "-D", "x/y/z"});
  fs::create_directories(git_dir / "refs/heads/empty/directory");
  is_as_git_has_it();
}

TEST_CASE_FIXTURE(World, "references: symbolic ones") {
  box.git(repo, {"update-ref", "refs/remotes/o/main", commits[1]});
  box.git(repo, {"symbolic-ref", "refs/remotes/o/HEAD", "refs/remotes/o/main"});
  box.git(repo, {"symbolic-ref", "refs/heads/to-a-tag", "refs/tags/v1"});
  is_as_git_has_it();
  box.git(repo, {"tag", "v1", commits[0]});
  is_as_git_has_it();
  box.git(repo, {"pack-refs", "--all", "--prune"});
  is_as_git_has_it();
  box.git(repo, {"symbolic-ref", "HEAD", "refs/heads/unborn"});
  box.git(repo, {"update-ref", "-d", "refs/heads/main"});
  is_as_git_has_it();
  std::string last = "refs/notes/end";
  box.git(repo, {"update-ref", last, commits[0]});
  for (int i = 0; i < 8; ++i) {  // longer than git follows
    const std::string name = "refs/heads/s" + std::to_string(i);
    box.git(repo, {"symbolic-ref", name, last});
    last = name;
  }
  is_as_git_has_it();
  for (const char* name : {"refs/heads/s2", "refs/heads/s3", "refs/heads/s4", "refs/heads/s5"}) {
    box.git(repo, {"symbolic-ref", "HEAD", name});
    is_as_git_has_it();
  }
}

TEST_CASE_FIXTURE(World, "references: names that git does not allow are ignored") {
  for (const char* name :
       {"main (conflicted copy)", ".bak", "a..b", "x.lock", "y.", "@{-1}", "c:d"})
    write_file(git_dir / "refs/heads" / name, commits[0] + "\n");
  box.git(repo, {"pack-refs", "--all"});
  is_as_git_has_it();
  CHECK(own_branches(repo).size() == 1);
}

TEST_CASE_FIXTURE(World, "references: a circle, damaged files and links are as in git") {
  write_file(git_dir / "refs/heads/one", "ref: refs/heads/two\n");
  write_file(git_dir / "refs/heads/two", "ref: refs/heads/one\n");
  write_file(git_dir / "refs/heads/empty", "");
  write_file(git_dir / "refs/heads/short", commits[0].substr(0, 30) + "\n");
  write_file(git_dir / "refs/heads/long", commits[0] + "0\n");
  write_file(git_dir / "refs/heads/x.lock", commits[0] + "\n");
  write_file(git_dir / "refs/heads/space", commits[1] + "  and more\n");
  write_file(git_dir / "refs/heads/tab", "ref:\trefs/heads/space \n");
  fs::create_symlink("refs/heads/space", git_dir / "refs/heads/link");
  fs::create_symlink("space", git_dir / "refs/heads/link-to-file");
  fs::create_symlink("refs/heads/none", git_dir / "refs/heads/link-to-nothing");
  is_as_git_has_it();
}

TEST_CASE_FIXTURE(World, "references: HEAD of linked work trees") {
  box.git(repo, {"worktree", "add", "-q", "--detach", (box / "w1").string(), commits[0]});
  box.git(repo, {"worktree", "add", "-q", "-b", "w2", (box / "w2").string(), commits[1]});
  box.git(repo, {"checkout", "-q", "--detach", commits[2]});
  box.git(repo, {"branch", "-D", "main"});
  is_as_git_has_it();
  box.git(repo, {"pack-refs", "--all", "--prune"});
  is_as_git_has_it();
}

TEST_CASE_FIXTURE(World, "references: unsorted packed references are found") {
  box.git(repo, {"branch", "a", commits[0]});
  box.git(repo, {"branch", "b", commits[1]});
  box.git(repo, {"tag", "-a", "-m", "v1", "v1", commits[0]});
  box.git(repo, {"pack-refs", "--all", "--prune"});
  std::vector<std::string> lines = lines_of(content_of(git_dir / "packed-refs"));
  std::string reversed = "# pack-refs with: peeled fully-peeled \n";
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    if (!line->starts_with('#') && !line->starts_with('^')) reversed += *line + "\n";
  write_file(git_dir / "packed-refs", reversed);
  is_as_git_has_it();
}

TEST_CASE_FIXTURE(World, "references: damaged packed references are an error, as in git") {
  const git::RepositoryPath location = git::location_at(repo);
  for (const std::string& text :
       {"x\n"s, commits[0] + "\n", commits[0] + " refs/heads/a", commits[0] + "x refs/heads/a\n"}) {
    CAPTURE(text);
    write_file(git_dir / "packed-refs", text);
    CHECK_FALSE(box.try_git(repo, {"for-each-ref"}));
    CHECK_THROWS_AS(git::read_tips(location, nullptr), Error);
  }
}

TEST_CASE_FIXTURE(World, "references: names that may lack their beginning") {
  box.git(repo, {"branch", "b", commits[0]});
  box.git(repo, {"tag", "b", commits[1]});
  box.git(repo, {"update-ref", "refs/remotes/o/main", commits[2]});
  box.git(repo, {"symbolic-ref", "refs/remotes/o/HEAD", "refs/remotes/o/main"});
  const git::References references(git::location_at(repo), {});
  for (const std::string& name : {"b"s, "heads/b"s, "tags/b"s, "refs/heads/b"s, "o"s, "o/main"s,
                                  "HEAD"s, "@"s, "main"s, "none"s, "refs/none"s}) {
    CAPTURE(name);
    const auto own = references.find(name);
    const bool is_known = box.try_git(repo, {"rev-parse", "-q", "--verify", name});
    CHECK((own ? core::to_hex(*own) : "") ==
          (is_known ? box.git(repo, {"rev-parse", "-q", "--verify", name}) : ""));
  }
  for (const std::string& name : {"../HEAD"s, "refs/../HEAD"s, ""s, "/"s, "refs/heads/"s, "a\0b"s})
    CHECK_FALSE(references.find(name));
}

TEST_CASE("references: random changes by git are read as git reads them") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    World world;
    std::minstd_rand random(seed);
    const auto pick = [&](std::size_t count) { return random() % count; };
    const std::vector<std::string> names{"refs/heads/a",        "refs/heads/b/c",
                                         "refs/heads/b/d/e",    "refs/remotes/o/x",
                                         "refs/remotes/o/HEAD", "refs/tags/t"};
    for (int step = 0; step < 60; ++step) {
      const std::string& name = names[pick(names.size())];
      const Sandbox& box = world.box;
      switch (pick(6)) {
        case 0:
          box.try_git(world.repo, {"symbolic-ref", name, names[pick(names.size())]});
          break;
        case 1:
          box.try_git(world.repo, {"update-ref", "--no-deref", "-d", name});
          break;
        case 2:
          box.try_git(world.repo, {"pack-refs", "--all"});
          break;
        case 3:
          box.try_git(world.repo, {"symbolic-ref", "HEAD", names[pick(names.size())]});
          break;
        default:
          box.try_git(world.repo, {"update-ref", "--no-deref", name, world.commits[pick(3)]});
      }
      world.is_as_git_has_it();
    }
  }
}
