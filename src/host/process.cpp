#include "gongbu/host/process.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/mman.h>
#include <sys/stat.h>
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
#include "host/descriptor.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSystemPath = "/usr/local/bin:/usr/bin:/bin";

Error not_started(const fs::path& program, int error) {
  return make_error(ErrorKind::system, Msg::err_program_start, printable(program.string()),
                    std::generic_category().message(error));
}

Error result_unknown(const fs::path& program, int error) {
  return make_error(ErrorKind::system, Msg::err_program_result, printable(program.string()),
                    std::generic_category().message(error));
}

/// A file in memory for a standard stream of a child: unlike a pipe it never fills up, so nothing
/// has to be read while the child runs.
class StreamFile {
 public:
  StreamFile(const fs::path& program, const char* name)
      : descriptor_(::memfd_create(name, MFD_CLOEXEC)) {
    if (!descriptor_.opened()) throw not_started(program, errno);
  }

  int descriptor() const { return descriptor_.get(); }

  /// Returns 0, or the errno of the failure.
  int write(std::string_view text) const {
    if (const int error = write_all(descriptor_.get(), text); error != 0) return error;
    return ::lseek(descriptor_.get(), 0, SEEK_SET) == 0 ? 0 : errno;
  }

  /// Returns the whole content; nothing, with errno set, when a part of it cannot be read.
  std::optional<std::string> read() const {
    struct stat status {};
    if (::fstat(descriptor(), &status) != 0) return std::nullopt;
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t n =
          ::pread(descriptor(), text.data() + done, text.size() - done, static_cast<off_t>(done));
      if (n < 0 && errno == EINTR) continue;
      if (n == 0) errno = EIO;  // it ends before its size
      if (n <= 0) return std::nullopt;
      done += static_cast<std::size_t>(n);
    }
    return text;
  }

 private:
  Descriptor descriptor_;
};

/// What becomes of the standard streams of a child. The first failure is kept: a child must not
/// start with streams that are not its own.
class StreamPlan {
 public:
  StreamPlan() : error_(::posix_spawn_file_actions_init(&actions_)) {}
  StreamPlan(const StreamPlan&) = delete;
  StreamPlan& operator=(const StreamPlan&) = delete;
  ~StreamPlan() { ::posix_spawn_file_actions_destroy(&actions_); }

  void put(const StreamFile& file, int stream) {
    if (error_ == 0)
      error_ = ::posix_spawn_file_actions_adddup2(&actions_, file.descriptor(), stream);
  }
  void put_nothing(int stream) {
    if (error_ == 0)
      error_ = ::posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
  }
  /// 0, or the errno of the first failure.
  int error() const { return error_; }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
  int error_;
};

// Returns the status of a child; ends it when it takes longer than `patience`.
int wait_at_most(const fs::path& program, pid_t child, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds kBetweenLooks{5};
  const auto deadline = std::chrono::steady_clock::now() + patience;
  int status = 0;
  for (;;) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) throw result_unknown(program, errno);
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(kBetweenLooks);
  }
  ::kill(child, SIGKILL);
  wait_for(child);
  throw make_error(ErrorKind::system, Msg::err_program_hangs, printable(program.string()));
}

void start(pid_t& child, const fs::path& program, std::vector<std::string> words,
           std::vector<std::string>& variables, const StreamPlan& plan, bool detached) {
  int error = plan.error();
  if (error == 0)
    error = spawn(child, program.string(), std::move(words), &variables, plan.get(), detached);
  if (error != 0) throw not_started(program, error);
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
  const StreamFile in(call.program, "input");
  const StreamFile out(call.program, "output");
  const StreamFile err(call.program, "errors");
  if (const int error = in.write(call.input); error != 0) throw not_started(call.program, error);
  StreamPlan plan;
  plan.put(in, STDIN_FILENO);
  plan.put(out, STDOUT_FILENO);
  plan.put(err, STDERR_FILENO);

  std::vector<std::string> words = call.arguments;
  words.insert(words.begin(), call.program.filename().string());
  std::vector<std::string> variables = words_of(env);
  pid_t child = 0;
  start(child, call.program, std::move(words), variables, plan, false);
  const int status = wait_at_most(call.program, child, call.patience);
  auto output = out.read();
  auto errors = err.read();
  if (!output || !errors) throw result_unknown(call.program, errno);
  return {exit_status(status), *std::move(output), *std::move(errors)};
}

void start_program(const Environment& env, const fs::path& program,
                   std::vector<std::string> arguments) {
  StreamPlan plan;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) plan.put_nothing(stream);
  arguments.insert(arguments.begin(), program.filename().string());
  std::vector<std::string> variables = words_of(env);
  pid_t child = 0;
  start(child, program, std::move(arguments), variables, plan, true);
}

fs::path own_program() {
  std::error_code error;
  fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error)
    throw make_error(ErrorKind::system, Msg::err_read_file, "/proc/self/exe", error.message());
  return program;
}

}  // namespace gongbu::host
