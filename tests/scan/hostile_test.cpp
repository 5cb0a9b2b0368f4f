// The configuration of an untrusted repository never runs a program.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
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

// Settings with which a git command runs a program.
constexpr std::array kPrograms = {"core.fsmonitor",
                                  "core.sshCommand",
                                  "core.pager",
                                  "core.editor",
                                  "core.askPass",
                                  "core.alternateRefsCommand",
                                  "core.gitProxy",
                                  "sequence.editor",
                                  "credential.helper",
                                  "credential.https://example.com.helper",
                                  "diff.external",
                                  "diff.x.textconv",
                                  "diff.x.command",
                                  "difftool.x.cmd",
                                  "filter.x.clean",
                                  "filter.x.smudge",
                                  "filter.x.process",
                                  "merge.x.driver",
                                  "mergetool.x.cmd",
                                  "gpg.program",
                                  "gpg.openpgp.program",
                                  "gpg.x509.program",
                                  "gpg.ssh.program",
                                  "gpg.ssh.defaultKeyCommand",
                                  "trailer.x.command",
                                  "trailer.x.cmd",
                                  "pager.config",
                                  "pager.worktree",
                                  "pager.rev-parse",
                                  "pager.log",
                                  "pager.cat-file",
                                  "pager.for-each-ref",
                                  "uploadpack.packObjectsHook",
                                  "interactive.diffFilter",
                                  "remote.o.uploadpack",
                                  "remote.o.receivepack",
                                  "browser.x.cmd",
                                  "man.x.cmd",
                                  "tar.x.command",
                                  "hook.x.command"};

// Sources that start git on untrusted repositories. (exchange/remote.cpp starts it on gongbu's
// own.)
constexpr std::array kStarters = {
    "src/host/git_program.cpp", "src/git/git_session.cpp", "src/git/git_reader.cpp",
    "src/git/hook_site.cpp",    "src/git/user.cpp",        "src/transfer/import_baekjoonhub.cpp"};

/// Repositories whose programs leave a trace when run, and a git that records its arguments.
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

  /// Writes a configuration that names a program in every such setting, and turns on the features
  /// that would run it.
  void poison(const fs::path& config, const std::string& hooks) const {
    const std::string trap = (root().parent_path() / "trap").string();
    write_program(trap, "#!/bin/sh\necho ran >>'" + ran().string() + "'\n");
    const auto set = [&](const std::string& key, const std::string& value) {
      git(root(), {"config", "--file", config.string(), key, value});
    };
    for (const char* key : kPrograms) set(key, trap);
    for (const char* name :
         {"config", "rev-parse", "worktree", "check-ignore", "log", "cat-file", "for-each-ref"})
      set("alias." + std::string(name), "!" + trap);
    set("log.showSignature", "true");
    set("gpg.ssh.allowedSignersFile", trap);
    set("diff.submodule", "diff");
    set("core.hooksPath", hooks);
    set("hook.x.event", "post-checkout");
    set("remote.o.url", "ext::" + trap);
    set("remote.o.promisor", "true");
    set("protocol.ext.allow", "always");
    set("include.path", "/dev/null");
    for (const char* hook : {"post-commit", "post-index-change", "post-checkout",
                             "fsmonitor-watchman", "reference-transaction", "query-watchman"})
      write_program(config.parent_path() / "hooks" / hook, "#!/bin/sh\nexec " + trap + "\n");
  }

  /// Returns whether a program ran since the last call.
  bool has_run() const { return fs::remove(ran()); }

  /// Returns the words with which git was started since the last call.
  std::set<std::string> words_asked() const {
    std::set<std::string> words;
    for (const std::string& line : lines_of(content_of(asked())))
      for (std::size_t at = 0; at != std::string::npos;) {
        const std::size_t end = line.find(' ', at);
        words.insert(line.substr(at, end - at));
        at = end == std::string::npos ? end : end + 1;
      }
    fs::remove(asked());
    return words;
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

  /// Adds a problem in the format of the browser extension, without a date.
  void make_solved(const fs::path& repo) {
    write_file(repo / "백준/Silver/1012. 유기농 배추/README.md",
               "# [Silver II] 유기농 배추 - 1012 \n\n"
               "[문제 링크](https://www.acmicpc.net/problem/1012) \n");
    git(repo, {"-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "add", "백준"});
    git(repo,
        {"-c", "core.fsmonitor=", "-c", "core.hooksPath=/dev/null", "commit", "-qm", "solved"});
    fs::remove(ran());
  }

  /// Adds a commit with a signature of this kind.
  void sign(const fs::path& repo, const std::string& kind) {
    const std::string who = "Me <" + std::string(kEmail) + "> 1795143600 +0000\n";
    commit_raw(repo, "tree " + git(repo, {"rev-parse", "HEAD^{tree}"}) + "\nparent " +
                         git(repo, {"rev-parse", "HEAD"}) + "\nauthor " + who + "committer " + who +
                         "gpgsig -----BEGIN " + kind + "-----\n \n YQ==\n -----END " + kind +
                         "-----\n\nsigned\n");
    fs::remove(ran());
  }

  GitProgram program() const {
    return GitProgram(
        {{"HOME", process_home().string()}, {"PATH", bin().string() + ":" + std::getenv("PATH")}});
  }
};

// Runs every function that starts git in a directory; ignores results and errors.
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

TEST_CASE("hostile: git never runs programs that a repository configures") {
  Hostile box;
  const fs::path repo = box.init("clone");
  write_file(repo / ".gitattributes", "* filter=x diff=x merge=x\n");
  box.commit(repo, "one");
  box.make_solved(repo);
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
  REQUIRE_MESSAGE(box.has_run(), "git itself runs what is configured here");

  const GitProgram git = box.program();
  for (const char* directory : {"", ".git", "inner", "inner/hooks", "wt", "wt/hooks", "hooks"})
    ask_everything(git, repo / directory);
  CHECK_FALSE(box.has_run());
  // Other callers of git use it only for such repositories.
  box.path = box.bin().string();
  const fs::path foreign = box.init("foreign", {"--object-format=sha256"});
  box.commit(foreign, "one");
  box.poison(foreign / ".git/config", (foreign / ".git/hooks").string());
  // A condition that gongbu does not know: git is asked for the settings.
  box.git(box.root(), {"config", "--file", (foreign / ".git/config").string(),
                       "includeIf.weather:rain.path", "/dev/null"});
  (void)box.gongbu(box.root(), {"scan"});
  CHECK(box.gongbu(box.root(), {"import", "baekjoonhub", repo.string(), "--dry-run"}).status == 0);
  CHECK_FALSE(box.has_run());

  // Every git command in the source was tried.
  const std::set<std::string> tried = box.words_asked();
  CHECK(tried.contains("--show-scope"));
  std::string source;
  for (const char* file : kStarters) source += content_of(fs::path(GONGBU_SOURCE_DIR) / file);
  // Sync starts these on a remote that is a directory (remote_test.cpp).
  const std::set<std::string> of_remotes{"receive-pack", "upload-pack"};
  int commands = 0;
  for (const std::string& command : lines_of(box.git(repo, {"--list-cmds=builtins"}))) {
    if (source.find("{\"" + command + '"') == std::string::npos &&
        source.find("(\"" + command + '"') == std::string::npos)
      continue;
    if (of_remotes.contains(command)) continue;
    CAPTURE(command);
    CHECK(tried.contains(command));
    ++commands;
  }
  CHECK(commands == 7);
}

TEST_CASE("hostile: an import from a clone runs no program that it configures") {
  Hostile box;
  const fs::path repo = box.init("clone");
  box.make_solved(repo);
  box.poison(repo / ".git/config", (repo / ".git/hooks").string());
  const std::vector<std::string> import{"import", "baekjoonhub", repo.string(), "--yes"};
  SUBCASE("signatures") {
    // Each kind is verified by another program.
    for (const char* kind : {"PGP SIGNATURE", "SIGNED MESSAGE", "SSH SIGNATURE"}) {
      CAPTURE(kind);
      box.sign(repo, kind);
      box.try_git(repo, {"log", "-1", "--no-ext-diff", "--name-only"});
      REQUIRE_MESSAGE(box.has_run(), "git itself runs it");
      CHECK(box.gongbu(box.root(), import).status == 0);
      CHECK_FALSE(box.has_run());
    }
  }
  SUBCASE("objects promised by a remote") {
    const std::string tree = box.git(repo, {"rev-parse", "HEAD^{tree}"});
    fs::remove(repo / ".git/objects" / tree.substr(0, 2) / tree.substr(2));
    box.try_git(repo, {"log", "--name-only"});
    REQUIRE_MESSAGE(box.has_run(), "git itself runs it");
    CHECK(box.gongbu(box.root(), import).status == 2);
    CHECK_FALSE(box.has_run());
  }
  SUBCASE("endless files") {
    const std::string pipe = (box.root() / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const char* key : {"diff.orderFile", "mailmap.file"}) box.git(repo, {"config", key, pipe});
    write_file(repo / ".mailmap", "");
    CHECK(box.gongbu(box.root(), import).status == 0);
    CHECK_FALSE(box.has_run());
  }
  SUBCASE("files that git waits for") {
    for (const char* name :
         {"config.worktree", "packed-refs", "info/grafts", "shallow", "objects/info/alternates",
          "objects/info/commit-graph", "objects/pack/pack-1.idx"}) {
      CAPTURE(name);
      const fs::path file = repo / ".git" / name;
      REQUIRE(mkfifo(file.c_str(), 0600) == 0);
      const auto begin = std::chrono::steady_clock::now();
      CHECK(box.gongbu(box.root(), import).status == 3);
      CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{5});
      fs::remove(file);
    }
    CHECK(box.gongbu(box.root(), import).status == 0);
  }
}

TEST_CASE("hostile: only one source file starts git") {
  std::set<std::string> files;
  std::set<std::string> starters;
  const fs::path top = GONGBU_SOURCE_DIR;
  for (const auto& entry : fs::recursive_directory_iterator(top / "src")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string text = content_of(entry.path());
    if (text.find("find_program(env, \"git\")") != std::string::npos ||
        text.find("{\"git\"") != std::string::npos)
      files.insert(entry.path().filename().string());
    for (const char* start :
         {"GitProgram::start(", "git::start_git(", "= start({\"", ".output({\"", ".output(words"})
      if (text.find(start) != std::string::npos)
        starters.insert(entry.path().lexically_relative(top).string());
  }
  CHECK(files == std::set<std::string>{"git_program.cpp"});
  starters.erase("src/app/git_starter.cpp");  // for src/git
  starters.insert("src/host/git_program.cpp");
  CHECK(starters == std::set<std::string>(kStarters.begin(), kStarters.end()));
}

TEST_CASE("hostile: a bare repository among the files of a clone runs nothing") {
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
  // It is found if the user names it.
  CHECK(box.gongbu(box.root(), {"repo", "add", (repo / "inner").string()}).status == 0);
  CHECK(box.gongbu(box.root(), {"repo"}).out.find("Not read") == std::string::npos);
}
