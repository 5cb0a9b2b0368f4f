// Chaining of hooks: gongbu, and the previous hook.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "hook_sandbox.hpp"

namespace fs = std::filesystem;

TEST_CASE("a hook without a previous one runs, and is removed without a trace") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  const Listing before = listing_of(hooks);
  CHECK(box.told(repo, {"install", "--dry-run"}) == "installed");
  CHECK(listing_of(hooks) == before);
  CHECK(box.told(repo, {"install"}) == "installed");
  CHECK(box.told(repo, {"status"}) == "in_place");

  const Listing installed = listing_of(hooks);
  const auto written = fs::last_write_time(hooks / "post-commit");
  CHECK(box.told(repo, {"install"}) == "unchanged");
  CHECK(listing_of(hooks) == installed);
  CHECK(fs::last_write_time(hooks / "post-commit") == written);

  box.divert(hooks);
  box.commit(repo, "one");
  CHECK(box.recorded() == kCommitted);
  const std::string pair = box.amend(repo);
  CHECK(box.recorded() == kAmended + pair);

  CHECK(box.told(repo, {"install"}) == "updated");
  CHECK(listing_of(hooks) == installed);
  CHECK(box.told(repo, {"uninstall", "-n"}) == "removed");
  CHECK(listing_of(hooks) == installed);
  CHECK(box.told(repo, {"uninstall"}) == "removed");
  CHECK(listing_of(hooks) == before);
  CHECK(box.told(repo, {"uninstall"}) == "unchanged");
  CHECK(box.told(repo, {"status"}) == "missing");
}

TEST_CASE("a previous hook keeps its arguments, input, exit status and name") {
  struct Case {
    const char* what;
    const char* script;
    const char* name;  // $0 of the hook
  };
  const std::vector<Case> cases = {
      {"sh that exits", "#!/bin/sh\nread -r pair; echo \"$0 $1 $pair\"; exit 7\n", "post-rewrite"},
      {"sh with a flag", "#!/bin/sh -e\nread -r pair; echo \"$0 $1 $pair\"; (exit 7); echo no\n",
       "post-rewrite"},
      {"bash by env", "#!/usr/bin/env bash\nread -r pair; echo \"${0} $1 $pair\"; exit 7\n",
       "post-rewrite"},
      {"bash that runs only when it is not read by another",
       "#!/bin/bash\nread -r pair\n"
       "if [[ ${BASH_SOURCE[0]} == \"$0\" ]]; then echo \"$0 $1 $pair\"; exit 7; fi\n",
       "post-rewrite.before-gongbu"},
      {"python",
       "#!/usr/bin/env python3\nimport sys\n"
       "print(sys.argv[0], sys.argv[1], sys.stdin.readline().strip())\nsys.exit(7)\n",
       "post-rewrite.before-gongbu"},
      {"no shebang", "read -r pair; echo \"$0 $1 $pair\"; exit 7\n", "post-rewrite.before-gongbu"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.what);
    Hooks box;
    const fs::path repo = box.init("repo");
    const fs::path hooks = repo / ".git/hooks";
    write_program(hooks / "post-rewrite", one.script, 0751);
    const Listing before = listing_of(hooks);
    CHECK(box.told(repo, {"install"}) == "chained");
    CHECK(box.told(repo, {"status"}) == "chained");
    box.divert(hooks);
    const Outcome outcome = run_program({(hooks / "post-rewrite").string(), "rebase"}, repo,
                                        git_variables(process_home()), "old new\nolder newer\n");
    CHECK(outcome.status == 7);
    CHECK(outcome.out == (hooks / one.name).string() + " rebase old new\n");
    CHECK(outcome.err.empty());
    CHECK(box.recorded() == "hook|run|post-rewrite|rebase|old new\nolder newer\n");
    CHECK(box.told(repo, {"uninstall"}) == "restored");
    CHECK(listing_of(hooks) == before);
  }
}

TEST_CASE("a binary and a link still run as hooks") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  fs::copy_file("/usr/bin/tee", hooks / "post-rewrite");  // writes its input into the file "amend"
  write_program(repo / ".git/shared-hook", "#!/bin/sh\nbasename \"$0\" >>ran\n");
  fs::create_symlink("../shared-hook", hooks / "post-commit");
  const Listing before = listing_of(hooks);
  box.gongbu(repo, {"hook", "install"});
  box.divert(hooks);
  box.commit(repo, "one");
  CHECK(content_of(repo / "ran") == "post-commit\n");
  const std::string pair = box.amend(repo);
  CHECK(content_of(repo / "amend") == pair);
  CHECK(box.recorded() == kCommitted + kAmended + pair);
  box.gongbu(repo, {"hook", "uninstall"});
  CHECK(listing_of(hooks) == before);
}

TEST_CASE("a hook that is not executable is kept and not run") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  write_program(hooks / "post-commit", "#!/bin/sh\ntouch ran\n", 0644);
  const Listing before = listing_of(hooks);
  CHECK(box.told(repo, {"install"}) == "chained");
  box.divert(hooks);
  box.commit(repo, "one");
  CHECK(!fs::exists(repo / "ran"));
  CHECK(box.recorded() == kCommitted);
  CHECK(box.told(repo, {"uninstall"}) == "restored");
  CHECK(listing_of(hooks) == before);
}

TEST_CASE("without its program a hook is silent, or uses gongbu on PATH") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  box.gongbu(repo, {"hook", "install"});
  box.divert(hooks);
  fs::create_directories(box.home() / "bin");
  fs::rename(box.home() / "stand-in", box.home() / "bin/gongbu");
  const Outcome silent = run_program({(hooks / "post-commit").string()}, repo, {});
  CHECK(silent.status == 0);
  CHECK(silent.out + silent.err == "");
  CHECK(box.told(repo, {"status"}) == "program_missing");
  CHECK(box.gongbu(repo, {"hook", "status"}).status == 1);

  const std::string path = (box.home() / "bin").string() + ":" + std::getenv("PATH");
  run_program({"env", "PATH=" + path, (hooks / "post-commit").string()}, repo, {});
  CHECK(box.recorded() == kCommitted);
}

TEST_CASE("husky's hooks still run, and their re-installation is reported") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".husky/_";
  const auto npm_install = [&] {
    write_file(hooks / ".gitignore", "*");
    // husky 9, abridged
    write_program(hooks / "h",
                  "#!/usr/bin/env sh\nn=$(basename \"$0\")\n"
                  "s=$(dirname \"$(dirname \"$0\")\")/$n\n[ ! -f \"$s\" ] && exit 0\n"
                  "sh -e \"$s\" \"$@\"\nc=$?\nexit $c\n");
    for (const char* name : {"pre-commit", "post-commit", "post-rewrite"})
      write_program(hooks / name, "#!/usr/bin/env sh\n. \"$(dirname \"$0\")/h\"\n");
  };
  npm_install();
  write_file(repo / ".husky/post-commit", "echo mine >>.git/ran\n");
  box.git(repo, {"config", "core.hooksPath", ".husky/_"});
  const Listing before = listing_of(hooks);

  CHECK(box.told(repo, {"install"}) == "chained");
  box.divert(hooks);
  box.commit(repo, "one");
  CHECK(box.recorded() == kCommitted);
  CHECK(content_of(repo / ".git/ran") == "mine\n");
  CHECK(box.git(repo, {"status", "--porcelain"}) == "?? .husky/");

  npm_install();
  CHECK(box.told(repo, {"status"}) == "overwritten");
  CHECK(box.gongbu(repo, {"hook"}).status == 1);
  CHECK(box.told(repo, {"install"}) == "chained");
  CHECK(box.told(repo, {"status"}) == "chained");
  npm_install();
  CHECK(box.told(repo, {"uninstall"}) == "removed");
  CHECK(listing_of(hooks) == before);
}

TEST_CASE("a hook that replaced gongbu's is chained again, and no older one is lost") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  write_program(hooks / "post-commit", "#!/bin/sh\necho first\n");
  box.gongbu(repo, {"hook", "install"});
  write_program(hooks / "post-commit", "#!/bin/sh\necho second\n");
  CHECK(box.told(repo, {"status"}) == "overwritten");

  const Outcome refused = box.gongbu(repo, {"hook", "uninstall"});
  CHECK(refused.status == 3);
  CHECK(content_of(hooks / "post-commit") == "#!/bin/sh\necho second\n");
  CHECK(content_of(hooks / "post-commit.before-gongbu") == "#!/bin/sh\necho first\n");

  box.gongbu(repo, {"hook", "install"});
  CHECK(content_of(hooks / "post-commit.before-gongbu") == "#!/bin/sh\necho second\n");
  CHECK(content_of(hooks / "post-commit.before-gongbu.1") == "#!/bin/sh\necho first\n");
  CHECK(run_program({(hooks / "post-commit").string()}, repo, {{"PATH", "/usr/bin:/bin"}}).out ==
        "second\n");
}

TEST_CASE("a hook that cannot be read is an error, and nothing is moved") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  for (const char* name : {"post-commit", "post-rewrite", "post-rewrite.before-gongbu"}) {
    CAPTURE(name);
    CHECK(box.gongbu(repo, {"hook", "install"}).status == 0);
    fs::remove(hooks / name);
    fs::create_symlink("/proc/self/mem", hooks / name);  // a file whose first bytes are unreadable
    const Listing before = listing_of(hooks);
    for (const std::string command : {"install", "status", "rm"}) {
      CAPTURE(command);
      const Outcome failed = box.gongbu(repo, {"hook", command});
      CHECK(failed.status == 3);
      CHECK(failed.err.find("cannot read " + (hooks / name).string()) != std::string::npos);
      if (command != "rm") CHECK(listing_of(hooks) == before);
    }
    CHECK(fs::is_symlink(hooks / name));
    fs::remove(hooks / name);
  }
}

TEST_CASE(
    "a script of gongbu's in place of the previous hook, which would run itself, is removed") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  const Listing before = listing_of(hooks);
  CHECK(box.told(repo, {"install"}) == "installed");
  const Listing installed = listing_of(hooks);
  for (const std::string name : {"post-commit", "post-rewrite"})
    fs::copy_file(hooks / name, hooks / (name + ".before-gongbu"));
  CHECK(box.told(repo, {"status"}) == "damaged");
  CHECK(box.told(repo, {"install"}) == "updated");
  CHECK(listing_of(hooks) == installed);
  CHECK(box.told(repo, {"status"}) == "in_place");

  fs::copy_file(hooks / "post-commit", hooks / "post-commit.before-gongbu");
  CHECK(box.told(repo, {"status"}) == "damaged");
  CHECK(box.told(repo, {"uninstall"}) == "removed");
  CHECK(listing_of(hooks) == before);
}

TEST_CASE(
    "an installation killed at any rename or link leaves an active hook and can be repeated") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path hooks = repo / ".git/hooks";
  const std::string program = fs::canonical(GONGBU_PROGRAM).string();
  if (run_program({"sh", "-c", "command -v strace"}, box.root(), {}).status != 0) {
    MESSAGE("strace is not installed: nobody is killed");
    return;
  }
  write_program(hooks / "post-commit",
                "#!/bin/sh\necho ran >>\"" + (box / "ran").string() + "\"\n");
  const Listing before = listing_of(hooks);
  int commits = 0;
  const auto runs = [&] {
    fs::remove(box / "ran");
    box.commit(repo, "commit " + std::to_string(++commits));
    return content_of(box / "ran") == "ran\n";
  };
  for (const std::string command : {"install", "uninstall"}) {
    for (int nth = 1; nth <= 6; ++nth) {
      CAPTURE(command);
      CAPTURE(nth);
      const std::string calls = "rename,renameat,renameat2,link,linkat,unlink,unlinkat";
      std::vector<std::string> words{
          "strace", "-f",
          "-o",     "/dev/null",
          "-e",     "trace=" + calls,
          "-e",     "inject=" + calls + ":signal=SIGKILL:when=" + std::to_string(nth),
          program,  "hook",
          command};
      Variables variables = git_variables(process_home());
      variables["GONGBU_HOME"] = box.home().string();
      run_program(words, repo, variables);
      CHECK(runs());
    }
    // The next installation completes a partial one.
    CHECK(box.gongbu(repo, {"hook", command}).status == 0);
    CHECK(runs());
    if (command == "install") CHECK(box.told(repo, {"status"}) == "chained");
  }
  // An hour later the next installation removes temporary files.
  for (const auto& [name, file] : listing_of(hooks))
    if (!before.contains(name))
      fs::last_write_time(hooks / name, fs::file_time_type::clock::now() - std::chrono::hours(2));
  for (const char* command : {"install", "uninstall"})
    CHECK(box.gongbu(repo, {"hook", command}).status == 0);
  CHECK(listing_of(hooks) == before);
}
