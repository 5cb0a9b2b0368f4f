#include "gongbu/host/git_program.hpp"

#include <array>
#include <cstdio>
#include <span>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

// Removes the variables by which git describes one repository to its children, because they do not
// apply to others. Keeps the named ones.
Environment without_git_variables(const Environment& env, std::span<const char* const> kept) {
  Environment clean = env.without("GIT_");
  for (const char* name : kept)
    if (const auto found = env.all().find(name); found != env.all().end())
      clean = clean.with(name, found->second);
  return clean;
}

// Variables that locate git's configuration.
constexpr std::array kConfigVariables = {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
                                         "GIT_CONFIG_NOSYSTEM"};

// Disables fetching, prompts and optional locks.
Environment clean_environment(const Environment& env) {
  return without_git_variables(env, kConfigVariables)
      .with("GIT_ALLOW_PROTOCOL", "none")
      .with("GIT_NO_LAZY_FETCH", "1")
      .with("GIT_OPTIONAL_LOCKS", "0")
      .with("GIT_PROXY_COMMAND", "false")
      .with("GIT_SSH_COMMAND", "false")
      .with("GIT_TERMINAL_PROMPT", "0");
}

// A repository is untrusted and its configuration can name programs, or files that never end. These
// settings override it, so that git runs none of them. core.hooksPath stays, because gongbu asks
// for its value; none of these commands runs a hook.
constexpr std::array kNothingRuns = {
    "core.fsmonitor=",
    "core.attributesFile=/dev/null",
    "core.excludesFile=/dev/null",
    "core.sshCommand=false",
    "core.alternateRefsCommand=false",
    "core.pager=cat",
    "core.editor=false",
    "core.askPass=",
    "sequence.editor=false",
    "credential.helper=",
    "diff.external=",
    "diff.orderFile=/dev/null",
    "interactive.diffFilter=cat",
    "log.showSignature=false",
    "log.mailmap=false",
    "mailmap.file=/dev/null",
    "gpg.program=false",
    "gpg.openpgp.program=false",
    "gpg.x509.program=false",
    "gpg.ssh.program=false",
    "gpg.ssh.defaultKeyCommand=false",
    "commit.gpgSign=false",
    "tag.gpgSign=false",
    "submodule.recurse=false",
    "gc.auto=0",
    "maintenance.auto=false",
};

// Keeps the variables that determine how the user reaches remotes. Without a terminal nothing may
// wait for an answer. git writes English, because its messages are parsed.
Environment transport_environment(const Environment& env, bool interactive) {
  constexpr std::array kKept = {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
                                "GIT_SSH",           "GIT_SSH_COMMAND",   "GIT_SSH_VARIANT",
                                "GIT_SSL_CAINFO",    "GIT_SSL_NO_VERIFY"};
  Environment clean = without_git_variables(env, kKept)
                          .without("LANGUAGE")
                          .with("LC_ALL", "C.UTF-8")
                          .with("GIT_OPTIONAL_LOCKS", "0");
  if (interactive) return clean;
  return clean.without("SSH_ASKPASS").with("GIT_TERMINAL_PROMPT", "0").with("GIT_ASKPASS", "false");
}

constexpr std::array kTransportSettings = {
    "protocol.ext.allow=never", "core.hooksPath=/dev/null",     "core.fsmonitor=",
    "fetch.fsckObjects=true",   "fetch.writeCommitGraph=false", "submodule.recurse=false",
    "push.gpgSign=false",       "push.recurseSubmodules=no",    "gc.auto=0",
    "maintenance.auto=false",
};

// Returns the beginning of a git command line for a directory with these settings.
std::vector<std::string> words_in(const fs::path& directory,
                                  std::span<const char* const> settings) {
  std::vector<std::string> words{"-C", directory.string(), "--no-pager"};
  for (const char* setting : settings) words.insert(words.end(), {"-c", setting});
  return words;
}

// Returns the command line with which git starts the other side of a remote that is a directory,
// for example "receive-pack". git does not pass its own settings on to it. It must not fetch
// objects that the remote lacks: its configuration can name a program to fetch them.
std::string local_side(const std::string& command) {
  std::string line = "GIT_ALLOW_PROTOCOL=none GIT_NO_LAZY_FETCH=1 git";
  for (const char* setting : kNothingRuns) line.append(" -c ").append(setting);
  // With receive.denyCurrentBranch=updateInstead git would check out files through filters.
  for (const char* setting :
       {"core.hooksPath=/dev/null", "receive.autogc=false", "receive.denyCurrentBranch=refuse"})
    line.append(" -c ").append(setting);
  return line.append(" ").append(command);
}

// The ssh command, unless the user chose another one.
constexpr const char* kSsh = "ssh -o BatchMode=yes -o ConnectTimeout=15";

// Maximum allocation of git while it reads a repository: a small object may expand to a huge one.
constexpr const char* kMostMemory = "1g";

fs::path find_git(const Environment& env) {
  if (auto program = find_program(env, "git")) return *std::move(program);
  throw make_error(ErrorKind::system, Msg::err_no_git).hint(phrase(Msg::hint_no_git));
}

// "git version 2.54.0.windows.1"
bool is_at_least_2_54(const std::string& version) {
  int major = 0;
  int minor = 0;
  if (std::sscanf(version.c_str(), "git version %d.%d", &major, &minor) != 2) return false;
  return std::tie(major, minor) >= std::make_tuple(2, 54);
}

std::string option(GitProgram::Scope scope) {
  return scope == GitProgram::Scope::local ? "--local" : "--global";
}

// Returns whether .gitignore in a directory or above it is no regular file.
bool has_odd_ignore_file(fs::path directory) {
  std::error_code error;
  for (;; directory = directory.parent_path()) {
    const fs::file_status status = fs::status(directory / ".gitignore", error);
    if (fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status))
      return true;
    if (directory == directory.parent_path()) return false;
  }
}

std::string without_newline(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

GitProgram::GitProgram(const Environment& env)
    : env_(clean_environment(env)), program_(find_git(env)) {
  runs_configured_hooks_ = is_at_least_2_54(output("/", {"--version"}));
}

std::unique_ptr<RunningProgram> GitProgram::start(const Environment& env, const fs::path& git_dir,
                                                  std::vector<std::string> words,
                                                  RunningProgram::Limits limits) {
  const auto program = find_program(env, "git");
  if (!program) return nullptr;
  // Run in the git directory, because the work tree is not needed and may not exist.
  std::vector<std::string> all = words_in(git_dir, kNothingRuns);
  all.insert(all.end(), {"--git-dir=.", "--work-tree=.", "-c", "core.hooksPath=/dev/null"});
  all.insert(all.end(), words.begin(), words.end());
  return std::make_unique<RunningProgram>(
      clean_environment(env).with("GIT_ALLOC_LIMIT", kMostMemory), *program, std::move(all),
      limits);
}

std::unique_ptr<RunningProgram> GitProgram::start_transport(const Environment& env,
                                                            const fs::path& git_dir,
                                                            std::vector<std::string> words,
                                                            RunningProgram::Limits limits,
                                                            Transport transport) {
  const auto program = find_program(env, "git");
  if (!program) return nullptr;
  std::vector<std::string> all = words_in(git_dir, kTransportSettings);
  all.emplace_back("--git-dir=.");
  if (transport.local)
    words.insert(words.begin() + 1, words.front() == "push"
                                        ? "--receive-pack=" + local_side("receive-pack")
                                        : "--upload-pack=" + local_side("upload-pack"));
  all.insert(all.end(), words.begin(), words.end());
  Environment clean =
      transport_environment(env, transport.interactive).with("GIT_ALLOC_LIMIT", kMostMemory);
  limits.own_session = !transport.interactive;
  if (transport.ssh && !transport.interactive && !clean.get("GIT_SSH") &&
      !clean.get("GIT_SSH_COMMAND") &&
      GitProgram(env).values(git_dir, Scope::effective, "core.sshCommand").empty())
    clean = clean.with("GIT_SSH_COMMAND", kSsh);
  return std::make_unique<RunningProgram>(clean, *program, std::move(all), limits);
}

Finished GitProgram::run(const fs::path& directory, const std::vector<std::string>& words) const {
  std::vector<std::string> all = words_in(directory, kNothingRuns);
  all.insert(all.end(), words.begin(), words.end());
  return run_program(env_, {.program = program_, .arguments = std::move(all), .input = ""});
}

std::string GitProgram::output(const fs::path& directory,
                               const std::vector<std::string>& words) const {
  Finished finished = run(directory, words);
  if (finished.status != 0)
    throw make_error(ErrorKind::git, Msg::err_git_says, printable(directory.string()),
                     finished.first_line());
  return std::move(finished.out);
}

bool GitProgram::configures_hooks(const fs::path& remote) const {
  if (!runs_configured_hooks_) return false;
  // Where git looks for the repository.
  for (const char* ending : {"/.git", "", ".git/.git", ".git"}) {
    const Finished finished =
        run("/", {"--git-dir=" + remote.string() + ending, "config", "--show-scope", "--name-only",
                  "--get-regexp", R"(^hook\..*\.)"});
    for (const std::string_view line : lines_of(finished.out))
      if (line.starts_with("local\t") || line.starts_with("worktree\t")) return true;
  }
  return false;
}

fs::path GitProgram::hooks_directory(const fs::path& directory) const {
  const fs::path path = without_newline(output(directory, {"rev-parse", "--git-path", "hooks"}));
  return (directory / path).lexically_normal();
}

std::vector<fs::path> GitProgram::work_trees(const fs::path& directory) const {
  constexpr std::string_view kPrefix = "worktree ";
  std::vector<fs::path> trees;
  std::error_code error;
  const std::string list = output(directory, {"worktree", "list", "--porcelain"});
  for (const std::string_view line : lines_of(list))
    if (line.starts_with(kPrefix))
      if (fs::path tree = line.substr(kPrefix.size()); fs::is_directory(tree, error))
        trees.push_back(std::move(tree));
  return trees;
}

// Returns the user's own core.excludesFile.
fs::path GitProgram::ignore_file() const {
  if (auto file = path_value("/", Scope::global, "core.excludesFile")) return *std::move(file);
  if (const auto config = env_.get("XDG_CONFIG_HOME")) return fs::path(*config) / "git/ignore";
  return fs::path(env_.get("HOME").value_or("")) / ".config/git/ignore";
}

bool GitProgram::would_show(const fs::path& file) const {
  const fs::path directory = file.parent_path();
  // git would wait for a pipe.
  if (has_odd_ignore_file(directory)) return true;
  const std::string ignore = "core.excludesFile=" + ignore_file().string();
  // A bare repository inside a work tree must not be mistaken for the enclosing one.
  const auto ask = [&](const std::string& command, const std::string& word, const std::string& of) {
    std::vector<std::string> words{"-c",    "safe.bareRepository=explicit",
                                   "-c",    "core.hooksPath=/dev/null",
                                   "-c",    ignore,
                                   command, word};
    if (!of.empty()) words.push_back(of);
    return run(directory, words);
  };
  // A git directory may belong to a work tree elsewhere, as for submodules.
  if (ask("rev-parse", "--is-inside-work-tree", "").out != "true\n") return false;
  // Status 1: not ignored, or tracked. 128: no work tree.
  return ask("check-ignore", "--quiet", file.filename().string()).status == 1;
}

std::vector<std::string> GitProgram::values(const fs::path& directory, Scope scope,
                                            const std::string& key) const {
  std::vector<std::string> words{"config", "--null"};
  if (scope != Scope::effective) words.push_back(option(scope));
  words.insert(words.end(), {"--get-all", key});
  const Finished finished = run(directory, words);
  if (finished.status == 1) return {};
  if (finished.status != 0)
    throw make_error(ErrorKind::git, Msg::err_git_says, printable(directory.string()),
                     finished.first_line());
  std::vector<std::string> found;
  for (std::string_view rest = finished.out; !rest.empty();)
    found.emplace_back(take_until(rest, '\0'));
  return found;
}

std::optional<fs::path> GitProgram::path_value(const fs::path& directory, Scope scope,
                                               const std::string& key) const {
  std::vector<std::string> words{"config", "--type=path"};
  if (scope != Scope::effective) words.push_back(option(scope));
  words.insert(words.end(), {"--get", key});
  const Finished finished = run(directory, words);
  const std::string path = without_newline(finished.out);
  if (finished.status != 0 || path.empty()) return std::nullopt;
  return path;
}

void GitProgram::set_values(const fs::path& directory, Scope scope, const std::string& key,
                            const std::vector<std::string>& values) const {
  // Status 5: the setting or section does not exist.
  constexpr int kNothingThere = 5;
  const Finished finished = run(directory, {"config", option(scope), "--unset-all", key});
  if (finished.status != 0 && finished.status != kNothingThere)
    throw make_error(ErrorKind::git, Msg::err_git_says, printable(directory.string()),
                     finished.first_line());
  for (const std::string& value : values)
    output(directory, {"config", option(scope), "--add", key, value});
}

void GitProgram::remove_section(const fs::path& directory, Scope scope,
                                const std::string& section) const {
  const Finished found =
      run(directory, {"config", option(scope), "--get-regexp", "^" + section + "\\."});
  if (found.status == 0) output(directory, {"config", option(scope), "--remove-section", section});
}

std::optional<fs::path> GitProgram::own_template() const {
  const fs::path programs = without_newline(output("/", {"--exec-path"}));
  std::error_code error;
  // "…/libexec/git-core" or "…/lib/git-core" beside "…/share/git-core".
  fs::path directory = programs.parent_path().parent_path() / "share/git-core/templates";
  if (fs::is_directory(directory, error)) return directory;
  return std::nullopt;
}

}  // namespace gongbu::host
