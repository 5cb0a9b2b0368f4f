// What a repository that came from elsewhere configures is never run.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/git_program.hpp"
#include "hook_sandbox.hpp"

namespace fs = std::filesystem;

namespace {

using gongbu::host::GitProgram;
using Scope = GitProgram::Scope;

// Settings that name a program which git would start for one command or another.
constexpr std::array kPrograms = {"core.fsmonitor",
                                  "core.sshCommand",
                                  "core.pager",
                                  "core.editor",
                                  "core.askPass",
                                  "core.alternateRefsCommand",
                                  "core.gitProxy",
                                  "sequence.editor",
                                  "credential.helper",
                                  "diff.external",
                                  "diff.x.textconv",
                                  "diff.x.command",
                                  "filter.x.clean",
                                  "filter.x.smudge",
                                  "filter.x.process",
                                  "merge.x.driver",
                                  "gpg.program",
                                  "pager.config",
                                  "pager.worktree",
                                  "pager.rev-parse",
                                  "uploadpack.packObjectsHook",
                                  "interactive.diffFilter",
                                  "remote.o.uploadpack",
                                  "hook.x.command"};

/// A place with repositories that write down what of them was run, and a git that writes down what
/// it was asked.
class Hostile : public Hooks {
 public:
  Hostile() {
    const fs::path real = find_git();
    write_program(bin() / "git", "#!/bin/sh\necho \"$*\" >>'" + asked().string() + "'\nexec '" +
                                     real.string() + "' \"$@\"\n");
  }

  fs::path bin() const { return root().parent_path() / "bin"; }
  fs::path asked() const { return root().parent_path() / "asked"; }
  fs::path ran() const { return root().parent_path() / "ran"; }

  /// Writes a configuration in which everything that can name a program names one.
  void poison(const fs::path& config, const std::string& hooks) const {
    const std::string note = "echo ran >>'" + ran().string() + "'; :";
    const auto set = [&](const std::string& key, const std::string& value) {
      git(root(), {"config", "--file", config.string(), key, value});
    };
    for (const char* key : kPrograms) set(key, note);
    for (const char* name : {"config", "rev-parse", "worktree", "check-ignore"})
      set("alias." + std::string(name), "!" + note);
    set("core.hooksPath", hooks);
    set("remote.o.url", "ext::sh -c " + note);
    set("remote.o.promisor", "true");
    set("protocol.ext.allow", "always");
    set("include.path", "/dev/null");
    for (const char* hook : {"post-commit", "post-index-change", "post-checkout",
                             "fsmonitor-watchman", "reference-transaction", "query-watchman"})
      write_program(config.parent_path() / "hooks" / hook, "#!/bin/sh\n" + note + "\n");
  }

  static fs::path find_git() {
    const std::string path = std::getenv("PATH");
    for (std::size_t at = 0; at <= path.size();) {
      const std::size_t end = std::min(path.find(':', at), path.size());
      if (const fs::path file = fs::path(path.substr(at, end - at)) / "git"; fs::exists(file))
        return file;
      at = end + 1;
    }
    return "git";
  }

  GitProgram program() const {
    return GitProgram(
        {{"HOME", process_home().string()}, {"PATH", bin().string() + ":" + std::getenv("PATH")}});
  }
};

// Calls everything that starts git in a directory; what it answers, or throws, is of no matter.
void ask_everything(const GitProgram& git, const fs::path& directory) {
  const auto attempt = [](const auto& call) {
    try {
      call();
    } catch (const gongbu::Error&) {
    }
  };
  attempt([&] { (void)git.hooks_directory(directory); });
  attempt([&] { (void)git.work_trees(directory); });
  attempt([&] { (void)git.would_show(directory / "file"); });
  attempt([&] { (void)git.would_show(directory / "hooks/post-commit"); });
  for (const Scope scope : {Scope::effective, Scope::local, Scope::global})
    attempt([&] { (void)git.values(directory, scope, "core.hooksPath"); });
  attempt([&] { (void)git.path_value(directory, Scope::effective, "init.templateDir"); });
  attempt([&] { git.set_values(directory, Scope::local, "hook.gongbu.event", {"a", "b"}); });
  attempt([&] { git.remove_section(directory, Scope::local, "hook.gongbu"); });
  attempt([&] { (void)git.own_template(); });
}

}  // namespace

TEST_CASE("hostile: no start of git runs what a repository configures") {
  Hostile box;
  const fs::path repo = box.init("clone");
  write_file(repo / ".gitattributes", "* filter=x diff=x merge=x\n");
  box.commit(repo, "one");
  write_file(repo / "hooks/a", "");
  write_file(repo / "inner/HEAD", "ref: refs/heads/main\n");
  write_file(repo / "inner/objects/a", "");
  write_file(repo / "inner/refs/heads/a", "");
  fs::create_directories(repo / "wt/hooks");
  write_file(repo / "inner/config",
             "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ../wt\n");
  box.poison(repo / "inner/config", "hooks");
  box.poison(repo / ".git/config", (repo / ".git/hooks").string());
  box.try_git(repo, {"status"});
  REQUIRE_MESSAGE(fs::exists(box.ran()), "git itself runs what is configured here");
  fs::remove(box.ran());

  const GitProgram git = box.program();
  for (const char* directory : {"", ".git", "inner", "inner/hooks", "wt", "wt/hooks", "hooks"})
    ask_everything(git, repo / directory);
  CHECK_FALSE(fs::exists(box.ran()));

  // Every command of git's that stands in the source was tried.
  std::set<std::string> tried;
  for (const std::string& line : lines_of(content_of(box.asked())))
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::size_t end = line.find(' ', at);
      tried.insert(line.substr(at, end - at));
      at = end == std::string::npos ? end : end + 1;
    }
  const std::string source = content_of(fs::path(GONGBU_SOURCE_DIR) / "src/host/git_program.cpp");
  REQUIRE(!source.empty());
  int commands = 0;
  for (const std::string& command : lines_of(box.git(repo, {"--list-cmds=builtins"}))) {
    if (source.find('"' + command + '"') == std::string::npos) continue;
    CAPTURE(command);
    CHECK(tried.contains(command));
    ++commands;
  }
  CHECK(commands == 4);
}

TEST_CASE("hostile: git is started in one place of the source only") {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(GONGBU_SOURCE_DIR) / "src")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = content_of(entry.path());
    if (text.find("find_program(env, \"git\")") != std::string::npos ||
        text.find("{\"git\"") != std::string::npos)
      files.insert(entry.path().filename().string());
  }
  CHECK(files == std::set<std::string>{"git_program.cpp"});
}

TEST_CASE("hostile: a clone with a bare repository among its files runs nothing of it") {
  Hostile box;
  const fs::path repo = box.init("clone");
  write_file(repo / "inner/HEAD", "ref: refs/heads/main\n");
  write_file(repo / "inner/objects/a", "");
  write_file(repo / "inner/refs/heads/a", "");
  fs::create_directories(repo / "wt/hooks");
  write_file(repo / "inner/config",
             "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ../wt\n");
  box.poison(repo / "inner/config", "hooks");
  box.commit(repo, "one");
  for (const std::vector<std::string>& command :
       std::vector<std::vector<std::string>>{{"hook", "install", "--all", "--dry-run"},
                                             {"hook", "install", "--all"},
                                             {"hook", "status"},
                                             {"scan"},
                                             {"today"},
                                             {"check"}})
    for (const fs::path& directory : {box.root(), repo / "inner"}) box.gongbu(directory, command);
  CHECK_FALSE(fs::exists(box.ran()));
  CHECK_FALSE(fs::exists(repo / "wt/hooks/post-commit"));
  const Outcome shown = box.gongbu(box.root(), {"repo"});
  CHECK(shown.out.find("Not read: " + (repo / "inner").string()) != std::string::npos);
  // Named by the user it is found.
  CHECK(box.gongbu(box.root(), {"repo", "add", (repo / "inner").string()}).status == 0);
  CHECK(box.gongbu(box.root(), {"repo"}).out.find("Not read") == std::string::npos);
}
