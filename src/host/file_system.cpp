#include "gongbu/host/file_system.hpp"

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "gongbu/base/error.hpp"

namespace gongbu::host {
namespace {

struct OddFileSystem {
  std::uint32_t magic;
  const char* name;
};

// Of statfs(2). Locks of SQLite or the shared index of its log do not work on them, or not always.
constexpr std::array kOddFileSystems = {
    OddFileSystem{0x6969, "NFS"},        OddFileSystem{0x01021997, "9p (WSL)"},
    OddFileSystem{0xFF534D42, "CIFS"},   OddFileSystem{0xFE534D42, "SMB"},
    OddFileSystem{0x517B, "SMB"},        OddFileSystem{0x65735546, "FUSE"},
    OddFileSystem{0x786F4256, "vboxsf"}, OddFileSystem{0x00C36400, "CephFS"},
};

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

}  // namespace

std::optional<FileSystem> file_system_of(const std::filesystem::path& path) {
  struct statvfs space {};
  struct statfs kind {};
  if (::statvfs(path.c_str(), &space) != 0 || ::statfs(path.c_str(), &kind) != 0)
    return std::nullopt;
  FileSystem found;
  found.free_bytes = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
  for (const OddFileSystem& odd : kOddFileSystems)
    if (odd.magic == static_cast<std::uint32_t>(kind.f_type)) found.name = odd.name;
  return found;
}

bool is_open_to_others(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && (status.st_mode & kOthers) != 0;
}

void make_private(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 &&
      ::chmod(path.c_str(), status.st_mode & 07777U & ~static_cast<unsigned>(kOthers)) == 0)
    return;
  throw make_error(ErrorKind::system, Msg::err_write_file, path.string(),
                   std::generic_category().message(errno));
}

}  // namespace gongbu::host
