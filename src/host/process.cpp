#include "gongbu/host/process.hpp"

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
#include "host/platform.hpp"
#include "host/streams.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSystemPath = "/usr/local/bin:/usr/bin:/bin";

Error result_unknown(const fs::path& program, int error) {
  return make_error(ErrorKind::system, Msg::err_program_result, printable(program.string()),
                    std::generic_category().message(error));
}

// Returns the status of a child; kills it if it takes longer than `timeout`.
int wait_at_most(const fs::path& program, pid_t child, std::chrono::milliseconds timeout) {
  constexpr std::chrono::milliseconds kBetweenLooks{5};
  const ChildRecord record(child, false);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
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

// Returns the program. `failure` says why the first file of this name cannot be used.
std::optional<fs::path> find_on_path(const Environment& env, std::string_view name,
                                     std::optional<Error>& failure) {
  const std::string path = env.get("PATH").value_or(std::string(kSystemPath));
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const fs::path file = fs::path(path.substr(begin, end - begin)) / name;
    begin = end + 1;
    if (!file.is_absolute()) continue;
    std::error_code error;
    const fs::file_status status = fs::status(file, error);
    int reason = 0;
    if (fs::is_regular_file(status)) {
      if (::access(file.c_str(), X_OK) == 0) return file;
      reason = errno;
    } else if (status.type() == fs::file_type::none && error != std::errc::permission_denied) {
      reason = error.value();  // a directory that others only may use is skipped, as in a shell
    }
    if (reason != 0 && !failure) failure = not_started(file, reason);
  }
  return std::nullopt;
}

}  // namespace

std::optional<fs::path> find_program(const Environment& env, std::string_view name) {
  std::optional<Error> ignored;
  return find_on_path(env, name, ignored);
}

std::optional<fs::path> find_program_strictly(const Environment& env, std::string_view name) {
  std::optional<Error> failure;
  auto program = find_on_path(env, name, failure);
  if (!program && failure) throw *std::move(failure);
  return program;
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
  plan.put(in.descriptor(), STDIN_FILENO);
  plan.put(out.descriptor(), STDOUT_FILENO);
  plan.put(err.descriptor(), STDERR_FILENO);

  const pid_t child = start(env, call.program, call.arguments, plan);
  const int status = wait_at_most(call.program, child, call.timeout);
  auto output = out.read();
  auto errors = err.read();
  if (!output || !errors) throw result_unknown(call.program, errno);
  return {exit_status(status), *std::move(output), *std::move(errors)};
}

void start_program(const Environment& env, const fs::path& program,
                   std::vector<std::string> arguments) {
  StreamPlan plan;
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) plan.put_nothing(stream);
  start(env, program, std::move(arguments), plan, true);
}

fs::path own_program() {
  std::error_code error;
  fs::path program = running_program_path(error);
  if (error) throw make_error(ErrorKind::system, Msg::err_read_file, "gongbu", error.message());
  return program;
}

}  // namespace gongbu::host
