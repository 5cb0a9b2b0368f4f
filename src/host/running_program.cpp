#include "gongbu/host/running_program.hpp"

#include <fmt/core.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <thread>
#include <utility>

#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "host/descriptor.hpp"
#include "host/platform.hpp"
#include "host/streams.hpp"

namespace gongbu::host {
namespace {

/// Two connected descriptors: one for the child, one for this process.
struct Channel {
  Channel(const std::filesystem::path& program, const std::array<int, 2>& ends, int error)
      : childs(ends[0]), own(ends[1]) {
    if (error != 0) throw not_started(program, error);
  }

  // A socket, because writing to it after the child has ended raises no signal.
  static Channel input(const std::filesystem::path& program) {
    std::array<int, 2> ends{-1, -1};
    const int error = open_sockets(ends);
    return {program, ends, error};
  }
  static Channel output(const std::filesystem::path& program) {
    std::array<int, 2> ends{-1, -1};
    const int error = open_pipe(ends);
    std::swap(ends[0], ends[1]);
    return {program, ends, error};
  }

  Descriptor childs;
  Descriptor own;
};

}  // namespace

struct RunningProgram::Impl {
  Impl(const Environment& env, const std::filesystem::path& file,
       std::vector<std::string> arguments, Limits of)
      : program(file), limits(of), errors(file, "errors") {
    Channel in = Channel::input(file);
    Channel out = Channel::output(file);
    StreamPlan plan;
    plan.put(in.childs.get(), STDIN_FILENO);
    plan.put(out.childs.get(), STDOUT_FILENO);
    plan.put(errors.descriptor(), STDERR_FILENO);
    child = start(env, file, std::move(arguments), plan, limits.own_session);
    record.emplace(child, limits.own_session);
    input = std::move(in.own);
    output = std::move(out.own);
  }

  // Waits until the descriptor is ready; returns false on timeout.
  bool await(const Descriptor& descriptor, short events) const {
    constexpr std::chrono::milliseconds kBetweenLooks{100};
    const auto end = std::chrono::steady_clock::now() + limits.timeout;
    do {
      pollfd entry{descriptor.get(), events, 0};
      const int ready = ::poll(&entry, 1, static_cast<int>(kBetweenLooks.count()));
      if (ready > 0) return true;
      if (ready < 0 && errno != EINTR) return false;
    } while (std::chrono::steady_clock::now() < end && !asked_to_stop(limits.stop));
    return false;
  }

  std::filesystem::path program;
  Limits limits;
  StreamFile errors;
  Descriptor input{-1};
  Descriptor output{-1};
  pid_t child = 0;
  std::optional<ChildRecord> record;  ///< until it is waited for
  std::optional<int> status;
};

RunningProgram::RunningProgram(const Environment& env, const std::filesystem::path& program,
                               std::vector<std::string> arguments, Limits limits)
    : impl_(std::make_unique<Impl>(env, program, std::move(arguments), limits)) {}

RunningProgram::~RunningProgram() {
  if (impl_->status) return;
  ::kill(impl_->limits.own_session ? -impl_->child : impl_->child, SIGKILL);
  wait_for(impl_->child);
}

bool RunningProgram::write(std::string_view text) {
  while (!text.empty()) {
    if (!impl_->await(impl_->input, POLLOUT)) return false;
    const std::ptrdiff_t n = send_quietly(impl_->input.get(), text);
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

void RunningProgram::end_input() { impl_->input = Descriptor(-1); }

std::optional<std::size_t> RunningProgram::read(char* to, std::size_t size) {
  for (;;) {
    if (!impl_->await(impl_->output, POLLIN)) return std::nullopt;
    const ssize_t n = ::read(impl_->output.get(), to, size);
    if (n < 0 && errno == EINTR) continue;
    return n < 0 ? 0 : static_cast<std::size_t>(n);
  }
}

std::optional<int> RunningProgram::wait() {
  constexpr std::chrono::milliseconds kBetweenLooks{1};
  const auto end = std::chrono::steady_clock::now() + impl_->limits.timeout;
  while (!impl_->status) {
    int status = 0;
    const pid_t ended = ::waitpid(impl_->child, &status, WNOHANG);
    if (ended == impl_->child) {
      impl_->status = exit_status(status);
      impl_->record.reset();
    } else if ((ended < 0 && errno != EINTR) || std::chrono::steady_clock::now() > end) {
      return std::nullopt;
    } else {
      std::this_thread::sleep_for(kBetweenLooks);
    }
  }
  return impl_->status;
}

std::string RunningProgram::error_text() const { return impl_->errors.read().value_or(""); }

std::string RunningProgram::error_line() const {
  const std::string text = error_text();
  std::string_view rest = trimmed(text);
  const std::string_view line = take_until(rest, '\n');
  if (!line.ends_with(':')) return printable(line);
  // "fatal: unknown repository extension found:", and the name on the next line.
  return printable(fmt::format("{} {}", line, trimmed(take_until(rest, '\n'))));
}

}  // namespace gongbu::host
