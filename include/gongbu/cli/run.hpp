#pragma once

#include <atomic>
#include <span>
#include <string>

#include "gongbu/host/environment.hpp"
#include "gongbu/host/terminal.hpp"

namespace gongbu::cli {

/// Environment and streams of a run; tests provide their own.
struct Surroundings {
  const host::Environment& env;
  host::Streams& streams;
  const std::atomic<bool>* stop = nullptr;  ///< turns true on Ctrl-C, SIGTERM and SIGHUP
};

/// Runs one command line (without the program's name). Returns the exit status: 0 done or yes, 1
/// the answer is no, 2 usage or configuration, 3 data, git or system, 70 a bug, 130 interrupted.
/// Never throws.
int run(std::span<const std::string> args, const Surroundings& surroundings);

}  // namespace gongbu::cli
