#include <atomic>
#include <csignal>
#include <span>
#include <string>
#include <vector>

#include "gongbu/cli/run.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/terminal.hpp"

namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler stores to it");

// The first Ctrl-C asks; a second one ends the program the usual way.
extern "C" void on_interrupt(int signal) {
  stop = true;
  std::signal(signal, SIG_DFL);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, on_interrupt);
  std::signal(SIGTERM, on_interrupt);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen where it is written to
  const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
  const gongbu::host::Environment env = gongbu::host::Environment::of_process();
  gongbu::host::ProcessStreams streams(env);
  return gongbu::cli::run(args, {env, streams, &stop});
}
