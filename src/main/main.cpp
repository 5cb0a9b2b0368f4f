#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

#include "gongbu/cli/run.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/host/terminal.hpp"

namespace {

std::atomic<bool> stop{false};
constexpr int kNoStreams = 3;  // exit status of a system error

static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores to it");

// Time to stop after SIGTERM before the program is killed, because a library call on a large file
// may not check the flag. Nothing is lost: every write is a transaction or a rename.
constexpr itimerval kStopTimeout{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_usec = 700'000}};

// No SA_RESTART: reading an answer must be interrupted.
void set_handler(int signal, void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  sigaction(signal, &action, nullptr);
}

// Ends the program and its children, because a blocked child would never end.
extern "C" void end_now(int signal) {
  gongbu::host::end_children();
  const int reason = signal == SIGALRM ? SIGTERM : signal;
  set_handler(reason, SIG_DFL);
  raise(reason);
}

// The first Ctrl-C requests a stop; a second one ends the program. SIGTERM also starts a timer
// whose signal ends it.
extern "C" void ask_to_stop(int signal) {
  stop = true;
  set_handler(signal, end_now);
  if (signal == SIGTERM) setitimer(ITIMER_REAL, &kStopTimeout, nullptr);
}

// An ignored signal stays ignored (nohup).
void handle_unless_ignored(int signal, void (*handler)(int)) {
  struct sigaction action {};
  if (sigaction(signal, nullptr, &action) != 0 || action.sa_handler != SIG_IGN)
    set_handler(signal, handler);
}

// Opens /dev/null for closed standard streams, so that no other file gets their numbers. The wrong
// access mode makes their use fail as if closed.
void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (fcntl(stream, F_GETFD) < 0 && errno == EBADF &&
        open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
      std::_Exit(kNoStreams);
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  handle_unless_ignored(SIGINT, ask_to_stop);
  handle_unless_ignored(SIGTERM, ask_to_stop);
  handle_unless_ignored(SIGHUP, ask_to_stop);  // a closed terminal
  handle_unless_ignored(SIGALRM, end_now);
  std::signal(SIGCHLD, SIG_DFL);  // if ignored, exit statuses of children are lost
  std::signal(SIGPIPE, SIG_IGN);  // writes report a closed pipe
  std::signal(SIGXFSZ, SIG_IGN);  // writes report a file that is too large
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  const gongbu::host::Environment env = gongbu::host::Environment::of_process();
  gongbu::host::ProcessStreams streams(env);
  return gongbu::cli::run(args, {env, streams, &stop});
}
