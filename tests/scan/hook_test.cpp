// The hooks that gongbu installs, run by the real git. A stand-in takes the place of the program in
// them and writes down how it was called.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

/// All that can be seen of the entries of a directory: type, permissions, and bytes or link target.
using Listing = std::map<std::string, std::tuple<fs::file_type, fs::perms, std::string>>;

Listing listing_of(const fs::path& directory) {
  Listing listing;
  if (!fs::exists(directory)) return listing;
  for (const fs::directory_entry& entry : fs::directory_iterator(directory)) {
    const fs::file_status status = entry.symlink_status();
    const std::string content = fs::is_symlink(status)        ? fs::read_symlink(entry).string()
                                : fs::is_regular_file(status) ? content_of(entry)
                                                              : "";
    listing[entry.path().filename().string()] = {status.type(), status.permissions(), content};
  }
  return listing;
}

void write_program(const fs::path& file, const std::string& text, unsigned mode = 0755) {
  write_file(file, text);
  fs::permissions(file, static_cast<fs::perms>(mode));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

/// A sandbox with a home of gongbu's, and the stand-in.
class Hooks : public Sandbox {
 public:
  Hooks() {
    write_program(home() / "stand-in", "#!/bin/sh\nexec >>\"" + record().string() +
                                           "\"\nprintf '%s|' \"$@\"\nexec cat\n");
    settings("[git]\nroots = [\"" + root().string() + "\"]\n");
  }

  fs::path home() const { return root().parent_path() / "it's a home"; }
  fs::path record() const { return home() / "record"; }

  void settings(const std::string& text) const {
    write_file(home() / "config.toml", "timezone = \"Asia/Seoul\"\n" + text);
  }

  /// A directory that stands before the others on gongbu's PATH.
  std::string path;

  Outcome gongbu(const fs::path& directory, std::vector<std::string> words) const {
    Variables all = git_variables(process_home());
    const std::string search =
        path.empty() ? std::getenv("PATH") : path + ":" + std::getenv("PATH");
    all["GONGBU_HOME"] = home().string();
    all["GONGBU_NOW"] = "2026-11-21T21:00:00+09:00";
    for (const auto& [name, value] : variables) all[name] = value;
    words.insert(words.begin(), {"env", "PATH=" + search, GONGBU_PROGRAM});
    return run_program(words, directory, all);
  }

  /// The "result" or "state" of each row that a command tells with --json.
  std::string told(const fs::path& directory, std::vector<std::string> words) const {
    words.insert(words.begin(), "hook");
    words.emplace_back("--json");
    const std::string json = gongbu(directory, words).out;
    std::string found;
    for (const std::string key : {"\"result\":\"", "\"state\":\""})
      for (std::size_t at = 0; (at = json.find(key, at)) != std::string::npos;) {
        at += key.size();
        found += (found.empty() ? "" : " ") + json.substr(at, json.find('"', at) - at);
      }
    return found;
  }

  /// A hook or command that calls the stand-in in place of gongbu.
  std::string diverted(const std::string& text) const {
    const auto assigned = [](const fs::path& program) {
      return "gongbu='" + replaced(program.string(), "'", R"('\'')") + "'";
    };
    return replaced(text, assigned(fs::canonical(GONGBU_PROGRAM)), assigned(home() / "stand-in"));
  }
  /// Lets the hooks of a directory call the stand-in.
  void divert(const fs::path& hooks) const {
    for (const char* name : {"post-commit", "post-rewrite"})
      if (const std::string text = content_of(hooks / name); text != diverted(text))
        write_file(hooks / name, diverted(text));
  }

  /// What the stand-in wrote down since the last time.
  std::string recorded() const {
    const std::string text = content_of(record());
    fs::remove(record());
    return text;
  }

  std::string amend(const fs::path& repository) const {
    const std::string before = git(repository, {"rev-parse", "HEAD"});
    git(repository, {"commit", "-q", "--amend", "-m", "amended"});
    return before + " " + git(repository, {"rev-parse", "HEAD"}) + "\n";
  }
};

const std::string kCommitted = "hook|run|post-commit|";
const std::string kAmended = kCommitted + "hook|run|post-rewrite|amend|";

}  // namespace

TEST_CASE("a hook where there was none hears of commits and goes without a trace") {
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

TEST_CASE("a hook that was there keeps its arguments, input, exit status and name") {
  struct Case {
    const char* what;
    const char* script;
    const char* name;  // that the hook sees
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

TEST_CASE("a binary and a link go on running, under git") {
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

TEST_CASE("a hook that git would not run is kept and not run") {
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

TEST_CASE("without its program a hook is silent; another gongbu on PATH stands in") {
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

TEST_CASE("husky's hooks go on running, and when it makes them anew that is said") {
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

TEST_CASE("a hook that took the place of gongbu's is chained anew, and no older one is lost") {
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

TEST_CASE("linked worktrees, submodules and bare repositories have the hooks of git's choice") {
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

TEST_CASE("every work tree has its own hooks when core.hooksPath is relative") {
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

TEST_CASE("hooks that belong to a project are not touched, unless forced") {
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

TEST_CASE("a directory that repositories share has the hook once") {
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

TEST_CASE("one repository that cannot be changed does not stop the others") {
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
  CHECK(fs::exists(repo / ".git/info/exclude"));  // what git's own template brings
  CHECK(box.told(box.root(), {"uninstall", "--template"}) == "removed");
  CHECK(content_of(process_home() / ".gitconfig") == config);
  CHECK(!fs::exists(box.home() / "git-template"));
}

TEST_CASE("a template of the user's is kept, and so is what he puts into gongbu's") {
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
  box.gongbu(box.root(), {"hook", "uninstall", "--template"});
  CHECK(content_of(box.home() / "git-template/info/mine") == "mine\n");
  CHECK(!fs::exists(box.home() / "git-template/hooks"));
  CHECK(box.git(box.root(), {"config", "init.templateDir"}) ==
        (box.home() / "git-template").string());
  fs::remove_all(own);
}

TEST_CASE("a git that runs hooks of its configuration gets no file") {
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
  CHECK(box.told(repo, {"install"}) == "chained");  // by the git there is

  box.path = (box.home() / "bin").string();
  CHECK(box.told(repo, {"status"}) == "chained");
  CHECK(box.told(repo, {"install"}) == "configured");
  CHECK(listing_of(hooks) == before);
  CHECK(box.told(repo, {"install"}) == "unchanged");
  CHECK(box.told(repo, {"status"}) == "configured");
  CHECK(box.git(repo, {"config", "--get-all", "hook.gongbu.event"}) == "post-commit\npost-rewrite");

  SUBCASE("the command gets the arguments of the event as git adds them") {
    const std::string command = box.diverted(box.git(repo, {"config", "hook.gongbu.command"}));
    const Outcome outcome =
        run_program({"sh", "-c", command + " \"$@\"", command, "amend"}, repo, {}, "old new\n");
    CHECK(outcome.status == 0);
    CHECK(box.recorded() == "hook|run|amend|old new\n");
  }
  SUBCASE("turned off, or not there") {
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
  SUBCASE("everywhere") {
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

TEST_CASE("what git says to those it starts does not lead the installation astray") {
  Hooks box;
  const fs::path repo = box.init("repo");
  const fs::path other = box.init("other");
  box.variables["GIT_DIR"] = (other / ".git").string();
  CHECK(box.told(repo, {"install"}) == "installed");
  CHECK(fs::exists(repo / ".git/hooks/post-commit"));
  CHECK(!fs::exists(other / ".git/hooks/post-commit"));
}

TEST_CASE("a hook in a repository that does not count says so") {
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
