#include "gongbu/host/file_system.hpp"

#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "host/platform.hpp"

namespace gongbu::host {
namespace {

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

}  // namespace

std::optional<FileSystem> file_system_of(const std::filesystem::path& path) {
  struct statvfs space {};
  const char* odd = odd_file_system(path);
  if (::statvfs(path.c_str(), &space) != 0 || odd == nullptr) return std::nullopt;
  FileSystem found;
  found.free_bytes = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
  found.name = odd;
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
