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
#include "gongbu/host/terminal.hpp"

namespace {

std::atomic<bool> stop{false};
constexpr int kNoStreams = 3;  // exit status of a system error

static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores to it");

// The first Ctrl-C requests a stop; a second one kills the program.
extern "C" void on_interrupt(int) { stop = true; }

// Time to stop after SIGTERM before the program is killed, because a library call on a large file
// may not check the flag. Nothing is lost: every write is a transaction or a rename.
constexpr itimerval kStopTimeout{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_usec = 700'000}};

// SIGTERM requests a stop and starts a timer whose signal ends the program.
extern "C" void on_termination(int signal) {
  stop = true;
  if (signal == SIGTERM) setitimer(ITIMER_REAL, &kStopTimeout, nullptr);
  if (signal == SIGALRM) raise(SIGTERM);  // SA_RESETHAND restored its default action
}

// No SA_RESTART: reading an answer must be interrupted.
void ask_to_stop_on(int signal, void (*handler)(int) = on_interrupt) {
  struct sigaction action {};
  // An ignored signal stays ignored (nohup).
  if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = handler;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
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
  ask_to_stop_on(SIGINT);
  ask_to_stop_on(SIGTERM, on_termination);
  ask_to_stop_on(SIGALRM, on_termination);
  ask_to_stop_on(SIGHUP);         // a closed terminal
  std::signal(SIGCHLD, SIG_DFL);  // if ignored, exit statuses of children are lost
  std::signal(SIGPIPE, SIG_IGN);  // writes report a closed pipe
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  const gongbu::host::Environment env = gongbu::host::Environment::of_process();
  gongbu::host::ProcessStreams streams(env);
  return gongbu::cli::run(args, {env, streams, &stop});
}
