#include "host/platform.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdint>

#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr const char* kOwnProgram = "/proc/self/exe";

struct OddFileSystem {
  std::uint32_t magic;
  const char* name;
};

// File system types of statfs(2).
constexpr std::array kOddFileSystems = {
    OddFileSystem{0x6969, "NFS"},        OddFileSystem{0x01021997, "9p (WSL)"},
    OddFileSystem{0xFF534D42, "CIFS"},   OddFileSystem{0xFE534D42, "SMB"},
    OddFileSystem{0x517B, "SMB"},        OddFileSystem{0x65735546, "FUSE"},
    OddFileSystem{0x786F4256, "vboxsf"}, OddFileSystem{0x00C36400, "CephFS"},
};

bool is_process(const std::string& name) {
  return std::all_of(name.begin(), name.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_mine(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && status.st_uid == ::getuid();
}

std::optional<std::string> variable_of_process(const fs::path& process, std::string_view name) {
  try {
    const std::string variables = '\0' + read_file(process / "environ").value_or("") + '\0';
    const std::string key = fmt::format("{}{}=", '\0', name);
    const std::size_t at = variables.find(key);
    if (at == std::string::npos) return std::nullopt;
    const std::size_t begin = at + key.size();
    std::string value = variables.substr(begin, variables.find('\0', begin) - begin);
    return value.empty() ? std::nullopt : std::optional(std::move(value));
  } catch (const Error&) {
    return std::nullopt;  // it has exited or is not readable
  }
}

}  // namespace

fs::path running_program_path(std::error_code& error) {
  return fs::read_symlink(kOwnProgram, error);
}

int open_memory_file(const char* name) { return ::memfd_create(name, MFD_CLOEXEC); }

int open_pipe(std::array<int, 2>& ends) { return ::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno; }

int open_sockets(std::array<int, 2>& ends) {
  return ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0 ? 0 : errno;
}

std::ptrdiff_t send_quietly(int socket, std::string_view text) {
  return ::send(socket, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

const char* odd_file_system(const fs::path& path) {
  struct statfs kind {};
  if (::statfs(path.c_str(), &kind) != 0) return nullptr;
  for (const OddFileSystem& odd : kOddFileSystems)
    if (odd.magic == static_cast<std::uint32_t>(kind.f_type)) return odd.name;
  return "";
}

std::optional<std::string> variable_of_processes(std::string_view name,
                                                 const std::optional<fs::path>& processes) {
  std::error_code error;
  const fs::path directory = processes.value_or("/proc");
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (!is_process(it->path().filename().string()) || !is_mine(it->path())) continue;
    if (auto value = variable_of_process(it->path(), name)) return value;
  }
  return std::nullopt;
}

}  // namespace gongbu::host
