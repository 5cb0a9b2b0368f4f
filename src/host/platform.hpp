#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>

// Functions that are specific to Linux. Its calls, headers and /proc are used only in platform.cpp
// (tests/lint), so that a port to another system has one file to write.
namespace gongbu::host {

/// Returns the path of the running program; empty, with an error, on failure.
std::filesystem::path running_program_path(std::error_code& error);

/// Opens an empty file in memory. Returns -1 with errno set on failure.
int open_memory_file(const char* name);

/// Opens two connected descriptors that children do not inherit: a pipe (read end first), or
/// sockets. Returns 0 or an errno.
int open_pipe(std::array<int, 2>& ends);
int open_sockets(std::array<int, 2>& ends);

/// Writes to a socket like send(2), without waiting and without SIGPIPE.
std::ptrdiff_t send_quietly(int socket, std::string_view text);

/// Returns the name of the file system of a path if SQLite's locks or shared memory may not work on
/// it ("NFS"); "" for others, nullptr on failure.
const char* odd_file_system(const std::filesystem::path& path);

}  // namespace gongbu::host
