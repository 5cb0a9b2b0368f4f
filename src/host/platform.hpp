#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>

// What only Linux has, or has differently. Its calls, headers and /proc stand in platform.cpp and
// nowhere else (tests/lint), so that a port to another system has one file to write.
namespace gongbu::host {

/// Path of the running program; empty, with an error, if it cannot be told.
std::filesystem::path running_program_path(std::error_code& error);

/// Opens an empty file that is in memory only. Returns -1 with errno set on failure.
int open_memory_file(const char* name);

/// Opens two connected descriptors that children do not inherit: a pipe (read end first), or
/// sockets. Returns 0 or an errno.
int open_pipe(std::array<int, 2>& ends);
int open_sockets(std::array<int, 2>& ends);

/// Writes to a socket, without waiting, and without a signal when nobody reads. As send(2).
std::ptrdiff_t send_quietly(int socket, std::string_view text);

/// Name of the file system of a path if it is of a kind on which SQLite's locks, or the shared
/// index of its log, do not always work ("NFS"); "" for others, nullptr if it cannot be told.
const char* odd_file_system(const std::filesystem::path& path);

}  // namespace gongbu::host
