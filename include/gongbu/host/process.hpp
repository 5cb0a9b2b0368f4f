#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Finds a program on the PATH of an environment (without one, in the system's own directories);
/// relative directories in it are passed over.
std::optional<std::filesystem::path> find_program(const Environment& env, std::string_view name);

/// A program to run without a terminal.
struct ProgramCall {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::string input;                                              ///< its standard input
  std::chrono::milliseconds patience = std::chrono::seconds{60};  ///< then it is ended
};

/// How a program ended.
struct Finished {
  int status = 0;  ///< exit status; 128 + n when signal n ended it, as a shell has it
  std::string out;
  std::string err;

  /// The first line it wrote to standard error (else to standard output), to be told to the user.
  std::string first_line() const;
};

/// Runs a program in `env` and waits for it. Throws `system` when it cannot be started or does not
/// end.
Finished run_program(const Environment& env, const ProgramCall& call);

/// Starts a program that goes on by itself, without terminal, input or output, and after this
/// process has ended. Throws `system` when it cannot be started.
void start_program(const Environment& env, const std::filesystem::path& program,
                   std::vector<std::string> arguments);

/// Returns the file of the running program. Throws `system`.
std::filesystem::path own_program();

}  // namespace gongbu::host
