// Extensions of git's repository format.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "sandbox.hpp"

namespace fs = std::filesystem;

TEST_CASE("extensions: a repository is read if git reads it") {
  struct Row {
    const char* name;
    const char* value;
    bool is_read;
  };
  const Row rows[] = {
      {"noop", "true", true},
      {"noop-v1", "true", true},
      {"partialClone", "origin", true},
      {"preciousObjects", "true", true},
      {"worktreeConfig", "true", true},
      {"relativeWorktrees", "true", true},
      {"compatObjectFormat", "sha256", true},
      {"submodulePathConfig", "true", true},
      {"objectFormat", "sha1", true},
      {"objectFormat", "sha512", false},
      {"refStorage", "something", false},
      {"somethingNew", "true", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Sandbox box;
    const fs::path repo = box.init("r");
    box.commit(repo, "one");
    write_file(repo / ".git/config", "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\t" +
                                         std::string(row.name) + " = " + row.value + "\n");
    Gongbu gongbu(box / "home", box.root());
    const Scanned scanned = gongbu.scan();
    CHECK(gongbu.works().size() == (row.is_read ? 1 : 0));
    CHECK(texts_of(scanned.warnings).size() == (row.is_read ? 0 : 1));
  }
}

TEST_CASE("extensions: the commits of a worktree with relative paths are found") {
  Sandbox box;
  const fs::path repo = box.init("r");
  box.commit(repo, "one");
  box.git(repo, {"worktree", "add", "-q", "--detach", (box / "linked").string()});
  box.commit(box / "linked", "two");
  // As git 2.48 writes them with worktree.useRelativePaths.
  write_file(box / "linked/.git", "gitdir: ../r/.git/worktrees/linked\n");
  write_file(repo / ".git/worktrees/linked/gitdir", "../../../../linked/.git\n");
  write_file(repo / ".git/config", content_of(repo / ".git/config") +
                                       "[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\t"
                                       "relativeWorktrees = true\n");
  Gongbu gongbu(box / "home", box.root());
  CHECK(texts_of(gongbu.scan().warnings).empty());
  CHECK(gongbu.works().size() == 2);
  CHECK(gongbu.number("SELECT count(*) FROM repository") == 1);
}
