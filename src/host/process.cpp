#include "gongbu/host/process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "host/child.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSystemPath = "/usr/local/bin:/usr/bin:/bin";

Error not_started(const fs::path& program, int error) {
  return make_error(ErrorKind::system, Msg::err_program_start, printable(program.string()),
                    std::generic_category().message(error));
}

/// A file in memory for a standard stream of a child: unlike a pipe it never fills up, so nothing
/// has to be read while the child runs.
class StreamFile {
 public:
  explicit StreamFile(const char* name) : descriptor_(::memfd_create(name, MFD_CLOEXEC)) {}
  StreamFile(const StreamFile&) = delete;
  StreamFile& operator=(const StreamFile&) = delete;
  ~StreamFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  int descriptor() const { return descriptor_; }

  /// Returns false with errno set.
  bool write(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t n = ::write(descriptor_, text.data(), text.size());
      if (n < 0 && errno != EINTR) return false;
      if (n > 0) text.remove_prefix(static_cast<std::size_t>(n));
    }
    return ::lseek(descriptor_, 0, SEEK_SET) == 0;
  }

  std::string read() const {
    std::string text;
    std::array<char, 4096> block;
    for (;;) {
      const ssize_t n =
          ::pread(descriptor_, block.data(), block.size(), static_cast<off_t>(text.size()));
      if (n == 0 || (n < 0 && errno != EINTR)) return text;
      if (n > 0) text.append(block.data(), static_cast<std::size_t>(n));
    }
  }

 private:
  int descriptor_;
};

/// What becomes of the standard streams of a child.
class StreamPlan {
 public:
  StreamPlan() { ::posix_spawn_file_actions_init(&actions_); }
  StreamPlan(const StreamPlan&) = delete;
  StreamPlan& operator=(const StreamPlan&) = delete;
  ~StreamPlan() { ::posix_spawn_file_actions_destroy(&actions_); }

  void put(const StreamFile& file, int stream) {
    ::posix_spawn_file_actions_adddup2(&actions_, file.descriptor(), stream);
  }
  void put_nothing(int stream) {
    ::posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// Returns the status, or nothing when the child had to be ended.
std::optional<int> wait_at_most(pid_t child, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds kBetweenLooks{5};
  const auto deadline = std::chrono::steady_clock::now() + patience;
  int status = 0;
  for (;;) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(kBetweenLooks);
  }
  ::kill(child, SIGKILL);
  wait_for(child);
  return std::nullopt;
}

int exit_status(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::vector<std::string> words_of(const Environment& env) {
  std::vector<std::string> words;
  for (const auto& [name, value] : env.all()) words.push_back(fmt::format("{}={}", name, value));
  return words;
}

}  // namespace

std::optional<fs::path> find_program(const Environment& env, std::string_view name) {
  const std::string path = env.get("PATH").value_or(std::string(kSystemPath));
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const fs::path file = fs::path(path.substr(begin, end - begin)) / name;
    std::error_code error;
    if (file.is_absolute() && fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0)
      return file;
    begin = end + 1;
  }
  return std::nullopt;
}

std::string Finished::first_line() const {
  const std::string_view text = trimmed(trimmed(err).empty() ? out : err);
  return printable(text.substr(0, text.find('\n')));
}

Finished run_program(const Environment& env, const ProgramCall& call) {
  const StreamFile in("input");
  const StreamFile out("output");
  const StreamFile err("errors");
  if (!in.write(call.input)) throw not_started(call.program, errno);
  StreamPlan plan;
  plan.put(in, STDIN_FILENO);
  plan.put(out, STDOUT_FILENO);
  plan.put(err, STDERR_FILENO);

  std::vector<std::string> words = call.arguments;
  words.insert(words.begin(), call.program.filename().string());
  std::vector<std::string> variables = words_of(env);
  pid_t child = 0;
  const int error = spawn(child, call.program.string(), std::move(words), &variables, plan.get());
  if (error != 0) throw not_started(call.program, error);
  const auto status = wait_at_most(child, call.patience);
  if (!status)
    throw make_error(ErrorKind::system, Msg::err_program_hangs, printable(call.program.string()));
  return {exit_status(*status), out.read(), err.read()};
}

void start_program(const Environment& env, const fs::path& program,
                   std::vector<std::string> arguments) {
  StreamPlan plan;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) plan.put_nothing(stream);
  arguments.insert(arguments.begin(), program.filename().string());
  std::vector<std::string> variables = words_of(env);
  pid_t child = 0;
  if (const int error =
          spawn(child, program.string(), std::move(arguments), &variables, plan.get(), true);
      error != 0)
    throw not_started(program, error);
}

fs::path own_program() {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error)
    throw make_error(ErrorKind::system, Msg::err_read_file, "/proc/self/exe", error.message());
  return program;
}

}  // namespace gongbu::host
