#include "sandbox.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "gongbu/core/day.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/scan/commit_hook.hpp"

namespace fs = std::filesystem;

namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

std::string read_from_begin(std::FILE* file) {
  std::rewind(file);
  std::string text;
  std::array<char, 1 << 14> block;
  while (const std::size_t n = std::fread(block.data(), 1, block.size(), file))
    text.append(block.data(), n);
  return text;
}

fs::path& mutable_home() {
  static fs::path home;
  return home;
}

// Uses posix_spawn, because a fork would copy the page tables of the sanitizers.
pid_t spawn(const std::vector<std::string>& command, const fs::path& directory,
            const Variables& variables, const std::array<std::FILE*, 3>& streams) {
  std::vector<std::string> pairs{std::string("PATH=") + std::getenv("PATH")};
  for (const auto& [name, value] : variables) pairs.push_back(name + '=' + value);
  std::vector<char*> environment;
  for (std::string& pair : pairs) environment.push_back(pair.data());
  environment.push_back(nullptr);
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, directory.c_str());
  for (int i = 0; i < 3; ++i)
    posix_spawn_file_actions_adddup2(&actions, fileno(streams[static_cast<std::size_t>(i)]), i);
  pid_t child = -1;
  const int error =
      posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::system_error(error, std::generic_category(), command.front());
  return child;
}

gongbu::app::Workspace make_workspace(const fs::path& home, const fs::path& root) {
  gongbu::host::Settings settings;
  settings.timezone = "Asia/Seoul";
  settings.git.roots = {root.string()};
  settings.git.emails = {Sandbox::kEmail};
  const gongbu::host::Environment env{{"GONGBU_HOME", home.string()},
                                      {"HOME", process_home().string()},
                                      {"GONGBU_NOW", "2026-11-21T21:00:00+09:00"}};
  return gongbu::app::open_workspace(env, gongbu::host::find_paths(env), std::move(settings));
}

}  // namespace

Outcome run_program(const std::vector<std::string>& command, const fs::path& directory,
                    const Variables& variables, const std::string& input) {
  const File in(std::tmpfile());
  const File out(std::tmpfile());
  const File err(std::tmpfile());
  std::fwrite(input.data(), 1, input.size(), in.get());
  std::rewind(in.get());
  const pid_t child = spawn(command, directory, variables, {in.get(), out.get(), err.get()});
  int status = 0;
  waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_from_begin(out.get()),
          read_from_begin(err.get())};
}

Variables git_variables(const fs::path& home) {
  Variables variables{{"HOME", home.string()},
                      {"XDG_CONFIG_HOME", (home / ".config").string()},
                      {"GIT_CONFIG_NOSYSTEM", "1"},
                      {"LC_ALL", "C.UTF-8"},
                      {"TZ", "UTC"},
                      {"GIT_TERMINAL_PROMPT", "0"},
                      {"GIT_EDITOR", "true"}};
  // Formats of new repositories, for runs of all tests (tests/CMakeLists.txt).
  for (const char* name : {"GIT_DEFAULT_HASH", "GIT_DEFAULT_REF_FORMAT"})
    if (const char* const value = std::getenv(name)) variables[name] = value;
  return variables;
}

gongbu::host::Environment git_environment() {
  const Variables variables = git_variables(process_home());
  gongbu::host::Environment::Variables all(variables.begin(), variables.end());
  all["PATH"] = std::getenv("PATH");
  return gongbu::host::Environment(std::move(all));
}

const fs::path& process_home() { return mutable_home(); }
void set_process_home(fs::path home) { mutable_home() = std::move(home); }

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const fs::path& file, const std::string& content) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << content;
}

Sandbox::Sandbox() : root_(fs::canonical(directory_.path()) / "code") {
  fs::create_directories(root_);
  write_file(process_home() / ".gitconfig",
             "[user]\n\tname = Me\n\temail = me@example.com\n[init]\n\tdefaultBranch = main\n"
             "[protocol \"file\"]\n\tallow = always\n[gc]\n\tauto = 0\n[advice]\n"
             "\tdetachedHead = false\n");
}

std::string Sandbox::git(const fs::path& directory, const std::vector<std::string>& args,
                         const std::string& input) const {
  std::vector<std::string> command{"git"};
  command.insert(command.end(), args.begin(), args.end());
  Variables all = git_variables(process_home());
  const std::string date = "@" + std::to_string(time) + " " + offset;
  all["GIT_AUTHOR_DATE"] = date;
  all["GIT_COMMITTER_DATE"] = date;
  for (const auto& [name, value] : variables) all[name] = value;
  Outcome outcome = run_program(command, directory, all, input);
  if (outcome.status != 0) {
    std::string words;
    for (const std::string& word : command) words += word + ' ';
    throw std::runtime_error(words + "in " + directory.string() + ": " + outcome.out + outcome.err);
  }
  if (outcome.out.ends_with('\n')) outcome.out.pop_back();
  return outcome.out;
}

bool Sandbox::try_git(const fs::path& directory, const std::vector<std::string>& args) const {
  try {
    git(directory, args);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

fs::path Sandbox::init(const std::string& path, const std::vector<std::string>& options) {
  std::vector<std::string> args{"init", "-q"};
  args.insert(args.end(), options.begin(), options.end());
  args.push_back((root_ / path).string());
  git(root_, args);
  return root_ / path;
}

std::string Sandbox::commit(const fs::path& repository, const std::string& subject,
                            const std::vector<std::string>& options) {
  time += 60;
  write_file(repository / "file", std::to_string(++changes_));
  git(repository, {"add", "file"});
  std::vector<std::string> args{"commit", "-q", "-m", subject};
  args.insert(args.end(), options.begin(), options.end());
  git(repository, args);
  return git(repository, {"rev-parse", "HEAD"});
}

std::string Sandbox::commit_raw(const fs::path& repository, const std::string& raw,
                                const std::string& branch) {
  const std::string oid =
      git(repository, {"hash-object", "-t", "commit", "-w", "--literally", "--stdin"}, raw);
  git(repository, {"update-ref", "refs/heads/" + branch, oid});
  return oid;
}

Gongbu::Gongbu(const fs::path& home, const fs::path& root) : work(make_workspace(home, root)) {}

Scanned Gongbu::scan(bool full) { return scan(gongbu::scan::ScanOptions{.full = full}); }

Scanned Gongbu::scan_since(std::int64_t since, bool full) {
  return scan(gongbu::scan::ScanOptions{
      .full = full, .since = gongbu::core::Instant{gongbu::core::seconds{since}}});
}

Scanned Gongbu::scan(gongbu::scan::ScanOptions options) {
  work.now += gongbu::core::seconds{1};
  commits_read_ = 0;
  options.discovery = gongbu::scan::Discovery::always;
  options.timeout_ms = 20'000;
  options.stop = stop;
  options.on_progress = [this](const gongbu::scan::ScanState& state) {
    commits_read_ = state.commits;
  };
  gongbu::scan::read_hook_spool(work);  // like every command that opens the workspace
  Scanned scanned{gongbu::scan::scan(work, options)};
  scanned.commits_total = gongbu::store::count_commits(work.database);
  scanned.commits_future = gongbu::store::count_future_commits(work.database, work.today);
  scanned.unknown_identities = gongbu::store::unknown_identities(work.database);
  return scanned;
}

StoredWorks Gongbu::works() {
  SQLite::Statement select(work.database.connection(), R"(
    SELECT c.email, c.authored_at, c.subject, c.day, c.dropped, r.name, lower(hex(c.oid)), c.gone_at
    FROM commits c JOIN repository r ON r.id = c.repository_id)");
  StoredWorks works;
  while (select.executeStep()) {
    StoredWork& stored = works[{select.getColumn(0).getString(), select.getColumn(1).getInt64(),
                                select.getColumn(2).getString()}];
    stored.day = gongbu::core::iso(gongbu::core::Day{date::days{select.getColumn(3).getInt()}});
    if (!select.getColumn(4).isNull()) stored.dropped = select.getColumn(4).getInt();
    (select.getColumn(7).isNull() ? stored.reachable : stored.gone)
        .emplace(select.getColumn(5).getString(), select.getColumn(6).getString());
  }
  return works;
}

std::int64_t Gongbu::number(const std::string& sql) {
  return work.database.connection().execAndGet(sql).getInt64();
}

std::vector<std::string> Gongbu::column(const std::string& sql) {
  SQLite::Statement select(work.database.connection(), sql);
  std::vector<std::string> values;
  while (select.executeStep()) values.push_back(select.getColumn(0).getString());
  return values;
}

std::vector<std::string> texts_of(const std::vector<gongbu::Error>& warnings) {
  std::vector<std::string> texts;
  for (const gongbu::Error& warning : warnings) texts.emplace_back(warning.what());
  return texts;
}
