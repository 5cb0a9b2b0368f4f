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
constexpr int kNoStreams = 3;  // as for every failure of the system

static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores to it");

// The first Ctrl-C asks; a second one ends the program the usual way.
extern "C" void on_interrupt(int) { stop = true; }

// Something may take longer than whoever ends the program will wait: a library that reads what
// somebody made large, for one. Nothing is lost, as every write is a transaction or a rename.
constexpr itimerval kMostPatience{.it_interval = {}, .it_value = {.tv_sec = 0, .tv_usec = 700'000}};

// SIGTERM asks, too, but not for long: the timer's signal ends the program.
extern "C" void on_termination(int signal) {
  stop = true;
  if (signal == SIGTERM) setitimer(ITIMER_REAL, &kMostPatience, nullptr);
  if (signal == SIGALRM) raise(SIGTERM);  // whose action is the usual one again
}

// Without SA_RESTART: a question that waits for its answer is to wake up.
void ask_to_stop_on(int signal, void (*handler)(int) = on_interrupt) {
  struct sigaction action {};
  // What was started to outlive a terminal (nohup) does.
  if (sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) return;
  action = {};
  action.sa_handler = handler;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &action, nullptr);
}

// A file opened under the number of a closed standard stream would get what is written to that.
// Opened the wrong way round, these fail as a closed one does.
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
  std::signal(SIGCHLD, SIG_DFL);  // ignored, it would hide how children end
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  const gongbu::host::Environment env = gongbu::host::Environment::of_process();
  gongbu::host::ProcessStreams streams(env);
  return gongbu::cli::run(args, {env, streams, &stop});
}
