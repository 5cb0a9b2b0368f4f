#include "gongbu/git/discovery.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>

#include "../unit/child_process.hpp"
#include "sandbox.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// Returns what was found below `root`, as "work tree > git directory" with relative paths.
Names found(const Discovered& discovered, const fs::path& root) {
  Names names;
  for (const RepositoryPath& location : discovered.locations)
    names.push_back(fs::path(location.work_tree).lexically_relative(root).string() + " > " +
                    fs::path(location.git_dir).lexically_relative(root).string());
  std::sort(names.begin(), names.end());
  return names;
}

Discovered discover_below(const fs::path& root, std::vector<std::string> ignore = {}) {
  return discover({.roots = {root}, .ignore = std::move(ignore)});
}

}  // namespace

TEST_CASE("discovery: nested and bare repositories, submodules, a separate git directory") {
  Sandbox box;
  const fs::path outer = box.init("outer");
  box.init("outer/vendor/inner");
  box.init("mirrors/lib.git", {"--bare"});
  fs::create_directories(box / "store");
  box.init("apart", {"--separate-git-dir", (box / "store/apart-git").string()});
  box.commit(box / "outer/vendor/inner", "inner");
  box.commit(outer, "outer");
  box.git(outer, {"submodule", "add", "-q", (box / "outer/vendor/inner").string(), "sub"});
  const Discovered discovered = discover_below(box.root());
  CHECK(found(discovered, box.root()) ==
        Names{"apart > store/apart-git", "mirrors/lib.git > mirrors/lib.git", "outer > outer/.git",
              "outer/sub > outer/.git/modules/sub",
              "outer/vendor/inner > outer/vendor/inner/.git"});
  CHECK(discovered.warnings.empty());
  const auto bare = std::find_if(discovered.locations.begin(), discovered.locations.end(),
                                 [](const auto& location) { return location.name == "lib"; });
  CHECK(bare != discovered.locations.end());
}

TEST_CASE("discovery: a bare repository inside a work tree is skipped") {
  Sandbox box;
  const fs::path outer = box.init("outer");
  box.init("outer/vendor/lib.git", {"--bare"});
  const Discovered discovered = discover_below(box.root());
  CHECK(found(discovered, box.root()) == Names{"outer > outer/.git"});
  CHECK(discovered.embedded == Names{(box / "outer/vendor/lib.git").string()});
  CHECK(discover_below(box / "outer/vendor").locations.empty());
  CHECK(discover_below(box / "outer", {(box / "outer/vendor").string()}).embedded.empty());
  CHECK(location_around(box / "outer/vendor/lib.git/refs").git_dir == (outer / ".git").string());

  // It is found as a root and by its own path.
  const fs::path lib = box / "outer/vendor/lib.git";
  CHECK(location_at(lib).git_dir == lib.string());
  CHECK(discover({.roots = {lib}, .ignore = {}}).locations.size() == 1);
  const Discovered both = discover({.roots = {box.root(), lib}, .ignore = {}});
  CHECK(found(both, box.root()) ==
        Names{"outer > outer/.git", "outer/vendor/lib.git > outer/vendor/lib.git"});
  CHECK(both.embedded.empty());
}

TEST_CASE("discovery: bare repositories with linked work trees are found") {
  Sandbox box;
  const fs::path first = box.init("first");
  box.commit(first, "one");
  SUBCASE("a directory of work trees around .bare") {
    box.git(box.root(), {"clone", "-q", "--bare", first.string(), "many/.bare"});
    write_file(box / "many/.git", "gitdir: ./.bare\n");
    box.git(box / "many", {"worktree", "add", "-q", "main"});
    const Discovered discovered = discover_below(box / "many");
    CHECK(found(discovered, box.root()) == Names{"many > many/.bare"});
    CHECK(discovered.embedded.empty());
    CHECK(location_around(box / "many/main").git_dir == (box / "many/.bare").string());
    CHECK(location_around(box / "many/.bare").git_dir == (box / "many/.bare").string());
  }
  SUBCASE("one with a linked work tree, inside another work tree") {
    box.git(box.root(), {"clone", "-q", "--bare", first.string(), "first/tools/x.git"});
    box.git(box / "first/tools/x.git", {"worktree", "add", "-q", (first / "tools/x").string()});
    const Discovered discovered = discover_below(first);
    CHECK(discovered.locations.size() == 2);
    CHECK(discovered.embedded.empty());
  }
  SUBCASE("a linked work tree with relative paths, as of git 2.48") {
    const fs::path bare = box / "first/tools/x.git";
    box.git(box.root(), {"clone", "-q", "--bare", first.string(), bare.string()});
    box.git(bare, {"worktree", "add", "-q", (first / "tools/x").string()});
    write_file(first / "tools/x/.git", "gitdir: ../x.git/worktrees/x\n");
    write_file(bare / "worktrees/x/gitdir", "../../../x/.git\n");
    const Discovered discovered = discover_below(first);
    CHECK(discovered.locations.size() == 2);
    CHECK(discovered.embedded.empty());
  }
  SUBCASE("the git directories of submodules") {
    const fs::path second = box.init("second");
    box.commit(second, "two");
    box.git(second, {"submodule", "add", "-q", first.string(), "sub"});
    const fs::path modules = second / ".git/modules/sub";
    CHECK_FALSE(is_embedded(modules.string()));
    CHECK(location_around(modules).git_dir == modules.string());
  }
}

TEST_CASE("discovery: linked worktrees share the location of their repository") {
  Sandbox box;
  const fs::path main = box.init("in/main");
  box.commit(main, "one");
  box.git(main, {"worktree", "add", "-q", (box / "in/linked").string()});
  box.git(main, {"worktree", "add", "-q", (box / "out/linked").string(), "-b", "other"});
  CHECK(found(discover_below(box / "in"), box.root()) == Names{"in/main > in/main/.git"});
  CHECK(found(discover_below(box / "out"), box.root()) == Names{"in/main > in/main/.git"});
  CHECK(location_at(box / "out/linked").git_dir == (main / ".git").string());
  fs::create_directories(box / "out/linked/deep/er");
  CHECK(location_around(box / "out/linked/deep/er") == location_at(main));

  SUBCASE("of a bare repository") {
    box.git(box.root(), {"clone", "-q", "--bare", main.string(), "hub.git"});
    box.git(box / "hub.git", {"worktree", "add", "-q", (box / "hubs/tree").string(), "main"});
    CHECK(found(discover_below(box / "hubs"), box.root()) == Names{"hub.git > hub.git"});
  }
  SUBCASE("with a separate git directory, the main work tree is reported") {
    fs::create_directories(box / "a");
    const fs::path apart =
        box.init("z/apart", {"--separate-git-dir", (box / "a/apart-git").string()});
    box.commit(apart, "one");
    box.git(apart, {"worktree", "add", "-q", (box / "m/linked").string()});
    for (const char* root : {"", "z"})
      CHECK_MESSAGE(
          found(discover({.roots = {box / root, box / "m"}, .ignore = {}}), box.root()).back() ==
              "z/apart > a/apart-git",
          root);
  }
}

TEST_CASE("discovery: a .git file does not take over a repository elsewhere") {
  Sandbox box;
  const auto lead = [&](const std::string& to) {
    write_file(box / "code/aaa/.git", "gitdir: ../../" + to + "\n");
  };
  const auto in = [&](const char* root) { return found(discover_below(box / root), box.root()); };
  SUBCASE("one in its work tree") {
    box.init("code/mine");
    lead("code/mine/.git");
    CHECK(in("code") == Names{"code/mine > code/mine/.git"});
    CHECK(location_at(box / "code/aaa").name == "mine");
  }
  SUBCASE("one outside of the roots") {
    box.init("private");
    lead("private/.git");
    CHECK(in("code") == Names{"private > private/.git"});
  }
  SUBCASE("a bare one") {
    box.init("code/lib.git", {"--bare"});
    lead("code/lib.git");
    CHECK(in("code") == Names{"code/lib.git > code/lib.git"});
  }
  SUBCASE("one in a directory of work trees") {
    box.init("code/hub/.bare", {"--bare"});
    write_file(box / "code/hub/.git", "gitdir: ./.bare\n");
    lead("code/hub/.bare");
    CHECK(in("code") == Names{"code/hub > code/hub/.bare"});
  }
  SUBCASE("one below its work tree") {
    box.init("code/mine", {"--separate-git-dir", (box / "code/mine/store").string()});
    lead("code/mine/store");
    CHECK(in("code") == Names{"code/mine > code/mine/store"});
  }
  SUBCASE("a submodule") {
    box.commit(box.init("part"), "one");
    const fs::path mine = box.init("code/mine");
    box.git(mine, {"submodule", "add", "-q", (box / "part").string(), "part"});
    lead("code/mine/.git/modules/part");
    CHECK(in("code") ==
          Names{"code/mine > code/mine/.git", "code/mine/part > code/mine/.git/modules/part"});
  }
}

TEST_CASE("discovery: links are not followed, but a root may be one") {
  Sandbox box;
  box.init("real/repo");
  fs::create_directory_symlink(box / "real", box / "real/repo/loop");
  fs::create_directory_symlink("..", box / "real/up");
  fs::create_directory_symlink(box / "real", box / "link");
  const Names expected{"real/repo > real/repo/.git"};
  CHECK(found(discover_below(box / "link"), box.root()) == expected);
  CHECK(found(discover({.roots = {box / "link", box / "real", box / "real/repo"}, .ignore = {}}),
              box.root()) == expected);
  fs::create_directory_symlink(box / "real/repo/.git", box / "real/up2");
  CHECK(found(discover_below(box / "real"), box.root()) == expected);
  fs::create_directories(box / "shared");
  fs::create_directory_symlink(box / "real/repo/.git", box / "shared/.git");
  CHECK(found(discover_below(box / "shared"), box.root()) == expected);
}

TEST_CASE("discovery: caches are skipped, directories like build and vendor are not") {
  Sandbox box;
  for (const char* path : {"node_modules/a", "x/node_modules/b", ".cache/c", "tagged/d", "build/e",
                           "vendor/f", ".hidden/g", "x.git/h"})
    box.init(path);
  write_file(box / "tagged/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n");
  write_file(box / "vendor/f/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n");
  CHECK(found(discover_below(box.root()), box.root()) ==
        Names{".hidden/g > .hidden/g/.git", "build/e > build/e/.git", "vendor/f > vendor/f/.git",
              "x.git/h > x.git/h/.git"});
}

TEST_CASE("discovery: the ignore list") {
  Sandbox box;
  for (const char* path : {"a/one", "a/one/sub", "a/two", "b/one", "a/onetwo"}) box.init(path);
  const std::string root = box.root().string();
  const struct {
    std::vector<std::string> ignore;
    Names left;
  } kCases[] = {
      {{root + "/a"}, {"b/one"}},
      {{root + "/a/one"}, {"a/onetwo", "a/two", "b/one"}},
      {{root + "/*/one"}, {"a/onetwo", "a/two"}},
      {{root + "/a/one*", root + "/b"}, {"a/two"}},
      {{root + "/a/?wo", root + "/a/one/sub"}, {"a/one", "a/onetwo", "b/one"}},
      {{"/"}, {}},
      {{root + "/nowhere"}, {"a/one", "a/one/sub", "a/onetwo", "a/two", "b/one"}},
  };
  for (const auto& [ignore, left] : kCases) {
    Names names;
    for (const RepositoryPath& location : discover_below(box.root(), ignore).locations)
      names.push_back(fs::path(location.work_tree).lexically_relative(box.root()).string());
    std::sort(names.begin(), names.end());
    CHECK(names == left);
  }
}

TEST_CASE("discovery: an ignored path may be written through a link") {
  Sandbox box;
  box.init("real/a");
  box.init("real/b");
  fs::create_directory_symlink(box / "real", box / "code");
  Gongbu gongbu(box / "home", box / "code");
  gongbu.work.settings.git.ignore = {(box / "code/a/").string()};
  CHECK(gongbu.scan().repositories == 1);
  gongbu.work.settings.git.ignore = {(box / "code/?").string()};
  CHECK(gongbu.scan().repositories == 0);
}

TEST_CASE("discovery: missing roots, and files as roots") {
  Sandbox box;
  box.init("here/repo");
  write_file(box / "file", "");
  fs::create_directory_symlink(box / "gone", box / "dangling");
  const Discovered discovered = discover(
      {.roots = {box / "gone", box / "here", box / "file", box / "dangling", box / "here/repo"},
       .ignore = {}});
  CHECK(discovered.locations.size() == 1);
  CHECK(texts_of(discovered.warnings) ==
        Names{(box / "gone").string() + ": no such directory (git.roots)",
              (box / "file").string() + ": not a readable directory (git.roots)",
              (box / "dangling").string() + ": no such directory (git.roots)"});
  CHECK(discover({.roots = {}, .ignore = {}}).locations.empty());
}

TEST_CASE("discovery: a root with wildcards in its name is literal") {
  Sandbox box;
  box.init("a[b]/repo");
  box.init("ab/repo");
  CHECK(discover({.roots = {box / "a[b]", box / "ab"}, .ignore = {}}).locations.size() == 2);
}

TEST_CASE("discovery: empty .git directories, and .git files with invalid targets") {
  Sandbox box;
  box.init("good");
  fs::create_directories(box / "litter/.git/hooks");
  fs::create_directories(box / "litter/below");
  box.init("litter/below/repo");
  write_file(box / "nowhere/.git", "gitdir: ../somewhere/.git/worktrees/x\n");
  write_file(box / "text/.git", "not a pointer\n");
  write_file(box / "empty/.git", "");
  const Discovered discovered = discover_below(box.root());
  CHECK(found(discovered, box.root()) ==
        Names{"good > good/.git", "litter/below/repo > litter/below/repo/.git"});
  std::vector<std::string> texts = texts_of(discovered.warnings);
  std::sort(texts.begin(), texts.end());
  CHECK(texts == Names{(box / "empty/.git").string() + " does not lead to a repository",
                       (box / "nowhere/.git").string() + " does not lead to a repository",
                       (box / "text/.git").string() + " does not lead to a repository"});
  CHECK_THROWS_AS(location_at(box / "nowhere"), Error);
  CHECK_THROWS_AS(location_at(box / "litter"), Error);
  fs::create_directories(box / "good/litter/.git");
  CHECK(location_around(box / "good/litter") == location_at(box / "good"));
  CHECK_THROWS_AS(location_at(box / "not there"), Error);
  CHECK_THROWS_AS(location_around("/"), Error);
}

TEST_CASE("discovery: unreadable directories are skipped, an unreadable root is reported") {
  Sandbox box;
  box.init("good");
  box.init("closed/repo");
  fs::permissions(box / "closed", fs::perms::none);
  const fs::path outside = box.root().parent_path();
  for (const fs::path& path : {outside, box.root()}) fs::permissions(path, fs::perms(0755));
  CHECK(run_unprivileged([&] {
          const Discovered all = discover_below(box.root());
          const Discovered root = discover_below(box / "closed");
          const Discovered below = discover_below(box / "closed/repo");
          return all.locations.size() == 1 && all.warnings.empty() && root.warnings.size() == 1 &&
                         below.warnings.size() == 1
                     ? 0
                     : 1;
        }) == 0);
  fs::permissions(box / "closed", fs::perms(0755));
}

TEST_CASE("discovery: fails without file descriptors" * doctest::skip(kSanitized)) {
  Sandbox box;
  box.init("one");
  box.init("two/deep");
  const int lowest = dup(STDIN_FILENO);
  close(lowest);
  int last = -1;
  int refused = 0;
  for (int limit = lowest; limit < lowest + 6; ++limit) {
    last = wait_for(start_child([&] {
      const rlimit few{static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
      if (setrlimit(RLIMIT_NOFILE, &few) != 0) return 90;
      try {
        return discover_below(box.root()).locations.size() == 2 ? 0 : 1;
      } catch (const Error& error) {
        const bool said =
            std::string(error.what()).find("Too many open files") != std::string::npos;
        return said && error.hint() && error.hint()->id == Msg::hint_open_files ? 2 : 3;
      }
    }));
    CAPTURE(limit);
    CHECK((last == 0 || last == 2));
    refused += static_cast<int>(last == 2);
  }
  CHECK(last == 0);
  CHECK(refused >= 1);
}

TEST_CASE("discovery: many directories, with one thread and with several") {
  Sandbox box;
  for (int i = 0; i < 600; ++i) {
    const fs::path directory = box / ("d" + std::to_string(i % 20) + "/e" + std::to_string(i));
    fs::create_directories(directory / "f");
    if (i % 7 == 0) {
      for (const char* part : {"objects", "refs"})
        fs::create_directories(directory / ".git" / part);
      write_file(directory / ".git/HEAD", "ref: refs/heads/main\n");
    }
  }
  const Discovered one = discover({.roots = {box.root()}, .ignore = {}, .threads = 1});
  const Discovered many = discover({.roots = {box.root()}, .ignore = {}, .threads = 8});
  CHECK(one.locations.size() == 86);
  CHECK(one.locations == many.locations);
}

}  // namespace gongbu::git
