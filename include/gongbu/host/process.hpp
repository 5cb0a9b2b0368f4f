#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Finds a program on the PATH of an environment, or in the system's default directories without
/// one. Skips relative directories.
std::optional<std::filesystem::path> find_program(const Environment& env, std::string_view name);

/// Same, but throws `system` if there is a file of this name and it cannot be run or looked at.
/// Call it where "there is no such program" has consequences.
std::optional<std::filesystem::path> find_program_strictly(const Environment& env,
                                                           std::string_view name);

/// A program to run without a terminal.
struct ProgramCall {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::string input;  ///< its standard input
  /// Timeout, after which the program is killed.
  std::chrono::milliseconds timeout = std::chrono::seconds{60};
};

/// Result of a program.
struct Finished {
  int status = 0;  ///< exit status; 128 + n if killed by signal n, as in a shell
  std::string out;
  std::string err;

  /// Returns the first line of standard error, or else of standard output, to show to the user.
  std::string first_line() const;
};

/// Runs a program and waits for it. Throws `system` if it cannot be started or exceeds its timeout.
Finished run_program(const Environment& env, const ProgramCall& call);

/// Starts a detached program without terminal, input or output; it may outlive this process. Throws
/// `system` if it cannot be started.
void start_program(const Environment& env, const std::filesystem::path& program,
                   std::vector<std::string> arguments);

/// Kills the children that run_program() and RunningProgram have started and that still run. May be
/// called in a signal handler.
void end_children();

/// Returns the path of the running executable. Throws `system`.
std::filesystem::path own_program();

/// Returns the value of an environment variable in the first process of this user that has it; in
/// `processes`, else in the machine's own list of processes.
std::optional<std::string> variable_of_processes(
    std::string_view name, const std::optional<std::filesystem::path>& processes = std::nullopt);

}  // namespace gongbu::host
