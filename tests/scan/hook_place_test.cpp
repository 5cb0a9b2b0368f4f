// Locations of installed hooks, in every layout of a repository.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "hook_sandbox.hpp"

namespace fs = std::filesystem;

TEST_CASE("linked worktrees, submodules and bare repositories have hooks where git looks") {
  Hooks box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");

  box.git(repo, {"worktree", "add", "-q", (box / "linked").string()});
  CHECK(box.told(box / "linked", {"install"}) == "installed");
  CHECK(box.told(repo, {"install"}) == "unchanged");
  box.divert(repo / ".git/hooks");
  box.commit(box / "linked", "two");
  CHECK(box.recorded() == kCommitted);

  const fs::path super = box.init("super");
  box.git(super, {"submodule", "--quiet", "add", repo.string(), "part"});
  CHECK(box.told(super / "part", {"install"}) == "installed");
  box.divert(super / ".git/modules/part/hooks");
  box.commit(super / "part", "three");
  CHECK(box.recorded() == kCommitted);
  CHECK(box.told(super, {"status"}) == "missing");

  const fs::path bare = box / "bare.git";
  box.git(box.root(), {"clone", "-q", "--bare", repo.string(), bare.string()});
  CHECK(box.told(bare, {"install"}) == "installed");
  box.divert(bare / "hooks");
  box.git(bare, {"worktree", "add", "-q", (box / "of-bare").string(), "-b", "x"});
  box.commit(box / "of-bare", "four");
  CHECK(box.recorded() == kCommitted);
  CHECK(box.told(box / "of-bare", {"uninstall"}) == "removed");
}

TEST_CASE("every work tree has its own hooks if core.hooksPath is relative") {
  Hooks box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  box.git(repo, {"worktree", "add", "-q", (box / "linked").string()});
  box.git(repo, {"config", "core.hooksPath", ".hooks"});
  write_file(repo / ".git/info/exclude", ".hooks/\n");
  fs::create_directories(repo / ".hooks");
  fs::create_directories(box / "linked/.hooks");
  CHECK(box.told(repo, {"install"}) == "installed");
  CHECK(fs::exists(repo / ".hooks/post-commit"));
  CHECK(fs::exists(box / "linked/.hooks/post-commit"));
  fs::remove(box / "linked/.hooks/post-rewrite");
  CHECK(box.told(repo, {"status"}) == "damaged");
  CHECK(box.told(repo, {"uninstall"}) == "removed");
  CHECK(listing_of(box / "linked/.hooks").empty());
}

TEST_CASE("a repository that names the work tree of another one changes no hooks there") {
  Hooks box;
  const fs::path other = box.init("other");
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  box.git(repo, {"config", "core.hooksPath", ".git/hooks"});
  write_file(repo / ".git/worktrees/x/gitdir", (other / ".git").string() + "\n");
  write_file(repo / ".git/worktrees/x/HEAD", "ref: refs/heads/main\n");
  write_file(repo / ".git/worktrees/x/commondir", "../..\n");
  const Listing before = listing_of(other / ".git/hooks");
  CHECK(box.told(repo, {"install"}) == "installed");
  CHECK(fs::exists(repo / ".git/hooks/post-commit"));
  CHECK(listing_of(other / ".git/hooks") == before);
  CHECK(box.told(other, {"install"}) == "installed");
  const Listing installed = listing_of(other / ".git/hooks");
  CHECK(box.told(repo, {"uninstall"}) == "removed");
  CHECK(listing_of(other / ".git/hooks") == installed);
}

TEST_CASE("hooks of a project are not changed, unless forced") {
  Hooks box;
  const fs::path repo = box.init("repo");
  write_program(repo / "githooks/post-commit", "#!/bin/sh\ntrue\n");
  box.git(repo, {"add", "githooks"});
  box.commit(repo, "one");
  box.git(repo, {"config", "core.hooksPath", "githooks"});
  const Listing before = listing_of(repo / "githooks");
  const Outcome refused = box.gongbu(repo, {"hook", "install"});
  CHECK(refused.status == 3);
  CHECK(lines_of(refused.err).size() == 1);
  CHECK(refused.err.find("githooks") != std::string::npos);
  CHECK(listing_of(repo / "githooks") == before);

  CHECK(box.told(repo, {"install", "--force"}) == "chained");
  CHECK(box.told(repo, {"uninstall"}) == "restored");
  CHECK(box.git(repo, {"status", "--porcelain"}).empty());

  fs::remove_all(repo / "githooks");
  const Outcome nowhere = box.gongbu(repo, {"hook", "install"});
  CHECK(nowhere.status == 3);
  CHECK(!fs::exists(repo / "githooks"));
}

TEST_CASE("a shared directory has the hook once") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path other = box.init("other");
  fs::create_directories(process_home() / "all hooks");
  box.git(repo, {"config", "--global", "core.hooksPath", "~/all hooks"});
  box.commit(repo, "one");
  box.commit(other, "two");
  box.gongbu(repo, {"scan"});
  CHECK(box.told(repo, {"install", "--all"}) == "installed unchanged");
  const Outcome said = box.gongbu(repo, {"hook"});
  CHECK(said.out.find("share") != std::string::npos);
  CHECK(box.told(repo, {"uninstall", "--all"}) == "removed unchanged");
  fs::remove_all(process_home() / "all hooks");
}

TEST_CASE("an error in one repository does not stop the others") {
  Hooks box;
  for (const char* name : {"a", "b", "c", "d"}) box.commit(box.init(name), name);
  box.gongbu(box.root(), {"scan"});
  fs::remove_all(box / "a/.git/hooks");
  write_file(box / "a/.git/hooks", "a file\n");
  fs::create_directories(box / "b/.git/hooks/post-commit");
  fs::remove_all(box / "c");
  const Outcome outcome = box.gongbu(box.root(), {"hook", "install", "--all"});
  CHECK(outcome.status == 3);
  CHECK(lines_of(outcome.err).size() == 3);
  CHECK(fs::exists(box / "d/.git/hooks/post-commit"));
  CHECK(box.told(box.root(), {"status"}) == "missing unreadable in_place");
}

TEST_CASE("new repositories have the hooks of the template") {
  Hooks box;
  const std::string config = content_of(process_home() / ".gitconfig");
  CHECK(box.told(box.root(), {"install", "--template"}) == "installed");
  CHECK(box.told(box.root(), {"install", "--template"}) == "unchanged");
  const fs::path repo = box.init("repo");
  CHECK(box.told(repo, {"status"}) == "in_place in_place");
  CHECK(fs::exists(repo / ".git/info/exclude"));  // from git's own template
  CHECK(box.told(box.root(), {"uninstall", "--template"}) == "removed");
  CHECK(content_of(process_home() / ".gitconfig") == config);
  CHECK(!fs::exists(box.home() / "git-template"));
}

TEST_CASE("a template of the user is kept, and so are files added to gongbu's template") {
  Hooks box;
  const fs::path own = process_home() / "template";
  write_program(own / "hooks/post-commit", "#!/bin/sh\necho mine >>.git/ran\n");
  box.git(box.root(), {"config", "--global", "init.templateDir", "~/template"});
  const Listing before = listing_of(own / "hooks");
  CHECK(box.told(box.root(), {"install", "--template"}) == "chained");
  const fs::path repo = box.init("repo");
  box.divert(repo / ".git/hooks");
  box.commit(repo, "one");
  CHECK(box.recorded() == kCommitted);
  CHECK(content_of(repo / ".git/ran") == "mine\n");
  CHECK(box.told(box.root(), {"uninstall", "--template"}) == "restored");
  CHECK(listing_of(own / "hooks") == before);
  CHECK(box.git(box.root(), {"config", "init.templateDir"}) == "~/template");

  box.git(box.root(), {"config", "--global", "--unset", "init.templateDir"});
  box.gongbu(box.root(), {"hook", "install", "--template"});
  write_file(box.home() / "git-template/info/mine", "mine\n");
  fs::create_directory_symlink(box.root(), box.home() / "git-template/linked");
  box.gongbu(box.root(), {"hook", "uninstall", "--template"});
  CHECK(fs::is_symlink(box.home() / "git-template/linked"));
  CHECK(content_of(box.home() / "git-template/info/mine") == "mine\n");
  CHECK(!fs::exists(box.home() / "git-template/hooks"));
  CHECK(box.git(box.root(), {"config", "init.templateDir"}) ==
        (box.home() / "git-template").string());
  fs::remove_all(own);
}

TEST_CASE("a git with configured hooks gets no hook files") {
  Hooks box;
  const std::string git =
      lines_of(run_program({"sh", "-c", "command -v git"}, "/", {}).out).front();
  write_program(box.home() / "bin/git",
                "#!/bin/sh\nfor word; do\n  [ \"$word\" != --version ] || "
                "{ echo git version 2.54.0; exit; }\ndone\nexec " +
                    git + " \"$@\"\n");
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  write_program(hooks / "post-commit", "#!/bin/sh\ntrue\n");
  const Listing before = listing_of(hooks);
  const std::string config = content_of(repo / ".git/config");
  CHECK(box.told(repo, {"install"}) == "chained");  // by the real git

  box.path = (box.home() / "bin").string();
  CHECK(box.told(repo, {"status"}) == "chained");
  CHECK(box.told(repo, {"install"}) == "configured");
  CHECK(listing_of(hooks) == before);
  CHECK(box.told(repo, {"install"}) == "unchanged");
  CHECK(box.told(repo, {"status"}) == "configured");
  CHECK(box.git(repo, {"config", "--get-all", "hook.gongbu.event"}) == "post-commit\npost-rewrite");

  SUBCASE("the command gets the arguments of the event") {
    const std::string command = box.diverted(box.git(repo, {"config", "hook.gongbu.command"}));
    const Outcome outcome =
        run_program({"sh", "-c", command + " \"$@\"", command, "amend"}, repo, {}, "old new\n");
    CHECK(outcome.status == 0);
    CHECK(box.recorded() == "hook|run|amend|old new\n");
  }
  SUBCASE("disabled or missing") {
    box.git(repo, {"config", "hook.gongbu.enabled", "false"});
    CHECK(box.told(repo, {"status"}) == "disabled");
    box.git(repo, {"config", "hook.gongbu.enabled", "true"});
    box.git(repo, {"config", "hook.gongbu.command",
                   replaced(box.git(repo, {"config", "hook.gongbu.command"}), "gongbu='",
                            "gongbu='/nowhere")});
    CHECK(box.told(repo, {"status"}) == "program_missing");
    CHECK(box.told(repo, {"install"}) == "configured");
    box.git(repo, {"config", "--unset-all", "hook.gongbu.event"});
    CHECK(box.told(repo, {"status"}) == "damaged");
  }
  SUBCASE("for all repositories") {
    const std::string global = content_of(process_home() / ".gitconfig");
    CHECK(box.told(repo, {"uninstall"}) == "removed");
    CHECK(box.told(repo, {"install", "--template"}) == "configured");
    CHECK(box.told(repo, {"status"}) == "configured configured");
    CHECK(box.told(repo, {"install"}) == "unchanged");
    const Outcome still = box.gongbu(repo, {"hook", "uninstall"});
    CHECK(still.err.find("--template") != std::string::npos);
    CHECK(box.told(repo, {"uninstall", "--template"}) == "removed");
    CHECK(content_of(process_home() / ".gitconfig") == global);
  }
  CHECK(box.gongbu(repo, {"hook", "uninstall"}).status == 0);
  CHECK(content_of(repo / ".git/config") == config);
  CHECK(listing_of(hooks) == before);
}

TEST_CASE("variables that git sets for its children do not affect the installation") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path other = box.init("other");
  box.variables["GIT_DIR"] = (other / ".git").string();
  CHECK(box.told(repo, {"install"}) == "installed");
  CHECK(fs::exists(repo / ".git/hooks/post-commit"));
  CHECK(!fs::exists(other / ".git/hooks/post-commit"));
}

TEST_CASE("installing a hook in an ignored repository warns") {
  Hooks box;
  const fs::path repo = box.init("repo");
  box.settings("");
  const Outcome outside = box.gongbu(repo, {"hook", "install"});
  CHECK(outside.status == 0);
  CHECK(outside.err.find("gongbu repo add") != std::string::npos);
  box.settings("[git]\nroots = [\"" + box.root().string() + "\"]\nignore = [\"" + repo.string() +
               "\"]\n");
  const Outcome ignored = box.gongbu(repo, {"hook", "install"});
  CHECK(ignored.err.find("gongbu repo unignore") != std::string::npos);
  box.settings("[git]\nroots = [\"" + box.root().string() + "\"]\n");
  CHECK(box.gongbu(repo, {"hook", "install"}).err.empty());
}

TEST_CASE("a repository in which git would wait for a pipe is skipped at once") {
  Hooks box;
  const fs::path good = box.init("good");
  box.commit(good, "one");
  const fs::path bad = box.init("bad");
  box.commit(bad, "two");
  REQUIRE(box.gongbu(good, {"scan"}).status == 0);
  const std::string pipe = (box / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  SUBCASE("include.path") {
    write_file(bad / ".git/config", content_of(bad / ".git/config") + "[include]\npath = " + pipe);
  }
  SUBCASE("the index") {
    fs::remove(bad / ".git/index");
    fs::rename(pipe, bad / ".git/index");
  }
  SUBCASE("a file of a linked work tree") {
    box.git(bad, {"worktree", "add", "-q", "--detach", (box.root() / "../linked").string()});
    box.git(bad, {"config", "core.hooksPath", "hooks"});
    fs::remove(bad / ".git/worktrees/linked/HEAD");
    fs::rename(pipe, bad / ".git/worktrees/linked/HEAD");
  }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(box.gongbu(good, {"doctor"}).out.find("bad") != std::string::npos);
  CHECK(box.told(good, {"install", "--all"}) == "failed installed");
  CHECK(box.gongbu(bad, {"hook", "install"}).status == 3);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("a pipe in the repository around a hooks directory elsewhere does not block") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path other = box.init("other");
  fs::create_directories(other / "hooks");
  box.git(repo, {"config", "core.hooksPath", (other / "hooks").string()});
  fs::remove(other / ".git/info/exclude");
  REQUIRE(mkfifo((other / ".git/info/exclude").c_str(), 0600) == 0);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(box.gongbu(repo, {"hook", "install"}).status == 3);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  CHECK(listing_of(other / "hooks").empty());
}

TEST_CASE("a pipe as a list of ignored files does not stop the installation of hooks") {
  Hooks box;
  const fs::path repo = box.init("repo");
  box.commit(repo, "one");
  const std::string pipe = (box / "pipe").string();
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_directories(repo / "hooks");
  box.git(repo, {"config", "core.hooksPath", "hooks"});
  SUBCASE("core.excludesFile") { box.git(repo, {"config", "core.excludesFile", pipe}); }
  SUBCASE(".gitignore") { fs::rename(pipe, repo / ".gitignore"); }
  const auto begin = std::chrono::steady_clock::now();
  CHECK(box.gongbu(repo, {"hook", "install"}).status == 3);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  SUBCASE("the user's own list is used") {
    const std::string config = content_of(process_home() / ".gitconfig");
    write_file(process_home() / ".gitconfig", config + "[core]\n\texcludesFile = ~/ignored\n");
    write_file(process_home() / "ignored", "hooks/\n");
    CHECK(box.gongbu(repo, {"hook", "install"}).status == 0);
    write_file(process_home() / ".gitconfig", config);
  }
}
